package import CaseBook
import CaseModel

extension RecordsFolding {
  /// The number of commits that a new session reads from the journal, because `records/` lacks them.
  package func tail(of book: Book) -> Int {
    let file = try? store.directory.directory(Layout.records).file(Layout.checkpoint)
    let folded = (try? file?.contents()).flatMap { Checkpoint($0) }?.position.sequence ?? 0
    return max(0, book.sequence - folded)
  }
}
