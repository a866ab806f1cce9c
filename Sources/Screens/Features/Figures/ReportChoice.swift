package import CaseModel
import CaseQuery
package import CaseReports

/// A report on the screen, with its audience and filter.
package struct ReportChoice: Hashable, Sendable {
  package let name: ReportName
  /// The reader outside the office; nil for readers inside.
  package internal(set) var reader: ReportReader?
  /// The filter of victims, in the language of the `/` key.
  package internal(set) var filter = ""
  /// The moment whose records are counted; nil for the present ones.
  package internal(set) var asOf: Instant?
  /// The figures of that moment, or those of a sealed release.
  var earlier: Report?
  /// Shown instead of figures; nil if there are some.
  var notice: Phrase?

  package init(_ name: ReportName) { self.name = name }

  /// The figures of a sealed release; nil if others are shown.
  var released: Report? { reader == .publication ? earlier : nil }

  /// Changes to the next audience; a report that names cases stays internal.
  ///
  /// A release counts all cases of its own day.
  mutating func changeReader() {
    guard name.mayLeave else { return }
    switch reader {
    case nil: reader = .outside
    case .outside: (reader, filter, asOf, earlier) = (.publication, "", nil, nil)
    case .publication: (reader, earlier, notice) = (nil, nil, nil)
    }
  }

  /// The figures for their reader.
  ///
  /// - Throws: what in the filter is invalid.
  func report(_ query: QueryContext) throws(FilterError) -> Report {
    let report: Report
    if let earlier {
      report = earlier
    } else {
      report = try ReportMaker(query, filter: filter).report(name)
    }
    return reader == .outside ? Suppression.applied(to: report) : report
  }
}
