package import CaseModel
import CaseRules
import Casework
import TerminalGrid

extension AppState {
  /// Takes in what happened and tells what the program has to do about it.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .terminal(let event): return terminal(event)
    case .saved(let records): return committed(records) + reread()
    case .notSaved(let problem): return notSaved(problem) + reread()
    case .changed(let commits):
      changed(commits)
      // While a commit of our own is on its way, what is shown does not follow the records yet.
      return pending == nil ? reread() : []
    case .logged(let problem): return logged(problem)
    case .history(let history, let place):
      return apply(HistoryFeature(here: here).show(history, at: place))
    case .commitsFound(let commits, let wanted):
      return perform { here throws(Message) in try UndoFeature(here: here).found(commits, wanted) }
    case .importRead(let preview): components.show(preview, here)
    case .exported(let text, let left): return apply(ExportFeature(here: here).exported(text, left))
    case .externalRead(let list):
      cases.matches.prepare(cases.book)
      return apply(ReconcileFeature(here: here).show(list))
    case .filesFound(let paths, let begun):
      return apply(components.offer(paths, beginning: begun, here))
    case .fileRefused(let reason): say(Message(reason, .error))
    }
    return []
  }

  /// Asks again for the history that is shown, since there is more to it now.
  private func reread() -> [Effect] { navigation.reread.map { [.readHistory($0)] } ?? [] }

  /// Other sessions saved something: what is shown follows, and a line tells of it.
  ///
  /// While a commit of our own is on its way, the book may hold it already: then everything is taken
  /// in with its outcome.
  private mutating func changed(_ commits: [CommitWithChanges]) {
    guard let sentence = ColleagueNews(display: display).sentence(commits) else { return }
    navigation.seen = commits.reversed().map(\.seen) + navigation.seen
    let ids = commits.flatMap(\.seen.ids)
    if pending == nil { refresh(ids) } else { unread += ids }
    messages.tell(Message(sentence), at: cases.now)
  }

  /// Whether news of others wait, so that the officer can read what was answered.
  package var hasNews: Bool { messages.news != nil }

  /// Shows news of others, unless what the officer was answered is not two seconds old.
  package mutating func showNews(atOnce: Bool = false) {
    messages.showNews(at: cases.now, atOnce: atOnce)
  }

  /// The access log has the line of a text that was to be shown, or why it has not.
  private mutating func logged(_ problem: Phrase?) -> [Effect] {
    guard let pending = pendingDisclosure else { return [] }
    pendingDisclosure = nil
    return apply(DisclosureFeature(here: here).logged(pending, problem))
  }

  /// Passes the time: what is overdue or silent follows from it.
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

  /// Nobody pressed a key for a while: the pane catches up, or names are masked.
  private mutating func rest() {
    if navigation.isPaneBehind(display) {
      navigation.refreshPane(display)
    } else if cases.settings.maskAfterMinutes > 0 {
      isMasked = true
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let command = CommandTable.command(key, in: context)
    if command == .redraw || command == .suspend { return command.map { run($0) } ?? [] }
    guard !isTooSmall else {
      refuseUnseen(key)
      return []
    }
    messages.clear()
    if let least = overlays.leastOfPaste, let pasted = ahead.takePaste(key, atLeast: least) {
      paste(pasted, isUnmarked: true)
      return []
    }
    // How much lies over what, which a key that does something changes.
    let before = navigation.layers + [overlays.count]
    let effects = answer(key)
    if effects.isEmpty, message != nil, navigation.layers + [overlays.count] == before,
      !Self.leaving.contains(key)
    {
      dropAhead()
    }
    return effects
  }

  /// Escape answers with how to go on leaving, which is no refusal.
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
