import CaseModel
import Casework
import TerminalGrid

/// Commands about how things are shown.
enum DisplayCommands {
  static let all = [mine, sidePane, hideNames, language]

  static let mine = Command(
    "mine",
    .letter("m"),
    label: Phrase("mine/all", "내 것/전체"),
    help: Phrase("Show only what is mine, or everybody's", "내 담당만 또는 전체를 봅니다"),
    hint: 15,
    isHarmless: false
  )

  static let sidePane = Command(
    "sidePane",
    .letter("v"),
    in: [.table],
    label: Phrase("side pane", "옆 창"),
    help: Phrase("Show the record beside the table, from 120 columns on", "표 옆에 기록을 보입니다(120열 이상)"),
    isHarmless: false
  )

  static let hideNames = Command(
    "hideNames",
    .letter("p"),
    label: Phrase("hide names", "이름 가림"),
    help: Phrase("Hide or show names and document numbers", "이름과 문서 번호를 가리거나 보입니다"),
    isHarmless: false
  )

  static let language = Command(
    "language",
    .letter("L"),
    label: Phrase("한국어", "English"),
    help: Phrase("Switch between English and Korean", "영어와 한국어를 바꿉니다"),
    hint: 16,
    korean: "언어",
    isHarmless: false
  )
}
