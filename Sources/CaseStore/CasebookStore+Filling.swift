import CaseBook
import CaseModel

extension CasebookStore {
  /// The book as it is now: from `records/` and the journal behind its checkpoint where they fit
  /// together, else from the whole journal, else from what can be read of `records/`.
  mutating func firstBook(_ folder: inout RecordsFolder) -> Book {
    var book = Book(prefix: settings.prefix)
    let mark = folder.checkpoint?.position ?? JournalPosition()
    let gap = journal.problem(at: mark)
    let trusted = folder.trustedTables()
    if trusted != nil { folded = folder.files }
    let tables = trusted ?? (gap == nil ? nil : folder.salvagedTables())
    findings += folder.findings
    if let gap { distrustJournal(gap) }
    if let tables, tables.contains(where: { $0.count > 0 }) {
      book.fill(tables)
      book.sequence = mark.sequence
      journal.position = mark
      reserved = folder.checkpoint?.reserved ?? reserved
      if gap != nil { journal = Journal() }
    }
    book.setRegions(regions)
    if tables == nil, folder.isDamaged {
      // As the journal was when the files were written, so that it is seen what is not as it was.
      readJournal(into: &book, upTo: mark.offset)
      findings += folder.differences(from: book)
    }
    readJournal(into: &book)
    if journal.isTorn {
      var lines = LineCounter(journal.bytes())
      note(.tornLine, line: lines.line(at: journal.position.offset))
    }
    return book
  }

  private mutating func readJournal(into book: inout Book, upTo end: Int = .max) {
    do throws(FileError) {
      _ = try readTail(into: &book, upTo: end)
    } catch {
      readOnlyReason = error.phrase
    }
  }

  private mutating func distrustJournal(_ problem: Problem) {
    findings.append(Finding(file: Layout.journal, problem: problem))
    readOnlyReason = problem.phrase
  }
}
