import CaseModel
import Casework
import TerminalGrid

/// Keys in the line at the foot of the screen, besides those that edit it.
enum PromptCommands {
  static let all = [complete, earlier, later]

  static let complete = Command(
    "complete",
    .tab,
    in: [.prompt],
    label: Phrase("complete", "완성"),
    help: Phrase(
      "Complete a command, a field or value of a filter, or a path",
      "명령, 검색의 항목과 값, 경로를 완성합니다"
    )
  )

  static let earlier = Command(
    "earlier",
    .control("p"),
    in: [.prompt],
    label: Phrase("earlier", "이전 것"),
    help: Phrase("Bring back an earlier filter of the table", "표에서 쓴 이전 검색을 불러옵니다")
  )

  static let later = Command(
    "later",
    .control("n"),
    in: [.prompt],
    label: Phrase("later", "다음 것"),
    help: Phrase("Go on to the filter after that", "그 다음 검색으로 갑니다")
  )
}
