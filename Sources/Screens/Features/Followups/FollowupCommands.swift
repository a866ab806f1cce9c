import CaseModel
import Casework
import TerminalGrid

/// Commands about follow-ups.
enum FollowupCommands {
  static let all = [followup, done, waiting, cancel, reschedule]

  static let followup = Command(
    "followup",
    .letter("a"),
    label: Phrase("follow-up", "후속조치"),
    help: Phrase("Add a follow-up for the record or the marked rows", "후속조치를 추가합니다"),
    hint: 7,
    korean: "후속조치추가",
    takes: .records([.victim, .compound, .incident]),
    isUseful: { $0.focused?.kind == .victim || $0.focused?.kind == .compound },
    run: { here, _ throws(Message) in try FollowupsFeature(here: here).open() }
  )

  static let done = Command(
    "done",
    .letter("d"),
    label: Phrase("done", "완료"),
    help: Phrase("Finish the follow-up with its outcome", "후속조치를 완료합니다"),
    hint: 10,
    takes: .records([.followup]),
    isUseful: { $0.allows(.done) },
    run: { here, _ throws(Message) in try FollowupsFeature(here: here).act(.done) }
  )

  static let waiting = Command(
    "waiting",
    .letter("W"),
    label: Phrase("waiting", "대기"),
    help: Phrase(
      "Set the follow-up waiting for a counterpart until a chase date",
      "회신 대기로 바꾸고 회신 확인일을 정합니다"
    ),
    hint: 11,
    aliases: ["wait", "회신대기"],
    takes: .records([.followup]),
    isUseful: { $0.allows(.wait) },
    run: { here, _ throws(Message) in try FollowupsFeature(here: here).act(.wait) }
  )

  static let cancel = Command(
    "cancel",
    .letter("X"),
    label: Phrase("cancel", "취소"),
    help: Phrase("Cancel the follow-up with a reason", "사유를 적고 후속조치를 취소합니다"),
    hint: 13,
    takes: .records([.followup]),
    isUseful: { $0.allows(.cancel) },
    run: { here, _ throws(Message) in try FollowupsFeature(here: here).act(.cancel) }
  )

  static let reschedule = Command(
    "reschedule",
    .letter("."),
    label: Phrase("reschedule", "일정 변경"),
    help: Phrase("Give the follow-up another due time", "기한을 바꿉니다"),
    hint: 12,
    takes: .records([.followup]),
    isUseful: { $0.allows(.reschedule) },
    run: { here, _ throws(Message) in try FollowupsFeature(here: here).act(.reschedule) }
  )
}
