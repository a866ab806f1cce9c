import CaseModel
import Casework
import TerminalGrid

// A choice between what a typed value can mean, where the program does not decide by itself.

extension AppState {
  /// Asks what the focused field of the form on top means; does nothing where that is clear.
  mutating func askWhatIsMeant() {
    guard case .form(let form)? = overlays.last, let item = form.focused, item.isTyped,
      let question = item.problem?.question
    else { return }
    let written = item.editor.text.trimmed
    let asWritten = Phrase("As written: \(written)", "적은 그대로: \(written)")[looks.language]
    let options =
      question.readings.isEmpty
      ? [PickerOption(value: written, label: asWritten)]
      : question.readings.map { PickerOption(value: $0, label: $0) }
    let title = Self.title(item.field, written, question)[looks.language]
    push(.picker(Picker(title: title, purpose: .reading, options: options)))
  }

  /// What is asked, with the field and the words that it is asked of.
  private static func title(_ field: Field, _ written: String, _ question: Question) -> Phrase {
    let words = written.count > 24 ? written.prefix(23) + "…" : written[...]
    let isSaid = question.reason.en.contains("“\(written)”")
    func title(_ language: Language) -> String {
      let named = field.label[language] + (isSaid ? "" : " “\(words)”")
      return "\(named): \(question.reason[language])"
    }
    return Phrase(title(.en), title(.ko))
  }

  mutating func takeReading(_ reading: String) {
    guard case .form(var form)? = overlays.last else { return }
    form.answer(reading, input: world.input, text: text)
    form.move(1)
    replaceTop(.form(form))
  }
}

extension FormState {
  /// Gives the focused field what a person says that its text means.
  fileprivate mutating func answer(_ reading: String, input: FieldInput, text: FieldText) {
    guard let field = focused?.field,
      let value = try? input.value(reading, field, confirmed: true)
    else { return }
    set(value, text: text)
    // What the work asks of this reading, such as a due time in the past, is answered with the choice.
    items[focus].isConfirmed = true
    for (key, value) in input.beside(reading, field) { fill(key, value, text: text) }
  }
}
