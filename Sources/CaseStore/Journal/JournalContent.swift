import CaseBook
import CaseModel
import StrictJSON

/// The content of a line of the journal: the action, and every record after it.
struct JournalContent {
  var action: CommitAction
  var entries: [Entry]
  /// The number of unusable lines before it when it was written; see `JournalPosition.unused`.
  var unused = 0
  /// The end of the access log at that time; nil if it has not changed.
  var access: AccessMark?

  /// One record of a commit.
  struct Entry {
    var id: RecordID
    /// The version that the change was made from.
    var base: Int
    /// The range of the record's object in the bytes read.
    var image: Range<Int>
  }

  /// Reads the content at a range; throws if it is invalid.
  init(_ bytes: UnsafeRawBufferPointer, at range: Range<Int>) throws(JournalLine.Damage) {
    do throws(JSONError) {
      var cursor = JSONCursor(
        UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]),
        at: range.lowerBound
      )
      action = .edit
      entries = []
      try cursor.enterObject()
      while let key = try cursor.nextKey() {
        switch key {
        case "unused": unused = min(max(0, try cursor.readInt()), Self.mostUnused)
        case "access":
          let text = UnsafeRawBufferPointer(rebasing: bytes[try cursor.rawValue()])
          access = AccessMark(try JSON.parse(text))
        case "action": action = CommitAction(rawValue: try cursor.readString()) ?? .edit
        case "records": entries = try Self.entries(&cursor, bytes)
        default: try cursor.skipValue()
        }
      }
    } catch {
      throw .json(error)
    }
    guard !entries.isEmpty else { throw .form }
  }

  /// More lines are not counted.
  static let mostUnused = 1 << 30

  private static func entries(
    _ cursor: inout JSONCursor,
    _ bytes: UnsafeRawBufferPointer
  ) throws(JSONError) -> [Entry] {
    var entries: [Entry] = []
    try cursor.enterArray()
    while try cursor.nextElement() {
      var base = 0
      var image = 0..<0
      try cursor.enterObject()
      while let key = try cursor.nextKey() {
        switch key {
        case "base": base = try cursor.readInt()
        case "image": image = try cursor.rawValue()
        default: try cursor.skipValue()
        }
      }
      let text = UnsafeRawBufferPointer(rebasing: bytes[image])
      guard JournalLine.numbers.contains(base), let id = RowScanner.id(text),
        RowScanner.version(text).map({ $0 == base + 1 }) ?? true
      else { return [] }
      entries.append(Entry(id: id, base: base, image: image))
    }
    return entries
  }
}
