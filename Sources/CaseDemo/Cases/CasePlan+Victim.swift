import CaseModel

// The victim's record at any moment of the case.

extension CasePlan {
  /// The fields of the record at a moment.
  func victim(at time: Instant) -> FieldSet {
    let step = journey.stage(at: time)
    var fields = FieldSet(minimumCapacity: 64)
    recruitment.add(to: &fields)
    who(&fields)
    report(&fields)
    circumstances(&fields, at: time, step: step)
    assessment(&fields, at: time, step: step)
    if step.stage == "closed" { end(&fields, step: step) }
    if let died = journey.began("deceased"), died <= time {
      fields["deceased_on"] = DemoTime.date(DemoTime.zone.day(died) - 1)
      fields["cause_reported"] = .text("Illness, as told by the hospital")
    }
    return fields
  }

  private func who(_ fields: inout FieldSet) {
    fields["name_ko"] = person.nameKo.map { .text($0) }
    fields["name_latin"] = .text(person.nameLatin)
    fields["aliases"] = .texts(person.aliases)
    fields["sex"] = .code(person.sex)
    fields["birth_date"] = person.birth.map { .day($0) }
    fields["nationality"] = .codes([person.nationality])
    fields["languages"] = .codes([person.language])
    fields["home_region"] = person.region.map { .code($0) }
    fields["passport_no"] = person.passport.map { .text($0) }
    var handles = person.handles
    handles += leads.filter { ($0.index + index) % 5 < 3 }.map(\.handle)
    fields["handles"] = .entries(handles)
    if same?.relation == .unnoticed { blur(&fields) }
  }

  /// Removes values by which the person would be recognised immediately as a duplicate.
  private func blur(_ fields: inout FieldSet) {
    fields["passport_no"] = nil
    if index % 2 == 0 { fields["name_latin"] = nil }
    fields["birth_date"] = person.birth.flatMap { PartialDate(year: $0.year) }.map { .day($0) }
  }

  private func report(_ fields: inout FieldSet) {
    let year = Calendar.date(DemoTime.zone.day(journey.steps[0].at)).year
    fields["reported_at"] = .instant(journey.steps[0].at)
    fields["report_channel"] = .code(channel)
    fields["case_owner"] = .text(owner)
    fields["sensitivity"] = .code("normal")
    if let same, same.relation == .before {
      fields["prior_case"] = .link(RecordID(.victim, UInt32(same.index + 1)))
    }
    let number = "DEMO-\(year)-" + String(10_000 + index)
    let body: Code? =
      switch channel {
      case "npa_112": "npa"
      case "mofa_hq", "call_centre_0404": "mofa"
      case "cambodian_police": "khm_police"
      default: index % 9 == 4 ? "npa" : nil
      }
    fields["external_refs"] = body.map {
      .entries([FieldSet(["body": .code($0), "number": .text(number)])])
    }
    if index % 14 == 6, index > 0 {
      fields["travelled_with"] = .links([RecordID(.victim, UInt32(index))])
    }
  }

  private func circumstances(
    _ fields: inout FieldSet,
    at time: Instant,
    step: Journey.Step
  ) {
    fields["stage"] = .code(step.stage)
    fields["stage_since"] = .instant(step.at)
    fields["stays"] = .entries(whereabouts.entries(at: time))
    for key in Self.reported { fields[key] = situation.first[key] }
    if situation.learned <= time { for key in Self.learned { fields[key] = situation.later[key] } }
    guard !Journey.openStages.contains(step.stage), step.stage != "deceased" else { return }
    fields["confined"] = .code("no")
    fields["phone_controlled"] = .code("no")
    fields["safe_to_contact"] = .code("yes")
    fields["contact_rule"] = nil
    if step.stage == "out" {
      fields["safe_place"] = .code(index % 6 == 0 ? "no" : index % 6 == 1 ? "unknown" : "yes")
    }
  }

  private func assessment(_ fields: inout FieldSet, at time: Instant, step: Journey.Step) {
    fields["legal_position"] = .code(legalPosition(step.stage))
    fields["trafficking_status"] = .code("possible")
    if index % 8 == 3, let home = journey.began("returned"), home <= time {
      fields["trafficking_status"] = .code(index % 24 == 3 ? "not" : "actual")
      var decision = FieldSet(["body": .code(index % 16 == 3 ? "court_or_prosecution" : "police")])
      decision["date"] = DemoTime.date(home)
      fields["status_decided"] = .group(decision)
    }
    if situation.first["confined"] == .code("yes"), index % 3 != 0 {
      fields["exploitation"] = .codes(["forced_criminality"])
      fields["act"] = .codes(index % 2 == 0 ? ["recruit", "harbour"] : ["recruit", "transfer"])
      fields["means"] = .codes(index % 2 == 0 ? ["deception"] : ["deception", "force"])
      fields["purpose"] = .codes(["forced_criminality"])
    }
    fields["readiness"] = .entries(held(at: time))
    fields["consent"] = .entries(consent(at: time))
    if situation.isNews, situation.learned <= time, index % 7 == 0 {
      fields["risk_override"] = override()
    }
  }

  private func legalPosition(_ stage: Code) -> Code {
    switch stage {
    case "custody":
      journey.isConvicted
        ? "convicted"
        : index % 3 == 0 ? "suspect" : index % 7 == 0 ? "charged" : "administrative_detainee"
    case "departing", "returned", "out":
      index % 4 == 0 ? "witness" : index % 4 == 1 ? "identified_victim" : "none"
    default: "unknown"
    }
  }

  /// The items that the embassy holds for a rescue request: more of them once the building is
  /// known.
  private func held(at time: Instant) -> [FieldSet] {
    var dice = Dice(scenario.seed, .followups, -1 - index)
    let found = journey.began("located").map { $0 <= time } ?? false
    let asked = journey.began("requested").map { $0 <= time } ?? false
    let share = asked ? 85 : found ? 55 : 22
    return Self.items.filter { _ in dice.below(100) < share }.map { item in
      FieldSet(["item": .code(item), "where": .text("DEMO/\(id.text)")])
    }
  }

  private func consent(at time: Instant) -> [FieldSet] {
    guard index % 2 == 0, let asked = journey.steps.dropFirst().first?.at, asked <= time else {
      return []
    }
    let day = DemoTime.date(asked)
    func entry(_ audience: Code, _ answer: Code, _ how: String) -> FieldSet {
      var fields = FieldSet([
        "audience": .code(audience), "answer": .code(answer), "how": .text(how),
      ])
      fields["date"] = day
      return fields
    }
    return [
      entry("family", index % 10 == 0 ? "no" : "yes", index % 4 == 0 ? "영상통화" : "Telegram message"),
      entry("khm_police", index % 6 == 0 ? "not_obtainable_vital_interest" : "yes", "Voice call"),
    ] + (index % 8 == 0 ? [entry("media", "no", "면담")] : [])
  }

  private func override() -> FieldValue {
    var fields = FieldSet([
      "level": .code(index % 14 == 0 ? "critical" : "high"),
      "reason": .text("Voice changed in the last call; colleague present agrees."),
      "by": .text(officer(at: situation.learned)),
    ])
    fields["until"] = DemoTime.date(DemoTime.zone.day(situation.learned) + 10)
    return .group(fields)
  }

  private func end(_ fields: inout FieldSet, step: Journey.Step) {
    fields["closed_on"] = DemoTime.date(step.at)
    fields["closure_reason"] = .code(closure)
    if closure == "duplicate_of", let same {
      fields["duplicate_of"] = .link(RecordID(.victim, UInt32(same.index + 1)))
    }
    if closure == "untraceable" {
      fields["closed_with"] = .text(Officers.other(than: officer(at: step.at)))
    }
    let notes = Self.closureNotes
    fields["closure_note"] = .text(notes[index % notes.count])
  }

  private static let reported = [
    "safe_to_contact", "contact_rule", "exposure", "confined", "phone_controlled",
    "passport_withheld", "scam_work", "control_methods",
  ]
  private static let learned = [
    "last_violence_on", "health_needs", "health_note", "threats", "threatened_on",
    "sexual_violence", "ransom", "debt_claimed",
  ]
  private static let items: [Code] = [
    "location_gps", "building_name", "building_photo", "floor_room", "contact_number",
    "passport_copy", "face_photo_current", "statement_en", "video_request", "identity_data",
  ]
  private static let closureNotes = [
    "담당자 확인 후 종결.", "Confirmed by a call with the person.", "가족과 통화하여 확인.",
    "Checked with the family and the police.", "Agreed at the morning meeting.",
  ]
}
