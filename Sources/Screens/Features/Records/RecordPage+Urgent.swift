import CaseBook
import CaseModel
import CaseRules
import Casework

extension RecordPage {
  /// The most important facts: for a victim the urgency with its reasons, then open work.
  mutating func addUrgent(_ record: Record) {
    if record.kind == .victim { addTriage(record) }
    if record.kind == .unknown { go(on: UnknownPart.init) { $0.addCandidates(record) } }
    if [.victim, .compound, .incident, .unknown].contains(record.kind) { addFollowups(record.id) }
    if record.kind == .victim { addReadiness(record) }
    addTravelAlert(record)
  }

  /// The ministry's travel alert for a compound's place, and how old the list is.
  private mutating func addTravelAlert(_ record: Record) {
    let alerts = cases.reference.travelAlerts
    let sentences = alerts.sentences(record, now: cases.now, zone: cases.zone)
    for (index, sentence) in sentences.enumerated() {
      let label = Phrase("Travel alert", "여행경보")[language]
      addText(index == 0 ? label : "", sentence[language])
    }
  }

  private mutating func addTriage(_ record: Record) {
    guard let row = cases.book.row(record.id), let level = cases.caseIndex.level(row) else {
      return
    }
    let result = cases.caseIndex.explain(cases.book, row)
    let name = cases.codes["risk_level"].label(level.code, language)
    let star = result.score.isOverridden ? "*" : ""
    addHeading(Phrase("How urgent", "위험도"))
    var line = PageLine(.level(level.code), label: name + star)
    line.text = Phrase("{score} of 100", "100점 중 {score}점").filled(
      language,
      ["score": String(result.score.score)]
    )
    line.key = "risk_override"
    line.target = .triage
    line.isFocusable = true
    add(line)
    for point in result.points where point.points > 0 {
      addText("+\(point.points)", point.words.text(language))
    }
    for cut in result.cuts { addText("−\(cut.points)", cut.words.text(language)) }
    if let floor = result.floor { addText("", floor.text(language)) }
    addGaps(cases.caseIndex.gaps(cases.book, row))
    if result.score.isOverridden { addOverride(record, result) }
    if let missing = cases.caseIndex.missingAction(row) {
      let label = Phrase("No action in time", "기한 내 조치 없음")[language]
      addText(label, missing.words(cases.zone)[language], look: .warning)
    }
    if record[.exposure] == "yes" || record[.safeToContact] != "yes" { addContactWarning(record) }
  }

  private mutating func addGaps(_ gaps: [Phrase]) {
    guard !gaps.isEmpty else { return }
    let names = gaps.map { $0[language] }.joined(separator: ", ")
    addText("?", Phrase("Not known: {names}", "미확인: {names}").filled(language, ["names": names]))
  }

  private mutating func addOverride(_ record: Record, _ result: TriageResult) {
    let computed = cases.codes["risk_level"].label(result.score.computedLevel.code, language)
    let override = record[.riskOverride] ?? FieldSet()
    let words = Phrase(
      "set by {by} until {until}: {reason}; computed: {level}",
      "{by}님이 {until}까지 지정: {reason}. 계산값: {level}"
    )
    let values = [
      "reason": override[.reason] ?? "", "level": computed, "by": override[.by] ?? "?",
      "until": override[.until]?.text ?? "",
    ]
    addText("*", words.filled(language, values))
  }

  /// The warning that the person must not be called, shown before anything else.
  private mutating func addContactWarning(_ record: Record) {
    let text = cases.text(language)
    let safe = record[.safeToContact].map { text.text(.code($0), .code("safe_to_contact")) } ?? "?"
    let label = (Schema.victim["safe_to_contact"]?.label ?? Phrase("", ""))[language]
    addText(
      label,
      [safe, record[.contactRule] ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
      look: .warning
    )
  }

  private mutating func addReadiness(_ record: Record) {
    guard let stage = record[.stage], ["reported", "located", "requested"].contains(stage) else {
      return
    }
    addHeading(Phrase("Rescue request", "구조 요청"))
    for channel in cases.rules.channels {
      let words = cases.requests.state(channel, record).words(cases.codes, cases.zone)
      addText(channel.label[language], words[language])
    }
  }
}
