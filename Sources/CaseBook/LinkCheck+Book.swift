package import CaseModel

extension LinkCheck {
  /// A check against the records of a book, with records that will be saved together in their new
  /// version.
  package init(book: Book, changes: [Record] = []) {
    self.init(changes: changes) { book.saved($0) }
  }
}
