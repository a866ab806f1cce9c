package import CaseModel
import CaseQuery
package import CaseReports

/// A report on the screen, with its audience and filter.
package struct ReportChoice: Hashable, Sendable {
  package let name: ReportName
  /// The suppression of small numbers; nil for readers inside the office.
  package internal(set) var suppression: Suppression?
  /// The filter of victims, in the language of the `/` key.
  package internal(set) var filter = ""
  /// The moment whose records are counted; nil for the present ones.
  package internal(set) var asOf: Instant?
  /// The figures of that moment.
  var earlier: Report?

  package init(_ name: ReportName) { self.name = name }

  /// The audience in words.
  var reader: Phrase { Suppression.reader(suppression) }

  /// Changes to the next audience; a report that names cases stays internal.
  mutating func changeReader() {
    guard name.mayLeave else { return }
    switch suppression {
    case nil: suppression = .outside
    case .outside: suppression = .publication
    case .publication: suppression = nil
    }
  }

  /// The current figures.
  ///
  /// - Throws: what in the filter is invalid.
  func report(_ query: QueryContext) throws(FilterError) -> Report {
    let report: Report
    if let earlier {
      report = earlier
    } else {
      report = try ReportMaker(query, filter: filter).report(name)
    }
    return suppression?.applied(to: report) ?? report
  }
}
