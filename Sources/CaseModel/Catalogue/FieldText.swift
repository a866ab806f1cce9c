/// Formats values for people: labels for codes, office time for instants.
package struct FieldText: Sendable {
  package let codes: CodeLists
  package let language: Language
  package let zone: Zone
  /// Names to show for accounts.
  private let names: [String: String]

  package init(
    codes: CodeLists,
    language: Language,
    zone: Zone,
    names: [String: String] = [:]
  ) {
    self.codes = codes
    self.language = language
    self.zone = zone
    self.names = names
  }

  /// The name to show for an account.
  package func account(_ account: String) -> String { names[account] ?? account }

  /// The same, with accounts by their own names, as records have them.
  package var ofRecords: FieldText { FieldText(codes: codes, language: language, zone: zone) }

  /// The value in words; lists are joined with commas, entries with semicolons.
  package func text(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .text(let text): if case .user = kind { account(text) } else { text }
    case .texts(let texts): texts.joined(separator: ", ")
    case .code(let code): label(code, kind)
    case .codes(let codes): codes.map { label($0, kind) }.joined(separator: ", ")
    case .flag(let flag): (flag ? Phrase("yes", "예") : Phrase("no", "아니요"))[language]
    case .integer(let number): Self.grouped(number)
    case .decimal(let number): number.description
    case .amount(let amount): amount.grouped
    case .day(let day): day.text
    case .instant(let instant): zone.text(instant)
    case .link(let id): id.text
    case .links(let ids): ids.map(\.text).joined(separator: ", ")
    case .group(let fields): entry(fields, kind)
    case .entries(let entries): entries.map { entry($0, kind) }.joined(separator: "; ")
    }
  }

  /// One group or entry in one line: its values in catalogue order.
  ///
  /// Linked records have the title that `title` returns.
  package func entry(
    _ fields: FieldSet,
    _ kind: FieldKind,
    title: (RecordID) -> String = \.text
  ) -> String {
    guard let schema = kind.schema else { return "" }
    return schema.fields.compactMap { field in
      switch fields[field.key] {
      case .link(let id)?: title(id)
      case let value?: text(value, field.kind)
      case nil: nil
      }
    }.joined(separator: " · ")
  }

  /// Digits in groups of three from five digits on: 6,000,000.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count >= 5, number > 0 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A day or time with its day of the week, as a form confirms it: `2026-01-02 Fri 18:00`.
  ///
  /// Nil for other values and for partial days.
  package func understood(_ value: FieldValue) -> String? {
    switch value {
    case .day(let day) where day.isWhole:
      "\(day.text) \(Calendar.weekdayName(day.firstDay)[language])"
    case .day(let day): day.text
    case .instant(let instant):
      "\(zone.dayText(instant)) \(Calendar.weekdayName(zone.day(instant))[language]) \(zone.timeText(instant))"
    default: nil
    }
  }

  /// The text with which a form begins to edit a value; `FieldInput` reads it back.
  ///
  /// A moment that is not a whole minute includes its seconds, so that they are not lost.
  package func editable(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .instant(let instant): zone.exactText(instant)
    case .code(let code): code.text
    case .codes(let codes): codes.map(\.text).joined(separator: ", ")
    case .texts(let texts): TextList.joined(texts)
    case .text(let text): text
    default: text(value, kind)
    }
  }

  private func label(_ code: Code, _ kind: FieldKind) -> String {
    guard let list = kind.codeList else { return code.text }
    return codes[list].label(code, language)
  }
}
