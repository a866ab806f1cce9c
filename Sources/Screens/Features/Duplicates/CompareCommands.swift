import CaseModel
import Casework
import TerminalGrid

/// Commands in the comparison of two records.
enum CompareCommands {
  static let all = [takeKept, takeOther, takeBoth, swapSides, different]

  static let takeKept = Command(
    "takeKept",
    .left,
    .letter("h"),
    in: [.compare],
    label: Phrase("left", "왼쪽"),
    help: Phrase("Take the value of the record that stays", "남는 기록의 값을 씁니다"),
    hint: 2,
    isHarmless: false
  )

  static let takeOther = Command(
    "takeOther",
    .right,
    .letter("l"),
    in: [.compare],
    label: Phrase("right", "오른쪽"),
    help: Phrase("Take the value of the record that is merged into it", "합쳐지는 기록의 값을 씁니다"),
    hint: 3,
    isHarmless: false
  )

  static let takeBoth = Command(
    "takeBoth",
    .letter(" "),
    in: [.compare],
    label: Phrase("both", "모두"),
    help: Phrase("Take what both say, where a field can hold it", "둘 다 담을 수 있는 항목이면 모두 씁니다"),
    hint: 4,
    isHarmless: false
  )

  static let swapSides = Command(
    "swapSides",
    .letter("~"),
    in: [.compare],
    label: Phrase("swap", "바꿈"),
    help: Phrase("Let the other record be the one that stays", "남을 기록을 바꿉니다"),
    hint: 6,
    isHarmless: false
  )

  static let different = Command(
    "different",
    .letter("x"),
    in: [.compare, .page],
    label: Phrase("different people", "다른 사람"),
    help: Phrase(
      "Remember that they are different people; also of a row of another body's list or of an unknown person",
      "서로 다른 사람으로 기억합니다(다른 기관 명단의 행, 신원미상자 포함)"
    ),
    hint: 5,
    isHarmless: false,
    isUseful: {
      $0.page == nil || $0.page?.review != nil || UnknownFeature(here: $0).candidate != nil
    },
    run: { here, _ throws(Message) in
      here.frontPage?.record?.kind == .unknown
        ? try UnknownFeature(here: here).exclude("") : try ReconcileFeature(here: here).differ()
    }
  )
}
