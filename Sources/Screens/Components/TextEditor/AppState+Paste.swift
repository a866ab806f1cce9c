import CaseModel
import Casework
import TerminalGrid

// Pasted text goes into what is being typed, whole, or is refused with a sentence.

extension AppState {
  /// Takes pasted text in and says what of it could not be kept as it was.
  ///
  /// - Parameters:
  ///   - text: what was pasted.
  ///   - isUnmarked: whether the terminal did not say that it was pasted.
  mutating func paste(_ text: String, isUnmarked: Bool = false) {
    guard var top = overlays.last, let most = top.mostPasted else {
      say(Phrase("Pasted text is ignored here.", "여기서는 붙여넣기를 받지 않습니다."), .warning)
      return dropAhead()
    }
    if text.utf8.count > most, text.count > most {
      return say(PastedText.tooLong(text.count, most), .error)
    }
    guard let pasted = top.paste(text, here) else { return pasteIntoOpened(text) }
    if let refusal = pasted.refusal(isUnmarked: isUnmarked) {
      say(refusal, .error)
      return dropAhead()
    }
    replaceTop(top)
    _ = apply(pasted.steps)
    followForm()
    if let remark = pasted.remark(isUnmarked: isUnmarked) { say(remark, .warning) }
  }

  /// A field that is entered in a component of its own opens it, and that takes the text.
  private mutating func pasteIntoOpened(_ text: String) {
    guard case .form(let form)? = overlays.last, let item = form.focused else { return }
    switch item.field.kind {
    case .longText, .code, .codes, .flag, .link, .links, .linkOrText:
      _ = apply(FormKeys(here: here).open(item, typed: nil))
      paste(text)
    default:
      say(PastedText.hasParts, .warning)
    }
  }
}
