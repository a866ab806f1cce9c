import CaseModel
import CaseQuery
package import CaseReports
import Casework

/// A request to write a report to a file.
package struct ReportFile: Hashable, Sendable {
  package let report: Report
  /// Its extension determines the format: `.md`, `.csv`, `.json`, otherwise text.
  package let path: String
}

/// Reports on the screen.
struct FiguresFeature {
  let here: ScreenContext

  /// Shows the report named after the command.
  func open(_ words: String) throws(Message) -> [Step] {
    guard let name = ReportName(rawValue: words.lowercased()) else {
      let all = ReportName.allCases.map(\.rawValue).joined(separator: ", ")
      throw Message(
        Phrase("There is no report “\(words)”: \(all).", "“\(words)” 보고서는 없습니다: \(all)."),
        .error
      )
    }
    return [.open(.report(ReportChoice(name)))]
  }

  /// Performs the action of a line of a report.
  func choose(_ target: LineAction, _ choice: ReportChoice) throws(Message) -> [Step] {
    switch target {
    case .reportReader:
      guard choice.name.mayLeave else {
        throw Message(
          Phrase(
            "This report names cases and officers, so it stays in the office.",
            "사건과 담당자가 나오는 보고서라 외부로 보낼 수 없습니다."
          ),
          .warning
        )
      }
      var changed = choice
      changed.changeReader()
      return show(changed)
    default: return try ask(target, choice)
    }
  }

  /// Asks for the filter, the day or the file.
  private func ask(_ target: LineAction, _ choice: ReportChoice) throws(Message) -> [Step] {
    if let notice = choice.notice { throw Message(notice, .warning) }
    switch target {
    case .reportFilter where choice.reader == .publication,
      .reportDay where choice.reader == .publication:
      throw Message(PublicationActs.wholeRelease, .warning)
    case .reportFilter:
      return [.present(.prompt(Prompt(ReportFilterPrompt(choice: choice), text: choice.filter)))]
    case .reportDay: return [.present(.prompt(Prompt(ReportDayPrompt(choice: choice))))]
    case .reportFile: return [.present(.prompt(Prompt(ReportFilePrompt(choice: choice))))]
    default: return []
    }
  }
}

/// The prompt for the filter of a report.
struct ReportFilterPrompt: PromptOwner {
  let choice: ReportChoice

  var mark: Phrase { Phrase("Only cases: ", "사건 검색: ") }
  var limit: Int { 500 }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    var changed = choice
    changed.filter = text.trimmed
    do throws(FilterError) {
      _ = try ReportMaker(here.query, filter: changed.filter)
      let remarks = try Filter.parse(changed.filter).remarks(.victim, here.query)
      return remarks.map { .say($0, .warning) } + FiguresFeature(here: here).show(changed)
    } catch {
      throw Message(error.message, .error)
    }
  }
}

/// The prompt for the file of a report.
struct ReportFilePrompt: PromptOwner {
  let choice: ReportChoice

  var mark: Phrase {
    Phrase("Write to (.md .csv .json .txt): ", "저장할 파일(.md .csv .json .txt): ")
  }

  func path(in text: String, _ here: ScreenContext) -> String? { text }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    let path = text.trimmed
    guard !path.isEmpty else { return [] }
    do throws(FilterError) {
      let report = try choice.report(here.query)
      return [.effect(.writeReport(ReportFile(report: report, path: path)))]
    } catch {
      throw Message(error.message, .error)
    }
  }
}
