import CaseBook
import CaseModel
import Casework

/// The form of a new entry in a list field of victims, by the key of the field.
struct EntryForm: FormOwner {
  let key: String

  var savesOnEnter: Bool { true }

  /// The form; nil if no field has the key.
  func form(
    _ victim: Record,
    _ values: FieldSet,
    only: [String]?,
    _ here: ScreenContext
  ) -> FormState? {
    guard let field = Schema.victim[key], let schema = field.kind.schema else { return nil }
    let item = values[.item].map { here.cases.codes["readiness_item"].label($0, here.language) }
    let subject = item ?? field.label[here.language]
    return FormState(
      self,
      title: "\(subject)  \(victim.id.text) \(here.title(victim.id))",
      records: [victim],
      schema: schema,
      values: values,
      only: only,
      text: here.text
    )
  }

  /// Saves it, and remembers where an item is held for the next one.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    let steps = FormSave(here: here).steps(&form)
    guard form.progress.isSaving, case .text(let location)? = form.fields["where"] else {
      return steps
    }
    return steps + [.remember(.held(location))]
  }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    let victims = form.records.current.compactMap { here.cases.book.record($0.id) }
    return try here.cases.records.add(form.fields, to: key, of: victims)
  }
}
