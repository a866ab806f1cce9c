import CaseModel
import CaseRules
import Casework
import TerminalGrid

// The only place where what features and components want is done.

extension AppState {
  /// What features see now.
  var here: ScreenContext {
    ScreenContext(
      world: world,
      looks: looks,
      readOnly: readOnly,
      section: section,
      page: pages.last,
      table: table,
      todayRecord: today.focusedRecord,
      named: named,
      search: search,
      undo: undo,
      editors: editors,
      remembered: remembered,
      height: bodyHeight,
      width: size.columns
    )
  }

  /// Does what a feature wants, or says why it cannot.
  mutating func perform(_ work: (ScreenContext) throws(Message) -> [Step]) -> [Effect] {
    do throws(Message) {
      return apply(try work(here))
    } catch {
      say(error.text, error.look)
      return []
    }
  }

  /// Does the steps one after the other; returns what the program has to do.
  mutating func apply(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps { effects += apply(step) }
    return effects
  }

  private mutating func apply(_ step: Step) -> [Effect] {
    switch step {
    case .open(let subject): openPage(subject)
    case .openRecord(let id): openPage(id)
    case .replacePage(let subject): replacePage(subject)
    case .focusLine(let target):
      if let last = pages.indices.last { pages[last].move(to: target, rows: bodyHeight) }
    case .goToRows(let section, let filter, let marks):
      depart(to: section, filter: filter)
      if let index = tableIndex { tables[index].marks = marks }
    case .table(let change): changeTable(change)
    case .find(let words): find(words)
    case .say(let message): say(message.text, message.look)
    case .present, .close, .leaveDraft, .leaveForm, .press, .form, .prompt:
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
    case .runTyped(let text): return runTyped(text)
    case .prepareMatches: world.matches.prepare(world.book)
    case .compare(let a, let b):
      return perform { here throws(Message) in try DuplicatesFeature(here: here).compare(a, b) }
    case .resume(let index): resumed = index
    case .rememberIntake(let record): remembered.intake = record
    case .rememberHeld(let place): remembered.held = place
    }
    return []
  }

  private mutating func replacePage(_ subject: PageSubject) {
    guard let last = pages.indices.last else { return }
    pages[last].subject = subject
    refreshLayout()
  }
}
