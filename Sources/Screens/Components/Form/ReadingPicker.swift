import CaseModel
import Casework
import TerminalGrid

/// A choice between the possible meanings of the text in the focused field of the form below.
struct ReadingPicker: PickerOwner {
  static func picker(_ question: Question, _ item: FormItem, _ here: ScreenContext) -> Picker {
    let written = item.editor.text.trimmed
    let kept = item.value.map { here.text.editable($0, item.field.kind) }
    let options = options(question, written, kept: kept, here.language)
    let title = title(item.field, written, question)[here.language]
    return Picker(title: title, owner: ReadingPicker(), options: options)
  }

  /// The answers: the readings, the text as written, or whether the value is kept or cleared.
  private static func options(
    _ question: Question,
    _ written: String,
    kept: String?,
    _ language: Language
  ) -> [PickerOption] {
    func option(_ value: String, _ label: Phrase) -> PickerOption {
      PickerOption(value: value, label: label[language])
    }
    if question.clears {
      let keep = kept.map { option($0, Phrase("Keep: \($0)", "유지: \($0)")) }
      return (keep.map { [$0] } ?? []) + [option("", Phrase("Clear the field", "값을 지움"))]
    }
    guard question.readings.isEmpty else {
      return question.readings.map { PickerOption(value: $0, label: $0) }
    }
    return [option(written, Phrase("As written: \(written)", "적은 그대로: \(written)"))]
  }

  /// The question, with the field and the text.
  private static func title(_ field: Field, _ written: String, _ question: Question) -> Phrase {
    let words = written.count > 24 ? written.prefix(23) + "…" : written[...]
    let isSaid = question.reason.en.contains("“\(written)”")
    func title(_ language: Language) -> String {
      let named = field.label[language] + (isSaid ? "" : " “\(words)”")
      return "\(named): \(question.reason[language])"
    }
    return Phrase(title(.en), title(.ko))
  }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    picker.result.first.map { [.form(.answer($0))] } ?? []
  }
}

extension FormState {
  /// Sets the focused field to the chosen meaning of its text, and moves to the next.
  mutating func answer(_ reading: String, _ here: ScreenContext) {
    defer { move(1) }
    let input = here.cases.input
    guard let field = focused?.field else { return }
    do throws(InputError) {
      set(try input.value(reading, field, confirmed: true), text: here.text)
    } catch {
      return
    }
    // The choice also answers further questions about the reading, such as a due time in the past.
    items[focus].isConfirmed = true
    for (key, value) in input.beside(reading, field) { fill(key, value, text: here.text) }
  }
}
