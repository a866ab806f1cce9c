import CaseModel
import CaseReports
import CaseRules
import Casework

/// The page of a victim's rescue requests: what is held, the texts, and that one was sent.
struct RequestsFeature {
  let here: ScreenContext

  func open() throws(Message) -> [Step] { [.open(.request(try here.victim().id))] }

  /// Ticks the focused item of the page, asking where it is held, or takes it out again.
  func tick() throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject,
      case .item(let item)? = here.page?.focused?.target
    else {
      throw Message(
        Phrase("Space ticks items of a rescue request (r).", "Space는 구조 요청(r)의 항목을 표시합니다.")
      )
    }
    try here.checkWritable()
    guard var victim = here.world.book.record(id) else { return [] }
    let others = victim[list: .readiness].filter { $0[.item] != item }
    guard others.count < victim[list: .readiness].count else { return try askWhere(item) }
    victim[.readiness] = others
    return [.save(Commit(.edit, [Change(victim)]))]
  }

  /// Asks where an item of a request is held; what is known of one that is ticked can be changed.
  func askWhere(_ item: Code) throws(Message) -> [Step] {
    try here.checkWritable()
    let victim = try here.victim()
    var held = FieldSet()
    held[.item] = item
    held["where"] = here.lastHeld.map { .text($0) }
    let known = victim[list: .readiness].first { $0[.item] == item }
    let form = EntryForm(key: "readiness").form(victim, known ?? held, only: ["where"], here)
    return form.map { [.present(.form($0))] } ?? []
  }

  /// Opens the text of a request, once it is known that it may leave.
  func text(_ channel: Code, _ language: Language) throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject,
      let template = here.world.rules.requests.text(channel)
    else { return [] }
    return try DisclosureFeature(here: here)
      .open(.request(channel, language), of: id, for: template.audience)
  }

  /// Opens the message that asks the victim for what is still missing.
  func message() -> [Step] {
    guard case .request(let id)? = here.page?.subject, let victim = here.world.book.record(id)
    else { return [] }
    let title = Phrase("Message to the victim", "피해자에게 보낼 글")
    return [.open(.sheet(Sheet(title: title, record: id, lines: here.world.message(to: victim))))]
  }

  /// Opens the form of a request that was sent: to whom, and when the answer is chased.
  func sent(_ channel: Code) throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject else { return [] }
    try here.checkWritable()
    guard let victim = here.world.book.record(id), let work = here.work(channel) else {
      return []
    }
    let followup = work.followup(victim, language: here.language)
    let label = here.channelLabel(channel)[here.language]
    let form = FormState(
      SentForm(channel: channel),
      title: Phrase("Sent: {what}", "발송: {what}").filled(here.language, ["what": label]),
      records: [victim],
      schema: .followup,
      values: followup.fields,
      only: ["counterpart", "counterpart_ref", "sent_at", "due_at"],
      text: here.text
    )
    return [.present(.form(form))]
  }
}

/// That the request of a channel was sent.
struct SentForm: FormOwner {
  let channel: Code

  var savesOnEnter: Bool { true }

  /// The follow-up that waits for the answer, and the timeline entry.
  func content(_ form: FormState, _ here: ScreenContext) -> (CommitAction, [Record]) {
    guard let victim = form.records.first, let work = here.work(channel) else {
      return (.request, [])
    }
    let followup = work.followup(victim, language: here.language)
    let note = work.note(victim, override: nil, language: here.language)
    return (.request, [Record(id: followup.id, fields: form.fields), note])
  }

  /// A request went out: the stage may follow.
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step] {
    guard case .request(let id)? = here.page?.subject, let victim = here.world.book.record(id)
    else { return [] }
    do throws(Message) {
      let form = try TransitionFeature(here: here)
        .form([victim], to: "requested", saidBy: here.world.officer)
      return [.present(.form(form))]
    } catch {
      return [.say(error)]
    }
  }
}

extension ScreenContext {
  /// What is written down when a request of a channel goes out.
  fileprivate func work(_ channel: Code) -> RequestWork? {
    world.rules.requests.text(channel).map(world.requestWork)
  }

  func channelLabel(_ channel: Code) -> Phrase {
    let label = world.rules.channels.first { $0.code == channel }?.label
    return label ?? Phrase(channel.text, channel.text)
  }
}
