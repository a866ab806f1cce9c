package import CaseModel
import StrictJSON

/// All rules that are data: weights, transitions, standing follow-ups and request channels.
package struct RuleBook: Sendable {
  package let weights: TriageWeights
  package let machines: [TransitionGraph]
  package let guards: [TransitionGuard]
  /// Which changes of a case's stage prove life.
  package let stageProofs: StageProofs
  /// Which acts need the name of a second account.
  package let secondNames: SecondNames
  package let duties: [StandingFollowup]
  package let channels: [RequestChannel]
  /// The steps between release and arrival at home, in their order.
  package let wayHome: [WayHomeStep]
  /// The texts of those requests.
  package let requests: RequestTemplates
  /// What may leave the office, and for whom.
  package private(set) var disclosure: DisclosureTable
  /// The letters, with the words of an office where it wrote its own.
  package private(set) var letters: LetterTemplates
  /// When facts are consistent with trafficking in persons, and what to ask for.
  package let trafficking: TraffickingRule
  /// What to know before a request is sent.
  package let requestWarnings: RequestWarnings
  /// How unknown persons are compared with missing ones.
  package let unknown: UnknownRules

  /// Reads the rules from the texts of `weights.json`, `stages.json`, `duties.json`,
  /// `checklists.json`, `requests.json`, `letters.json`, `disclosure.json` and `unknown.json`.
  package init(
    weights: String,
    stages: String,
    duties: String,
    checklists: String,
    requests: String,
    letters: String,
    disclosure: String,
    unknown: String
  ) throws(ReferenceError) {
    self.weights = try TriageWeights(json: weights)
    let stages = try JSON.file(stages)
    machines = try stages.list("machines").map { json throws(ReferenceError) in
      try TransitionGraph(json)
    }
    guards = try stages.list("guards").map { json throws(ReferenceError) in
      try TransitionGuard(json)
    }
    stageProofs = try StageProofs(stages.member("proofs"))
    secondNames = try SecondNames(stages.member("second_name"))
    self.duties = try JSON.file(duties).list("duties").map { json throws(ReferenceError) in
      try StandingFollowup(json)
    }
    let checklists = try JSON.file(checklists)
    channels = try checklists.list("channels").map { json throws(ReferenceError) in
      try RequestChannel(json)
    }
    wayHome = try checklists.list("way_home").map { json throws(ReferenceError) in
      try WayHomeStep(json)
    }
    self.requests = try RequestTemplates(json: requests)
    self.letters = try LetterTemplates(json: letters)
    self.disclosure = try DisclosureTable(json: disclosure)
    trafficking = try TraffickingRule(checklists)
    requestWarnings = try RequestWarnings(checklists)
    self.unknown = try UnknownRules(json: unknown)
  }

  /// The same rules with what an office narrowed of the disclosures.
  package func disclosing(by table: DisclosureTable) -> RuleBook {
    var copy = self
    copy.disclosure = table
    return copy
  }

  /// The same rules with the letters as an office words them.
  package func writing(by letters: LetterTemplates) -> RuleBook {
    var copy = self
    copy.letters = letters
    return copy
  }

  /// The transitions between the codes of a list; nil if the list has none.
  package func machine(_ list: String) -> TransitionGraph? { machines.first { $0.list == list } }

  /// The distinct items that any channel asks for.
  package var requestItems: [Code] {
    channels.flatMap(\.items).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The label of a request channel; its code if it is not known.
  package func channelLabel(_ channel: Code) -> Phrase {
    channels.first { $0.code == channel }?.label ?? Phrase(channel.text, channel.text)
  }
}
