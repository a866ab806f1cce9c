import CaseModel
import CaseReference

/// Reads typed values in these tests.
enum TypedValue {
  static let input = Result {
    let synonyms = try Synonyms(json: ReferenceText.synonyms)
    return FieldInput(
      codes: try referenceCodes().adding(synonyms.words),
      dates: DateInput(now: tuesday, zone: .phnomPenh)
    )
  }

  /// The value of a victim's field as displayed; nil for no value.
  static func text(_ typed: String, _ key: String, confirmed: Bool = false) throws -> String? {
    let input = try input.get()
    guard let field = Schema.victim[key],
      let value = try input.value(typed, field, confirmed: confirmed)
    else { return nil }
    return FieldText(codes: input.codes, language: .en, zone: .phnomPenh).editable(
      value,
      field.kind
    )
  }

  /// The question that a text raises; nil if it is read or refused.
  static func question(_ typed: String, _ key: String) throws -> Question? {
    do {
      _ = try text(typed, key)
      return nil
    } catch let error as InputError {
      return error.problem.question
    }
  }
}
