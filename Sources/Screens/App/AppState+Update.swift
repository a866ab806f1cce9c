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
      // While a commit of our own is on its way, what follows from the records is behind them.
      return pending == nil ? reread() : []
    case .logged(let problem): return logged(problem)
    case .history(let history, let place):
      return apply(HistoryFeature(here: here).show(history, at: place))
    case .commitsFound(let commits, let wanted):
      return perform { here throws(Message) in
        try UndoFeature(here: here).found(commits, wanted)
      }
    case .importRead(let preview): show(preview)
    case .exported(let text, let left): return apply(ExportFeature(here: here).exported(text, left))
    case .foreignRead(let list):
      world.matches.prepare(world.book)
      return apply(ReconcileFeature(here: here).show(list))
    case .fileRefused(let reason): say(reason, .error)
    }
    return []
  }

  /// Asks again for the history that is shown, since there is more to it now.
  func reread() -> [Effect] {
    guard case .history(let history)? = pages.last?.subject else { return [] }
    return [.readHistory(history.query)]
  }

  /// The access log has the line of a text that was to be shown, or why it has not.
  private mutating func logged(_ problem: Phrase?) -> [Effect] {
    guard let pending = pendingDisclosure else { return [] }
    pendingDisclosure = nil
    return apply(DisclosureFeature(here: here).logged(pending, problem))
  }

  /// Shows what a file would bring.
  private mutating func show(_ preview: ImportPreview) {
    let new = ImportFeature(here: here).state(preview, width: size.columns)
    guard case .importing(var importing)? = overlays.last,
      importing.preview.request.path == preview.request.path
    else { return present(.importing(new)) }
    importing.replace(new, height: bodyHeight)
    replaceTop(.importing(importing))
  }

  /// Passes the time: what is overdue or silent follows from it.
  package mutating func advance(to now: Instant) {
    guard now != world.now else { return }
    let isNewMinute = now.seconds / 60 != world.now.seconds / 60
    world.now = now
    showNews()
    if isNewMinute { refreshAll() }
  }

  private mutating func terminal(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return unmask(key) ?? press(key)
    case .paste, .pasteRefused:
      if let effects = unmask(nil) { return effects }
      if isTooSmall {
        refuseInSmallWindow(nil)
      } else if case .paste(let text) = event {
        paste(text)
      } else {
        say(PastedText.refused, .error)
      }
    case .resized(let size):
      self.size = size
      refreshLayout()
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
    if hasPane, pane?.record != focusedRecord {
      refreshPane()
    } else if world.settings.maskAfterMinutes > 0 {
      isMasked = true
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch KeyMap.command(key, in: context) {
    case .redraw?: return [.repaint]
    case .suspend?: return [.suspend]
    default: break
    }
    guard !isTooSmall else {
      refuseInSmallWindow(key)
      return []
    }
    message = nil
    news = nil
    if let pasted = takeUnmarkedPaste(key) {
      paste(pasted, isUnmarked: true)
      return []
    }
    let before = layers
    let effects = answer(key)
    if effects.isEmpty, message != nil, layers == before, !Self.leaving.contains(key) {
      dropAhead()
    }
    return effects
  }

  /// Escape answers with how to go on leaving, which is no refusal.
  private static let leaving: Set<Key> = [.escape, .control("c")]

  private mutating func answer(_ key: Key) -> [Effect] {
    if overlays.last?.takesKeys == true { return pressOnTop(key) }
    if let keys = syllable(key) { return press(keys, of: key) }
    guard let command = KeyMap.command(key.latin, in: context) else {
      say(
        Phrase(
          "\(key.name) does nothing here; ? shows what does.",
          "\(key.name): 여기서는 쓰지 않는 키입니다. ?는 도움말."
        )
      )
      return []
    }
    return run(command)
  }
}
