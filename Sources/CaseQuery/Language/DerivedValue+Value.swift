import CaseBook
import CaseModel
import CaseRules

extension DerivedValue {
  /// A function that reads the values of many rows.
  ///
  /// It retains the tables of the context.
  func reader(_ kind: RecordKind, _ context: QueryContext) -> (_ row: Int) -> FieldValue? {
    let caseIndex = context.caseIndex
    switch self {
    case .name: return context.names()
    case .level: return { caseIndex.level($0).map { .code($0.code) } }
    case .province: return { caseIndex.province($0).map { .code($0) } }
    case .lastProof: return { caseIndex.lastProof($0).map { .instant($0) } }
    case .nextDue: return { caseIndex.nextDue($0).map { .instant($0) } }
    case .place: return { context.place($0) }
    case .group:
      return { caseIndex.stage($0).map { .text($0.group.label[context.language]) } }
    case .ready: return context.readyChannels()
    case .isOverdue:
      let now = context.now
      return { .flag(caseIndex.isOverdue(followup: $0, at: now)) }
    case .firstVictim:
      let victim = context.firstVictim(kind)
      return { victim($0).map { .link($0) } }
    case .linked(let other):
      return { row in
        let rows = context.book.rows(other, linkingTo: context.book.id(kind, row))
        return rows.isEmpty ? nil : .links(rows.map { context.book.id(other, $0) })
      }
    case .highestLevel:
      let level = context.highestLevel(kind)
      return { level($0).map { .code($0.code) } }
    default:
      let number = number(context)
      return { number($0).map { .integer($0) } }
    }
  }

  /// A function that reads the numbers of many rows, for numeric values.
  func number(_ context: QueryContext) -> (_ row: Int) -> Int? {
    let caseIndex = context.caseIndex
    switch self {
    case .score: return { caseIndex.score($0) }
    case .urgency: return { caseIndex.urgency($0) }
    case .silent: return { caseIndex.daysSilent($0) }
    case .openFollowups: return { caseIndex.openFollowups($0) }
    case .overdueCount: return { caseIndex.overdueFollowups($0) }
    case .victimsNow: return { caseIndex.victimsNow($0) }
    case .victimsEver: return { caseIndex.victimsEver($0) }
    case .cases:
      let cases = context.leadCases()
      return { cases($0).count }
    case .openCases:
      let cases = context.leadCases()
      return { cases($0).count { caseIndex.stage($0)?.group == .unconfirmed } }
    case .age: return context.ages()
    case .daysOpen: return context.daysOpen()
    case .waitingDays: return context.waitingDays()
    case .confirmedAge: return context.daysSinceConfirmed()
    default: return { _ in nil }
    }
  }
}
