import CaseBook
import CaseModel

/// The rows of some changed records, of every kind.
struct ChangedRows {
  /// The number of changed records above which reading all again is faster.
  static let most = 500

  private let book: Book
  private let rows: [Set<Int>]
  private let targets: VictimTargets
  private let notes: NoteRows

  init(_ ids: [RecordID], in book: Book) {
    self.book = book
    var rows = RecordKind.allCases.map { _ in Set<Int>() }
    for id in ids {
      if let row = book.row(id) { rows[Int(id.kind.rawValue)].insert(row) }
    }
    self.rows = rows
    targets = VictimTargets(book)
    notes = NoteRows(book[.note])
  }

  subscript(kind: RecordKind) -> Set<Int> { rows[Int(kind.rawValue)] }

  /// Whether every other row kept its position: new records only come after `count` known ones.
  func come(after count: Int, _ kind: RecordKind) -> Bool {
    book[kind].count - count == self[kind].count { $0 >= count }
  }

  /// The victims that the notes name.
  var namedVictims: Set<Int> { victims(ofNotes: self[.note]) }

  /// The victims of the notes that the notes correct or corrected.
  var victimsOfCorrectedNotes: Set<Int> {
    victims(ofNotes: self[.note].flatMap { Corrections.corrected(by: $0, in: book) })
  }

  /// The victims to which notes linked that are among the first `known` ones.
  func victims(linkedToFirst known: Int) -> Set<Int> {
    let edited = self[.note].filter { $0 < known }
    guard !edited.isEmpty else { return [] }
    var found: Set<Int> = []
    var isEdited = [Bool](repeating: false, count: book[.note].count)
    for row in edited { isEdited[row] = true }
    for row in 0..<book[.victim].count {
      book.forEachLinking(to: .victim, row) { source in
        if source.kindNumber == RecordKind.note.rawValue, isEdited[source.row] { found.insert(row) }
      }
    }
    return found
  }

  private func victims(ofNotes rows: some Sequence<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for row in rows {
      notes.forEachVictim(row) { id in targets.row(id).map { _ = found.insert($0) } }
    }
    return found
  }
}
