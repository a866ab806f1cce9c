package import CaseModel

/// A reader outside the office, for whom small numbers are left out of a report.
package enum ReportReader: String, CaseIterable, Hashable, Sendable {
  /// For disclosure outside the office: 1 to 4 are suppressed.
  case outside
  /// For publication: the figures of the last sealed release.
  case publication

  /// The reader of a report in words; nil means readers inside the office.
  package static func label(_ reader: ReportReader?) -> Phrase {
    switch reader {
    case nil: Phrase("inside the office", "내부용")
    case .outside: Phrase("outside: no number from 1 to 4", "외부용: 1~4 가림")
    case .publication: Phrase("publication: from a sealed release", "공개용: 봉인된 배포본")
    }
  }
}
