import CaseModel
import Hashing
import StrictJSON

/// The envelope of the content in a line of the journal.
///
/// A line is exactly `{"seq":1,"at":"…","by":"kim","uid":1000,"prev":"…","digest":"…","hash":"…",`
/// and then `"content":{…}}`. `digest` is the hash of the content's bytes, `hash` that of all bytes
/// before `,"hash":`. Therefore the chain can still be checked after a content had to be erased.
///
/// In format 2 there may be further members between `uid` and `prev`, of which this program knows `id`:
/// the id that the client of a keeper gave the commit. All of them are hashed and kept.
struct JournalLine {
  let sequence: Int
  let at: Instant
  let by: String
  let uid: Int
  /// The id of a commit that came through a keeper; nil for any other.
  let id: String?
  /// The hash of the line before.
  let previous: String
  let digest: String
  let hash: String
  /// The range of the content in the line.
  let content: Range<Int>

  /// The previous hash in the first line.
  static let noHash = String(repeating: "0", count: 64)

  /// The valid range of sequence numbers and versions.
  ///
  /// Other numbers are refused before any arithmetic.
  static let numbers = 0...Field.greatestVersion

  /// Why bytes are not a line of a journal.
  enum Damage: Error {
    case json(JSONError)
    case form
    case hash
  }

  /// Reads a line, without its line feed, and checks its hash, but not that of its content.
  init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
    var cursor = JSONCursor(bytes)
    do throws(JSONError) { try cursor.enterObject() } catch { throw .json(error) }
    sequence = try Self.member("seq", &cursor) { (c) throws(JSONError) in try c.readInt() }
    let at = try Self.member("at", &cursor) { (c) throws(JSONError) in try c.readString() }
    by = try Self.member("by", &cursor) { (c) throws(JSONError) in try c.readString() }
    uid = try Self.member("uid", &cursor) { (c) throws(JSONError) in try c.readInt() }
    (id, previous) = try Self.further(&cursor)
    digest = try Self.member("digest", &cursor) { (c) throws(JSONError) in try c.readString() }
    let end = cursor.position
    let hashStart = end + Self.beforeHash.utf8CodeUnitCount
    let hashEnd = hashStart + Self.noHash.utf8.count
    let contentStart = hashEnd + Self.beforeContent.utf8CodeUnitCount
    guard let instant = Instant(at), Self.numbers.contains(sequence), contentStart < bytes.count,
      bytes.last == UInt8(ascii: "}"),
      Self.stands(Self.beforeHash, at: end, in: bytes),
      Self.stands(Self.beforeContent, at: hashEnd, in: bytes)
    else { throw .form }
    self.at = instant
    hash = String(decoding: bytes[hashStart..<hashEnd], as: UTF8.self)
    content = contentStart..<(bytes.count - 1)
    let hashed = SHA256.hex(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    guard hash == hashed else { throw .hash }
  }

  /// Reads the members between `uid` and `prev`, and `prev`.
  private static func further(
    _ cursor: inout JSONCursor
  ) throws(Damage) -> (id: String?, previous: String) {
    var id: String?
    do throws(JSONError) {
      while let key = try cursor.nextKey() {
        if key.means("prev") { return (id, try cursor.readString()) }
        if key.means("hash") || key.means("digest") || key.means("content") { break }
        if key.means("id") { id = try cursor.readString() } else { try cursor.skipValue() }
      }
    } catch {
      throw .json(error)
    }
    throw .form
  }

  /// Whether the content in the line matches its digest.
  func hasItsContent(in bytes: UnsafeRawBufferPointer) -> Bool {
    SHA256.hex(UnsafeRawBufferPointer(rebasing: bytes[content])) == digest
  }

  private static let beforeHash: StaticString = ",\"hash\":\""
  private static let beforeContent: StaticString = "\",\"content\":"

  private static func member<Value>(
    _ name: StaticString,
    _ cursor: inout JSONCursor,
    _ read: (inout JSONCursor) throws(JSONError) -> Value
  ) throws(Damage) -> Value {
    let value: Value?
    do throws(JSONError) {
      value = try cursor.nextKey()?.means(name) == true ? try read(&cursor) : nil
    } catch {
      throw .json(error)
    }
    guard let value else { throw .form }
    return value
  }

  private static func stands(
    _ text: StaticString,
    at offset: Int,
    in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[offset..<(offset + $0.count)].elementsEqual($0) }
  }
}
