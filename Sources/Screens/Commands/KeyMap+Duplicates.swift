import CaseModel
import TerminalGrid

// What the keys do about records that may be of one person.

extension KeyMap {
  static let duplicates = [
    KeyBinding(
      .duplicates,
      [.letter("D")],
      lists,
      Phrase("duplicates", "중복"),
      Phrase(
        "Show who may be the same person; there, compare both side by side",
        "같은 사람일 수 있는 기록을 보고, 거기서 나란히 비교합니다"
      ),
      hint: 18
    ),
    KeyBinding(
      .takeKept,
      [.left, .letter("h")],
      [.compare],
      Phrase("left", "왼쪽"),
      Phrase("Take the value of the record that stays", "남는 기록의 값을 씁니다"),
      hint: 2
    ),
    KeyBinding(
      .takeOther,
      [.right, .letter("l")],
      [.compare],
      Phrase("right", "오른쪽"),
      Phrase("Take the value of the record that is merged into it", "합쳐지는 기록의 값을 씁니다"),
      hint: 3
    ),
    KeyBinding(
      .takeBoth,
      [.letter(" ")],
      [.compare],
      Phrase("both", "모두"),
      Phrase("Take what both say, where a field can hold it", "둘 다 담을 수 있는 항목이면 모두 씁니다"),
      hint: 4
    ),
    KeyBinding(
      .swapSides,
      [.letter("~")],
      [.compare],
      Phrase("swap", "바꿈"),
      Phrase("Let the other record be the one that stays", "남을 기록을 바꿉니다"),
      hint: 6
    ),
    KeyBinding(
      .different,
      [.letter("x")],
      [.compare, .page],
      Phrase("different people", "다른 사람"),
      Phrase(
        "Remember that they are different people; also of a row of another body's list",
        "서로 다른 사람으로 기억합니다(다른 기관 명단의 행 포함)"
      ),
      hint: 5
    ),
  ]
}
