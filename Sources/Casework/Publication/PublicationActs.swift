package import CaseBook
package import CaseModel
import CaseReports
package import CaseRules

/// Seals releases of figures for publication.
package struct PublicationActs: Acts {
  let context: CaseContext

  package init(_ context: CaseContext) { self.context = context }

  /// The records at a moment, and the hash of the last commit in them; nil if nothing was saved
  /// until then.
  package typealias Past = (_ moment: Instant) -> (book: Book, head: String)?

  /// The publication of a name; without one the only one that was released, or else the first.
  ///
  /// - Throws: which names there are.
  package func publication(
    _ name: String?,
    _ releases: [SealedRelease] = []
  ) throws(Refusal) -> Publication {
    let all = context.reference.publications.publications
    let wanted = name ?? releases.last?.name ?? all.first?.name ?? ""
    if let found = all.first(where: { $0.name == wanted }) { return found }
    let names = all.map(\.name).joined(separator: ", ")
    throw Refusal(
      .usage,
      nil,
      Phrase(
        "There is no publication “\(wanted)”: \(names)",
        "“\(wanted)”(이)라는 공개용 통계는 없습니다: \(names)"
      )
    )
  }

  /// The day until whose end cases are counted: the typed one, or yesterday.
  ///
  /// - Throws: if the text is no date, or the day is not over.
  package func cutOff(_ text: String?) throws(Refusal) -> PartialDate {
    let today = zone.day(now)
    var number = today - 1
    if let text { number = zone.day(try context.pastMoment(text)) }
    guard let day = PartialDate(dayNumber: number), number < today else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "The day is not over yet. Name one up to yesterday",
          "아직 끝나지 않은 날입니다. 어제까지의 날짜를 쓰세요"
        )
      )
    }
    return day
  }

  /// The release of a publication up to the end of a day; the one that was sealed already if there
  /// is one of that day.
  ///
  /// `releases` are all sealed ones, the oldest first.
  ///
  /// - Throws: which rule of publication forbids it.
  package func seal(
    _ publication: Publication,
    cutOff: PartialDate,
    after releases: [SealedRelease],
    _ past: Past
  ) throws(Refusal) -> SealedRelease {
    if let same = releases.first(where: { $0.name == publication.name && $0.cutOff == cutOff }) {
      return same
    }
    let rules = context.reference.publications
    try PublicationGate(rules).check(publication, cutOff: cutOff, after: releases)
    let (frame, head) = try frame(publication, until: cutOff, past)
    var earlier: [ReleaseMaker.Earlier] = []
    for one in releases {
      guard let release = Release(text: one.text) else { throw Self.unreadable(one) }
      earlier.append(.init(release, try self.frame(publication, until: one.cutOff, past).0))
    }
    let known = earlier.last.map { Set($0.frame.cases.keys) } ?? []
    let new = frame.cases.keys.count { !known.contains($0) }
    guard new >= rules.newCases else { throw Self.tooFew(new, rules.newCases) }
    let maker = ReleaseMaker(publication, repairs: rules.repairs)
    guard let release = maker.release(frame, after: earlier) else { throw Self.notSafe }
    return SealedRelease(
      name: publication.name,
      cutOff: cutOff,
      definition: publication.definition,
      head: head,
      text: release.text
    )
  }

  private func frame(
    _ publication: Publication,
    until cutOff: PartialDate,
    _ past: Past
  ) throws(Refusal) -> (PublicationFrame, head: String) {
    let moment = zone.instant(day: cutOff.lastDay + 1).adding(seconds: -1)
    let found = past(moment)
    let earlier = try context.earlier(found?.book, at: moment)
    return (PublicationFrame(earlier.query, publication), found?.head ?? "")
  }

  private static func unreadable(_ release: SealedRelease) -> Refusal {
    Refusal(
      .rule,
      nil,
      Phrase(
        "The release \(release.fileName) in the ledger cannot be read",
        "장부의 \(release.fileName)을(를) 읽을 수 없습니다"
      )
    )
  }

  private static func tooFew(_ new: Int, _ least: Int) -> Refusal {
    Refusal(
      .rule,
      nil,
      Phrase(
        "A release needs at least \(least) cases that the last one had not, and there are \(new)",
        "직전 배포본에 없던 사건이 \(least)건 이상이어야 하며, 지금은 \(new)건입니다"
      )
    )
  }

  private static let notSafe = Refusal(
    .rule,
    nil,
    Phrase(
      "The figures cannot be rounded so that no small number follows from them. Wait for more cases",
      "적은 수를 역산할 수 없게 반올림할 수 없습니다. 사건이 더 쌓인 뒤 다시 시도하세요"
    )
  )
}
