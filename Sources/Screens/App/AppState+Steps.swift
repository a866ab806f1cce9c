import CaseModel
import CaseRules
import Casework
import TerminalGrid

// The only code in which steps of features and components are applied.

extension AppState {
  /// Applies the steps of a feature, or shows why it cannot do what was asked.
  mutating func perform(_ work: (ScreenContext) throws(Message) -> [Step]) -> [Effect] {
    do throws(Message) {
      return apply(try work(here))
    } catch {
      say(error)
      return []
    }
  }

  /// Applies the steps in order; returns the effects for the program.
  mutating func apply(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps { effects += apply(step) }
    return effects
  }

  private mutating func apply(_ step: Step) -> [Effect] {
    switch step {
    case .openRecord(let id): return apply(here.opening(id))
    case .open, .replacePage, .focusLine, .go, .goToRows, .caller:
      let display = display
      step.apply(to: &navigation, display)
    case .table(let change):
      do throws(Message) {
        try navigation.change(table: change, display)
      } catch {
        say(error)
      }
    case .find(let words):
      if !components.find(words) { navigation.pages.find(words) }
      return run(.nextMatch)
    case .say(let message): say(message)
    case .present, .close, .leaveDraft, .leaveForm, .press, .paste, .form, .prompt:
      return applyToComponents(step)
    case .propose(let proposal, let undoes):
      return send(proposal.commit, remark: proposal.remark, undoes: undoes)
    case .save(let commit, let remark, let undoes):
      return send(commit, remark: remark, undoes: undoes)
    case .remark(let phrase): pending?.remark = phrase
    case .disclose(let pending):
      pendingDisclosure = pending
      return [.log(pending.disclosure.entry)]
    case .effect(let effect): return [effect]
    case .run(let command): return run(command)
    case .runTyped(let text): return runTyped(text)
    case .prepareMatches: cases.matches.prepare(cases.book)
    case .compare(let a, let b):
      return perform { here throws(Message) in try DuplicatesFeature(here: here).compare(a, b) }
    case .resume(let index): resumed = index
    case .views(let change):
      displaySettings.views.take(change)
      return [.rememberLooks]
    case .remember(let value): remembered.take(value)
    }
    return []
  }
}
