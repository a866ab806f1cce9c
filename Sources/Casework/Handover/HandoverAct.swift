package import CaseModel
import CaseRules

/// Handing cases and follow-ups over to another officer.
package struct HandoverAct: Sendable {
  /// What was asked for.
  let ids: [RecordID]
  /// The account name of who gets them.
  let officer: String
  /// Who had each record when the officer decided; records that are not in it are not compared.
  let seen: [RecordID: String]
  /// The keys of fields whose questions were answered.
  let confirmed: Set<String>

  /// The key under which an unknown account is confirmed.
  package static let officerKey = "officer"

  package init(
    _ ids: [RecordID],
    to officer: String,
    seen: [RecordID: String] = [:],
    confirmed: Set<String> = []
  ) {
    self.ids = ids
    self.officer = officer
    self.seen = seen
    self.confirmed = confirmed
  }

  /// The commit that gives the records to the officer.
  ///
  /// - Throws: a refusal if the account cannot be one, is known to nobody, if there is nothing to hand
  ///   over, or if somebody else handed a record over since the officer decided.
  package func proposal(_ context: CaseContext, _ roster: Roster) throws(Refusal) -> Proposal {
    guard Roster.isName(officer) else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "“\(officer.shown)” cannot be the name of an account",
          "“\(officer.shown)”은(는) 계정 이름이 될 수 없습니다"
        )
      )
    }
    let handover = Handover(ids, to: officer, in: context.book)
    if let refusal = handover.refusal { throw Refusal(.rule, nil, refusal) }
    try check(handover, context, roster)
    return Proposal(
      Commit(.assign, handover.records.map { Change($0) }),
      remarks: [handover.sentence]
    )
  }

  private func check(
    _ handover: Handover,
    _ context: CaseContext,
    _ roster: Roster
  ) throws(Refusal) {
    var questions: [FieldQuestion] = []
    if !confirmed.contains(Self.officerKey), let question = roster.question(officer) {
      questions.append(FieldQuestion(Self.officerKey, question))
    }
    let moved = handover.records.map(\.id).compactMap { question(about: $0, context) }
    if let first = moved.first, !confirmed.contains(first.key) { questions.append(first) }
    guard let first = questions.first else { return }
    let phrase = first.key == Self.officerKey ? Self.unknown : Self.changed
    throw Refusal(.question(questions), handover.records.first?.id, phrase)
  }

  /// The question about a record that has another owner now than the officer saw.
  private func question(about id: RecordID, _ context: CaseContext) -> FieldQuestion? {
    guard let record = context.book.record(id), let seen = seen[id] else { return nil }
    let key = Self.key(id)
    guard case .text(let now)? = record.fields[key], now != seen else { return nil }
    let by = record[.updatedBy] ?? "?"
    let at = record[.updatedAt].map { context.zone.text($0) } ?? "?"
    return FieldQuestion(
      key,
      Question(
        [officer, now],
        Phrase(
          "\(id) went from \(seen) to \(now) (\(by), \(at))",
          "\(id): \(seen)에서 \(now)(으)로 인계됨(\(by), \(at))"
        )
      )
    )
  }

  /// The field that says who has a record.
  package static func key(_ id: RecordID) -> String {
    id.kind == .victim ? "case_owner" : "assignee"
  }

  private static let unknown = Phrase("the account is not known", "알려지지 않은 계정입니다")
  private static let changed = Phrase(
    "somebody else has handed it over meanwhile",
    "그사이 다른 사람이 인계했습니다"
  )
}

extension String {
  /// The text with everything that is not seen as `?`.
  fileprivate var shown: String {
    String(map { Roster.isName(String($0)) || $0 == " " ? $0 : "?" })
  }
}
