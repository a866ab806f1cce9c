package import CaseBook
package import CaseModel
import StrictJSON

/// The progress of a person on the way home, according to follow-ups and stage.
package struct WayHome: Hashable, Sendable {
  /// The state of one step.
  package enum State: Hashable, Sendable {
    case done
    /// Somebody else has to answer.
    case waiting
    /// The embassy has to act.
    case planned
    /// There is no follow-up for it yet.
    case notBegun

    package var label: Phrase {
      switch self {
      case .done: Phrase("done", "완료")
      case .waiting: Phrase("waiting", "대기")
      case .planned: Phrase("planned", "예정")
      case .notBegun: Phrase("not begun", "시작 전")
      }
    }
  }

  package struct Progress: Hashable, Sendable {
    package let step: WayHomeStep
    package let state: State
    /// The follow-up that determines the state.
    package let followup: RecordID?
    package let due: Instant?
    /// Whether its due time has passed.
    package let isStuck: Bool

    /// The counterpart that it waits for: a record or a name.
    package func party(in book: Book) -> FieldValue? {
      followup.flatMap { book.record($0) }?.fields["counterpart"]
    }
  }

  package let victim: RecordID
  /// All steps in their order.
  package let steps: [Progress]

  /// The step to work on; nil if the person is home.
  ///
  /// Separate steps come when the chain before the departure is done, so that they hide
  /// nothing that somebody else has to answer.
  package var current: Progress? {
    let open = steps.filter { $0.state != .done }
    let before = steps.prefix { !$0.step.isDeparture }.filter { $0.state != .done }
    return before.first { !$0.step.isSeparate } ?? before.first ?? open.first
  }

  /// Whether a victim in this stage is on the way home.
  package static func isUnderway(_ stage: Stage?) -> Bool { stage?.group == .underway }

  /// The steps of a victim in a stage.
  ///
  /// A done step implies that the earlier ones are done, but for the separate ones. A person
  /// who is departing has done everything that precedes the departure (`Docs/Rules.md`, Way home).
  package init(
    _ victim: RecordID,
    _ stage: Stage?,
    _ steps: [WayHomeStep],
    in book: Book,
    now: Instant
  ) {
    let steps = WayHomeStep.steps(steps, for: victim, in: book)
    let reader = StepReader(book[.followup], prefix: victim.prefix, now: now)
    let rows = book.rows(.followup, linkingTo: victim)
    let found = steps.map { reader.progress($0, rows) }
    let departure = steps.firstIndex(where: \.isDeparture) ?? steps.count
    let byStage =
      switch stage {
      case .departing: departure
      case .returned, .closed: departure + 1
      default: 0
      }
    let proven = (found.lastIndex { $0.state == .done } ?? -1) + 1
    self.victim = victim
    self.steps = found.enumerated().map { index, step in
      index < byStage || index < proven && !step.step.isSeparate ? step.taken : step
    }
  }
}

extension WayHome.Progress {
  /// The same step, done.
  fileprivate var taken: Self {
    Self(step: step, state: .done, followup: followup, due: nil, isStuck: false)
  }
}

/// Reads the progress of a step from the follow-ups of one victim.
private struct StepReader {
  let table: RowTable
  let prefix: BookPrefix
  let now: Instant
  private let type: Int
  private let status: Int
  private let due: Int
  private static let outcome = Array("outcome".utf8)

  init(_ table: RowTable, prefix: BookPrefix, now: Instant) {
    self.table = table
    self.prefix = prefix
    self.now = now
    type = table.column("type") ?? 0
    status = table.column("status") ?? 0
    due = table.column("due_at") ?? 0
  }

  /// A follow-up done with success finishes the step.
  ///
  /// Otherwise a waiting one takes precedence over a planned one, and of several the one due first.
  func progress(_ step: WayHomeStep, _ rows: [Int]) -> WayHome.Progress {
    let code = step.followup.map { Array($0.text.utf8) } ?? []
    let found = rows.filter { !code.isEmpty && table.textBytes($0, type).elementsEqual(code) }
      .compactMap { row in state(row).map { (row: row, state: $0) } }
    let best = found.min { rank($0) < rank($1) }
    let time = best.flatMap { $0.state == .done ? nil : table.instant($0.row, due) }
    return WayHome.Progress(
      step: step,
      state: best?.state ?? .notBegun,
      followup: best.map { RecordID(.followup, table.number($0.row), prefix: prefix) },
      due: time,
      isStuck: time.map { $0 < now } ?? false
    )
  }

  private func rank(_ item: (row: Int, state: WayHome.State)) -> (Int, Int) {
    let order = item.state == .done ? 0 : item.state == .waiting ? 1 : 2
    return (order, table.instant(item.row, due)?.seconds ?? .max)
  }

  /// Nil for a cancelled follow-up, or one done without success.
  private func state(_ row: Int) -> WayHome.State? {
    if table.hasText(row, status, "waiting") { return .waiting }
    if table.hasText(row, status, "planned") { return .planned }
    guard table.hasText(row, status, "done") else { return nil }
    let outcome = JSONStringWalker(table.bytes(row)).value(of: Self.outcome)
    return outcome.elementsEqual(#""achieved""#.utf8) ? .done : nil
  }
}

/// Everybody on the way home, grouped by the next step.
package struct WayHomeBoard: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let step: WayHomeStep
    /// Overdue ones first, then by due time; people without a follow-up come last.
    package let people: [WayHome]

    package var stuck: Int { people.count { $0.current?.isStuck == true } }
    package var notBegun: Int { people.count { $0.current?.state == .notBegun } }
  }

  package let groups: [Group]

  /// The victims in these rows who are on the way home.
  package init(
    _ rows: some Sequence<Int>,
    _ steps: [WayHomeStep],
    in book: Book,
    _ caseIndex: CaseIndex
  ) {
    let people = rows.filter { WayHome.isUnderway(caseIndex.stage($0)) }.map { row in
      WayHome(
        book.id(.victim, row),
        caseIndex.stage(row),
        steps,
        in: book,
        now: caseIndex.triage.now
      )
    }
    groups = steps.map { step in
      let here = people.filter { $0.current?.step == step }
      return Group(
        step: step,
        people: here.sorted {
          ($0.current?.order ?? 0, $0.victim) < ($1.current?.order ?? 0, $1.victim)
        }
      )
    }
  }
}

extension WayHome.Progress {
  fileprivate var order: Int { due?.seconds ?? .max }
}
