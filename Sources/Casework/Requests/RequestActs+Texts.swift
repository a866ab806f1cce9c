package import CaseModel
import CaseReports
import CaseRules

// The texts of a rescue request.

extension RequestActs {
  /// The text of a request for a victim.
  func text(_ victim: Record, _ template: RequestTemplates.Text) -> RescueRequest {
    RescueRequest(
      victim,
      as: context.reader(template.audience).view(victim, for: .request),
      template,
      templates: rules.requests,
      book: book,
      codes: codes,
      provinces: context.provinces,
      site: context.settings.site,
      today: zone.dayText(now)
    )
  }

  /// The records written when a request of a channel is sent.
  func work(_ template: RequestTemplates.Text) -> RequestWork {
    RequestWork(
      template,
      label: rules.channelLabel(template.channel),
      book: book,
      user: officer,
      now: now,
      zone: zone
    )
  }

  /// The message that asks a victim for what any request still lacks.
  package func message(to victim: Record) -> [String] {
    let held = Readiness.items(victim)
    let open = rules.channels.flatMap { channel in
      let readiness = Readiness(channel, items: held)
      return readiness.missing + readiness.stillAskedFor
    }
    let missing = rules.requestItems.filter(open.contains)
    return VictimMessage.lines(missing, for: victim, templates: rules.requests)
  }
}
