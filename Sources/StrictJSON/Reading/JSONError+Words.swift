extension JSONError: CustomStringConvertible {
  /// The error as `line:column: sentence`.
  package var description: String {
    "\(position.line):\(position.column): \(problem.sentence)"
  }
}

extension JSONError.Problem {
  /// One English sentence, without a full stop, that says what is wrong.
  package var sentence: String {
    switch self {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpectedByte(let byte, let expected):
      "found \(Self.name(of: byte)) where \(expected.words) should be"
    case .badLiteral: "this is no JSON value; only true, false and null are words of JSON"
    case .badNumber: "this is not a number as JSON writes it"
    case .numberOutOfRange: "this number is too large"
    case .notAnInteger: "this number should be an integer"
    case .duplicateKey(let key): "the key \(Self.quoted(key)) stands twice in one object"
    case .badEscape: "this is no JSON escape; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .controlCharacter(let byte): "\(Self.name(of: byte)) must be escaped in a string"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .byteOrderMark: "the text begins with a byte order mark; save it as UTF-8 without one"
    case .trailingText: "there is more text after the end of the value"
    case .tooDeep(let limit): "values are nested more than \(limit) deep"
    case .tooLong(let limit): "the text is longer than \(limit) bytes"
    case .stringTooLong(let limit): "this string or number is longer than \(limit) bytes"
    case .tooManyMembers(let limit): "there are more than \(limit) members in one object or array"
    case .tooManyValues(let limit): "there are more than \(limit) values in the text"
    }
  }

  private static func name(of byte: UInt8) -> String {
    guard (0x21...0x7E).contains(byte) else {
      return "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "'\(Unicode.Scalar(byte))'"
  }

  /// The key in quotes, shortened, with control characters made visible.
  private static func quoted(_ key: String) -> String {
    let scalars = key.unicodeScalars.prefix(40).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? Unicode.Scalar(0xFFFD) ?? " " : scalar
    }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }
}

extension JSONError.Expected {
  /// The words for what was expected.
  fileprivate var words: String {
    switch self {
    case .value: "a value"
    case .commaOrArrayEnd: "',' or ']'"
    case .key: "a key in double quotes"
    case .keyOrObjectEnd: "a key in double quotes or '}'"
    case .commaOrObjectEnd: "',' or '}'"
    case .colon: "':'"
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}
