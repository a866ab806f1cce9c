import CaseBook
import CaseModel

extension Commit {
  /// The same changes with those who made the records as the book has them, whatever a program sends.
  func keepingMakers(in book: Book) -> Commit {
    var commit = self
    for index in changes.indices where changes[index].base > 0 {
      guard let saved = book.saved(changes[index].record.id) else { continue }
      commit.changes[index].record[.createdAt] = saved[.createdAt]
      commit.changes[index].record[.createdBy] = saved[.createdBy]
    }
    return commit
  }
}
