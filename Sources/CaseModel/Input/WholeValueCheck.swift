/// Checks values that came whole as if each were typed into a form.
package struct WholeValueCheck {
  private let input: FieldInput

  package init(_ input: FieldInput) { self.input = input }

  /// What a form would refuse or ask about the texts and entries of a record; nothing of those that were there
  /// before.
  package func problems(
    reading fields: FieldSet,
    before: FieldSet?,
    _ schema: Schema
  ) -> [ValueProblem] {
    schema.fields.flatMap { field -> [ValueProblem] in
      guard let value = fields[field.key], value != before?[field.key] else { return [] }
      return problems(value, before?[field.key], field).map { $0.below(.key(field.key)) }
    }
  }

  /// What is wrong or must be asked in a group whose fields were entered separately.
  package func problems(ofGroup fields: FieldSet, _ schema: Schema) -> [ValueProblem] {
    guard schema.name == Schema.handle.name,
      let problem = HandleText(input.codes).problem(of: fields)
    else {
      return []
    }
    return [ValueProblem(path: [.key(FieldKey<String>.value.name)], problem: problem)]
  }

  private func problems(
    _ value: FieldValue,
    _ before: FieldValue?,
    _ field: Field
  ) -> [ValueProblem] {
    switch (value, field.kind) {
    case (.text(let text), .text) where field.form != .plain:
      return problem { () throws(InputError) in try input.value(text, field) }
    case (.texts(let texts), .texts(let max)) where field.form != .plain:
      let old: [String] = if case .texts(let list)? = before { list } else { [] }
      return texts.enumerated().filter { !old.contains($0.element) }.flatMap { index, text in
        problem { () throws(InputError) in try input.texts([text], field, max, false) }
          .map { $0.below(.index(index)) }
      }
    case (.group(let set), .group(let schema)):
      return problems(reading: set, before: nil, schema)
    case (.entries(let sets), .entries(let schema)):
      let old: [FieldSet] = if case .entries(let list)? = before { list } else { [] }
      return sets.enumerated().filter { !old.contains($0.element) }.flatMap { index, set in
        (problems(reading: set, before: nil, schema) + problems(ofGroup: set, schema))
          .map { $0.below(.index(index)) }
      }
    default: return []
    }
  }

  private func problem<Value>(_ read: () throws(InputError) -> Value) -> [ValueProblem] {
    do throws(InputError) {
      _ = try read()
      return []
    } catch {
      return [ValueProblem(path: [], problem: error.problem)]
    }
  }
}
