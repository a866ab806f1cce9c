import CaseBook
import CaseModel
import CaseRules
import Casework

/// The page of a victim's rescue requests: held items, texts, and sent requests.
struct RequestsFeature {
  let here: ScreenContext

  func open() throws(Message) -> [Step] { [.open(.request(try here.victim().id))] }

  /// Ticks the focused item, asking where it is held, or unticks it.
  func tick() throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject,
      case .item(let item)? = here.page?.focused?.target
    else {
      throw Message(
        Phrase("Space ticks items of a rescue request (r).", "Space는 구조 요청(r)의 항목을 표시합니다.")
      )
    }
    try here.checkWritable()
    guard let victim = here.cases.book.record(id) else { return [] }
    do throws(Refusal) {
      if let proposal = try here.cases.records.takeOut(item, of: victim) {
        return [.propose(proposal)]
      }
    } catch {
      throw Message(error)
    }
    return try askWhere(item)
  }

  /// Asks where an item of a request is held; for a ticked one the entry can be changed.
  func askWhere(_ item: Code) throws(Message) -> [Step] {
    try here.checkWritable()
    let victim = try here.victim()
    var held = FieldSet()
    held[.item] = item
    held["where"] = here.remembered.held.map { .text($0) }
    let known = victim[list: .readiness].first { $0[.item] == item }
    let form = EntryForm(key: "readiness").form(victim, known ?? held, only: ["where"], here)
    return form.map { [.present(.form($0))] } ?? []
  }

  /// Opens the text of a request, after its disclosure was allowed.
  func text(_ channel: Code, _ language: Language) throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject,
      let template = here.cases.rules.requests.text(channel)
    else { return [] }
    return try DisclosureFeature(here: here)
      .open(.request(channel, language, isGlossed: true), of: id, for: template.audience)
  }

  /// Opens the message that asks the victim for missing items.
  func message() -> [Step] {
    guard case .request(let id)? = here.page?.subject, let victim = here.cases.book.record(id)
    else { return [] }
    let title = Phrase("Message to the victim", "피해자에게 보낼 문구")
    let lines = here.cases.requests.message(to: victim)
    return [.open(.sheet(PlainTextPage(title: title, record: id, lines: lines)))]
  }

  /// Opens the form of a sent request: the recipient, and when the answer is due.
  func sent(_ channel: Code) throws(Message) -> [Step] {
    guard case .request(let id)? = here.page?.subject else { return [] }
    try here.checkWritable()
    guard let victim = here.cases.book.record(id),
      let template = here.cases.rules.requests.text(channel)
    else { return [] }
    do throws(Refusal) {
      try here.cases.requests.checkStage(victim)
    } catch {
      throw Message(error)
    }
    let refusal = Consent(victim, for: template.audience).refusal(codes: here.cases.codes)
    let reason = refusal.flatMap { _ in Schema.transition["override_reason"]?.required() }
    let label = here.cases.rules.channelLabel(channel)[here.language]
    var form = FormState(
      SentForm(channel: channel),
      title: Phrase("Sent: {what}", "발송: {what}").filled(here.language, ["what": label]),
      records: [victim],
      schema: Schema(Schema.followup.name, Schema.followup.fields + [reason].compactMap { $0 }),
      values: here.cases.requests.sentFollowup(victim, template).fields,
      only: ["counterpart", "counterpart_ref", "sent_at", "due_at"]
        + [reason?.key].compactMap { $0 },
      text: here.text
    )
    form.remarks = [refusal].compactMap { $0 }
    return [.present(.form(form))]
  }
}

/// The form that records that a channel's request was sent.
struct SentForm: FormOwner {
  let channel: Code

  var savesOnEnter: Bool { true }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    guard let victim = form.records.first.flatMap({ here.cases.book.record($0.id) }),
      let template = here.cases.rules.requests.text(channel)
    else { return nil }
    let requests = here.cases.requests
    let followup = requests.sentFollowup(victim, template)
    var fields = form.fields
    fields[.overrideReason] = nil
    return try requests.send(
      victim,
      template,
      followup: Record(id: followup.id, fields: fields),
      because: form.fields[.overrideReason]
    )
  }

  /// Offers the next stage after a request was sent.
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step] {
    guard case .request(let id)? = here.page?.subject, let victim = here.cases.book.record(id),
      RequestActs.mayFollow(victim)
    else { return [] }
    do throws(Message) {
      let form = try TransitionFeature(here: here)
        .form([victim], to: RequestActs.requested, saidBy: here.cases.officer)
      return [.present(.form(form))]
    } catch {
      let (stays, why) = (RequestActs.stageStays, error.text)
      return [.say(Phrase(stays.en + why.en, stays.ko + why.ko), .warning)]
    }
  }
}
