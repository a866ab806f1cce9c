import CaseBook
import CaseModel

extension CasebookOpening {
  /// The current book: from `records/` and the journal after its checkpoint if they fit together,
  /// else from the whole journal, else from what can be read of `records/`.
  static func firstBook(of store: inout CasebookStore, _ folder: inout RecordsFolder) -> Book {
    var book = Book(prefix: store.settings.prefix)
    let mark = folder.checkpoint?.position ?? JournalPosition()
    let gap = store.journal.problem(at: mark)
    let trusted = folder.trustedTables()
    if trusted != nil { store.folded = folder.files }
    let tables = trusted ?? (gap == nil ? nil : folder.salvagedTables())
    store.findings += folder.findings
    if let gap { distrustJournal(of: &store, gap) }
    if let tables, tables.contains(where: { $0.count > 0 }) {
      book.fill(tables)
      book.sequence = mark.sequence
      store.journal.position = mark
      store.reserved = folder.checkpoint?.reserved ?? store.reserved
      if gap != nil { store.journal = Journal() }
    }
    book.setRegions(store.regions)
    if tables == nil, folder.isDamaged {
      // Up to the checkpoint, so that differences from the files are detected.
      readJournal(of: &store, into: &book, upTo: mark.offset)
      store.findings += folder.differences(from: book)
    }
    readJournal(of: &store, into: &book)
    if store.journal.isTorn {
      var lines = LineCounter(store.journal.bytes())
      store.note(.tornLine, line: lines.line(at: store.journal.position.offset))
    }
    return book
  }

  private static func readJournal(
    of store: inout CasebookStore,
    into book: inout Book,
    upTo end: Int = .max
  ) {
    do throws(FileError) {
      _ = try store.readTail(into: &book, upTo: end)
    } catch {
      store.readOnlyReason = error.phrase
    }
  }

  private static func distrustJournal(of store: inout CasebookStore, _ problem: Problem) {
    store.findings.append(Finding(file: Layout.journal, problem: problem))
    store.readOnlyReason = problem.phrase
  }
}
