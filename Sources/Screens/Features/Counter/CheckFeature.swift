import CaseBook
import CaseModel
import Casework

/// Commands at the counter.
enum CounterCommands {
  static let all = [check]

  static let check = Command(
    "check",
    label: Phrase("check", "조회"),
    help: Phrase(
      "Look for a person at the counter among cases, leads and contacts; each check is logged",
      "창구 방문자를 사건·단서·연락처에서 찾습니다. 조회마다 기록이 남습니다"
    ),
    takes: CommandWords(.text, Phrase("name or number", "이름 또는 번호")),
    run: { here, words throws(Message) in try CheckFeature(here: here).open(words.text) }
  )
}

/// Shows who is on file of a person at the counter.
struct CheckFeature {
  let here: ScreenContext

  static let title = Phrase("At the counter", "창구 조회")

  /// Shows the answer once the access log has its line.
  func open(_ typed: String) throws(Message) -> [Step] {
    do throws(Refusal) {
      let disclosure = try CounterActs(here.cases).disclosure(typed.trimmed)
      return [.disclose(PendingDisclosure(text: .check(typed.trimmed), disclosure: disclosure))]
    } catch {
      throw Message(error)
    }
  }

  /// The page with everybody who was found.
  func page(_ typed: String) -> PageContent {
    let lines = CounterActs(here.cases).lines(typed)
    return .sheet(PlainTextPage(title: Self.title, lines: lines))
  }
}
