import CaseModel
import CaseReports
import CaseRules
import Casework

// The page of a victim's rescue requests: what is held, the texts, and that one was sent.

extension AppState {
  mutating func openRequest() {
    guard let victim = requested else { return }
    openPage(.request(victim.id))
  }

  /// The victim whose request is meant: the open page's, else the focused one.
  var requested: Record? {
    mutating get {
      let ids = [frontPage?.record, focusedRecord].compactMap { $0 }
      guard let id = ids.first(where: { $0.kind == .victim }), let victim = world.book.record(id)
      else {
        say(Phrase("Go to a victim first.", "피해자를 먼저 고르세요."), .warning)
        return nil
      }
      return victim
    }
  }

  /// Ticks the focused item of the page, asking where it is held, or takes it out again.
  mutating func tick() -> [Effect] {
    if pages.last?.review != nil {
      tickForeignRow()
      return []
    }
    guard case .request(let id)? = pages.last?.subject,
      case .item(let item)? = pages.last?.focused?.target
    else {
      say(Phrase("Space ticks items of a rescue request (r).", "Space는 구조 요청(r)의 항목을 표시합니다."))
      return []
    }
    guard isWritable(), var victim = world.book.record(id) else { return [] }
    let others = victim[list: .readiness].filter { $0[.item] != item }
    if others.count < victim[list: .readiness].count {
      victim[.readiness] = others
      return send(.edit, [victim])
    }
    openHeld(item)
    return []
  }

  /// Asks where an item of a request is held; what is known of one that is ticked can be changed.
  mutating func openHeld(_ item: Code) {
    guard isWritable(), let victim = requested else { return }
    var held = FieldSet()
    held[.item] = item
    held["where"] = lastHeld.map { .text($0) }
    let known = victim[list: .readiness].first { $0[.item] == item }
    openEntry("readiness", victim, values: known ?? held, only: ["where"])
  }

  /// Opens the form of what the focused victim said to an audience being told.
  mutating func openConsent() {
    guard isWritable(), let victim = requested else { return }
    var consent = FieldSet()
    consent[.audience] = "khm_police"
    consent[.date] = PartialDate(dayNumber: world.zone.day(world.now))
    openEntry("consent", victim, values: consent, only: nil)
    guard case .form(var form)? = overlays.last else { return }
    form.focus("answer")
    replaceTop(.form(form))
  }

  private mutating func openEntry(
    _ key: String,
    _ victim: Record,
    values: FieldSet,
    only: [String]?
  ) {
    guard let field = Schema.victim[key], let schema = field.kind.schema else { return }
    let item = values[.item].map { world.codes["readiness_item"].label($0, looks.language) }
    let name = world.book.title(victim.id, text, hidingNames: looks.hidesNames) ?? ""
    let title = "\(item ?? field.label[looks.language])  \(victim.id.text) \(name)"
    push(
      .form(
        FormState(
          .entry(key),
          title: title,
          records: [victim],
          schema: schema,
          values: values,
          only: only,
          text: text
        )
      )
    )
  }

  /// The victims with the new entry behind those they have; an item of a request is held once.
  mutating func entryContent(_ form: FormState, _ key: String) -> (CommitAction, [Record]) {
    if case .text(let place)? = form.fields["where"] { lastHeld = place }
    let changed = form.records.compactMap { world.book.record($0.id) }.map { record in
      var record = record
      let list = FieldKey<[FieldSet]>(key)
      let item = key == "readiness" ? form.fields[.item] : nil
      record[list] =
        record[list: list].filter { item == nil || $0[.item] != item } + [form.fields]
      return record
    }
    return (.edit, changed)
  }

  /// Opens the text of a request, once it is known that it may leave.
  mutating func openRequestText(_ channel: Code, _ language: Language) -> [Effect] {
    guard case .request(let id)? = pages.last?.subject,
      let template = world.rules.requests.text(channel)
    else { return [] }
    return open(.request(channel, language), of: id, for: template.audience)
  }

  /// Opens the message that asks the victim for what is still missing.
  mutating func openVictimMessage() {
    guard case .request(let id)? = pages.last?.subject, let victim = world.book.record(id) else {
      return
    }
    let title = Phrase("Message to the victim", "피해자에게 보낼 글")
    openPage(.sheet(Sheet(title: title, record: id, lines: world.message(to: victim))))
  }

  /// Opens the form of a request that was sent: to whom, and when the answer is chased.
  mutating func openSent(_ channel: Code) {
    guard case .request(let id)? = pages.last?.subject, isWritable(),
      let victim = world.book.record(id), let template = world.rules.requests.text(channel)
    else { return }
    let followup = world.requestWork(template).followup(victim, language: looks.language)
    let title = Phrase("Sent: {what}", "발송: {what}")
    push(
      .form(
        FormState(
          .sent(channel),
          title: title.filled(looks.language, ["what": channelLabel(channel)[looks.language]]),
          records: [victim],
          schema: .followup,
          values: followup.fields,
          only: ["counterpart", "counterpart_ref", "sent_at", "due_at"],
          text: text
        )
      )
    )
  }

  /// The follow-up that waits for the answer, and the timeline entry.
  func sentContent(_ form: FormState, _ channel: Code) -> (CommitAction, [Record]) {
    guard let victim = form.records.first, let template = world.rules.requests.text(channel) else {
      return (.request, [])
    }
    let work = world.requestWork(template)
    let followup = work.followup(victim, language: looks.language)
    let note = work.note(victim, override: nil, language: looks.language)
    return (.request, [Record(id: followup.id, fields: form.fields), note])
  }

  /// A request went out: the stage may follow.
  mutating func offerRequested() {
    guard case .request(let id)? = pages.last?.subject, let victim = world.book.record(id),
      let form = stepForm([victim], to: "requested", saidBy: world.officer)
    else { return }
    push(.form(form))
  }

  func channelLabel(_ channel: Code) -> Phrase {
    world.rules.channels.first { $0.code == channel }?.label ?? Phrase(channel.text, channel.text)
  }
}
