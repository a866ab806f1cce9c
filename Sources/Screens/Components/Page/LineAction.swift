package import CaseModel
package import CaseReports
import Casework

/// The action of Enter on a line that is no link.
package enum LineAction: Hashable, Sendable {
  /// Shows a record as a commit left it.
  case image(PastImageID)
  /// Loads older commits.
  case older
  /// Restores the record shown on the page.
  case restore
  /// Adds a follow-up of a type for the page's record.
  case begin(Code)
  /// Opens where an item of a request is held.
  case item(Code)
  /// Opens the form that sets the risk level by hand.
  case triage
  /// Shows the text of a request, by its channel.
  case request(Code, Language)
  /// Records that a request was sent.
  case sent(Code)
  /// Shows a letter, by its code.
  case letter(Code, Language)
  /// Records that a letter was sent.
  case letterSent(Code)
  /// Shows the message that asks the victim for missing items.
  case message
  /// Opens the case that a row of an external list matches.
  case externalRow(Int)
  /// Records the numbers of an external list in the matching cases.
  case externalNumbers
  /// Opens a report.
  case report(ReportName)
  /// Changes the audience of the report.
  case reportReader
  /// Asks for the filter of the report.
  case reportFilter
  /// Asks for the day on which the report counts.
  case reportDay
  /// Asks for the file to write the report to.
  case reportFile
  /// Shows everybody who an unknown person may be.
  case everybody
  /// Marks the people of a step of the way home in the table.
  case wayHomeStep(Code)
}

extension LineAction {
  /// Performs the action.
  ///
  /// - Throws: why that is not possible.
  func steps(_ here: ScreenContext) throws(Message) -> [Step] {
    switch (self, here.page?.subject) {
    case (.image(let past), .history(let history)?):
      return history.image(past).map { [.open(.past($0))] } ?? []
    case (.older, .history(let history)?): return HistoryFeature(here: here).older(than: history)
    case (.restore, _): return try HistoryFeature(here: here).askToRestore()
    case (.begin(let type), let subject?):
      let ids = [subject.record].compactMap { $0 }
      return try FollowupsFeature(here: here).open(on: ids, type: type)
    case (.item(let item), _): return try RequestsFeature(here: here).askWhere(item)
    case (.triage, _): return try TriageFeature(here: here).open()
    case (.request(let channel, let language), _):
      return try RequestsFeature(here: here).text(channel, language)
    case (.sent(let channel), _): return try RequestsFeature(here: here).sent(channel)
    case (.letter(let kind, let language), _):
      return try LettersFeature(here: here).text(kind, language)
    case (.letterSent(let kind), _): return try LettersFeature(here: here).sent(kind)
    case (.message, _): return RequestsFeature(here: here).message()
    case (.report(let name), _): return [.open(.report(ReportChoice(name)))]
    case (_, .report(let choice)?): return try FiguresFeature(here: here).choose(self, choice)
    case (.everybody, let subject?): return subject.record.map { [.open(.candidates($0))] } ?? []
    case (.wayHomeStep(let step), _): return WayHomeFeature(here: here).markPeople(at: step)
    case (.externalNumbers, _): return try ReconcileFeature(here: here).recordNumbers()
    case (.externalRow, _): return try ReconcileFeature(here: here).openCounterpart()
    default: return []
    }
  }
}
