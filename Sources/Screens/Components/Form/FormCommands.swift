import CaseModel
import Casework
import TerminalGrid

/// Commands in forms.
enum FormCommands {
  static let all = [save, takeTheirs, confirm, sameGroup]

  static let save = Command(
    "save",
    .control("s"),
    in: [.form, .list, .text, .importing, .compare],
    label: Phrase("save", "저장"),
    help: Phrase("Save what was entered", "입력한 내용을 저장합니다"),
    hint: 1,
    isHarmless: false
  )

  static let takeTheirs = Command(
    "takeTheirs",
    .control("t"),
    in: [.form],
    label: Phrase("take theirs", "상대 값"),
    help: Phrase(
      "Take the value that a colleague saved into the same field meanwhile",
      "그사이 동료가 같은 항목에 저장한 값을 씁니다"
    ),
    isHarmless: false
  )

  static let confirm = Command(
    "confirm",
    .control("y"),
    in: [.form],
    label: Phrase("use it", "그대로"),
    help: Phrase(
      "Use the value that is proposed in a question about the field",
      "항목에 확인할 점이 있을 때 제안된 값을 씁니다"
    ),
    isHarmless: false
  )

  static let sameGroup = Command(
    "sameGroup",
    .control("g"),
    in: [.form],
    label: Phrase("same group", "함께 신고"),
    help: Phrase(
      "In an intake, copy the channel and the place of the person registered before",
      "접수할 때 앞사람의 접수 경로와 장소를 채웁니다"
    ),
    isHarmless: false
  )
}
