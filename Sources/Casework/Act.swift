package import CaseModel
package import CaseRules

/// The result of an act: the commit to save, remarks about it, and follow-ups offered with it.
package struct Proposal: Sendable {
  package private(set) var commit: Commit
  /// Decisions that the act made by itself, one sentence each without a full stop, shown before or
  /// after saving.
  package let remarks: [Phrase]
  /// Follow-ups that the rules require with it; the officer chooses which to add.
  package let duties: [StandingFollowupRules.Proposal]

  package init(
    _ commit: Commit,
    remarks: [Phrase] = [],
    duties: [StandingFollowupRules.Proposal] = []
  ) {
    self.commit = commit
    self.remarks = remarks
    self.duties = duties
  }

  /// The same proposal with more records to change, perhaps called otherwise in the history.
  func adding(_ records: [Record], as action: CommitAction? = nil) -> Proposal {
    var proposal = self
    proposal.commit.changes += records.map { Change($0) }
    if let action { proposal.commit.action = action }
    return proposal
  }

  /// The same proposal, which also accepts unique numbers of other people.
  package func allowing(_ taken: Set<TakenValue>) -> Proposal {
    var proposal = self
    proposal.commit.allowed.formUnion(taken)
    return proposal
  }
}

/// Why an act saves nothing.
package struct Refusal: Error, Hashable, Sendable {
  /// The kind of refusal; front ends choose the exit status and the next step by it.
  package enum Kind: Hashable, Sendable {
    /// A rule forbids it, or a requested record does not exist.
    case rule
    /// The typed text is invalid.
    case usage
    /// Somebody changed a record in the meantime.
    case changed
    /// An officer has to decide; each question is about a field of the record.
    case question([FieldQuestion])
    /// Values that must not be saved, or questions about them.
    case values([ValueProblem])
    /// The person did not consent, and no reason was given.
    case consent
    /// The field changes only by a transition to this state.
    case transition(Code)
  }

  package let kind: Kind
  /// The record concerned.
  package let record: RecordID?
  /// The reason in one sentence without a full stop.
  package let phrase: Phrase

  package init(_ kind: Kind, _ record: RecordID? = nil, _ phrase: Phrase) {
    self.kind = kind
    self.record = record
    self.phrase = phrase
  }

  /// A refusal for values, worded for the first of them.
  package init(_ problems: [ValueProblem], of record: RecordID?) {
    func words(_ language: Language) -> String {
      problems.first.map { "\($0.field): \($0.problem.sentence(language))" } ?? ""
    }
    self.init(.values(problems), record, Phrase(words(.en), words(.ko)))
  }
}

extension Refusal {
  /// All reasons, separated by semicolons.
  package var reasons: Phrase {
    guard case .values(let problems) = kind else { return phrase }
    func words(_ language: Language) -> String {
      problems.map { $0.problem.phrase[language] }.joined(separator: "; ")
    }
    return Phrase(words(.en), words(.ko))
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
