package import CaseModel
import CaseReports
package import CaseRules

// The texts of a rescue request.

extension RequestActs {
  /// The text of a request for a victim.
  func text(_ victim: Record, _ template: RequestTemplates.Text) -> RescueRequest {
    RescueRequest(
      template,
      RequestSources(
        victim,
        as: context.reader(template.audience).view(victim, for: .request),
        rules.requests,
        context.query,
        Letterhead(context.settings, victim, zone)
      )
    )
  }

  /// The records written when a request of a channel is sent.
  func work(_ template: RequestTemplates.Text) -> RequestWork {
    RequestWork(
      template.followup,
      chaseHours: template.chaseHours,
      label: rules.channelLabel(template.channel),
      book: book,
      user: officer,
      now: now,
      zone: zone
    )
  }

  /// Whether a request of a channel can go out for a victim, or what prevents it.
  package func state(_ channel: RequestChannel, _ victim: Record) -> RequestState {
    RequestState(channel, rules.requests.text(channel.code), victim, in: book, codes: codes)
  }

  /// Checks that the case is in a stage in which a rescue can be asked for.
  package func checkStage(_ victim: Record) throws(Refusal) {
    guard RequestState.allows(victim) else {
      throw Refusal(.rule, victim.id, RequestState.Obstacle.stage.phrase)
    }
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
