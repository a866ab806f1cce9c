/// The six kinds of JSON values.
package enum JSONKind: Hashable, Sendable {
  case object
  case array
  case string
  case number
  case bool
  case null

  /// The kind of value that a first byte begins.
  @inline(__always)
  init?(firstByte byte: UInt8) {
    switch byte {
    case Byte.quote: self = .string
    case Byte.openBrace: self = .object
    case Byte.openBracket: self = .array
    case Byte.letterT, Byte.letterF: self = .bool
    case Byte.letterN: self = .null
    case Byte.minus, Byte.zero...Byte.nine: self = .number
    default: return nil
    }
  }
}
