import CaseModel
import TerminalGrid

// Input for the components above the section or page.

extension AppState {
  mutating func applyToComponents(_ step: Step) -> [Effect] {
    switch step {
    case .present(let overlay): present(overlay)
    case .close: components.close()
    case .leaveDraft:
      components.close()
      doubtfulSaves += 1
    case .leaveForm(let message):
      guard case .form? = components.top else { return [] }
      return apply([.leaveDraft, .say(message)])
    case .press(let key): return pressOnTop(key)
    case .paste(let text): paste(text)
    case .form(let change):
      return apply(components.change(change, here))
    case .prompt(let change): changePrompt(change)
    default: break
    }
    return []
  }

  mutating func present(_ overlay: Overlay) {
    components.open(overlay, here)
  }

  /// Passes a key to the component on top.
  mutating func pressOnTop(_ key: Key) -> [Effect] {
    let effects = apply(components.press(key, and: &ahead, here))
    followForm()
    return effects
  }

  private mutating func followForm() {
    components.followForm(here)
  }

  /// Applies a change from the prompt to the table that it filters.
  private mutating func changePrompt(_ change: PromptChange) {
    let problem = navigation.change(by: change, display)
    guard case .filter = change, case .prompt(var prompt)? = components.top else { return }
    prompt.note(problem)
    components.replaceTop(.prompt(prompt))
  }

  /// Inserts pasted text and reports what of it could not be kept.
  ///
  /// - Parameters:
  ///   - text: what was pasted.
  ///   - isUnmarked: whether the terminal did not mark it as pasted.
  mutating func paste(_ text: String, isUnmarked: Bool = false) {
    do throws(Message) {
      _ = apply(try components.paste(text, isUnmarked: isUnmarked, here))
      followForm()
    } catch {
      say(error)
      dropAhead()
    }
  }
}
