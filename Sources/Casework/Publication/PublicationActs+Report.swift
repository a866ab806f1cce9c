package import CaseModel
package import CaseReports

// Reports from what was published.

extension PublicationActs {
  /// A report for publication: the figures of the last sealed release; nil if there is none, or it
  /// does not count by this report's property.
  package func report(_ name: ReportName, _ releases: [SealedRelease]) -> Report? {
    releases.last.flatMap { SealedReport($0, codes: codes)?.report(name) }
  }

  /// Why there are no figures for publication.
  package static let noRelease = Phrase(
    "Figures for publication come from a release: casebook publish NAME --out DIR",
    "공개용 통계는 봉인된 배포본에서만 나옵니다: casebook publish 이름 --out 폴더"
  )

  /// Why a report for publication has no filter and no day of its own.
  package static let wholeRelease = Phrase(
    "A release counts all cases until its own day.",
    "배포본은 기준일까지의 전체 사건을 집계합니다."
  )
}
