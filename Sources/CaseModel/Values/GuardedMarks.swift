/// Dividing marks that do not divide because they are inside brackets or quotation marks: the comma
/// in `박(둘, 셋)`.
struct GuardedMarks {
  private var indices: Set<String.Index> = []
  /// Whether a bracket or quotation mark is never closed.
  private(set) var isOpen = false

  /// The time is linear in the length of the text.
  ///
  /// - Parameters:
  ///   - text: the text whose indices are asked about later.
  ///   - isMark: whether a character divides texts.
  init(_ text: Substring, _ isMark: (Character) -> Bool) {
    var open: [(closing: Character, marks: Int)] = []
    var waiting: [Character: Int] = [:]
    var marks: [String.Index] = []
    var before: Character = " "
    for (index, character) in zip(text.indices, text) {
      if waiting[character, default: 0] > 0 {
        while let last = open.popLast() {
          waiting[last.closing, default: 1] -= 1
          guard last.closing == character else { continue }
          indices.formUnion(marks[last.marks...])
          marks.removeSubrange(last.marks...)
          break
        }
      } else if let closing = Self.pairs[character],
        closing != character || before.isWhitespace || Self.pairs[before] != nil || isMark(before)
      {
        open.append((closing, marks.count))
        waiting[closing, default: 0] += 1
      } else if isMark(character) {
        marks.append(index)
      }
      before = character
    }
    isOpen = !open.isEmpty
  }

  func contains(_ index: String.Index) -> Bool { indices.contains(index) }

  private static let pairs: [Character: Character] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "{": "}", "｛": "｝", "〔": "〕", "【": "】", "〈": "〉",
    "《": "》",
    "「": "」", "『": "』", "“": "”", "\"": "\"",
  ]
}
