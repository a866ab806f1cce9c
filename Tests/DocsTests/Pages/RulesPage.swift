import CaseModel
import StrictJSON
import TestInputs

/// The tables of rules in `Docs/Rules.md`, from `Data/Reference`.
enum RulesPage {
  static let blocks =
    ["victim_stage", "compound_status", "followup_status"].map { list in
      block("transitions: \(list)") { transitions(list, $0) }
    }
    + [
      block("guards", guards), block("limits", limits), block("triage", triage),
      block("levels", levels), block("floor", floor), block("no action", noAction),
      block("follow-ups", followups), block("channels", channels), block("letters", letters),
      block("way home", wayHome),
      block("travel alerts", travelAlerts), block("disclosure", disclosure),
    ]

  private static func block(
    _ mark: String,
    _ text: @escaping @Sendable (ReferenceData) -> String
  ) -> GeneratedBlock {
    GeneratedBlock(page: "Docs/Rules.md", mark: mark) { text(try ReferenceData()) }
  }

  private static func transitions(_ list: String, _ data: ReferenceData) -> String {
    var table = MarkdownTable("from", "to", "needs")
    let machine = data.stages.list("machines").first { $0.text("list") == list }
    for step in machine?.list("transitions") ?? [] {
      table.add(
        data.label(step["from"], list),
        data.label(step["to"], list),
        step.texts("guards").map { "`\($0)`" }.joined(separator: ", ")
      )
    }
    return table.text
  }

  private static func guards(_ data: ReferenceData) -> String {
    var table = MarkdownTable("condition", "says", "holds for")
    for item in data.stages.list("guards") {
      let reasons = item.texts("reasons").map { data.label($0, "closure_reason") }
      table.add("`\(item.text("name"))`", item.text("en"), reasons.joined(separator: ", "))
    }
    return table.text
  }

  /// The numbers of single rules.
  private static func limits(_ data: ReferenceData) -> String {
    func days(_ condition: String, _ key: String) -> String {
      number(data.stages.list("guards").first { $0.text("name") == condition }?[key])
    }
    let weights = data.weights
    var table = MarkdownTable("rule", "limit")
    table.add("A closed case can be reopened for", "\(days("same_episode", "within_days")) days")
    table.add(
      "A case can be closed as untraceable after",
      "\(days("untraceable_rule", "silent_days")) silent days"
    )
    let second = data.stages["second_name"]
    let ends =
      (second?.texts("stages") ?? []).map { data.label($0, "victim_stage") }
      + (second?.texts("closure_reasons") ?? []).map { data.label($0, "closure_reason") }
    table.add("A search ends with a second name as", ends.joined(separator: ", "))
    table.add(
      "The level is at least Medium from",
      "\(number(weights["floor"]?["gaps"])) unknown facts of \(weights.list("gap_fields").count)"
    )
    table.add(
      "A level set by hand holds for at most",
      "\(number(weights["override"]?["expiry_days"])) days"
    )
    table.add("A score is at most", number(weights["maximum"]))
    return table.text
  }

  private static func triage(_ data: ReferenceData) -> String {
    var table = MarkdownTable("group", "at most", "reason", "points", "counts in", "id")
    for group in data.weights.list("groups") {
      for factor in group.list("factors") {
        table.add(
          group.text("en"),
          number(group["cap"]),
          factor.text("en").replacing(/\{[a-z]+\}/, with: "…") + span(factor),
          number(factor["points"]),
          stages(factor, "stages", data),
          "`\(factor.text("id"))`"
        )
      }
    }
    return table.text
  }

  /// ` (from 3 to 6 days)`; empty for a reason without a span.
  private static func span(_ factor: JSON) -> String {
    for unit in ["days", "hours"] {
      let bounds = ["from", "to"].compactMap { side in
        factor["\(side)_\(unit)"].map { "\(side) \(number($0))" }
      }
      if !bounds.isEmpty { return " (\(bounds.joined(separator: " ")) \(unit))" }
    }
    return ""
  }

  /// The names of stages; empty for none.
  private static func stages(_ json: JSON, _ key: String, _ data: ReferenceData) -> String {
    json.texts(key).map { data.label(.string($0), "victim_stage") }.joined(separator: ", ")
  }

  /// The answers that lower the danger.
  private static func floor(_ data: ReferenceData) -> String {
    var table = MarkdownTable("fact", "lowers the danger if")
    for rule in data.weights["floor"]?.list("lowered_by") ?? [] {
      let values = rule.texts("values").map { $0.replacing("_", with: " ") }
      table.add(
        "`\(rule.text("field"))`",
        values.isEmpty ? "never" : values.joined(separator: ", ")
      )
    }
    return table.text
  }

  private static func noAction(_ data: ReferenceData) -> String {
    var table = MarkdownTable("level", "an action is due within")
    for rule in data.weights["no_action"]?.list("levels") ?? [] {
      table.add(data.label(rule["level"], "risk_level"), "\(number(rule["within_hours"])) h")
    }
    return table.text
  }

  private static func levels(_ data: ReferenceData) -> String {
    var table = MarkdownTable("level", "from")
    for level in data.weights.list("levels") {
      table.add(data.label(level["code"], "risk_level"), number(level["from"]))
    }
    return table.text
  }

  private static func followups(_ data: ReferenceData) -> String {
    var table = MarkdownTable("when", "follow-up", "due after", "again every", "priority", "source")
    for duty in data.duties.list("duties") {
      table.add(
        event(duty["when"] ?? .null, data) + conditions(duty["when"] ?? .null, data),
        duty.text("subject_en"),
        due(duty, data),
        again(duty),
        data.label(duty["priority"], "priority"),
        duty.text("source")
      )
    }
    return table.text
  }

  private static func event(_ when: JSON, _ data: ReferenceData) -> String {
    switch when.text("event") {
    case "case_created": "a case is made"
    case "open_case": "a case is open"
    case "stage": "stage *\(data.label(when["stage"], "victim_stage"))*"
    case "legal_position":
      "legal position *\(data.label(when["legal_position"], "legal_position"))*"
    case "health": "health *\(data.label(when["health"], "health_need"))*"
    case let other: other
    }
  }

  /// `, for a minor`: what else must hold.
  private static func conditions(_ when: JSON, _ data: ReferenceData) -> String {
    var words: [String] = []
    if !when.texts("stages").isEmpty { words.append("in \(stages(when, "stages", data))") }
    if when["minor"]?.boolValue == true { words.append("a minor") }
    if when["violence"]?.boolValue == true { words.append("violence known") }
    if let audience = when["unless_refused"] {
      words.append("unless \(data.label(audience, "consent_audience")) is refused")
    }
    let open = when.texts("unless_open").map { data.label(.string($0), "followup_type") }
    if !open.isEmpty { words.append("unless open: \(open.joined(separator: ", "))") }
    return words.map { "; \($0)" }.joined()
  }

  /// The due time, for most cases and for critical ones, or before another follow-up.
  private static func due(_ duty: JSON, _ data: ReferenceData) -> String {
    let usual = due(duty["due_hours"]?.intValue ?? 0)
    if let before = duty["before"] {
      let type = data.label(before["followup"], "followup_type")
      return "\(number(before["hours"])) h before *\(type)*, else \(usual)"
    }
    return usual + (duty["critical_hours"]?.intValue.map { ", critical \(due($0))" } ?? "")
  }

  private static func due(_ hours: Int) -> String {
    if hours == 0 { return "at once" }
    return hours < 48 || hours % 24 > 0 ? "\(hours) h" : "\(hours / 24) days"
  }

  private static func again(_ duty: JSON) -> String {
    if let days = duty["repeat_days"]?.intValue {
      let critical = duty["critical_repeat_days"]?.intValue.map { ", critical \($0)" } ?? ""
      return "\(days) days\(critical)"
    }
    return duty["repeat_months"]?.intValue.map { "\($0) months" } ?? ""
  }

  private static func channels(_ data: ReferenceData) -> String {
    var table = MarkdownTable("channel", "requires", "also asked for", "chased after", "as of")
    for channel in data.checklists.list("channels") {
      let required = channel.list("required").map { choice in
        (choice.arrayValue ?? []).map { data.label($0, "readiness_item") }
          .joined(separator: " or ")
      }
      let request = data.requests.list("texts").first {
        $0.text("channel") == channel.text("code")
      }
      table.add(
        channel.text("en"),
        required.joined(separator: "; "),
        channel.texts("asked_for").map { data.label($0, "readiness_item") }
          .joined(separator: "; "),
        request.map { "\(number($0["chase_hours"])) h" } ?? "",
        channel.text("as_of")
      )
    }
    return table.text
  }

  private static func letters(_ data: ReferenceData) -> String {
    var table = MarkdownTable(
      "no.",
      "letter",
      "reader",
      "languages",
      "stages",
      "follow-up",
      "basis"
    )
    for letter in data.letters.list("letters") {
      let reader = letter.text("reader")
      table.add(
        letter.text("number"),
        "`\(letter.text("code"))` \(letter.text("en"))",
        ["person", "anyone"].contains(reader)
          ? reader.replacing("person", with: "the person") : data.label(reader, "consent_audience"),
        (letter["text"]?.objectValue ?? []).map(\.key).joined(separator: ", "),
        letter.texts("stages").map { data.label($0, "victim_stage") }.joined(separator: ", "),
        "\(data.label(letter.text("followup"), "followup_type")), \(number(letter["chase_hours"])) h",
        letter.text("source")
      )
    }
    return table.text
  }

  /// One row for fields with the same rules; an empty cell is `no`.
  private static func disclosure(_ data: ReferenceData) -> String {
    let audiences = data.disclosure.texts("audiences")
    var table = MarkdownTable(["record", "fields"] + audiences)
    for row in data.disclosure.list("fields") {
      let rules = audiences.map { row[$0]?.stringValue ?? "" }.map { $0 == "no" ? "" : $0 }
      let fields = row.texts("fields").map { "`\($0)`" }.joined(separator: ", ")
      table.add([row.text("kind"), fields] + rules)
    }
    return table.text
  }

  private static func wayHome(_ data: ReferenceData) -> String {
    var table = MarkdownTable("step", "done by the follow-up", "separate")
    for step in data.checklists.list("way_home") {
      let followup = step["followup"]?.stringValue.map { data.label($0, "followup_type") }
      let alone = step["separate"]?.boolValue == true ? "yes" : ""
      table.add(step.text("en"), followup ?? "the stage itself", alone)
    }
    return table.text
  }

  /// A column for each period; an empty cell is the level of all others.
  private static func travelAlerts(_ data: ReferenceData) -> String {
    let periods = data.travelAlerts.list("periods")
    let levels = data.travelAlerts.list("levels")
    func level(_ code: String) -> String {
      levels.first { $0.text("code") == code }?.text("en") ?? code
    }
    var rows: [(place: String, cells: [Int: String])] = []
    func add(_ place: String, _ index: Int, _ code: String) {
      let row = rows.firstIndex { $0.place == place } ?? rows.endIndex
      if row == rows.endIndex { rows.append((place, [:])) }
      rows[row].cells[index] = level(code)
    }
    for (index, period) in periods.enumerated() {
      for place in period.list("places") { add(place.text("en"), index, place.text("level")) }
    }
    for (index, period) in periods.enumerated() {
      for band in period.list("bands") {
        let distance =
          "within \(number(band["within_km"])) km of the border with \(band.text("border"))"
        add(distance, index, band.text("level"))
      }
    }
    for (index, period) in periods.enumerated() {
      for entry in period.list("provinces") {
        add(data.label(entry["province"], "province"), index, entry.text("level"))
      }
    }
    for (index, period) in periods.enumerated() {
      add("all others", index, period.text("default"))
    }
    let last = rows.firstIndex { $0.place == "all others" }.map { rows.remove(at: $0) }
    var table = MarkdownTable(["place"] + periods.map { String($0.text("from").prefix(10)) })
    for row in rows + [last].compactMap({ $0 }) {
      table.add([row.place] + periods.indices.map { row.cells[$0] ?? "" })
    }
    return table.text
  }

  private static func number(_ json: JSON?) -> String {
    json?.intValue.map { String($0) } ?? ""
  }
}
