/// Text being typed and the place in it, for prompts and form fields.
///
/// The cursor moves and deletes by the units of `TextUnits`. The text is kept as it was given,
/// but no control character gets in: line ends become "\n" in an editor of several lines and
/// spaces in one of a single line.
package struct LineEditor: Hashable, Sendable {
  /// The text left of the cursor.
  package private(set) var beforeCursor: String
  /// The text from the cursor on.
  package private(set) var afterCursor = ""
  /// Whether the text may hold newlines.
  package let isMultiline: Bool
  /// How many units may be typed; nil for any number.
  package let maxLength: Int?
  /// What the last kill has taken, for `yank`.
  private var killed = ""

  /// Starts with `text` and the cursor at its end; a text over `maxLength` is kept whole.
  package init(_ text: String = "", multiline: Bool = false, maxLength: Int? = nil) {
    beforeCursor = Self.accepted(text, multiline: multiline)
    isMultiline = multiline
    self.maxLength = maxLength
  }

  package var text: String { beforeCursor + afterCursor }
  package var isEmpty: Bool { beforeCursor.isEmpty && afterCursor.isEmpty }
  /// The number of units left of the cursor.
  package var cursor: Int { Self.length(beforeCursor) }

  /// Types or pastes at the cursor, as far as the text stays within `maxLength`.
  package mutating func insert(_ text: String) {
    var accepted = Self.accepted(text, multiline: isMultiline)
    if let maxLength {
      let excess = Self.length(beforeCursor + accepted) + Self.length(afterCursor) - maxLength
      accepted = TextUnits.split(accepted).dropLast(max(0, excess)).joined()
    }
    beforeCursor += accepted
  }

  /// Deletes the unit left of the cursor.
  package mutating func backspace() {
    beforeCursor.removeSubrange(TextUnits.start(of: beforeCursor.endIndex, in: beforeCursor)...)
  }

  /// Deletes the unit at the cursor.
  package mutating func delete() {
    afterCursor.removeSubrange(..<TextUnits.end(of: afterCursor.startIndex, in: afterCursor))
  }

  /// Moves one unit to the left.
  package mutating func moveLeft() {
    moveBack(to: TextUnits.start(of: beforeCursor.endIndex, in: beforeCursor))
  }

  /// Moves one unit to the right.
  package mutating func moveRight() {
    moveForward(to: TextUnits.end(of: afterCursor.startIndex, in: afterCursor))
  }

  /// Moves to the start of the line.
  package mutating func moveHome() { moveBack(to: lineStart) }

  /// Moves to the end of the line.
  package mutating func moveEnd() { moveForward(to: lineEnd) }

  /// Moves to the start of this word or the one before it; words end at spaces and U+200B.
  package mutating func moveWordLeft() { moveBack(to: wordStart) }

  /// Moves behind this word or the one after it.
  package mutating func moveWordRight() { moveForward(to: wordEnd) }

  /// Moves to the place with `count` units before it, or to the end.
  package mutating func move(to count: Int) {
    let units = TextUnits.split(beforeCursor) + TextUnits.split(afterCursor)
    beforeCursor = units.prefix(max(0, count)).joined()
    afterCursor = units.dropFirst(max(0, count)).joined()
  }

  /// Deletes up to the end of the line, or the newline itself at a line's end.
  package mutating func killToEnd() {
    if afterCursor.first == "\n" { return delete() }
    guard lineEnd > afterCursor.startIndex else { return }
    killed = String(afterCursor[..<lineEnd])
    afterCursor.removeSubrange(..<lineEnd)
  }

  /// Deletes back to the start of the line.
  package mutating func killToStart() { kill(from: lineStart) }

  /// Deletes back to the start of the word.
  package mutating func killWord() { kill(from: wordStart) }

  /// Types again what the last kill has deleted.
  package mutating func yank() { insert(killed) }
}

extension LineEditor {
  private static func length(_ text: String) -> Int {
    SafeText.isPlainASCII(text) ? text.utf8.count : TextUnits.split(text).count
  }

  private static func accepted(_ text: String, multiline: Bool) -> String {
    if SafeText.isPlainASCII(text) { return text }
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    if !multiline, lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines.map(withoutControls).joined(separator: multiline ? "\n" : " ")
  }

  private static func withoutControls(_ line: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if scalar == "\t" { kept.append(" ") } else if !isControl { kept.append(scalar) }
    }
    return String(kept)
  }

  private var lineStart: String.Index {
    beforeCursor.lastIndex(of: "\n").map(beforeCursor.index(after:)) ?? beforeCursor.startIndex
  }

  private var lineEnd: String.Index {
    afterCursor.firstIndex(of: "\n") ?? afterCursor.endIndex
  }

  private var wordStart: String.Index {
    let word = beforeCursor.lastIndex { !Self.separatesWords($0) } ?? beforeCursor.startIndex
    let gap = beforeCursor[..<word].lastIndex(where: Self.separatesWords)
    return gap.map(beforeCursor.index(after:)) ?? beforeCursor.startIndex
  }

  private var wordEnd: String.Index {
    let word = afterCursor.firstIndex { !Self.separatesWords($0) } ?? afterCursor.endIndex
    return afterCursor[word...].firstIndex(where: Self.separatesWords) ?? afterCursor.endIndex
  }

  private static func separatesWords(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{200B}"
  }

  private mutating func moveBack(to index: String.Index) {
    afterCursor = beforeCursor[index...] + afterCursor
    beforeCursor.removeSubrange(index...)
  }

  private mutating func moveForward(to index: String.Index) {
    beforeCursor += afterCursor[..<index]
    afterCursor.removeSubrange(..<index)
  }

  private mutating func kill(from index: String.Index) {
    guard index < beforeCursor.endIndex else { return }
    killed = String(beforeCursor[index...])
    beforeCursor.removeSubrange(index...)
  }
}
