import CaseModel
import CaseRules
import Casework

/// Fills in a group of fields inside the form or list of entries below.
struct GroupForm: FormOwner {
  let part: FormPart?

  static func form(
    _ title: String,
    _ schema: Schema,
    _ values: FieldSet?,
    entry: Int?,
    _ here: ScreenContext
  ) -> FormState {
    FormState(
      GroupForm(part: FormPart(entry: entry)),
      title: title,
      schema: schema,
      values: values ?? FieldSet(starting: schema),
      text: here.text
    )
  }

  /// A compound that is picked as the place says what kind of place it is.
  func complete(_ form: inout FormState, _ here: ScreenContext) {
    guard form.schema.name == Schema.stay.name, form.fields[.kind] == "unknown",
      case .link(let id)? = form.fields["place"], id.kind == .compound
    else { return }
    form.fill("kind", .code("compound"), text: here.text)
  }

  /// Passes the finished group to the component below.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    complete(&form, here)
    guard let part, form.check(here.cases.check, here.cases.dates), form.mark(problems(form, here))
    else {
      return [.say(Phrase("See the marked field.", "표시된 항목을 확인하세요."), .error)]
    }
    return [.close, .form(.group(form.fields, part))]
  }

  /// Problems of a group by rules beyond the catalogue.
  private func problems(_ form: FormState, _ here: ScreenContext) -> [ValueProblem] {
    guard form.schema.name == Schema.override.name else {
      return form.fields == form.base
        ? [] : WholeValueCheck(here.cases.input).problems(ofGroup: form.fields, form.schema)
    }
    let today = here.cases.zone.day(here.cases.now)
    return [here.cases.rules.weights.problem(override: form.fields, today: today)]
      .compactMap { $0 }
  }
}
