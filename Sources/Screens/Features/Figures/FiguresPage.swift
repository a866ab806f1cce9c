import CaseModel
import CaseQuery
import CaseReports
import Casework

/// Writes the list of reports, and a report.
struct FiguresPage: PagePart {
  var page: PageBuilder

  /// The available reports, followed by the one that parliament asks for.
  mutating func addFigures() {
    for name in ReportName.allCases {
      var line = PageLine(.field, label: name.rawValue, text: name.label[language])
      line.target = .report(name)
      line.isFocusable = true
      add(line)
    }
    addHeading(ReportName.yearly.label)
    addTable(ReportChoice(.yearly))
  }

  /// A report with its options above.
  mutating func addReport(_ choice: ReportChoice) {
    addChoice(Phrase("For", "대상"), ReportReader.label(choice.reader)[language], .reportReader)
    let all = Phrase("all cases", "전체 사건")[language]
    addChoice(Phrase("Cases", "사건"), choice.filter.isEmpty ? all : choice.filter, .reportFilter)
    addChoice(
      Phrase("Write", "저장"),
      Phrase("to a file: .md, .csv, .json or .txt", "파일로: .md, .csv, .json, .txt")[language],
      .reportFile
    )
    let present = Phrase("now", "현재")[language]
    addChoice(
      Phrase("As of", "기준"),
      choice.released?.scope.asOf ?? choice.asOf.map(cases.zone.text) ?? present,
      .reportDay
    )
    addHeading(choice.name.label)
    if let notice = choice.notice {
      add(PageLine(.plain, text: notice[language]))
    } else {
      addTable(choice)
    }
  }

  private mutating func addChoice(_ label: Phrase, _ text: String, _ target: LineAction) {
    var line = PageLine(.field, label: label[language], text: text)
    line.target = target
    line.isFocusable = true
    add(line)
  }

  private mutating func addTable(_ choice: ReportChoice) {
    do throws(FilterError) {
      let report = try choice.report(cases.query)
      for row in ReportText(report, language, width: width - 1).lines {
        add(PageLine(.plain, text: row))
      }
    } catch {
      add(PageLine(.plain, text: error.message[language]))
    }
  }
}
