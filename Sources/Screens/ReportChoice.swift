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
  var reader: Phrase {
    switch suppression {
    case nil: Phrase("inside the office", "내부용")
    case .outside: Phrase("outside: no number from 1 to 4", "외부용: 1~4 가림")
    case .publication: Phrase("publication: no number from 1 to 10", "공개용: 1~10 가림")
    }
  }

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
  func report(_ query: QueryContext) -> Report {
    let filter = (try? Filter.parse(filter)) ?? Filter()
    let victims = (try? Listing(.victim, filter: filter).rows(query)) ?? []
    let maker = ReportMaker(query, victims: victims, since: query.now.adding(hours: -12))
    let report = maker.report(name)
    return suppression?.applied(to: report) ?? report
  }
}
