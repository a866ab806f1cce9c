import CaseModel
import CaseReports

// Commands that have no key.

extension TypedCommand {
  static let kinds = RecordKind.allCases.filter { $0 != .note }.map(\.name)

  static let own = [
    TypedCommand(
      name: "new",
      korean: "새기록",
      words: .text,
      help: Phrase("Add a record of a kind, linked to the marked ones", "표시한 기록에 연결된 새 기록을 추가합니다"),
      takes: Phrase("kind", "종류"),
      choices: kinds
    ),
    TypedCommand(
      name: "wait",
      korean: "회신대기",
      words: .records([.followup]),
      help: Phrase("Set the follow-up waiting for a counterpart", "후속조치를 회신 대기로 바꿉니다"),
      takes: Phrase("[id …]", "[번호 …]")
    ),
    TypedCommand(
      name: "compare",
      korean: "비교",
      words: .text,
      help: Phrase(
        "Compare two cases that may be one person, and merge them",
        "같은 사람일 수 있는 두 사건을 비교하고 병합합니다"
      ),
      takes: Phrase("[id] id", "[번호] 번호")
    ),
    TypedCommand(
      name: "consent",
      korean: "동의",
      words: .records([.victim], atMost: 1),
      help: Phrase("Record what the person said to an audience being told", "제공에 대한 본인 의사를 기록합니다"),
      takes: Phrase("[id]", "[번호]")
    ),
    TypedCommand(
      name: "export",
      korean: "내보내기",
      words: .text,
      help: Phrase(
        "Write the marked cases to a file for an audience, or as a bundle",
        "표시한 사건을 제공처용 파일이나 묶음으로 저장합니다"
      ),
      takes: Phrase("audience file", "제공처 파일"),
      choices: ["bundle"]
    ),
    TypedCommand(
      name: "reconcile",
      korean: "명단대조",
      words: .text,
      help: Phrase("Compare another body's list with the casebook", "다른 기관의 명단을 대조합니다"),
      takes: Phrase("whose file", "기관 파일")
    ),
    TypedCommand(
      name: "report",
      korean: "보고서",
      words: .text,
      help: Phrase("Show a report", "보고서를 봅니다"),
      takes: Phrase("name", "이름"),
      choices: ReportName.allCases.map(\.rawValue)
    ),
    TypedCommand(
      name: "restore",
      korean: "복원",
      words: .none,
      help: Phrase("Bring back the version that the page shows", "화면에 보이는 과거 내용을 복원합니다")
    ),
    TypedCommand(
      name: "unmerge",
      korean: "병합해제",
      words: .text,
      help: Phrase("Take a merged case out again", "병합한 사건을 다시 나눕니다"),
      takes: Phrase("[id]", "[번호]")
    ),
    TypedCommand(
      name: "move",
      korean: "기록이동",
      words: .text,
      help: Phrase("Move a note that was written on the wrong case", "다른 사건에 잘못 쓴 기록을 옮깁니다"),
      takes: Phrase("[note] case", "[기록 번호] 사건 번호")
    ),
    TypedCommand(
      name: "triage",
      korean: "위험도",
      words: .recordsAndText([.victim], atMost: 1),
      help: Phrase(
        "Set the risk level by hand for some days, or clear it",
        "위험도를 며칠간 수동으로 정하거나 지웁니다"
      ),
      takes: Phrase("[id] [clear]", "[번호] [해제]"),
      choices: ["clear", "해제"]
    ),
  ]
}
