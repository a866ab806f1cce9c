/// An error in the files: its position, the record, and the problem.
///
/// Everything else stays usable.
package struct Finding: Hashable, Sendable {
  /// Relative to the casebook: `records/victims.json`.
  package var file: String
  /// From 1 on; nil if the whole file is meant.
  package var line: Int?
  /// In characters of the line, from 1 on.
  package var column: Int?
  package var record: String?
  /// The key of the field, with the index in a list: `stays[0].kind`.
  package var field: String?
  package var problem: Problem

  package init(
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    record: String? = nil,
    field: String? = nil,
    problem: Problem
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.field = field
    self.problem = problem
  }

  /// `records/victims.json:12:40`.
  package var position: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }

  /// The whole finding in one line: position, record, field and problem.
  package func text(_ language: Language) -> String {
    let parts = [position, record, field].compactMap { $0 }
    return parts.joined(separator: ": ") + ": " + problem.sentence(language)
  }
}

/// The problems of a file, a record or a value, with the data for a sentence about each.
package enum Problem: Hashable, Sendable {
  case badJSON(String)
  case wrongType(expected: Phrase)
  case unknownCode(String, list: String)
  case unknownField
  case badID(String)
  case wrongKind(id: String, expected: [RecordKind])
  case danglingLink(String)
  case missing
  case missingOneOf([String])
  case tooLong(limit: Int)
  case outOfRange(String)
  case severalLines
  /// A control or direction character, which is never stored.
  case unsafeCharacter(Unicode.Scalar)
  case duplicateID(String)
  /// The record belongs to a book with another prefix.
  case otherPrefix(String)
  /// There is no number left for a new record.
  case noNumberLeft
  case outOfOrder
  case missingFile
  case missingFolder
  case notOurs
  case sizeDiffers
  case hashDiffers
  case recordDiffers
  case attachmentMissing(String)
  case attachmentDiffers(String)
  case tornLine
  case sealedLine
  /// A line that was cut off, and that may be a commit which this user has seen.
  case cutLine(seen: Int)
  case chainBroken(sequence: Int)
  case journalShort
  case headMissing
  /// The journal lacks a commit that this user has seen.
  case olderThanSeen(seen: Int, found: Int)
  /// The clock is earlier than the last commit, which was made at this time.
  case clockBehind(Instant)
  /// A file in the casebook's folders that does not belong there.
  case stranger
  /// A remainder of an interrupted write.
  case leftover
  /// An attachment that no record names.
  case unnamedFile
  /// A second journal is in the folder, as left by programs that copy files between machines.
  case secondJournal
  /// `casebook.json` is not as a program wrote it.
  case settingsChanged
  /// Others than the owner may access a file or folder.
  case tooOpen(mode: String)
  /// A file or folder has another owner than the casebook.
  case otherOwner
  /// A line of the access log, or the one before it, is not what was written.
  case accessAltered
  /// Lines at the end of the access log are missing.
  case accessShort
  /// The ledger of publications lacks a release that the access log names.
  case releaseMissing(String)
  case staleBase(expected: Int, found: Int)
  case severalCurrentStays
  /// A record names itself where it must name another one.
  case linksToItself(String)
  /// A chain of links leads back to the record; the value is the last record of the chain.
  case linksInCircle(String)
  case unreadable(String)
  case newerFormat(Int)
  /// A rule forbids it; the value is the sentence of the rule.
  case rule(Phrase)
  /// What the keeper of a casebook found, in its words.
  case told(Phrase, isRemark: Bool)
  /// The value is ambiguous or unlikely, and a person has to decide.
  case question(Question)
}

extension Problem {
  /// Whether it is for information only: nothing is lost and nothing has to be done.
  package var isRemark: Bool {
    if case .told(_, let isRemark) = self { return isRemark }
    return [.sealedLine, .settingsChanged, .leftover, .unnamedFile].contains(self)
  }

  /// Whether data in the files was lost, so that records written now would lack it.
  package var isDamage: Bool {
    switch self {
    case .told: false
    case .tornLine, .sealedLine, .cutLine, .olderThanSeen, .clockBehind, .stranger, .leftover,
      .unnamedFile, .secondJournal:
      false
    default: true
    }
  }

  /// Whether the first screen reports it in words, because later saves depend on it.
  package var isUrgent: Bool {
    switch self {
    case .olderThanSeen, .clockBehind, .secondJournal, .otherPrefix: true
    default: false
    }
  }

  /// Whether the record belongs to a book with another prefix.
  package var isOfOtherPrefix: Bool {
    if case .otherPrefix = self { true } else { false }
  }

  /// Whether the journal lacks a commit that was there before.
  package var isOfOlderJournal: Bool {
    if case .olderThanSeen = self { true } else { false }
  }

  /// The question for a person; nil if the value is wrong.
  package var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
