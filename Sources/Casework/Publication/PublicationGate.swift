import CaseModel
import CaseRules

/// The rules for when a release may be sealed after others.
struct PublicationGate {
  private let rules: PublicationRules

  init(_ rules: PublicationRules) { self.rules = rules }

  /// - Throws: which rule forbids a release.
  func check(
    _ publication: Publication,
    cutOff: PartialDate,
    after releases: [SealedRelease]
  ) throws(Refusal) {
    if let other = releases.first(where: { $0.name != publication.name }) {
      throw otherName(other, publication)
    }
    if let other = releases.first(where: { $0.definition != publication.definition }) {
      throw Refusal(
        .rule,
        nil,
        Phrase(
          "The release \(other.fileName) counted by another definition (\(other.definition)); tables by two definitions can be subtracted from each other",
          "\(other.fileName) 배포본은 다른 기준(\(other.definition))으로 집계했습니다. 기준이 다른 두 표는 서로 빼서 적은 수를 알아낼 수 있습니다"
        )
      )
    }
    guard let last = releases.last else { return }
    let days = cutOff.lastDay - last.cutOff.lastDay
    guard days >= rules.daysApart else { throw tooSoon(last) }
  }

  /// Two tables of the same cases by different attributes or bands can be subtracted from each
  /// other, so a casebook has releases of one name only.
  private func otherName(_ other: SealedRelease, _ publication: Publication) -> Refusal {
    Refusal(
      .rule,
      nil,
      Phrase(
        "This casebook publishes “\(other.name)” (\(other.fileName)); a second table of the same cases could be subtracted from it",
        "이 사건부는 “\(other.name)”(\(other.fileName))을(를) 공개하고 있습니다. 같은 사건의 다른 표를 내면 서로 빼서 적은 수를 알아낼 수 있습니다"
      )
    )
  }

  private func tooSoon(_ last: SealedRelease) -> Refusal {
    let day = PartialDate(dayNumber: last.cutOff.lastDay + rules.daysApart)?.text ?? ""
    return Refusal(
      .rule,
      nil,
      Phrase(
        "The last release counts up to \(last.cutOff.text), and two are at least \(rules.daysApart) days apart. The next one can count up to \(day)",
        "직전 배포본의 기준일은 \(last.cutOff.text)이며 두 배포본은 \(rules.daysApart)일 이상 떨어져야 합니다. 다음 기준일은 \(day)부터입니다"
      )
    )
  }
}
