import CaseModel

/// An event of one case only: a rescue, an escape, a death.
struct CaseEvent {
  let type: Code
  let at: Instant
  private let site: RecordID?
  private let result: Code
  private let note: String

  /// The events of a case; not every one has its own record.
  static func all(_ plan: CasePlan) -> [CaseEvent] {
    var events: [CaseEvent] = []
    if let died = plan.journey.began("deceased") {
      events.append(CaseEvent("death", died, nil, "unknown", "유족께 위로를 전하고 절차를 안내함."))
    }
    guard let left = plan.journey.left, left.stage == "out", plan.journey.raid == nil,
      plan.index % 3 != 0
    else { return events }
    let wasAskedFor = plan.journey.began("requested").map { $0 < left.at } ?? false
    let stay = plan.whereabouts.stays.first { $0.end?.at == left.at && $0.kind == "compound" }
    let site: RecordID? = if case .link(let id)? = stay?.place { id } else { nil }
    if wasAskedFor {
      events.append(CaseEvent("rescue", left.at, site, "achieved", "구조 요청에 따라 경찰이 데리고 나옴."))
    } else if stay?.end?.how == "escaped" {
      events.append(
        CaseEvent(
          "escape_attempt",
          left.at,
          site,
          "achieved",
          "Left alone at night; met on the road."
        )
      )
    } else if stay?.end?.how == "ransom_paid" {
      events.append(
        CaseEvent("ransom_payment", left.at, site, "unknown", "Paid by the family against advice.")
      )
    }
    return events
  }

  private init(_ type: Code, _ at: Instant, _ site: RecordID?, _ result: Code, _ note: String) {
    self.type = type
    self.at = at
    self.site = site
    self.result = result
    self.note = note
  }

  func fields(victim: RecordID) -> FieldSet {
    var fields = FieldSet([
      "type": .code(type), "victims": .links([victim]), "result": .code(result),
      "note": .text(note), "source_reliability": .code("B"), "source_credibility": .code("2"),
      "sensitivity": .code("normal"),
    ])
    fields["date"] = DemoTime.date(at)
    fields["site"] = site.map { .link($0) }
    if type == "rescue" { fields["rescued"] = .integer(1) }
    return fields
  }
}
