import CaseModel
package import TerminalGrid

/// The one table of keys: hints, help, the command line, the manual and README come from it.
package enum KeyMap {
  static let lists: Set<KeyContext> = [.today, .table, .page]
  private static let moving: Set<KeyContext> = [.today, .table, .page, .help, .importing, .compare]

  package static let bindings: [KeyBinding] =
    movement + navigation + table + WorkKeys.work + WorkKeys.duplicates
    + ProgramKeys.displaySettings
    + ProgramKeys.program

  /// The command of a key in a context; nil if it has none.
  package static func command(_ key: Key, in context: KeyContext) -> Command? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.command
  }

  /// The bindings that work in a context, in the order of the table.
  package static func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  package static func binding(_ command: Command) -> KeyBinding? {
    bindings.first { $0.command == command }
  }

  private static let movement = [
    KeyBinding(
      .down,
      [.letter("j"), .down],
      moving,
      Phrase("down", "아래"),
      Phrase("Go to the next row", "다음 줄로 갑니다")
    ),
    KeyBinding(
      .up,
      [.letter("k"), .up],
      moving,
      Phrase("up", "위"),
      Phrase("Go to the previous row", "이전 줄로 갑니다")
    ),
    KeyBinding(
      .pageDown,
      [.pageDown],
      moving,
      Phrase("page down", "다음 쪽"),
      Phrase("Go one page down", "한 쪽 아래로 갑니다")
    ),
    KeyBinding(
      .pageUp,
      [.pageUp],
      moving,
      Phrase("page up", "이전 쪽"),
      Phrase("Go one page up", "한 쪽 위로 갑니다")
    ),
    KeyBinding(
      .halfPageDown,
      [.control("d")],
      moving,
      Phrase("half page down", "반 쪽 아래"),
      Phrase("Go half a page down", "반 쪽 아래로 갑니다")
    ),
    KeyBinding(
      .halfPageUp,
      [.control("u")],
      moving,
      Phrase("half page up", "반 쪽 위"),
      Phrase("Go half a page up", "반 쪽 위로 갑니다")
    ),
    KeyBinding(
      .first,
      [.letter("g"), .home],
      moving,
      Phrase("first", "처음"),
      Phrase("Go to the first row", "첫 줄로 갑니다")
    ),
    KeyBinding(
      .last,
      [.letter("G"), .end],
      moving,
      Phrase("last", "끝"),
      Phrase("Go to the last row", "마지막 줄로 갑니다")
    ),
    KeyBinding(
      .left,
      [.letter("h"), .left],
      [.table],
      Phrase("column left", "왼쪽 열"),
      Phrase("Focus the column to the left", "왼쪽 열을 고릅니다")
    ),
    KeyBinding(
      .right,
      [.letter("l"), .right],
      [.table],
      Phrase("column right", "오른쪽 열"),
      Phrase("Focus the column to the right", "오른쪽 열을 고릅니다")
    ),
  ]

  private static let navigation = [
    KeyBinding(
      .open,
      [.enter],
      moving.subtracting([.compare]),
      Phrase("open", "열기"),
      Phrase("Open the record, follow the link, or run the command", "기록을 열거나 링크를 따라가거나 명령을 실행합니다"),
      hint: 1
    ),
    KeyBinding(
      .back,
      [.letter("b")],
      [.page, .table],
      Phrase("back", "뒤로"),
      Phrase("Go back to where you came from", "이전 화면으로 돌아갑니다"),
      hint: 2
    ),
    KeyBinding(
      .leave,
      [.escape, .control("c")],
      Set(KeyContext.allCases),
      Phrase("leave", "나가기"),
      Phrase("Leave one layer: prompt, marks, filter, record; never quits", "한 단계 나갑니다(종료하지 않음)")
    ),
    KeyBinding(
      .nextSection,
      [.tab],
      lists,
      Phrase("next section", "다음 구역"),
      Phrase("Go to the next section", "다음 구역으로 갑니다")
    ),
    KeyBinding(
      .previousSection,
      [.backTab],
      lists,
      Phrase("previous section", "이전 구역"),
      Phrase("Go to the previous section", "이전 구역으로 갑니다")
    ),
    KeyBinding(
      .today,
      [.letter("1")],
      lists,
      Phrase("Today", "오늘"),
      Phrase("Go to Today: who is in danger, what is due", "오늘 화면: 위험한 사람과 할 일"),
      hint: nil
    ),
    KeyBinding(
      .victims,
      [.letter("2")],
      lists,
      Phrase("Victims", "피해자"),
      Phrase("Go to the table of victims", "피해자 표로 갑니다")
    ),
    KeyBinding(
      .compounds,
      [.letter("3")],
      lists,
      Phrase("Compounds", "단지"),
      Phrase("Go to the table of compounds", "단지 표로 갑니다")
    ),
    KeyBinding(
      .followups,
      [.letter("4")],
      lists,
      Phrase("Follow-ups", "후속조치"),
      Phrase("Go to the table of follow-ups", "후속조치 표로 갑니다")
    ),
    KeyBinding(
      .leads,
      [.letter("5")],
      lists,
      Phrase("Leads", "단서"),
      Phrase("Go to the table of leads, the strongest first", "단서 표로 갑니다(많은 사건에 나온 것부터)")
    ),
    KeyBinding(
      .figures,
      [.letter("6")],
      lists,
      Phrase("Figures", "통계"),
      Phrase("Go to the figures: reports as tables with bars", "통계: 보고서를 표와 막대로 봅니다")
    ),
  ]

  private static let table = [
    KeyBinding(
      .filter,
      [.letter("/")],
      [.today, .table, .page, .help],
      Phrase("filter", "검색"),
      Phrase(
        "Find people, filter the table as you type, or find text on the page",
        "사람을 찾거나 표를 걸러 보거나 화면에서 글을 찾습니다"
      ),
      hint: 3
    ),
    KeyBinding(
      .nextMatch,
      [.letter("n")],
      [.page, .help],
      Phrase("next match", "다음 찾기"),
      Phrase("Go to the next match", "다음 일치 항목으로 갑니다")
    ),
    KeyBinding(
      .previousMatch,
      [.letter("N")],
      [.page, .help],
      Phrase("previous match", "이전 찾기"),
      Phrase("Go to the previous match", "이전 일치 항목으로 갑니다")
    ),
    KeyBinding(
      .sort,
      [.letter("s")],
      [.table],
      Phrase("sort", "정렬"),
      Phrase(
        "Sort by the focused column; again reverses; a third time restores the usual order",
        "고른 열로 정렬합니다. 다시 누르면 역순, 세 번째는 기본 순서"
      ),
      hint: 6
    ),
    KeyBinding(
      .columns,
      [.letter("c")],
      [.table],
      Phrase("columns", "열 선택"),
      Phrase("Choose the columns of the table", "표의 열을 고릅니다")
    ),
    KeyBinding(
      .mark,
      [.letter(" ")],
      [.table, .importing],
      Phrase("mark", "표시"),
      Phrase("Mark the row and go down", "줄을 표시하고 내려갑니다")
    ),
    KeyBinding(
      .markAll,
      [.letter("M")],
      [.table, .importing],
      Phrase("mark all", "모두 표시"),
      Phrase("Mark all rows shown, or clear the marks", "보이는 줄을 모두 표시하거나 지웁니다")
    ),
  ]
}
