import CaseModel
import Casework

/// Commands about saved views of tables.
enum ViewCommands {
  static let all = [view, save, drop]

  static let view = Command(
    "view",
    label: Phrase("view", "보기"),
    help: Phrase(
      "Open a saved view of a table, your own or one of the office",
      "저장한 보기를 엽니다(내 것과 공관의 것)"
    ),
    takes: CommandWords(.text, Phrase("[name]", "[이름]")) { here in
      [here.displaySettings.views.all.map(ViewsFeature.choice)]
    },
    run: { here, words throws(Message) in try ViewsFeature(here: here).open(words.text) }
  )

  static let save = Command(
    "saveView",
    label: Phrase("save the view", "보기 저장"),
    help: Phrase(
      "Keep the filter, order and columns of the table under a name",
      "표의 검색, 정렬, 열을 이름을 붙여 저장합니다"
    ),
    takes: CommandWords(.text, Phrase("name", "이름")),
    isHarmless: false,
    run: { here, words throws(Message) in try ViewsFeature(here: here).save(words.text) }
  )

  static let drop = Command(
    "dropView",
    label: Phrase("drop the view", "보기 삭제"),
    help: Phrase("Forget a saved view of your own", "저장한 내 보기를 지웁니다"),
    takes: CommandWords(.text, Phrase("name", "이름")) { here in
      [here.displaySettings.views.own.map(ViewsFeature.choice)]
    },
    isHarmless: false,
    run: { here, words throws(Message) in try ViewsFeature(here: here).drop(words.text) }
  )
}
