import CaseModel
import CaseQuery
import Casework
import TerminalGrid

// Commands about the table or text that is shown.

extension Command {
  static let columnwise: [Command] = [.left, .right]

  static let table: [Command] = [
    .filter, .nextMatch, .previousMatch, .sort, .columns, .mark, .markAll,
  ]

  static let left = Command(
    "left",
    .letter("h"),
    .left,
    in: [.table],
    label: Phrase("column left", "왼쪽 열"),
    help: Phrase("Focus the column to the left", "왼쪽 열을 고릅니다")
  )

  static let right = Command(
    "right",
    .letter("l"),
    .right,
    in: [.table],
    label: Phrase("column right", "오른쪽 열"),
    help: Phrase("Focus the column to the right", "오른쪽 열을 고릅니다")
  )

  static let filter = Command(
    "filter",
    .letter("/"),
    in: [.today, .table, .page, .help],
    label: Phrase("filter", "검색"),
    help: Phrase(
      "Filter the table as you type, find text on the page, or on Today anything",
      "표를 걸러 보거나 화면에서 낱말을 찾습니다. 오늘 화면에서는 무엇이든 찾습니다"
    ),
    hint: 3,
    takes: CommandWords(.text, Phrase("words", "검색어")),
    isUseful: { $0.section != .today || $0.page != nil },
    run: { _, words in [.table(.filter(words.text))] }
  )

  static let nextMatch = Command(
    "nextMatch",
    .letter("n"),
    in: [.page, .help],
    label: Phrase("next match", "다음 찾기"),
    help: Phrase("Go to the next match", "다음 일치 항목으로 갑니다")
  )

  static let previousMatch = Command(
    "previousMatch",
    .letter("N"),
    in: [.page, .help],
    label: Phrase("previous match", "이전 찾기"),
    help: Phrase("Go to the previous match", "이전 일치 항목으로 갑니다")
  )

  static let sort = Command(
    "sort",
    .letter("s"),
    in: [.table],
    label: Phrase("sort", "정렬"),
    help: Phrase(
      "Sort by the focused column; again to reverse, a third time for the usual order",
      "고른 열로 정렬합니다. 다시 누르면 역순, 세 번째는 기본 순서"
    ),
    hint: 6,
    takes: CommandWords(.text, Phrase("column", "열")) { here in
      here.table.map { table in
        [QueryField.all(for: table.kind).map { CommandWords.Choice($0, here.language) }]
      } ?? []
    },
    isHarmless: false,
    run: { _, words in [.table(.sort(words.text))] }
  )

  static let columns = Command(
    "columns",
    .letter("c"),
    in: [.table],
    label: Phrase("columns", "열 선택"),
    help: Phrase("Choose the columns of the table", "표의 열을 고릅니다")
  )

  static let mark = Command(
    "mark",
    .letter(" "),
    in: [.table, .importing],
    label: Phrase("mark", "표시"),
    help: Phrase("Mark the row and go down", "줄을 표시하고 내려갑니다"),
    isHarmless: false
  )

  static let markAll = Command(
    "markAll",
    .letter("M"),
    in: [.table, .importing],
    label: Phrase("mark all", "모두 표시"),
    help: Phrase("Mark all rows shown, or clear the marks", "보이는 줄을 모두 표시하거나 지웁니다"),
    isHarmless: false
  )
}
