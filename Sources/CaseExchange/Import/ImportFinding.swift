package import CaseModel

/// A finding about an imported file: its position, column and row, and the problem.
package struct ImportFinding: Error, Hashable, Sendable {
  /// The consequence of a finding for its row.
  package enum Weight: String, Comparable, Sendable {
    /// For information only.
    case note
    /// The row is imported only if the officer names it.
    case question
    /// The row cannot be imported as it is.
    case error

    package static func < (a: Weight, b: Weight) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .note ? 0 : self == .question ? 1 : 2 }
  }

  package let problem: ImportProblem
  /// Nil if the whole file is meant.
  package let position: SourcePosition?
  /// The number of the row; nil if none is meant.
  package let row: Int?
  /// The header of the column; nil if none is meant.
  package let header: String?

  init(
    _ problem: ImportProblem,
    at position: SourcePosition? = nil,
    row: Int? = nil,
    header: String? = nil
  ) {
    self.problem = problem
    self.position = position
    self.row = row
    self.header = header
  }

  package var weight: Weight { problem.weight }

  /// Whether it is about a field that the plan lists as absent.
  package var isOfAbsent: Bool { if case .noColumn = problem { true } else { false } }

  /// `file:12:40: 여권번호: what is wrong; what is allowed`.
  package func text(file: String, _ language: Language) -> String {
    let location = [file] + (position.map { [String($0.line), String($0.column)] } ?? [])
    let parts = [location.joined(separator: ":"), header].compactMap { $0 }
    return parts.joined(separator: ": ") + ": " + problem.phrase[language]
  }
}

/// The possible findings of an import, with the data for a sentence about each.
package enum ImportProblem: Hashable, Sendable {
  // The file as a whole.
  case fileTooLong(bytes: Int)
  case notEncoded(TextEncoding)
  case noEncoding([String])
  case noConverter(TextEncoding)
  case notText
  case notATable(FileFormat)
  case badJSON(String)
  case bundleIsHere(RecordID)
  case tooManyColumns(limit: Int)
  case tooManyRows(limit: Int)
  case cellTooLong(limit: Int)
  case openQuote
  case noRows
  case noSuchRow(Int)
  case headingAgain
  case noFields
  case noColumn(key: String, allowed: Phrase?)
  case noSuchHeader
  case noSuchTarget(String)
  case lineSkipped
  case totalSkipped

  // A row.
  case textAfterQuote
  case tooFewCells(Int, of: Int)
  case tooManyCells(Int, of: Int)
  case noSuchRecord(String)
  case changedSince(version: Int, now: Int)
  case nothingToChange
  case recordInOtherRow(Int)
  case otherImage(RecordID)
  case otherBook(RecordID)
  case otherPerson(RecordID, isHere: Bool)
  case notHere(RecordID)
  case ownerNotHere(String)
  case isHereAs(SharedRecord)
  case changes(Phrase)
  case changesIdentity(Phrase)
  case overwrites(Phrase)
  case keepsKnown(Phrase)
  case stepNeeded(String)
  case surelyTheSame(as: Phrase, Phrase)
  case possiblyTheSame(as: Phrase, Phrase)

  // A column.
  case columnKept
  case fieldTaken(by: String)
  case emptyHeader

  // A value.
  case value(Problem, allowed: Phrase?)
  case ambiguousDate([String])
  case charactersRemoved
  /// The part of a cell that is not kept, in words.
  case notKept(Phrase)
  case zeroRestored(String)
  case noRecordNamed(String)
  case severalRecordsNamed(String)

  var weight: ImportFinding.Weight {
    switch self {
    case .tooFewCells, .surelyTheSame, .changedSince, .otherImage, .otherBook, .otherPerson,
      .notHere,
      .changesIdentity,
      .overwrites:
      .question
    case .value(let problem, _) where problem.question != nil: .question
    case .isHereAs(let shared): shared.isDoubtful ? .question : .note
    case .lineSkipped, .headingAgain, .totalSkipped, .columnKept, .fieldTaken, .emptyHeader,
      .charactersRemoved, .notKept,
      .zeroRestored,
      .nothingToChange, .changes, .keepsKnown, .possiblyTheSame, .ownerNotHere:
      .note
    default: .error
    }
  }
}
