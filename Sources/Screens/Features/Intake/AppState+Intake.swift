import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

// Taking in one person after the other: who is it, what is known, on to the next.

extension AppState {
  /// Opens the search that every intake begins with, for what was typed already.
  mutating func openIntake(_ typed: String = "") {
    guard isWritable() else { return }
    world.matches.prepare(world.book)
    let title = Phrase("New report: name, passport or telephone", "신고 접수: 이름·여권·전화번호")
    var picker = Picker(
      title: title[looks.language],
      purpose: .intake,
      options: [],
      searches: [.victim]
    )
    if !typed.isEmpty { _ = picker.paste(typed) }
    push(.picker(picker))
    searchForPicker()
  }

  /// Those on file who may be meant, with the reason, and a new person behind the likeliest of them; with the
  /// place of the cursor.
  ///
  /// It stands on somebody who has the number or the name, so that Enter takes nobody in twice.
  func intakeOptions(_ typed: String) -> (options: [PickerOption], cursor: Int) {
    let identity = TypedIdentity(typed)
    let new =
      identity == .nothing
      ? Phrase("Somebody is missing, no name yet", "이름 모르는 사람 접수")
      : Phrase("New person: \(typed.trimmed)", "새 사람: \(typed.trimmed)")
    let newPerson = PickerOption(value: "", label: "+ " + new[looks.language])
    guard identity != .nothing else { return ([newPerson], 0) }
    let matches = world.matches.meant(by: identity, in: world.book)
    let isNamed = RecordID(typed: typed).map(world.book.contains) ?? false
    var options = matches.prefix(20).map { option($0.id, $0.reasons) }
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
    let place = min(options.count, Self.mostBeforeNew)
    options.insert(newPerson, at: place)
    return (options, isNamed || matches.contains(where: \.isSure) ? 0 : place)
  }

  /// So many people and the new person behind them are seen at once in the smallest window.
  private static let mostBeforeNew = 6

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
    var record = world.blank(.victim)
    record[.reportChannel] = "other"
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
    form.remarks = likely(record) + sameGroupHint(form)
    replaceTop(.form(form))
  }

  /// The person was saved: the search opens again for the next one, who begins with nothing of this one.
  mutating func nextIntake(after saved: Record) {
    lastIntake = saved
    openIntake()
  }

  /// What people who are reported together share: the channel, the nationality and where they are now,
  /// without the room.
  private var shared: FieldSet {
    var shared = FieldSet()
    guard let last = lastIntake else { return shared }
    for key in ["report_channel", "nationality"] { shared[key] = last.fields[key] }
    let stays = last[list: .stays].filter { $0["to"] == nil }.map { stay in
      var stay = stay
      stay[.floorRoom] = nil
      return stay
    }
    if !stays.isEmpty { shared[.stays] = stays }
    return shared
  }

  /// Fills in what the person taken in last has in common with this one, and marks it.
  mutating func carryOver(into form: inout FormState) {
    guard form.purpose == .intake, let last = lastIntake else {
      return say(
        Phrase(
          "^G fills in what the person taken in before has: there is none.",
          "^G는 앞서 접수한 사람의 값을 채웁니다. 앞서 접수한 사람이 없습니다."
        ),
        .warning
      )
    }
    let labels = form.carry(shared, text: text)
    func list(_ language: Language) -> String {
      labels.map { $0[language] }.joined(separator: ", ")
    }
    say(
      labels.isEmpty
        ? Phrase("\(last.id) has nothing that is not here.", "\(last.id)에서 가져올 것이 없습니다.")
        : Phrase(
          "From \(last.id): \(list(.en)). ^U clears the field.",
          "\(last.id)에서 가져옴: \(list(.ko)). ^U로 항목을 지웁니다."
        ),
      .warning
    )
  }

  /// How to fill in what a group shares, as long as there is something to fill in.
  private func sameGroupHint(_ form: FormState) -> [Phrase] {
    let shared = shared
    guard let last = lastIntake, shared.values.contains(where: { form.fields[$0.key] != $0.value })
    else { return [] }
    func words(_ language: Language) -> String {
      let words = world.text(language)
      return ["report_channel", "stays"].compactMap { key in
        guard let value = shared[key], let field = Schema.victim[key] else { return nil }
        return words.text(value, field.kind)
      }.joined(separator: ", ")
    }
    return [
      Phrase(
        "^G reported together with \(last.id): \(words(.en))",
        "^G \(last.id)과(와) 함께 신고: \(words(.ko))"
      )
    ]
  }
}

extension Match {
  /// Whether it has the same number, or the same name in any spelling.
  fileprivate var isSure: Bool {
    reasons.contains { reason in
      switch reason {
      case .passport, .contact: true
      case .name(_, _, let likeness): likeness < .lacksSyllable
      case .birth, .arrival, .report: false
      }
    }
  }
}

extension FormState {
  /// Gives fields these values and marks them; returns what the fields that changed are called.
  fileprivate mutating func carry(_ values: FieldSet, text: FieldText) -> [Phrase] {
    var labels: [Phrase] = []
    for index in items.indices {
      let field = items[index].field
      guard let value = values[field.key], items[index].value != value else { continue }
      items[index] = FormItem(field, value, text)
      items[index].isCarried = true
      labels.append(field.label)
    }
    if !labels.isEmpty { touch() }
    return labels
  }
}
