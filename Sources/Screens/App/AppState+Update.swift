import CaseBook
package import CaseModel
import CaseRules
import Casework
import TerminalGrid

extension AppState {
  /// Processes an event and returns the effects for the program.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .terminal(let event): return terminal(event)
    case .saved(let records): return committed(records) + reread()
    case .notSaved(let problem): return notSaved(problem) + reread()
    case .changed(let commits):
      changed(commits)
      // While an own commit is being saved, the display is not updated.
      return pending == nil ? reread() : []
    case .logged(let problem): return logged(problem)
    case .history(let history, let past):
      return apply(HistoryFeature(here: here).show(history, at: past))
    case .commitsFound(let commits, let wanted):
      return perform { here throws(Message) in try UndoFeature(here: here).found(commits, wanted) }
    case .importRead(let preview): components.show(preview, here)
    case .exported(let text): return apply(ExportFeature(here: here).exported(text))
    case .earlierRead(let choice, let past):
      return perform { here throws(Message) in try FiguresFeature(here: here).show(choice, past) }
    case .externalRead(let list):
      cases.matches.prepare(cases.book)
      return apply(ReconcileFeature(here: here).show(list))
    case .filesFound(let files, let begun):
      return apply(components.offer(files, beginning: begun, here))
    case .fileRefused(let reason): say(Message(reason, .error))
    }
    return []
  }

  /// Requests the shown history again, because it has changed.
  private func reread() -> [Effect] { navigation.pages.reread.map { [.readHistory($0)] } ?? [] }

  /// Other sessions saved commits: updates the display and shows a message.
  ///
  /// While an own commit is being saved, the book may contain it already. Then everything is
  /// updated with its outcome.
  private mutating func changed(_ commits: [CommitWithChanges]) {
    guard let sentence = ColleagueNews(display: display).sentence(commits) else { return }
    navigation.seen = commits.reversed().map(\.seen) + navigation.seen
    let ids = commits.flatMap(\.seen.ids)
    if pending == nil { refresh(ids) } else { unread += ids }
    messages.tell(Message(sentence), at: cases.now)
  }

  /// Whether news from colleagues are waiting while the officer reads an answer.
  package var hasNews: Bool { messages.news != nil }

  /// Shows news from colleagues, unless the last answer to the officer is less than two seconds
  /// old.
  package mutating func showNews(atOnce: Bool = false) {
    messages.showNews(at: cases.now, atOnce: atOnce)
  }

  /// The line for a text is in the access log, or could not be written.
  private mutating func logged(_ problem: Phrase?) -> [Effect] {
    guard let pending = pendingDisclosure else { return [] }
    pendingDisclosure = nil
    return apply(DisclosureFeature(here: here).logged(pending, problem))
  }

  /// Moves the clock: overdue and silent cases are updated.
  package mutating func advance(to now: Instant) {
    guard now != cases.now else { return }
    let isNewMinute = now.seconds / 60 != cases.now.seconds / 60
    cases.now = now
    showNews()
    if isNewMinute { refreshAll() }
  }

  private mutating func terminal(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return unmask(key) ?? press(key)
    case .paste, .pasteRefused:
      if let effects = unmask(nil) { return effects }
      if isTooSmall {
        refuseUnseen(nil)
      } else if case .paste(let text) = event {
        paste(text)
      } else {
        say(Message(PastedText.refused, .error))
      }
    case .resized(let size):
      self.size = size
      navigation.refreshLayout(display)
      return [.repaint]
    case .resumed: return [.repaint]
    case .hungUp, .terminated: return [.quit]
    case .timedOut: rest()
    case .readable: break
    }
    return []
  }

  /// No key was pressed for a while: updates the side pane, or masks names.
  private mutating func rest() {
    if navigation.isPaneBehind(display) {
      navigation.refreshPane(display)
    } else if cases.settings.maskAfterMinutes > 0 {
      isMasked = true
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let command = CommandTable.command(key, in: context)
    if let command, ProgramCommands.always.contains(command) { return run(command) }
    guard !isTooSmall else {
      refuseUnseen(key)
      return []
    }
    messages.clear()
    if let least = overlays.leastOfPaste, let pasted = ahead.takePaste(key, atLeast: least) {
      paste(pasted, isUnmarked: true)
      return []
    }
    // The number of layers, which changes if a key has an effect.
    let before = navigation.layers + [overlays.count]
    let effects = answer(key)
    if effects.isEmpty, message != nil, navigation.layers + [overlays.count] == before,
      !Self.leaving.contains(key)
    {
      dropAhead()
    }
    return effects
  }

  /// Escape answers with how to quit, which is not a refusal.
  private static let leaving: Set<Key> = [.escape, .control("c")]

  private mutating func answer(_ key: Key) -> [Effect] {
    if components.top?.takesKeys == true { return pressOnTop(key) }
    if let typed = HangulTyping(key, in: context) { return press(typed) }
    guard let command = CommandTable.command(key.latin, in: context) else {
      say(.useless(key))
      return []
    }
    return run(command)
  }
}
