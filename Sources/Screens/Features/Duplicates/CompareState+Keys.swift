import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Keys in the comparison of two records, and the resulting steps.

extension CompareState {
  mutating func press(_ key: Key, _ here: ScreenContext) -> [Step] {
    guard let command = CommandTable.command(key.latin, in: .compare) else { return [] }
    switch command {
    case CompareCommands.takeKept: choose(.kept)
    case CompareCommands.takeOther: choose(.other)
    case CompareCommands.takeBoth: choose(.both)
    case CompareCommands.swapSides: self = CompareState(merge.swapped(), reasons: reasons)
    case FormCommands.save: return save(here)
    case CompareCommands.different: return remember(here)
    case .leave: return [.close]
    case ProgramCommands.redraw: return [.effect(.repaint)]
    case ProgramCommands.suspend: return [.effect(.suspend)]
    default:
      if let movement = command.movement { move(movement, height: here.height / 2) }
    }
    return []
  }

  private mutating func save(_ here: ScreenContext) -> [Step] {
    do throws(Message) {
      try here.checkWritable()
      if let question = merge.questions.first?.field {
        focus(question.key)
        throw Message(
          Phrase(
            "Not merged: take left or right for \(question.label.en).",
            "병합되지 않음: \(question.label.ko)의 왼쪽 또는 오른쪽을 고르세요."
          ),
          .warning
        )
      }
      if let problem = here.cases.check.problems(merge.merged).first {
        throw Message(
          Phrase(
            "Not merged: \(problem.field) \(problem.problem.sentence(.en))",
            "병합되지 않음: \(problem.field) \(problem.problem.sentence(.ko))"
          ),
          .error
        )
      }
      let merge = merge
      return try here.propose(Phrase("Not merged", "병합되지 않음")) { context throws(Refusal) in
        try context.duplicates.merge(merge)
      }
    } catch {
      return [.say(error)]
    }
  }

  /// Records that they are two people.
  private func remember(_ here: ScreenContext) -> [Step] {
    do throws(Message) {
      return try here.propose { context throws(Refusal) in
        try context.duplicates.differ(merge.kept, from: merge.other)
      }
    } catch {
      return [.say(error)]
    }
  }
}
