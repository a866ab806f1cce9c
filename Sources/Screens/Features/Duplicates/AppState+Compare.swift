import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Who may be the same person, both records side by side, and what comes of it.

extension AppState {
  /// Shows who may be the same person as the focused victim; on the page of candidates compares with the
  /// focused one, and without a victim shows all pairs.
  mutating func openDuplicates() {
    world.matches.prepare(world.book)
    let focused = focusedRecord.flatMap { $0.kind == .victim ? $0 : nil }
    if case .duplicates(let id?)? = frontPage?.subject, let other = focused, other != id {
      return compare(id, other)
    }
    openPage(.duplicates(focused ?? frontPage?.record.flatMap { $0.kind == .victim ? $0 : nil }))
  }

  /// Opens two records side by side; the older one stays at first.
  mutating func compare(_ a: RecordID, _ b: RecordID) {
    guard let kept = world.book.record(min(a, b)), let other = world.book.record(max(a, b)), a != b,
      a.kind == .victim, b.kind == .victim
    else {
      return say(
        Phrase("Two different victims can be compared.", "서로 다른 두 피해자만 비교할 수 있습니다."),
        .warning
      )
    }
    let match = world.matches.matches(a, in: world.book).first { $0.id == b }
    push(
      .compare(CompareState(CaseMerge(kept: kept, other: other), reasons: match?.reasons ?? []))
    )
  }

  /// Two ids with a space between them, as they are typed behind the command.
  mutating func compare(words: String) {
    let ids = words.split(separator: " ").compactMap { RecordID(typed: $0) }
    guard ids.count == 2 else {
      return say(Phrase("Type two ids: compare V-1 V-2.", "번호 둘을 입력하세요: compare V-1 V-2."), .error)
    }
    world.matches.prepare(world.book)
    compare(ids[0], ids[1])
  }

  mutating func pressInCompare(_ key: Key) -> [Effect] {
    guard case .compare(var state)? = overlays.last,
      let command = KeyMap.command(latin(key), in: .compare)
    else { return [] }
    switch command {
    case .takeKept: state.choose(.kept)
    case .takeOther: state.choose(.other)
    case .takeBoth: state.choose(.both)
    case .swapSides: state = CompareState(state.merge.swapped(), reasons: state.reasons)
    case .save: return save(state)
    case .different: return remember(different: state)
    case .leave:
      overlays.removeLast()
      return []
    case .redraw, .suspend: return run(command)
    default: state.move(command, height: bodyHeight / 2)
    }
    replaceTop(.compare(state))
    return []
  }

  private mutating func save(_ state: CompareState) -> [Effect] {
    guard isWritable() else { return [] }
    if let question = state.merge.questions.first?.field {
      var asking = state
      asking.focus(question.key)
      replaceTop(.compare(asking))
      say(
        Phrase(
          "Not merged: take left or right for \(question.label.en).",
          "병합되지 않음: \(question.label.ko)의 왼쪽 또는 오른쪽을 고르세요."
        ),
        .warning
      )
      return []
    }
    if let problem = world.check.problems(state.merge.merged).first {
      say(
        Phrase(
          "Not merged: \(problem.field) \(problem.problem.sentence(.en))",
          "병합되지 않음: \(problem.field) \(problem.problem.sentence(.ko))"
        ),
        .error
      )
      return []
    }
    return propose(Phrase("Not merged", "병합되지 않음")) { context throws(Refusal) in
      try context.merge(state.merge)
    }
  }

  private mutating func remember(different state: CompareState) -> [Effect] {
    guard isWritable() else { return [] }
    let (first, second) = (state.merge.kept, state.merge.other)
    let (older, newer) = first.id < second.id ? (first, second) : (second, first)
    return send(.edit, [newer.differing(from: older.id)])
  }

  /// Records were merged: pages of a record that is gone show the one that goes on.
  mutating func followMerges() {
    for index in pages.indices {
      guard let id = pages[index].record, let next = world.book.record(mergedFrom: id),
        !world.book.contains(id)
      else { continue }
      switch pages[index].subject {
      case .record: pages[index] = PageState(.record(next))
      case .duplicates: pages[index] = PageState(.duplicates(next))
      default: break
      }
    }
  }
}
