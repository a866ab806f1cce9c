package import CaseModel
package import CaseRules

/// What an act would save: the commit, the words for what it decided by itself, and what may come with it.
package struct Proposal: Sendable {
  package private(set) var commit: Commit
  /// What the act decided by itself, one sentence each without a full stop, to be shown before or after saving.
  package let remarks: [Phrase]
  /// Follow-ups that the rules ask for with it; the officer chooses which of them come.
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

  /// The same, with numbers of other people that may be saved here too.
  package func allowing(_ taken: Set<TakenValue>) -> Proposal {
    var proposal = self
    proposal.commit.allowed.formUnion(taken)
    return proposal
  }
}

/// Why an act saves nothing.
package struct Refusal: Error, Hashable, Sendable {
  /// What kind of rejectionReason it is; front ends choose the exit status and the way out by it.
  package enum Kind: Hashable, Sendable {
    /// A rule of the work stands against it, or what was asked for is not there.
    case rule
    /// What was typed cannot be used.
    case usage
    /// Somebody changed a record meanwhile.
    case changed
    /// A person has to decide; each question is about a field of the record.
    case question([FieldQuestion])
    /// Values that must not be saved as they are, questions about them among them.
    case values([ValueProblem])
    /// The person did not consent, and no reason was given.
    case consent
    /// The field changes by a transition to this state alone.
    case transition(Code)
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

  /// A refusal for values, worded by the first of them.
  package init(_ problems: [ValueProblem], of record: RecordID?) {
    func words(_ language: Language) -> String {
      problems.first.map { "\($0.field): \($0.problem.sentence(language))" } ?? ""
    }
    self.init(.values(problems), record, Phrase(words(.en), words(.ko)))
  }
}

extension Refusal {
  /// All that stands in the way, with a semicolon between.
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
