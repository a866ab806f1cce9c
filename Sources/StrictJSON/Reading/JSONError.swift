/// Why a text is not valid JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// The problem.
  package var problem: Problem
  /// The position of the first byte that must be changed.
  package var position: JSONPosition

  /// An error at a position.
  package init(_ problem: Problem, at position: JSONPosition) {
    self.problem = problem
    self.position = position
  }

  /// The possible problems.
  package enum Problem: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte(UInt8, expected: Expected)
    case badLiteral
    case badNumber
    case numberOutOfRange
    case notAnInteger
    case duplicateKey(String)
    case badEscape
    case loneSurrogate
    case controlCharacter(UInt8)
    case invalidUTF8
    case byteOrderMark
    case trailingText
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    case stringTooLong(limit: Int)
    case tooManyMembers(limit: Int)
    case tooManyValues(limit: Int)
  }

  /// What was expected at the position.
  package enum Expected: Hashable, Sendable {
    case value
    case commaOrArrayEnd
    case key
    case keyOrObjectEnd
    case commaOrObjectEnd
    case colon
    case object
    case array
    case string
    case number
    case bool
    case null
  }
}
