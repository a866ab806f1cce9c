import CaseModel
import Casework
import TerminalGrid

// Keys in free text: notes and long fields.

extension TextEntry {
  /// Handles a key, together with following editing keys.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    switch key {
    case .control("s"): return finish(here)
    case .enter where !isBlank || owner.isOfForm: return finish(here)
    case .control("j"), .alt("\r"): editor.insert("\n")
    case .tab: turn(1, here)
    case .backTab: turn(-1, here)
    case .escape, .control("c"):
      guard !isBlank, !owner.isOfForm, !asksToDiscard else { return [.close] }
      asksToDiscard = true
      return [
        .say(
          Phrase(
            "Not saved yet: Enter saves, Esc again discards.",
            "아직 저장 전: Enter 저장, Esc를 한 번 더 누르면 버립니다."
          ),
          .warning
        )
      ]
    default:
      asksToDiscard = false
      _ = editor.handle(key, and: &ahead, wrapWidth: here.textWidth)
    }
    return []
  }

  private mutating func finish(_ here: ScreenContext) -> [Step] {
    if editor.isOverLimit, let counter {
      return [.say(Phrase("Not saved: \(counter.en).", "저장되지 않음: \(counter.ko)."), .error)]
    }
    let owner = owner
    return owner.save(&self, here)
  }

  private mutating func turn(_ step: Int, _ here: ScreenContext) {
    let owner = owner
    owner.turn(&self, step, here)
  }
}
