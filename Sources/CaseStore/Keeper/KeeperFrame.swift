package import StrictJSON

/// A message between an officer's program and the keeper of a casebook.
///
/// On the socket: the number of bytes that follow (4 bytes, big-endian, at most 16 MiB), one byte for
/// the kind, and the payload, which is JSON but for the pieces of an attachment.
package struct KeeperFrame: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// Asks who the connection belongs to and what it may do.
    case hello = 0x68
    /// Asks for a file or an attachment, the status of a name, or the names in a folder.
    case open = 0x6F
    case status = 0x73
    case names = 0x6E
    /// Asks to save changes.
    case commit = 0x63
    /// Asks to write a line into the access log, or for its lines.
    case log = 0x6C
    case access = 0x78
    /// Tells which record is open in a form, or that it no longer is.
    case editing = 0x65
    case left = 0x66
    /// A piece of an attachment; an empty one ends it.
    case attach = 0x61
    /// Asks for work on the whole casebook.
    case verify = 0x76
    case checkpoint = 0x6B
    /// The answer to the request before.
    case answer = 0x72
    /// Tells, without being asked, that the journal has grown, or who has which forms open.
    case grown = 0x47
    case presence = 0x50

    /// The greatest number of bytes of a message of this kind.
    var mostBytes: Int {
      switch self {
      case .commit, .answer: KeeperFrame.mostBytes
      case .attach, .log, .presence: (1 << 20) + 1
      default: 1 << 16
      }
    }
  }

  package let kind: Kind
  package let payload: [UInt8]

  package init(_ kind: Kind, _ payload: [UInt8] = []) {
    self.kind = kind
    self.payload = payload
  }

  package init(_ kind: Kind, _ json: JSON) { self.init(kind, json.serialized()) }

  /// The payload as JSON; nil if it is none.
  package var json: JSON? { try? JSON.parse(payload) }

  /// The greatest number of bytes after the length.
  package static let mostBytes = 16 << 20
  /// The version of the protocol, which both sides name first.
  package static let version = 1

  /// The message as sent; nil if it is too long.
  package var bytes: [UInt8]? {
    guard payload.count < Self.mostBytes else { return nil }
    let length = UInt32(payload.count + 1)
    let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) }
    return head + [kind.rawValue] + payload
  }
}

/// Bytes received so far, from which whole messages are taken.
package struct FrameBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0

  package init() {}

  /// Why the other side cannot be understood; the connection must be closed.
  package enum Damage: Error {
    case length(Int)
    case kind(UInt8)
  }

  /// Whether a message has begun and is not complete.
  package var isHalf: Bool { start < bytes.count }

  /// Whether a whole message is here, or something that is none.
  package var hasNext: Bool {
    guard bytes.count - start >= 5 else { return false }
    let length = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    return bytes.count - start >= 4 + length || length > KeeperFrame.mostBytes
  }

  package mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

  /// The next whole message; nil until it is complete.
  package mutating func next() throws(Damage) -> KeeperFrame? {
    guard bytes.count - start >= 5 else { return nil }
    let length = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    guard (1...KeeperFrame.mostBytes).contains(length) else { throw .length(length) }
    guard let kind = KeeperFrame.Kind(rawValue: bytes[start + 4]) else {
      throw .kind(bytes[start + 4])
    }
    guard length <= kind.mostBytes else { throw .length(length) }
    guard bytes.count - start >= 4 + length else { return nil }
    let frame = KeeperFrame(kind, Array(bytes[(start + 5)..<(start + 4 + length)]))
    start += 4 + length
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: start < 1 << 16)
      start = 0
    } else if start > 1 << 20 {
      bytes.removeFirst(start)
      start = 0
    }
    return frame
  }
}
