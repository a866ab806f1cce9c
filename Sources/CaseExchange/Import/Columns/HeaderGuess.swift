import CaseModel

/// Guesses the targets of columns from their headers.
struct HeaderGuess {
  let kind: RecordKind
  let codes: CodeLists
  /// Target by folded header.
  private let targets: [String: ImportTarget]

  init(_ kind: RecordKind, codes: CodeLists, synonyms: Synonyms) {
    self.kind = kind
    self.codes = codes
    var targets: [String: ImportTarget] = [
      "id": .id, RecordTable.imageKey: .ignore, RecordTable.bookKey: .ignore,
    ]
    func add(_ word: String, _ target: ImportTarget) {
      let word = word.folded
      if targets[word] == nil { targets[word] = target }
    }
    let schema = Schema.of(kind)
    for field in schema.fields {
      let target = field.isSystemManaged ? ImportTarget.ignore : .field(field.key)
      add(field.key, kind == .victim && field.key == "name" ? .name : target)
    }
    for header in synonyms[kind] {
      guard let target = ImportTarget(header.target, kind, codes: codes) else { continue }
      for word in header.words + [header.target] { add(word, target) }
    }
    for field in schema.fields where !field.isSystemManaged {
      add(field.label.en, .field(field.key))
      add(field.label.ko, .field(field.key))
    }
    self.targets = targets
  }

  /// The target of a column with this header; nil if it is unknown.
  ///
  /// Text in parentheses, such as a unit or a format, is used if it is part of a known name and
  /// ignored otherwise.
  func target(_ header: String) -> ImportTarget? {
    if let target = ImportTarget(header, kind, codes: codes) { return target }
    if let target = targets[header.folded] { return target }
    guard let open = header.firstIndex(where: { "(（[".contains($0) }), open > header.startIndex
    else { return nil }
    return targets[header[..<open].folded]
  }

  /// Whether the header is an extra column of this program's exports.
  func isBookkeeping(_ header: String) -> Bool {
    [RecordTable.imageKey, RecordTable.bookKey].contains(header)
      || Schema.of(kind)[header]?.isSystemManaged == true
  }

  /// The number of known headers in a row.
  func score(_ row: SourceRow) -> Int {
    row.cells.count { target(CleanText(cell: $0.text).text).map { $0 != .ignore } ?? false }
  }
}
