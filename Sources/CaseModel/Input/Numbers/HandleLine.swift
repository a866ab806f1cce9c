extension FieldText {
  /// A list of telephones and accounts as a line that reads back as the same entries; nil for other
  /// fields, and for a list that no line expresses.
  package func line(_ value: FieldValue?, _ field: Field) -> String? {
    guard case .entries(let schema) = field.kind, schema.name == Schema.handle.name else {
      return nil
    }
    guard case .entries(let entries)? = value else { return "" }
    return HandleText(codes).line(of: entries)
  }
}

extension HandleText {
  /// Telephones and accounts as one line that reads back as the same entries.
  ///
  /// Nil if no line does, such as for an account whose name looks like a number.
  package func line(of entries: [FieldSet]) -> String? {
    let line = entries.map(words).joined(separator: ", ")
    guard let reading = try? read(line), reading.question == nil, reading.entries == entries else {
      return nil
    }
    return line
  }

  /// One entry, with its kind in front unless the value shows it, and its owner in brackets.
  private func words(_ entry: FieldSet) -> String {
    let value = entry[.value] ?? ""
    let kind = entry[.kind]
    let isPlain = kind == "phone" || kind == "telegram" && value.first == "@"
    let front = isPlain ? "" : kind.map { "\($0.text) " } ?? ""
    let owner = entry[FieldKey<Code>("owner")].flatMap { Self.ownerWords[$0] } ?? ""
    return front + value + (owner.isEmpty ? "" : "(\(owner))")
  }

  /// The words by which an owner is read; none for the person's own.
  private static let ownerWords: [Code: String] = ["family": "가족", "captor": "감금자"]
}
