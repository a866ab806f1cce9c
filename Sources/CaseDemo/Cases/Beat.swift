import CaseModel

/// The changes of one case at one moment, saved in one commit.
struct Beat {
  /// A record of the case by its index in the plan, or a record shared with other cases.
  enum Item {
    case contact(Int)
    case lead(Int)
    case victim
    case followup(Int)
    case note(Int)
    case ownEvent(Int)
    case event(Int)
  }

  let at: Instant
  var action: CommitAction
  var items: [Item]
}

extension CasePlan {
  /// The beats of the case in order, none after the clock.
  func beats() -> [Beat] {
    var moments = contacts.indices.map {
      (journey.steps[0].at, CommitAction.add, Beat.Item.contact($0))
    }
    moments += leads.indices.map { (journey.steps[0].at, .add, .lead($0)) }
    moments += victimMoments
    for (index, plan) in followups.enumerated() {
      moments.append((plan.created, .add, .followup(index)))
      if let sent = plan.sent { moments.append((sent, .wait, .followup(index))) }
      if let ended = plan.ended {
        moments.append((ended, plan.isCancelled ? .cancel : .done, .followup(index)))
      }
    }
    moments += notes.indices.map { (notes[$0].at, .note, .note($0)) }
    moments += ownEvents.indices.map { (ownEvents[$0].at, .add, .ownEvent($0)) }
    if let raid = journey.raid, let left = journey.left {
      moments.append((left.at, .edit, .event(raid)))
    }
    if let flight = journey.flight, let home = journey.began("returned") {
      moments.append((home, .edit, .event(flight)))
    }
    return grouped(moments)
  }

  private var victimMoments: [(Instant, CommitAction, Beat.Item)] {
    var moments = journey.steps.enumerated().map { index, step in
      (step.at, index == 0 ? CommitAction.add : .edit, Beat.Item.victim)
    }
    moments += whereabouts.moves.map { ($0, .edit, .victim) }
    if situation.isNews { moments.append((situation.learned, .edit, .victim)) }
    return moments
  }

  /// Groups changes at the same moment; the first one names the action.
  private func grouped(_ moments: [(Instant, CommitAction, Beat.Item)]) -> [Beat] {
    let order = moments.indices.sorted { (moments[$0].0.seconds, $0) < (moments[$1].0.seconds, $1) }
    var beats: [Beat] = []
    for index in order {
      let (at, action, item) = moments[index]
      if let last = beats.last, last.at == at {
        beats[beats.count - 1].items.append(item)
      } else {
        beats.append(Beat(at: at, action: action, items: [item]))
      }
    }
    return beats
  }
}
