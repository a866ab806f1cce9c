import CaseModel
import Casework
import TerminalGrid

/// Commands about rescue requests.
enum RequestCommands {
  static let all = [request, tick]

  static let request = Command(
    "request",
    .letter("r"),
    label: Phrase("request", "구조 요청"),
    help: Phrase(
      "Open the rescue request of the victim: what is held, and the texts",
      "피해자의 구조 요청: 구비자료와 요청문을 봅니다"
    ),
    hint: 7,
    takes: .records([.victim], atMost: 1),
    isUseful: { ($0.focused ?? $0.page?.record)?.kind == .victim },
    run: { here, _ throws(Message) in try RequestsFeature(here: here).open() }
  )

  static let tick = Command(
    "tick",
    .letter(" "),
    in: [.page],
    label: Phrase("tick", "표시"),
    help: Phrase("Tick an item of the request as held, or untick it", "구비자료를 보관으로 표시하거나 지웁니다"),
    korean: "항목표시",
    isHarmless: false,
    run: { here, _ throws(Message) in
      here.page?.review == nil
        ? try RequestsFeature(here: here).tick() : try ReconcileFeature(here: here).tick()
    }
  )
}
