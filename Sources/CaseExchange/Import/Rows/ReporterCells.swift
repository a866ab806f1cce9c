import CaseModel

/// What a row's cells say about the person who reported.
struct ReporterCells {
  private(set) var fields = FieldSet()
  /// The report channel, if a cell names one instead of a person: `본인`, `경찰청`.
  private(set) var channel: Code?

  mutating func read(
    _ cell: SourceCell,
    _ key: String,
    _ reader: inout CellReader
  ) throws(CellError) {
    guard let field = Schema.contact[key] else { return }
    let isName = key == FieldKey<String>.name.name
    let word = CleanText(cell: cell.text).text
    if let named = reader.code(called: word, in: "report_channel"), named == "victim" || isName {
      channel = named
    } else if isName {
      try readName(cell, field, &reader)
    } else {
      fields[key] = try reader.value(cell.text, field) ?? fields[key]
    }
  }

  /// A name with the relation beside it: `김영희(모)`.
  private mutating func readName(
    _ cell: SourceCell,
    _ field: Field,
    _ reader: inout CellReader
  ) throws(CellError) {
    guard let text = try reader.text(cell.text, field), !NameText.isNobody(text) else { return }
    let parts = text.split(whereSeparator: { "()（）/,".contains($0) }).map(\.trimmed)
    var codes: [Code?] = []
    for part in parts { codes.append(reader.code(called: part, in: "contact_relation")) }
    let relation = codes.compactMap { $0 }.first
    if fields[.relation] == nil { fields[.relation] = relation }
    let names = zip(parts, codes).filter { $0.1 == nil && !$0.0.isEmpty }.map(\.0)
    let name = relation == nil ? text : names.joined(separator: " / ")
    fields[field.key] = name.isEmpty ? nil : try reader.value(name, field)
  }
}
