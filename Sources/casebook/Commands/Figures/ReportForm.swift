import CaseExchange
import CaseModel
import CaseReports
import Screens
import StrictJSON

/// The format of a report.
enum ReportForm: String, CaseIterable {
  case json, csv, markdown, table

  /// The format of a file extension.
  init(path: String) {
    switch path.split(separator: ".").last.map(String.init) {
    case "json": self = .json
    case "csv": self = .csv
    case "md": self = .markdown
    default: self = .table
    }
  }

  /// The whole text; tables have lines of at most `width` columns.
  func text(_ report: Report, _ language: Language, width: Int) -> String {
    switch self {
    case .json:
      let rows = report.jsonRows.map { $0.serialized() }
      return String(decoding: JSONLines.array(rows), as: UTF8.self)
    case .csv: return CSVWriter().text(report.keyedCells)
    case .markdown: return report.markdown(language)
    case .table:
      let head = [report.title[language]] + report.scope.lines(language) + [""]
      let table = ReportText(report, language, width: width).lines
      return (head + table).map { $0 + "\n" }.joined()
    }
  }
}
