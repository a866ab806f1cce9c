import CaseModel
import CaseQuery
package import CaseReports

/// A report that is to be written to a file.
package struct ReportFile: Hashable, Sendable {
  package let report: Report
  /// The form follows from its ending: `.md`, `.csv`, `.json`, else text.
  package let path: String
}

// Reports on the screen.

extension AppState {
  /// Shows a report, named behind the command.
  mutating func openReport(_ words: String) {
    guard let name = ReportName(rawValue: words.lowercased()) else {
      let all = ReportName.allCases.map(\.rawValue).joined(separator: ", ")
      return say(
        Phrase("There is no report “\(words)”: \(all).", "“\(words)” 보고서는 없습니다: \(all)."),
        .error
      )
    }
    openPage(.report(ReportChoice(name)))
  }

  /// Does what Enter means on a line of a report.
  mutating func choose(_ target: PageTarget, _ choice: ReportChoice) {
    switch target {
    case .reportReader:
      guard choice.name.mayLeave else {
        return say(
          Phrase(
            "This report names cases and officers and stays in the office.",
            "사건과 담당자가 나오는 보고서라 외부로 보낼 수 없습니다."
          ),
          .warning
        )
      }
      changeReport { $0.changeReader() }
    case .reportFilter: push(.prompt(Prompt(.reportFilter, text: choice.filter)))
    case .reportFile: push(.prompt(Prompt(.reportFile)))
    default: break
    }
  }

  /// Counts only the cases that a filter lets through.
  mutating func setReportFilter(_ text: String) {
    do throws(FilterError) {
      _ = try ReportMaker(query, filter: text)
      for remark in try Filter.parse(text).remarks(.victim, query) { say(remark, .warning) }
    } catch {
      return say(error.message, .error)
    }
    changeReport { $0.filter = text }
  }

  /// Has the report that is shown written to a file.
  mutating func writeReport(to path: String) -> [Effect] {
    guard case .report(let choice)? = pages.last?.subject, !path.isEmpty else { return [] }
    do throws(FilterError) {
      return [.writeReport(ReportFile(report: try choice.report(query), path: path))]
    } catch {
      say(error.message, .error)
      return []
    }
  }

  private mutating func changeReport(_ change: (inout ReportChoice) -> Void) {
    guard let last = pages.indices.last, case .report(var choice) = pages[last].subject else {
      return
    }
    change(&choice)
    pages[last].subject = .report(choice)
    refreshLayout()
  }
}
