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
  case outOfOrder
  case missingFile
  case notOurs
  case sizeDiffers
  case hashDiffers
  case recordDiffers
  case attachmentMissing(String)
  case attachmentDiffers(String)
  case tornLine
  case sealedLine
  case chainBroken(sequence: Int)
  case journalShort
  case headMissing
  case staleBase(expected: Int, found: Int)
  case severalCurrentStays
  case unreadable(String)
  case newerFormat(Int)
  /// A rule of the work stands against it, in the rule's own words.
  case rule(Phrase)
  /// The value can mean several things, or one that is unlikely, and a person has to decide.
  case question(Question)
}

extension Problem {
  /// Whether it is only worth knowing: nothing is lost and there is nothing to be done.
  package var isRemark: Bool { self == .sealedLine }

  /// What a person has to decide; nil where the value is wrong.
  package var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
