package import CaseModel

extension LinkCheck {
  /// A check against the records of a book, and records that will be saved together, as they will be.
  package init(book: Book, changes: [Record] = []) {
    self.init(changes: changes) { book.saved($0) }
  }
}
