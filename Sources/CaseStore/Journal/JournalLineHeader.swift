import CaseModel
import StrictJSON

/// The beginning of a line of a journal, enough to decide whether the line is needed.
///
/// Nothing is verified; a line that is used is read and checked as a whole.
struct JournalLineHeader {
  let sequence: Int
  let at: Instant
  private let by: Range<Int>
  private let bytes: UnsafeRawBufferPointer

  /// Nil if the bytes do not begin like a line.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    var cursor = JSONCursor(bytes)
    do throws(JSONError) {
      try cursor.enterObject()
      guard try cursor.nextKey()?.means("seq") == true else { return nil }
      sequence = try cursor.readInt()
      guard try cursor.nextKey()?.means("at") == true else { return nil }
      let time = try cursor.readText()
      guard let at = Instant(utf8: UnsafeRawBufferPointer(rebasing: bytes[time.range])),
        try cursor.nextKey()?.means("by") == true
      else { return nil }
      self.at = at
      by = try cursor.readText().range
    } catch {
      return nil
    }
  }

  func isBy(_ account: String) -> Bool { bytes[by].elementsEqual(account.utf8) }
}
