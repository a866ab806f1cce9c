import TerminalGrid
import Testing

/// An editor with the cursor where the bar is.
private func editor(
  _ marked: String,
  multiline: Bool = true
) -> LineEditor {
  let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  var editor = LineEditor(parts.joined(), multiline: multiline)
  editor.move(to: TextUnits.split(parts[0]).count)
  return editor
}

private func marked(_ editor: LineEditor) -> String {
  editor.beforeCursor + "|" + editor.afterCursor
}

private func press(
  _ key: Key,
  in editor: inout LineEditor,
  wrapWidth: Int? = nil,
  isTaken: Bool = true
) {
  let taken = editor.handle(key, wrapWidth: wrapWidth)
  #expect(taken == isTaken)
}

struct LineEditorTests {
  @Test(arguments: [
    ("ab|c", [Key.backspace], "a|c"),
    ("|abc", [.backspace, .left], "|abc"),
    ("ab|c", [.delete], "ab|"),
    ("abc|", [.delete, .right], "abc|"),
    ("ab|c", [.character("x")], "abx|c"),
    ("한글|", [.backspace], "한|"),
    ("\u{1112}\u{1161}\u{11AB}|", [.backspace], "|"),
    ("한|글", [.left, .delete], "|글"),
    ("ភ្នំ|", [.backspace], "|"),
    ("ស្ត្រី|ក", [.left], "|ស្ត្រីក"),
    ("|ស្ត្រីក", [.right], "ស្ត្រី|ក"),
    ("|ស្ត្រីក", [.delete], "|ក"),
    ("ស|ក", [.character("\u{17D2}"), .character("ត")], "ស្ត|ក"),
    ("e\u{301}|", [.backspace], "|"),
    ("金边|", [.left, .backspace], "|边"),
    ("မင်္ဂ|", [.backspace], "မ|"),
    ("กำ|", [.left], "|กำ"),
    ("👨‍👩‍👧‍👦|", [.backspace], "|"),
  ])
  func unitsAreNeverCut(_ before: String, _ keys: [Key], _ after: String) {
    var editor = editor(before)
    for key in keys { press(key, in: &editor) }
    #expect(marked(editor) == after)
  }

  @Test(arguments: [
    ("one two|", Key.alt("b"), "one |two"),
    ("one  |two", .alt("b"), "|one  two"),
    ("|one two", .alt("f"), "one| two"),
    ("one|  two x", .alt("f"), "one  two| x"),
    ("ភ្នំ\u{200B}ពេញ|", .alt("b"), "ភ្នំ\u{200B}|ពេញ"),
    ("프놈펜 대사관|", .control("w"), "프놈펜 |"),
    ("프놈펜 |대사관", .control("w"), "|대사관"),
    ("a\nb c|d", .control("u"), "a\n|d"),
    ("a b|c d\ne", .control("k"), "a b|\ne"),
    ("a|\nb", .control("k"), "a|b"),
    ("a\nbc|d\ne", .home, "a\n|bcd\ne"),
    ("a\nbc|d\ne", .end, "a\nbcd|\ne"),
    ("a\nbc|d\ne", .control("a"), "a\n|bcd\ne"),
    ("a|b", .control("h"), "|b"),
    ("a|b", .control("d"), "a|"),
    ("ab|cd", .up, "ab|cd"),
    ("abc\nde|f", .up, "ab|c\ndef"),
    ("ab|c\nd\nefg", .down, "abc\nd|\nefg"),
    ("한글|\nabcdef", .down, "한글\nabcd|ef"),
    ("abc|\n한글", .down, "abc\n한|글"),
    ("a|", .enter, "a\n|"),
  ])
  func keys(_ before: String, _ key: Key, _ after: String) {
    var editor = editor(before)
    _ = editor.handle(key)
    #expect(marked(editor) == after)
  }

  @Test func upAndDownFollowWrappedRows() {
    var text = editor("aaa bbb ccc|\nd")
    press(.up, in: &text, wrapWidth: 5)
    #expect(marked(text) == "aaa bbb| ccc\nd")
    press(.up, in: &text, wrapWidth: 5)
    #expect(marked(text) == "aaa| bbb ccc\nd")
    press(.up, in: &text, wrapWidth: 5, isTaken: false)
    press(.down, in: &text)
    #expect(marked(text) == "aaa bbb ccc\nd|")
    press(.down, in: &text, isTaken: false)
  }

  @Test(arguments: [Key.enter, .up, .down, .tab, .escape, .control("s"), .alt("x"), .function(1)])
  func aSingleLineLeavesOtherKeys(_ key: Key) {
    var editor = editor("ab|c", multiline: false)
    press(key, in: &editor, isTaken: false)
    #expect(marked(editor) == "ab|c")
  }

  @Test func killedTextComesBack() {
    var editor = editor("one two|", multiline: false)
    _ = editor.handle(.control("w"))
    _ = editor.handle(.control("k"))
    _ = editor.handle(.home)
    _ = editor.handle(.control("y"))
    #expect(marked(editor) == "two|one ")
  }

  @Test(arguments: [
    ("a\r\nb\rc\n", true, "a\nb\nc\n"),
    ("a\r\nb\rc\n", false, "a b c"),
    ("a\tb\u{1B}[2J\u{7F}\u{9B}", true, "a b[2J"),
    ("x\u{202E}y\u{200B}", false, "x\u{202E}y\u{200B}"),
  ])
  func pastedText(_ pasted: String, _ multiline: Bool, _ text: String) {
    var editor = LineEditor(multiline: multiline)
    editor.insert(pasted)
    #expect(editor.text == text)
  }

  @Test(arguments: [
    ("a\r\nb\rc\n", false, 2, 0), ("a\r\nb\rc\n", true, 0, 0), ("a\n", false, 0, 0),
    ("a\tb\u{1B}[2J\u{7F}\u{9B}\u{0}", false, 0, 4), ("한글 ភ្នំ", false, 0, 0),
  ])
  func tellsWhatCouldNotBeKept(_ pasted: String, _ multiline: Bool, _ lines: Int, _ controls: Int) {
    var editor = LineEditor(multiline: multiline)
    let taken = editor.insert(pasted)
    #expect(taken.joinedLines == lines)
    #expect(taken.controls == controls)
  }

  @Test(arguments: ["abcdef", "한글날입니다", "ស្ត្រីស្ត្រី"])
  func textOverTheLimitIsKeptAndMarked(_ text: String) {
    var editor = LineEditor(text, limit: text.count)
    #expect(!editor.isOverLimit)
    editor.insert("날")
    #expect(editor.text == text + "날")
    #expect(editor.count == text.count + 1)
    #expect(editor.isOverLimit)
    editor.backspace()
    #expect(!editor.isOverLimit)
  }

  @Test func keysThatEditAreTakenAtOnceUpToOneThatDoesNot() {
    var editor = LineEditor("x")
    let keys = "bc".unicodeScalars.map { Key.character($0) } + [.backspace, .home, .character("0")]
    var ahead = (keys + [.down, .character("y")])[...]
    #expect(editor.handle(.character("a"), and: &ahead))
    #expect(editor.text == "0xab")
    #expect(ahead == [.down, .character("y")])
    #expect(!editor.handle(.function(1), and: &ahead))
  }

  @Test(arguments: [
    ("abc|", 10, "abc", 3),
    ("abcdefghi|j", 10, "abcdefghij", 9),
    ("abcdefghij|", 10, "fghij", 5),
    ("abcdefghi|jklmno", 10, "abcdefghij", 9),
    ("abcdefghijk|lmnopqrs", 10, "fghijklmno", 6),
    ("가나다라마|바사", 10, "라마바사", 4),
    ("|", 1, "", 0),
    ("ab|", 0, "", 0),
    ("a\nb|", 10, "a␊b", 3),
  ])
  func window(_ before: String, _ width: Int, _ text: String, _ column: Int) {
    let visible = editor(before).visible(width: width)
    #expect(visible.text == text)
    #expect(visible.cursorColumn == column)
  }

  @Test func windowInIdentityMode() {
    let visible = editor("a\u{202E}|b").visible(width: 20, mode: .identity)
    #expect(visible.text == "a<U+202E>b")
    #expect(visible.cursorColumn == 9)
  }

  @Test(arguments: [
    ("|", 5, [""], Point(x: 0, y: 0)),
    ("one two|", 6, ["one ", "two"], Point(x: 3, y: 1)),
    ("one |two", 6, ["one ", "two"], Point(x: 0, y: 1)),
    ("one|   ", 4, ["one "], Point(x: 3, y: 0)),
    ("a\n|\nb", 4, ["a", "", "b"], Point(x: 0, y: 1)),
    ("a|\n\nb", 4, ["a", "", "b"], Point(x: 1, y: 0)),
    ("abcd|ef", 4, ["abc", "def"], Point(x: 1, y: 1)),
    ("금변대|", 5, ["금변", "대"], Point(x: 2, y: 1)),
    ("a\n|", 5, ["a", ""], Point(x: 0, y: 1)),
  ])
  func wrapped(_ before: String, _ width: Int, _ rows: [String], _ cursor: Point) {
    let wrapped = editor(before).wrapped(width: width)
    #expect(wrapped.rows == rows)
    #expect(wrapped.cursor == cursor)
  }

  @Test(arguments: UInt64(1)...12)
  func anyKeysKeepTheCursorInside(_ seed: UInt64) {
    var random = RandomSteps(state: seed)
    var editor = LineEditor(multiline: seed % 2 == 0)
    let typed = Array("a é한ស្ត្រី金กำင်္ဂ\u{200B}\u{1112}\u{1161}👨‍👩‍👧‍👦\u{301}។".unicodeScalars)
    let others: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .enter, .control("w"),
      .control("k"), .alt("b"), .alt("f"), .control("y"),
    ]
    for _ in 0..<300 {
      let pick = random.next() % (typed.count * 2 + others.count)
      let key =
        pick < others.count ? others[pick] : .character(typed[(pick - others.count) / 2])
      let width = 1 + random.next() % 12
      _ = editor.handle(key, wrapWidth: width)
      let visible = editor.visible(width: width)
      #expect(displayWidth(of: visible.text) <= width)
      #expect((0..<width).contains(visible.cursorColumn))
      let wrapped = editor.wrapped(width: width)
      #expect(wrapped.rows.allSatisfy { displayWidth(of: $0) <= width })
      #expect((0..<width).contains(wrapped.cursor.x))
      #expect(wrapped.rows.indices.contains(wrapped.cursor.y))
    }
  }
}
