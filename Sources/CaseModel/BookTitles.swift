import StrictJSON

extension Book {
  /// What people call a record in one line: a victim's name, a compound's name, a subject; the id
  /// where the record has no such text, and nil where there is no such record.
  ///
  /// With names hidden, persons are called by their ids.
  package func title(_ id: RecordID, hidingNames: Bool = false) -> String? {
    guard let row = row(id) else { return nil }
    let table = self[id.kind]
    if hidingNames, id.kind == .victim || id.kind == .contact { return id.text }
    for key in Self.titleKeys(id.kind) {
      if let place = table.place(key), let text = table.title(row, place), !text.isEmpty {
        return text
      }
    }
    return id.text
  }

  private static func titleKeys(_ kind: RecordKind) -> [String] {
    switch kind {
    case .victim: ["name_ko", "name_latin", "aliases"]
    case .compound, .contact, .counterpart: ["name"]
    case .followup: ["subject"]
    case .lead: ["label"]
    case .note: ["at"]
    case .incident: ["date"]
    }
  }
}

extension RowTable {
  /// A text, or the first of a list of texts.
  fileprivate func title(_ row: Int, _ place: Int) -> String? {
    if let text = text(row, place) { return text }
    guard value(row, place).first == UInt8(ascii: "["),
      let json = try? JSON.parse(value(row, place))
    else { return nil }
    return json[0]?.stringValue
  }
}
