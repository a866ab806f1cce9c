/// Writes values as people read them: labels for codes, office time for instants.
package struct FieldText: Sendable {
  package let codes: CodeLists
  package let language: Language
  package let zone: Zone

  package init(codes: CodeLists, language: Language, zone: Zone) {
    self.codes = codes
    self.language = language
    self.zone = zone
  }

  /// The value in words; lists are joined with commas, entries with semicolons.
  package func text(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .code(let code): label(code, kind)
    case .codes(let codes): codes.map { label($0, kind) }.joined(separator: ", ")
    case .flag(let flag): (flag ? Phrase("yes", "예") : Phrase("no", "아니오"))[language]
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .day(let day): day.text
    case .instant(let instant): zone.text(instant)
    case .link(let id): id.text
    case .links(let ids): ids.map(\.text).joined(separator: ", ")
    case .group(let fields): entry(fields, kind)
    case .entries(let entries): entries.map { entry($0, kind) }.joined(separator: "; ")
    }
  }

  /// One group or entry in one line: its values in catalogue order.
  package func entry(_ fields: FieldSet, _ kind: FieldKind) -> String {
    guard let schema = kind.schema else { return "" }
    return schema.fields.compactMap { field in
      fields[field.key].map { text($0, field.kind) }
    }.joined(separator: " · ")
  }

  /// The text with which a form begins to edit a value; `FieldInput` reads it back.
  package func editable(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .code(let code): code.text
    case .codes(let codes): codes.map(\.text).joined(separator: ", ")
    default: text(value, kind)
    }
  }

  private func label(_ code: Code, _ kind: FieldKind) -> String {
    guard let list = kind.codeList else { return code.text }
    return codes[list].label(code, language)
  }
}
