package import CaseModel

/// What an act would save: the commit, and the words for what it decided by itself.
package struct Proposal: Sendable {
  package let commit: Commit
  /// What the act decided by itself, one sentence each without a full stop, to be shown before or after saving.
  package let remarks: [Phrase]

  package init(_ commit: Commit, remarks: [Phrase] = []) {
    self.commit = commit
    self.remarks = remarks
  }
}

/// Why an act saves nothing.
package struct Refusal: Error, Hashable, Sendable {
  /// What kind of hindrance it is; front ends choose the exit status and the way out by it.
  package enum Kind: Hashable, Sendable {
    /// A rule of the work stands against it, or what was asked for is not there.
    case rule
    /// What was typed cannot be used.
    case usage
    /// Somebody changed a record meanwhile.
    case changed
    /// A person has to decide; each question is about a field of the record.
    case question([FieldQuestion])
  }

  package let kind: Kind
  /// The record that it is about.
  package let record: RecordID?
  /// What stands in the way, in one sentence without a full stop.
  package let phrase: Phrase

  package init(_ kind: Kind, _ record: RecordID? = nil, _ phrase: Phrase) {
    self.kind = kind
    self.record = record
    self.phrase = phrase
  }
}

/// A question about one field, by its JSON key.
package struct FieldQuestion: Hashable, Sendable {
  package let key: String
  package let question: Question

  package init(_ key: String, _ question: Question) {
    self.key = key
    self.question = question
  }
}
