/// Something wrong in the files: where it is, which record has it, and what it is.
///
/// Everything that is not wrong stays usable.
package struct Finding: Hashable, Sendable {
  /// Relative to the casebook: `records/victims.json`.
  package var file: String
  /// From 1 on; nil where the whole file is meant.
  package var line: Int?
  /// In characters of the line, from 1 on.
  package var column: Int?
  package var record: String?
  /// The key of the field, with the place in a list: `stays[0].kind`.
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
  package var place: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }

  /// The whole finding in one line: place, record, field and what is wrong.
  package func text(_ language: Language) -> String {
    let parts = [place, record, field].compactMap { $0 }
    return parts.joined(separator: ": ") + ": " + problem.sentence(language)
  }
}

/// What can be wrong with a file, a record or a value, with what a sentence about it needs.
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
  /// A control or direction character, which no honest text has.
  case unsafeCharacter(Unicode.Scalar)
  case duplicateID(String)
  /// The record is of a book with another prefix.
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
  /// The clock is behind the last commit, which was made at this time.
  case clockBehind(Instant)
  /// Something lies in the casebook's folders that does not belong there.
  case stranger
  /// What an interrupted writing left.
  case leftover
  /// A kept file that no record names.
  case unnamedFile
  /// Beside the journal lies another one, as programs leave that copy files between machines.
  case secondJournal
  /// `casebook.json` is not as a program wrote it.
  case settingsChanged
  /// Others than the owner may reach a file or folder.
  case tooOpen(mode: String)
  /// A file or folder belongs to another account than the casebook.
  case otherOwner
  /// A line of the access log, or the one before it, is not what was written.
  case accessAltered
  /// Lines at the end of the access log are gone.
  case accessShort
  case staleBase(expected: Int, found: Int)
  case severalCurrentStays
  /// A record names itself where it must name another one.
  case linksToItself(String)
  /// A chain of links leads back to the record; the last one of the chain.
  case linksInCircle(String)
  case unreadable(String)
  case newerFormat(Int)
  /// A rule of the work stands against it, in the rule's own words.
  case rule(Phrase)
  /// The value can mean several things, or one that is unlikely, and a person has to decide.
  case question(Question)
}

extension Problem {
  /// Whether it is only worth knowing: nothing is lost and there is nothing to be done.
  package var isRemark: Bool {
    [.sealedLine, .settingsChanged, .leftover, .unnamedFile].contains(self)
  }

  /// Whether something was lost in the files, so that records written now would not have it.
  package var isDamage: Bool {
    switch self {
    case .tornLine, .sealedLine, .cutLine, .olderThanSeen, .clockBehind, .stranger, .leftover,
      .unnamedFile, .secondJournal:
      false
    default: true
    }
  }

  /// Whether it is told in words on the first screen: what is saved from now on depends on it.
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

  /// What a person has to decide; nil where the value is wrong.
  package var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
