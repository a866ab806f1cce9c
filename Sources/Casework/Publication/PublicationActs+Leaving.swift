package import CaseModel
import CaseRules

// What leaves the office of a release.

extension PublicationActs {
  /// A sealed release that leaves the office; it contains no case, so nobody's consent is needed.
  package func disclosure(_ release: SealedRelease) -> Disclosure {
    Disclosure(
      audience: nil,
      records: [],
      withheld: [],
      reason: nil,
      entry: AccessEntry(.export, [], detail: SealedRelease.access + release.fileName)
    )
  }

  /// What a reader of the figures must know; a page beside the table.
  package func about(_ release: SealedRelease) -> String {
    let label =
      context.reference.publications.named(release.name)?.label
      ?? Phrase(release.name, release.name)
    let lines = [label.en, label.ko].enumerated().flatMap { index, title in
      let language: Language = index == 0 ? .en : .ko
      let cutOff = Phrase("Counted up to", "집계 기준일")[language]
      return ["# \(title)", "", "\(cutOff): \(release.cutOff.text)", ""]
        + Self.sentences.flatMap { [$0[language], ""] }
    }
    return (lines + [release.definition, ""]).joined(separator: "\n")
  }

  /// What every figure of a release means.
  package static let promise = Phrase(
    "Every figure stands for at least 11 people and moves only when at least 11 people moved it; figures are rounded down to 11.",
    "모든 수는 11명 이상을 나타내며 11명 이상이 바뀌어야 달라집니다. 11의 배수로 내림한 수입니다."
  )

  private static let sentences = [
    promise,
    Phrase(
      "A combination that is missing has fewer people, or none, or would tell of one that has. Some figures are lowered further for the same reason, so they do not add up.",
      "표에 없는 조합은 그보다 적거나 없거나, 적은 수를 드러낼 수 있어 뺀 것입니다. 같은 이유로 더 낮춘 수가 있어 합계가 맞지 않습니다."
    ),
    Phrase(
      "Cases reported to this office until that day, without duplicates, false reports and nationals of other countries. An empty column means all; not_known: not recorded; not_free: not known to be out of confinement.",
      "기준일까지 이 공관에 접수된 사건이며 중복·허위 신고와 타국 국민은 제외합니다. 빈칸은 전체, not_known은 기재 없음, not_free는 안전이 확인되지 않은 사람입니다."
    ),
  ]
}
