import CaseModel
import CaseQuery
import CaseRules
import TerminalGrid

// Taking in one person after the other: who is it, what is known, on to the next.

extension AppState {
  /// Opens the search that every intake begins with.
  mutating func openIntake() {
    guard isWritable() else { return }
    world.matches.prepare(world.book)
    let title = Phrase("New report: name, passport or telephone", "신고 접수: 이름·여권·전화번호")
    push(
      .picker(
        Picker(title: title[looks.language], purpose: .intake, options: [], searches: [.victim])
      )
    )
    searchForPicker()
  }

  /// A new person as the first choice, then those on file who may be meant, with the reason.
  func intakeOptions(_ typed: String) -> [PickerOption] {
    let identity = TypedIdentity(typed)
    let new =
      identity == .nothing
      ? Phrase("Somebody is missing, no name yet", "이름 모르는 사람 접수")
      : Phrase("New person: \(typed.trimmed)", "새 사람: \(typed.trimmed)")
    var options = [PickerOption(value: "", label: "+ " + new[looks.language])]
    guard identity != .nothing else { return options }
    let matches = world.matches.meant(by: identity, in: world.book)
    options += matches.prefix(20).map { option($0.id, $0.reasons) }
    let known = Set(matches.map(\.id))
    let others = rows(.victim, with: typed).map { world.book.id(.victim, $0) }
    let context = query
    options += others.filter { !known.contains($0) }.prefix(20).map { id in
      option(
        id,
        [],
        FoundBy(id, typed, context)?.words(looks.language, hidingNames: looks.hidesNames)
      )
    }
    return options
  }

  private func option(_ id: RecordID, _ reasons: [MatchReason], _ found: String? = nil)
    -> PickerOption
  {
    let record = world.book.record(id)
    let stage = record?[.stage].map { text.text(.code($0), .code("victim_stage")) } ?? ""
    let birth = looks.hidesNames ? nil : record?[.birthDate]?.text
    let name = world.book.title(id, text, hidingNames: looks.hidesNames) ?? ""
    let detail = reasons.first?.words(hidingNames: true)[looks.language] ?? found ?? ""
    return PickerOption(
      value: id.text,
      label: [id.text, name, birth ?? "", stage].filter { !$0.isEmpty }.joined(separator: "  "),
      detail: detail
    )
  }

  /// Opens the record that was found, or the short form for a new person.
  mutating func takeIntake(_ picker: Picker) {
    if let id = picker.result.first.flatMap({ RecordID($0) }) { return openPage(id) }
    var record = Record.blank(.victim, user: world.user, now: world.now, zone: world.zone)
    record[.reportChannel] = "other"
    for (key, value) in carried.values { record.fields[key] = value }
    TypedIdentity(picker.query.text).enter(into: &record)
    let title = Phrase("New report: ^S saves, then the next person", "신고 접수: ^S 저장 후 다음 사람")
    var form = FormState(
      .intake,
      title: title[looks.language],
      records: [record],
      only: Self.intakeFields,
      text: text
    )
    form.focus("sex")
    if !picker.query.isEmpty { form.touch() }
    push(.form(form))
    intakeChanged()
  }

  /// Somebody of whom not even a name is known can be saved all the same.
  func nameSomehow(_ form: inout FormState) {
    let fields = form.fields
    guard fields[.nameKo] == nil, fields[.nameLatin] == nil, fields[.aliases] == nil else { return }
    form.fill("aliases", .texts([PersonName.notKnown[looks.language]]), text: text)
  }

  /// What is asked first, in the order of asking.
  private static let intakeFields = [
    "name_ko", "name_latin", "aliases", "sex", "report_channel", "birth_date", "nationality",
    "passport_no", "handles", "stays", "reported_at", "case_owner", "safe_to_contact",
    "contact_rule",
  ]

  /// Who on file may be the person of the form, each with the reasons.
  func likely(_ record: Record) -> [Phrase] {
    world.matches.matches(MatchFacts(record), in: world.book).prefix(3).map { match in
      let name = world.book.title(match.id, text, hidingNames: looks.hidesNames) ?? ""
      let reasons = match.reasons.map { $0.words(hidingNames: looks.hidesNames) }
      return Phrase(
        "\(match.id.text) \(name)? " + reasons.map(\.en).joined(separator: "; "),
        "\(match.id.text) \(name)? " + reasons.map(\.ko).joined(separator: "; ")
      )
    }
  }

  /// The form of an intake was changed: who may be meant is looked up again, a change of the name by the
  /// letter.
  mutating func intakeChanged() {
    guard case .form(var form)? = overlays.last, form.purpose == .intake,
      let record = form.changed.first
    else { return }
    form.remarks = likely(record)
    replaceTop(.form(form))
  }

  /// The person was saved: what the next one is likely to share is kept, and the search opens again.
  mutating func nextIntake(after saved: Record) {
    carried = FieldSet()
    for key in ["report_channel", "nationality"] { carried[key] = saved.fields[key] }
    carried[.stays] = saved[list: .stays].filter { $0["to"] == nil }.map { stay in
      var stay = stay
      stay[.floorRoom] = nil
      return stay
    }
    openIntake()
  }
}
