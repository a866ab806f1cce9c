import CaseModel
import CaseRules

// Undo and redo: new commits that bring back earlier images.

extension AppState {
  /// Takes back this session's last commit that was not yet undone.
  mutating func undo() -> [Effect] {
    guard isWritable() else { return [] }
    guard let steps = done.last else {
      say(Phrase("Nothing to undo in this session.", "이번 접속에서 되돌릴 것이 없습니다."))
      return []
    }
    do throws(Reversal.Refusal) {
      return send(.undo, try Reversal.undone(steps, in: world.book))
    } catch {
      say(Phrase("Not undone: \(error.phrase.en).", "되돌리지 않음: \(error.phrase.ko)."), .warning)
      return []
    }
  }

  /// Does again what was undone last.
  mutating func redo() -> [Effect] {
    guard isWritable() else { return [] }
    guard let steps = undone.last else {
      say(Phrase("Nothing to redo.", "다시 실행할 것이 없습니다."))
      return []
    }
    do throws(Reversal.Refusal) {
      return send(.redo, try Reversal.redone(steps, in: world.book))
    } catch {
      say(
        Phrase("Not done again: \(error.phrase.en).", "다시 실행하지 않음: \(error.phrase.ko)."),
        .warning
      )
      return []
    }
  }

  /// A commit is durable: it can be undone, or what it undid can be done again.
  mutating func remember(_ commit: Pending, as records: [Record]) {
    let steps = records.map { RecordStep(before: commit.before[$0.id], after: $0) }
    switch commit.action {
    case .undo: done.popLast().map { undone.append($0) }
    case .redo: undone.popLast().map { done.append($0) }
    default:
      done.append(steps)
      undone = []
    }
  }
}
