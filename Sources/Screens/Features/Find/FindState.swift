import CaseModel
import Casework
package import TerminalGrid

/// The search over everything: what is typed, and what was found so far.
package struct FindState: Sendable {
  package private(set) var query: LineEditor
  /// Found records by kind, each group with its heading.
  package private(set) var lines: [FindLine] = []
  /// The index of the line at the cursor.
  package private(set) var cursor = 0
  /// Whether not everything was looked at yet.
  package private(set) var isPartial = false
  private var search = FindSearch()

  package init(_ words: String = "") { query = LineEditor(words, limit: 200) }

  /// The words to look for, as they are marked in the found texts.
  package var words: [String] { query.text.split { $0.isWhitespace }.map(String.init) }

  package var focused: FindLine? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  /// The time in which a letter is answered; what is not found by then is looked for between keys.
  private static let patience = Duration.milliseconds(20)

  /// Handles a key, together with following editing keys.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    switch key {
    case .up, .backTab: move(-1)
    case .down, .tab: move(1)
    case .pageUp: move(-here.height / 2)
    case .pageDown: move(here.height / 2)
    case .enter: return focused.map { [Step.close] + $0.steps(query.text.trimmed) } ?? []
    case .escape, .control("c"): return [.close]
    default:
      guard query.handle(key, and: &ahead) else { return [] }
      begin(here)
      if let problem = query.lengthProblem { return [.say(problem, .error)] }
    }
    return []
  }

  /// Pastes into the line.
  mutating func paste(_ text: String, _ here: ScreenContext) -> TakenText {
    let taken = query.insert(text)
    begin(here)
    return taken
  }

  /// Looks for what is typed now, with the cursor on the first record.
  mutating func begin(_ here: ScreenContext) {
    let end = ContinuousClock.now + Self.patience
    goOn(here) { ContinuousClock.now > end }
    cursor = 0
    move(0)
  }

  /// Looks further, with the cursor on the same line.
  mutating func goOn(_ here: ScreenContext, until isInterrupted: () -> Bool) {
    let text = query.isOverLimit ? "" : query.text.trimmed
    guard !text.isEmpty else {
      (lines, isPartial) = ([], false)
      return
    }
    isPartial = !search.look(for: text, here, until: isInterrupted)
    let old = focused
    lines = FindLines(here: here, words: text).all(search)
    if let old, let same = lines.firstIndex(where: { $0.content == old.content }) { cursor = same }
    move(0)
  }

  /// Moves over the lines that Enter opens.
  private mutating func move(_ step: Int) {
    let open = lines.indices.filter { lines[$0].isFocusable }
    guard let first = open.first else { return cursor = 0 }
    let now = open.lastIndex { $0 <= cursor } ?? 0
    cursor = open.indices.contains(now) ? open[max(0, min(open.count - 1, now + step))] : first
  }
}
