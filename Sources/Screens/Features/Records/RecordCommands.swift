import CaseModel
import Casework
import TerminalGrid

/// Commands about records of every kind.
enum RecordCommands {
  static let all = [edit, add, nextRecord, previousRecord]

  static let edit = Command(
    "edit",
    .letter("e"),
    label: Phrase("edit", "수정"),
    help: Phrase("Edit the record, at the focused field", "기록을 수정합니다"),
    hint: 5,
    aliases: ["set"],
    takes: .records(RecordKind.allCases.filter { $0 != .note }, atMost: 1),
    isUseful: { $0.focused != nil && $0.readOnly == nil },
    run: { here, _ throws(Message) in try RecordsFeature(here: here).edit() }
  )

  static let add = Command(
    "add",
    .letter("+"),
    label: Phrase("add", "추가"),
    help: Phrase(
      "Add a record of a kind here, linked to the one that is open or to the marked ones",
      "여기에 기록을 추가합니다(열린 기록이나 표시한 기록에 연결)"
    ),
    hint: 8,
    aliases: ["new", "새기록"],
    takes: CommandWords(.text, Phrase("kind", "종류")) { here in
      [RecordKind.allCases.filter { $0 != .note }.map { CommandWords.Choice($0, here.language) }]
    },
    isHarmless: false,
    isUseful: { $0.page == nil || $0.page?.record != nil || $0.page?.review != nil },
    run: { here, words throws(Message) in
      if !words.text.isEmpty { return try RecordsFeature(here: here).add(named: words.text) }
      if here.page?.review != nil { return try ReconcileFeature(here: here).takeIn() }
      return try RecordsFeature(here: here).addHere()
    }
  )

  static let nextRecord = Command(
    "nextRecord",
    .letter("]"),
    in: [.page],
    label: Phrase("next record", "다음 기록"),
    help: Phrase("Open the next record of the list that you came from", "목록의 다음 기록을 엽니다"),
    run: { here, _ throws(Message) in try RecordsFeature(here: here).openNeighbour(.down) }
  )

  static let previousRecord = Command(
    "previousRecord",
    .letter("["),
    in: [.page],
    label: Phrase("previous record", "이전 기록"),
    help: Phrase("Open the previous record of the list that you came from", "목록의 이전 기록을 엽니다"),
    run: { here, _ throws(Message) in try RecordsFeature(here: here).openNeighbour(.up) }
  )
}
