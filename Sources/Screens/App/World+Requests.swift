import CaseModel
import CaseReports
import CaseRules

extension World {
  /// The text of a request for a victim.
  func request(_ victim: Record, _ template: RequestTemplates.Text) -> RescueRequest {
    RescueRequest(
      victim,
      template,
      templates: rules.requests,
      book: book,
      codes: codes,
      provinces: provinces,
      site: settings.site,
      today: zone.dayText(now)
    )
  }

  /// What is written down when a request of a channel goes out.
  func requestWork(_ channel: Code) -> RequestWork? {
    guard let template = rules.requests.text(channel) else { return nil }
    let label = rules.channels.first { $0.code == channel }?.label
    return RequestWork(
      template,
      label: label ?? Phrase(channel.text, channel.text),
      book: book,
      user: user,
      now: now,
      zone: zone
    )
  }

  /// The message that asks a victim for what any request still needs.
  func message(to victim: Record) -> [String] {
    let held = Readiness.items(victim)
    let open = rules.channels.flatMap { channel in
      let readiness = Readiness(channel, items: held)
      return readiness.missing + readiness.stillAskedFor
    }
    let missing = rules.requestItems.filter(open.contains)
    return VictimMessage.lines(missing, for: victim, templates: rules.requests)
  }
}
