import CaseModel
import TerminalGrid

// What happens to the components over what is shown, of which the one on top takes the keys.

extension AppState {
  mutating func applyToComponents(_ step: Step) -> [Effect] {
    switch step {
    case .present(let overlay): present(overlay)
    case .close: if !overlays.isEmpty { overlays.removeLast() }
    case .leaveDraft:
      if !overlays.isEmpty { overlays.removeLast() }
      doubtfulSaves += 1
    case .leaveForm(let message):
      guard case .form? = overlays.last else { return [] }
      return apply([.leaveDraft, .say(message)])
    case .press(let key): return pressOnTop(key)
    case .form(let change): return changeForm(change)
    case .prompt(let change): changePrompt(change)
    default: break
    }
    return []
  }

  /// Opens a component, with what it looks up by itself.
  mutating func present(_ overlay: Overlay) {
    var overlay = overlay
    overlay.opened(here)
    overlays.append(overlay)
  }

  /// Lets the component on top take a key in.
  mutating func pressOnTop(_ key: Key) -> [Effect] {
    guard var top = overlays.last else { return [] }
    let steps = top.press(key, and: &ahead, here)
    replaceTop(top)
    let effects = apply(steps)
    followForm()
    return effects
  }

  /// A form may have changed: what there is to know of its values follows.
  mutating func followForm() {
    guard case .form(var form)? = overlays.last, let remarks = form.owner.remarks(form, here)
    else { return }
    form.remarks = remarks
    replaceTop(.form(form))
  }

  /// Changes what a component was opened over.
  private mutating func changeForm(_ change: FormChange) -> [Effect] {
    switch (change, overlays.last) {
    case (.group(let fields, let part), .entries(var entries)?):
      entries.put(fields, at: part.entry)
      replaceTop(.entries(entries))
    case (.closeOneGroup, .form(let form)?):
      if form.isOneGroup { overlays.removeLast() }
    case (.save, .form?): return pressOnTop(.control("s"))
    case (.group(let fields, _), .form(var form)?):
      form.set(.group(fields), text: text)
      replaceTop(.form(form))
      if form.isOneGroup { return pressOnTop(.control("s")) }
    case (_, .form(var form)?):
      form.change(change, here)
      replaceTop(.form(form))
    default: break
    }
    return []
  }

  /// Does what the line at the foot wants done to the table that it filters.
  private mutating func changePrompt(_ change: PromptChange) {
    guard let index = tableIndex else { return }
    switch change {
    case .move(let rows): tables[index].move(by: rows, height: tableHeight)
    case .filter(let text):
      let problem = setFilter(text, of: index)
      guard case .prompt(var prompt)? = overlays.last else { return }
      prompt.problem = problem
      replaceTop(.prompt(prompt))
    }
  }

  mutating func replaceTop(_ overlay: Overlay) {
    guard !overlays.isEmpty else { return }
    overlays[overlays.count - 1] = overlay
  }
}
