/// A word to search for, folded as the texts are.
struct Needle {
  let bytes: [UInt8]
  /// The search for a word whose last syllable is incomplete, such as `김ㅁ` and `김미` for 김민.
  let half: PartialSyllable?
  /// The leading consonants meant by a word of single consonants, `ㄱㅁㅈ`.
  let initials: [UInt8]?

  init(_ word: some StringProtocol, withInitials: Bool = true) {
    bytes = SearchFolding.fold(word)
    half = PartialSyllable(word)
    initials = withInitials ? Hangul.initials(word) : nil
  }

  /// A word that must end a text.
  init(whole word: String) {
    bytes = SearchFolding.fold(word) + [0]
    half = nil
    initials = nil
  }

  func isFound(in folder: SearchFolding) -> Bool {
    if contains(folder.bytes, bytes) { return true }
    if let half, folder.bytes.withUnsafeBytes({ half.firstOffset(in: $0, from: 0) != nil }) {
      return true
    }
    return initials.map { contains(folder.initials, $0) } ?? false
  }

  func isFound(in texts: [String]) -> Bool {
    guard !texts.isEmpty else { return false }
    var folder = SearchFolding()
    for text in texts { folder.add(text) }
    return isFound(in: folder)
  }

  /// Whether one of the texts is exactly the word.
  func isWhole(in folder: SearchFolding) -> Bool {
    folder.bytes.split(separator: 0).contains { $0.elementsEqual(bytes) }
  }

  private func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    text.withUnsafeBytes { text in wanted.withUnsafeBytes { text.firstOffset(of: $0) != nil } }
  }
}
