import CaseModel
import Casework
import TerminalGrid

/// Builds the lines of a page, wrapped to its width.
struct PageBuilder {
  let cases: CaseContext
  let displaySettings: DisplaySettings
  let width: Int
  private(set) var lines: [PageLine] = []

  init(cases: CaseContext, displaySettings: DisplaySettings, width: Int) {
    self.cases = cases
    self.displaySettings = displaySettings
    self.width = max(20, width)
  }

  var language: Language { displaySettings.language }

  /// The width of the label column; smaller in a narrow pane.
  var labelWidth: Int { width < 60 ? 18 : 26 }

  /// All lines of one page.
  static func lines(
    _ subject: PageContent,
    cases: CaseContext,
    displaySettings: DisplaySettings,
    width: Int
  ) -> [PageLine] {
    let page = PageBuilder(cases: cases, displaySettings: displaySettings, width: width)
    switch subject {
    case .record(let id): return RecordPage(page: page).written { $0.addRecord(id) }
    case .request(let id): return RequestPage(page: page).written { $0.addRequest(id) }
    case .letters(let id): return LettersPage(page: page).written { $0.addLetters(id) }
    case .sheet(let sheet): return page.written(sheet)
    case .history(let history): return HistoryPage(page: page).written { $0.addHistory(history) }
    case .past(let image): return HistoryPage(page: page).written { $0.addPast(image) }
    case .wayHome(let id?): return WayHomePage(page: page).written { $0.addWayHome(id) }
    case .wayHome(nil): return WayHomePage(page: page).written { $0.addWayHomeBoard() }
    case .duplicates(let id): return DuplicatesPage(page: page).written { $0.addDuplicates(id) }
    case .candidates(let id): return UnknownPart(page: page).written { $0.addEverybody(id) }
    case .figures: return FiguresPage(page: page).written { $0.addFigures() }
    case .report(let choice): return FiguresPage(page: page).written { $0.addReport(choice) }
    case .reconciliation(let review):
      return ReconcilePage(page: page).written { $0.addReconciliation(review) }
    }
  }

  /// The lines of a plain text.
  private func written(_ sheet: PlainTextPage) -> [PageLine] {
    sheet.lines.flatMap { TextLayout.wrap($0, width: width) }.map { PageLine(.plain, text: $0) }
  }

  mutating func add(_ line: PageLine) { lines.append(line) }

  /// A heading, with an empty line above it unless it is the first.
  mutating func addHeading(_ phrase: Phrase, count: Int? = nil) {
    if !lines.isEmpty { add(PageLine(.blank)) }
    let number = count.map { " (\($0))" } ?? ""
    add(PageLine(.heading, text: phrase[language] + number))
  }

  /// Text wrapped below the label column.
  mutating func addText(_ label: String, _ text: String, look: PageLine.Look = .field) {
    for (index, row) in wrapped(text, labelWidth).enumerated() {
      add(PageLine(look, label: index == 0 ? label : "", text: row))
    }
  }

  func wrapped(_ text: String, _ indent: Int) -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.flatMap {
      TextLayout.wrap(String($0), width: max(10, min(width, 120) - indent - 1))
    }
  }
}
