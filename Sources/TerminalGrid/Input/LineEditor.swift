/// Text being typed and the cursor in it, for prompts and form fields.
///
/// The cursor moves and deletes by the units of `TextUnits`. Text of any length is kept whole, but
/// without control characters: line ends become "\n" in an editor of several lines and spaces in
/// one of a single line.
package struct LineEditor: Hashable, Sendable {
  /// The text left of the cursor.
  package private(set) var beforeCursor: String
  /// The text from the cursor on.
  package private(set) var afterCursor = ""
  /// Whether the text may contain newlines.
  package let isMultiline: Bool
  /// The most characters that may be saved or searched; nil for any number.
  package let limit: Int?
  /// Whether the next typed or pasted text replaces the text, as in a field with an initial value.
  ///
  /// Any other key only moves or deletes, and ends this.
  package var replacesOnTyping = false
  /// The text removed by the last kill, for `yank`.
  private var killed = ""

  /// Starts with `text` and the cursor at its end.
  package init(_ text: String = "", multiline: Bool = false, limit: Int? = nil) {
    beforeCursor = TakenText(text, multiline: multiline).text
    isMultiline = multiline
    self.limit = limit
  }

  package var text: String { beforeCursor + afterCursor }
  package var isEmpty: Bool { beforeCursor.isEmpty && afterCursor.isEmpty }
  /// The number of units left of the cursor.
  package var cursor: Int { Self.length(beforeCursor) }

  /// The number of characters, as limits of fields count them.
  package var count: Int { Self.count(beforeCursor) + Self.count(afterCursor) }

  /// Whether the text is longer than `limit`; it is kept, but must not be used before it is
  /// shorter.
  package var isOverLimit: Bool { limit.map { count > $0 } ?? false }

  /// Types or pastes at the cursor, and returns what could not be kept.
  @discardableResult
  package mutating func insert(_ text: String) -> TakenText {
    if replacesOnTyping { replaceAll() }
    let taken = TakenText(text, multiline: isMultiline)
    beforeCursor += taken.text
    return taken
  }

  /// Removes the whole text, as a kill does.
  private mutating func replaceAll() {
    replacesOnTyping = false
    guard !isEmpty else { return }
    killed = text
    (beforeCursor, afterCursor) = ("", "")
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
  package mutating func moveHome() { moveBack(to: beforeCursor.lineStart) }

  /// Moves to the end of the line.
  package mutating func moveEnd() { moveForward(to: afterCursor.lineEnd) }

  /// Moves to the start of this word or the one before it; words end at spaces and U+200B.
  package mutating func moveWordLeft() { moveBack(to: beforeCursor.wordStart) }

  /// Moves to the end of this word or the next one.
  package mutating func moveWordRight() { moveForward(to: afterCursor.wordEnd) }

  /// Moves to the position with `count` units before it, or to the end.
  package mutating func move(to count: Int) {
    let units = TextUnits.split(beforeCursor) + TextUnits.split(afterCursor)
    beforeCursor = units.prefix(max(0, count)).joined()
    afterCursor = units.dropFirst(max(0, count)).joined()
  }

  /// Deletes up to the end of the line, or the newline itself at a line's end.
  package mutating func killToEnd() {
    if afterCursor.first == "\n" { return delete() }
    guard afterCursor.lineEnd > afterCursor.startIndex else { return }
    killed = String(afterCursor[..<afterCursor.lineEnd])
    afterCursor.removeSubrange(..<afterCursor.lineEnd)
  }

  /// Deletes back to the start of the line.
  package mutating func killToStart() { kill(from: beforeCursor.lineStart) }

  /// Deletes back to the start of the word.
  package mutating func killWord() { kill(from: beforeCursor.wordStart) }

  /// Inserts the text removed by the last kill.
  package mutating func yank() { insert(killed) }
}

extension LineEditor {
  private static func length(_ text: String) -> Int {
    SafeText.isPlainASCII(text) ? text.utf8.count : TextUnits.split(text).count
  }

  private static func count(_ text: String) -> Int {
    SafeText.isPlainASCII(text) ? text.utf8.count : text.count
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

extension String {
  /// The start of the last line.
  fileprivate var lineStart: Index { lastIndex(of: "\n").map(index(after:)) ?? startIndex }

  /// The end of the first line.
  fileprivate var lineEnd: Index { firstIndex(of: "\n") ?? endIndex }

  /// The start of the last word.
  fileprivate var wordStart: Index {
    let word = lastIndex { !$0.separatesWords } ?? startIndex
    return self[..<word].lastIndex(where: \.separatesWords).map(index(after:)) ?? startIndex
  }

  /// The end of the first word.
  fileprivate var wordEnd: Index {
    let word = firstIndex { !$0.separatesWords } ?? endIndex
    return self[word...].firstIndex(where: \.separatesWords) ?? endIndex
  }
}

extension Character {
  fileprivate var separatesWords: Bool { isWhitespace || self == "\u{200B}" }
}
