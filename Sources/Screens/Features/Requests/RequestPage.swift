import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes the page of a victim's rescue requests.
struct RequestPage: PagePart {
  var page: PageBuilder

  mutating func addRequest(_ id: RecordID) {
    guard let victim = cases.book.record(id) else { return }
    addHeading(Phrase("Rescue request", "구조 요청"))
    for channel in cases.rules.channels {
      let words = cases.requests.state(channel, victim).words(cases.codes, cases.zone)
      addText(channel.label[language], words[language])
    }
    addWarnings(victim)
    addItems(victim)
    addMessage(victim)
    for channel in cases.rules.channels { addTexts(channel) }
  }

  private mutating func addWarnings(_ victim: Record) {
    let consent = Consent(victim, for: "khm_police")
    let label = Phrase("Consent", "동의")[language]
    if let refusal = consent.refusal(codes: cases.codes) {
      addText(label, refusal[language] + " (:consent)", look: .warning)
    } else if let answer = consent.answer {
      addText(label, cases.codes["consent_answer"].label(answer, language))
    }
    for warning in cases.requests.warnings(victim) {
      addText("!", warning[language], look: .warning)
    }
  }

  /// The items that any channel asks for, each with where it is held and for which channel.
  private mutating func addItems(_ victim: Record) {
    addHeading(Phrase("Items: Space ticks", "구비자료: Space로 표시"))
    let items = Readiness.items(victim)
    for item in cases.rules.requestItems {
      let entry = victim[list: .readiness].last { $0[.item] == item }
      var line = PageLine(.field)
      line.label =
        (items.contains(item) ? "[x] " : "[ ] ")
        + cases.codes["readiness_item"].label(item, language)
      let location = if case .text(let location)? = entry?["where"] { location } else { "" }
      let isFromRecord = items.contains(item) && entry == nil
      let held = isFromRecord ? Phrase("in the record", "기록에 있음")[language] : location
      let wanted = cases.rules.channels.filter { $0.items.contains(item) }
        .map { $0.label[language] }.joined(separator: ", ")
      line.text = items.contains(item) ? held : wanted
      line.target = .item(item)
      line.isFocusable = true
      add(line)
    }
  }

  private mutating func addMessage(_ victim: Record) {
    let lines = cases.requests.message(to: victim)
    guard !lines.isEmpty else { return }
    addHeading(Phrase("Ask the victim for", "피해자에게 요청할 것"))
    addTarget(.message, Phrase("Message to copy", "복사할 문구"), lines.dropFirst().first ?? "")
  }

  private mutating func addTexts(_ channel: RequestChannel) {
    addHeading(channel.label)
    let usual =
      channel.isVictimInPerson
      ? Phrase("the victim sends it", "피해자 본인이 발송") : Phrase("the embassy sends it", "공관이 발송")
    let from = channel.note ?? usual
    addTarget(.request(channel.code, .en), Phrase("Text in English", "영문"), from[language])
    addTarget(
      .request(channel.code, .km),
      Phrase("Text in Khmer", "크메르어문"),
      Phrase("with Korean below", "아래 한국어 대역")[language]
    )
    addTarget(
      .sent(channel.code),
      Phrase("It was sent", "발송함"),
      Phrase("a follow-up waits for the answer", "회신 대기 조치를 만듭니다")[language]
    )
  }

  private mutating func addTarget(_ target: LineAction, _ label: Phrase, _ text: String) {
    var line = PageLine(.field, label: label[language], text: text)
    line.target = target
    line.isFocusable = true
    add(line)
  }
}
