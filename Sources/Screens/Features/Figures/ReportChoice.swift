import CaseModel
import CaseQuery
package import CaseReports

/// A report on the screen: which, for whom, and of which cases.
package struct ReportChoice: Hashable, Sendable {
  package let name: ReportName
  /// Which small numbers are left out; nil for readers inside the office.
  package internal(set) var suppression: Suppression?
  /// Only these victims, in the language of the `/` key.
  package internal(set) var filter = ""

  package init(_ name: ReportName) { self.name = name }

  /// For whom it is, in words.
  var reader: Phrase { Suppression.reader(suppression) }

  /// The next reader; what names cases stays inside.
  mutating func changeReader() {
    guard name.mayLeave else { return }
    switch suppression {
    case nil: suppression = .outside
    case .outside: suppression = .publication
    case .publication: suppression = nil
    }
  }

  /// The figures as the book has them now.
  ///
  /// - Throws: what in the filter cannot be understood.
  func report(_ query: QueryContext) throws(FilterError) -> Report {
    let report = try ReportMaker(query, filter: filter).report(name)
    return suppression?.applied(to: report) ?? report
  }
}
