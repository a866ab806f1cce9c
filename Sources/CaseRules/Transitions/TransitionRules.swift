package import CaseBook
package import CaseModel

/// The transitions of cases between stages and of compounds between statuses: what is allowed, what
/// blocks it, and the records that follow (`Docs/Rules.md`, Transitions).
package struct TransitionRules: Sendable {
  package let book: Book
  package let rules: RuleBook
  /// The language and labels of the timeline entry.
  package let text: FieldText
  package let user: String
  package let now: Instant

  package init(book: Book, rules: RuleBook, text: FieldText, user: String, now: Instant) {
    self.book = book
    self.rules = rules
    self.text = text
    self.user = user
    self.now = now
  }

  var zone: Zone { text.zone }
  var today: Int { zone.day(now) }

  /// The field that only transitions change; nil for kinds without one.
  package static func field(_ kind: RecordKind) -> Field? {
    Schema.of(kind).fields.first(where: \.isChangedByTransition)
  }

  /// The field whose codes have transitions; for follow-ups the status, which actions change.
  private static func stateField(_ kind: RecordKind) -> Field? {
    kind == .followup ? Schema.followup["status"] : field(kind)
  }

  /// The transitions of a kind's records; nil for kinds that have none.
  func machine(_ kind: RecordKind) -> TransitionGraph? {
    Self.stateField(kind)?.kind.codeList.flatMap(rules.machine)
  }

  /// The state of a record.
  package static func state(_ record: Record) -> Code? {
    stateField(record.kind).flatMap { record[FieldKey<Code>($0.key)] }
  }

  /// The transition of a record to a state; nil if it is not allowed.
  func transition(_ record: Record, to state: Code) -> TransitionGraph.Transition? {
    Self.state(record).flatMap { machine(record.kind)?.transition(from: $0, to: state) }
  }

  /// The label of a state.
  package func label(_ state: Code, _ kind: RecordKind, _ language: Language) -> String {
    let list = Self.stateField(kind)?.kind.codeList ?? ""
    return text.codes[list].label(state, language)
  }

  /// The states to which all these records may change, each with the conditions that are not
  /// fulfilled yet.
  package func choices(_ records: [Record]) -> [TransitionChoice] {
    guard let first = records.first, let machine = machine(first.kind),
      let state = Self.state(first)
    else { return [] }
    return machine.next(after: state).compactMap { next in
      let transitions = records.compactMap { transition($0, to: next) }
      guard transitions.count == records.count else { return nil }
      let obstacles = rules.guards.filter { step in
        zip(records, transitions).contains { record, transition in
          transition.guards.contains(step.name) && !holds(step, record, FieldSet())
        }
      }
      return TransitionChoice(state: next, obstacles: obstacles)
    }
  }

  /// Why a record may not change to a state, with the allowed states; nil if it may.
  package func refusal(_ record: Record, to state: Code) -> Phrase? {
    guard let from = Self.state(record), let machine = machine(record.kind),
      machine.transition(from: from, to: state) == nil
    else { return nil }
    func words(_ language: Language) -> [String: String] {
      let next = machine.next(after: from).map {
        "\(label($0, record.kind, language)) (\($0.text))"
      }
      return [
        "id": record.id.text, "from": label(from, record.kind, language),
        "to": label(state, record.kind, language), "next": next.joined(separator: ", "),
      ]
    }
    return Phrase(
      Self.notAllowed.filled(.en, words(.en)),
      Self.notAllowed.filled(.ko, words(.ko))
    )
  }

  /// The problem if a changed state breaks the rules; nil if it does not.
  package func forbidden(_ before: Record, _ after: Record) -> ValueProblem? {
    guard let key = Self.stateField(after.kind)?.key, let state = Self.state(after),
      state != Self.state(before), let refusal = refusal(before, to: state)
    else { return nil }
    return ValueProblem(path: [.key(key)], problem: .rule(refusal))
  }

  private static let notAllowed = Phrase(
    "{id} cannot go from {from} to {to}; it can go to {next}",
    "{id}: ‘{from}’에서 ‘{to}’(으)로는 바꿀 수 없습니다. 가능한 단계: {next}"
  )
}

/// An allowed target state.
package struct TransitionChoice: Sendable {
  package let state: Code
  /// The conditions that are not fulfilled before anything is entered.
  package let obstacles: [TransitionGuard]

  /// A condition that no entry can fulfil; nil if there is none.
  package var blocking: TransitionGuard? { obstacles.first { $0.asks.isEmpty } }
}
