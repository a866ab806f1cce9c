import CaseModel

/// Looks for words in everything that people wrote into a record.
enum WordTest {
  /// A test for words that must stand somewhere in the record's texts, or name its id.
  static func test(_ words: String, _ kind: RecordKind, _ context: QueryContext) -> RowTest {
    let id = RecordID(typed: words)
    let table = context.book[kind]
    let text = RecordText(kind)
    let needle = Needle(words)
    let hits = context.search?.hits(kind, needle) ?? []
    let named = id.flatMap { $0.kind == kind ? context.book.row($0) : nil }
    var folder = Folder()
    return { row in
      if row == named { return true }
      if row < hits.count { return hits[row] }
      folder.removeAll()
      text.forEach(table.bytes(row)) { folder.add(json: $0) }
      return needle.isFound(in: folder)
    }
  }
}

/// A word to look for, folded as the texts are.
struct Needle {
  let bytes: [UInt8]
  /// The same for a word that ends in a syllable which is typed only half, as `김ㅁ` and `김미` for 김민.
  let half: HalfTyped?
  /// The leading consonants meant by a word of lone consonants, `ㄱㅁㅈ`.
  let initials: [UInt8]?

  init(_ word: some StringProtocol) {
    bytes = Folder.fold(word)
    half = HalfTyped(word)
    initials = Hangul.initials(word)
  }

  func isFound(in folder: Folder) -> Bool {
    if contains(folder.bytes, bytes) { return true }
    if let half, folder.bytes.withUnsafeBytes({ half.firstPlace(in: $0, from: 0) != nil }) {
      return true
    }
    return initials.map { contains(folder.initials, $0) } ?? false
  }

  func isFound(in texts: [String]) -> Bool {
    guard !texts.isEmpty else { return false }
    var folder = Folder()
    for text in texts { folder.add(text) }
    return isFound(in: folder)
  }

  /// Whether one of the texts is nothing but the word.
  func isWhole(in folder: Folder) -> Bool {
    folder.bytes.split(separator: 0).contains { $0.elementsEqual(bytes) }
  }

  private func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    text.withUnsafeBytes { text in wanted.withUnsafeBytes { text.firstPlace(of: $0) != nil } }
  }
}
