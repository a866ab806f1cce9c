import CaseModel
import Casework
import TerminalGrid

// Keys in a picker.

extension Picker {
  /// Handles a key, together with following editing keys.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    switch key {
    case .character("j") where !owner.takesLetters: move(1)
    case .character("k") where !owner.takesLetters: move(-1)
    case .character where !owner.takesLetters: return [.say(Self.takesNoLetters)]
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-here.height / 2)
    case .pageDown: move(here.height / 2)
    case .character(" ") where marksBySpace, .tab where allowsSeveral:
      let option = focused
      toggle()
      guard !query.isEmpty, let option else { return [] }
      clearQuery()
      focus(option.value)
    case .left where owner.isOrdered && query.isEmpty: moveMarked(-1)
    case .right where owner.isOrdered && query.isEmpty: moveMarked(1)
    case .enter, .control("s"), .tab:
      guard allowsSeveral || focused != nil else { return [] }
      let steps = taken(here)
      return key == .control("s") && owner.isOfForm ? steps + [.form(.save)] : steps
    case .escape, .control("c"): return [.close]
    default:
      guard type(key, and: &ahead) else { return [] }
      search(here)
      if let problem = query.lengthProblem { return [.say(problem, .error)] }
    }
    return []
  }

  private static let takesNoLetters = Phrase(
    "Enter takes the line, Esc leaves the list for later.",
    "Enter로 고르거나 Esc로 나중에 하세요."
  )

  private func taken(_ here: ScreenContext) -> [Step] {
    do throws(Message) {
      return [.close] + (try owner.take(self, here))
    } catch {
      return [.close, .say(error)]
    }
  }

  /// Pastes into the query.
  mutating func paste(_ text: String, _ here: ScreenContext) -> TakenText {
    let taken = paste(text)
    search(here)
    return taken
  }

  /// Runs the search for the query, if the picker is a search.
  mutating func search(_ here: ScreenContext) {
    guard owner.isSearch else { return }
    guard !query.isOverLimit else { return setFound([]) }
    let (options, cursor) = owner.found(self, here)
    setFound(options, cursor: cursor)
  }
}
