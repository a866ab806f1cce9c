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
    case .open(let subject): navigation.open(subject, display)
    case .openRecord(let id): return apply(here.opening(id))
    case .replacePage(let subject): navigation.replacePage(subject, display)
    case .focusLine(let target):
      if let last = navigation.pages.indices.last {
        navigation.pages[last].move(to: target, rows: bodyHeight)
      }
    case .go(let section): navigation.go(to: section.rawValue, display)
    case .goToRows(let section, let filter, let marks):
      navigation.depart(to: section, filter: filter, marks: marks, display)
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
    case .rememberIntake(let record): remembered.intake = record
    case .rememberHeld(let location): remembered.held = location
    }
    return []
  }
}
