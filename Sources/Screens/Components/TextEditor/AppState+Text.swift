import CaseModel
import Casework
import TerminalGrid

// Keys in free text: notes and long fields.

extension AppState {
  mutating func pressInText(_ key: Key) -> [Effect] {
    guard case .text(var entry)? = overlays.last else { return [] }
    switch key {
    case .control("s"): return finish(&entry)
    case .enter where !entry.editor.text.trimmed.isEmpty || entry.purpose == .formField:
      return finish(&entry)
    case .control("j"), .alt("\r"): entry.editor.insert("\n")
    case .tab: nextKind(&entry, 1)
    case .backTab: nextKind(&entry, -1)
    case .escape, .control("c"):
      guard !entry.editor.text.trimmed.isEmpty, entry.purpose != .formField, !entry.asksToDiscard
      else {
        overlays.removeLast()
        return []
      }
      entry.asksToDiscard = true
      say(
        Phrase(
          "Not saved yet: Enter saves, Esc again discards.",
          "아직 저장 전: Enter 저장, Esc를 한 번 더 누르면 버립니다."
        ),
        .warning
      )
    default:
      entry.asksToDiscard = false
      _ = entry.editor.handle(key, and: &ahead, wrapWidth: textWidth)
    }
    replaceTop(.text(entry))
    return []
  }

  /// Columns of the text inside its box.
  package var textWidth: Int { max(20, min(size.columns - 6, 100)) }

  private mutating func finish(_ entry: inout TextEntry) -> [Effect] {
    if entry.editor.isOverLimit, let counter = entry.counter {
      say(Phrase("Not saved: \(counter.en).", "저장되지 않음: \(counter.ko)."), .error)
      return []
    }
    if entry.purpose == .formField {
      overlays.removeLast()
      guard case .form(var form)? = overlays.last else { return [] }
      let text = entry.editor.text.trimmed
      form.set(text.isEmpty ? nil : .text(text), text: self.text)
      form.move(1)
      replaceTop(.form(form))
      return []
    }
    let effects = save(&entry)
    replaceTop(.text(entry))
    return effects
  }

  /// Goes to the next kind of note; notes that prove life go through the ways of proof first.
  private func nextKind(_ entry: inout TextEntry, _ step: Int) {
    guard case .note = entry.purpose else { return }
    let kinds = world.codes["note_kind"].entries.map(\.code).filter { $0 != "stage_change" }
    let methods = world.codes["proof_method"].entries.map(\.code)
    let all = kinds.flatMap { kind in
      kind == "proof_of_life" ? methods.map { (kind, Optional($0)) } : [(kind, nil)]
    }
    guard !all.isEmpty else { return }
    let now = all.firstIndex { $0.0 == entry.kind && $0.1 == entry.method } ?? 0
    (entry.kind, entry.method) = all[(now + step + all.count) % all.count]
  }
}
