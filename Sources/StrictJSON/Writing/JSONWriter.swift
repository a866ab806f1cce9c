/// Appends JSON text piece by piece to a byte array, with commas where needed.
///
/// The caller must close what was opened, and write a value after each key. Strings keep their
/// characters as UTF-8; only quotes, backslashes and control characters are escaped, so a compact
/// text never contains a line feed.
package struct JSONWriter {
  /// The bytes given to the initializer, then the text written so far.
  package private(set) var bytes: [UInt8]
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// A writer that appends to `bytes`; pretty text has a line for each member, indented by two.
  package init(appendingTo bytes: consuming [UInt8] = [], pretty: Bool = false) {
    self.bytes = bytes
    isPretty = pretty
  }

  /// Begins an object; its members follow by ``key(_:)`` and a value each.
  package mutating func openObject() {
    open(Byte.openBrace)
  }

  /// Ends the object begun last.
  package mutating func closeObject() {
    close(Byte.closeBrace)
  }

  /// Begins an array; its elements follow.
  package mutating func openArray() {
    open(Byte.openBracket)
  }

  /// Ends the array begun last.
  package mutating func closeArray() {
    close(Byte.closeBracket)
  }

  /// Writes a key; the next call must write its value.
  package mutating func key(_ key: String) {
    startItem()
    appendQuoted(key)
    bytes.append(Byte.colon)
    if isPretty { bytes.append(Byte.space) }
    followsKey = true
  }

  /// Writes a string in quotes, with the necessary escapes.
  package mutating func write(_ value: String) {
    startItem()
    appendQuoted(value)
  }

  /// Writes a number without fraction and exponent.
  package mutating func write(_ value: Int) {
    startItem()
    bytes.append(plain: String(value))
  }

  /// Writes a number with its digits.
  package mutating func write(_ value: JSONNumber) {
    startItem()
    bytes.append(plain: value.text)
  }

  /// Writes `true` or `false`.
  package mutating func write(_ value: Bool) {
    startItem()
    bytes.append(plain: value ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func writeNull() {
    startItem()
    bytes.append(plain: "null")
  }

  /// Writes one value that already is valid JSON text.
  package mutating func write(raw text: some Sequence<UInt8>) {
    startItem()
    bytes.append(contentsOf: text)
  }

  private mutating func open(_ bracket: UInt8) {
    startItem()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func startItem() {
    guard !followsKey else {
      followsKey = false
      return
    }
    if needsComma { bytes.append(Byte.comma) }
    if depth > 0 { breakLine() }
    needsComma = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(Byte.lineFeed)
    bytes.append(contentsOf: repeatElement(Byte.space, count: 2 * max(depth, 0)))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(Byte.quote)
    bytes.appendEscaped(text)
    bytes.append(Byte.quote)
  }
}

extension JSONWriter {
  /// Writes a value with everything in it.
  package mutating func write(_ value: JSON) {
    switch value {
    case .null: writeNull()
    case .bool(let value): write(value)
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let elements):
      openArray()
      for element in elements { write(element) }
      closeArray()
    case .object(let members):
      openObject()
      for member in members {
        key(member.key)
        write(member.value)
      }
      closeObject()
    }
  }
}

extension JSON {
  /// The value as JSON text, on one line unless `pretty`; without a line feed at the end.
  package func serialized(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return writer.bytes
  }
}
