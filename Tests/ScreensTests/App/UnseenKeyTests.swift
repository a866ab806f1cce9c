import CaseModel
import Screens
import TerminalGrid
import Testing

/// Input while nothing is shown is refused with a sentence, whatever is open.
struct UnseenKeyTests {
  /// The keys that lead to a screen where something is typed, or to none.
  private static let screens: [[String]] = [
    [], ["2"], ["2", "e"], ["2", "t"], ["2", "/"], ["2", ":"], ["i"], ["2", "c"], ["2", "e", "+"],
    ["2", "D"], ["?"],
  ]

  /// The inputs, and the sentence about each; the same on every screen.
  private static let pastes: [TerminalEvent] = [.paste("kim"), .paste("a\nb\n"), .pasteRefused]

  private func office(_ keys: [String], _ language: Language = .en) throws -> Office {
    var office = try Office(columns: 110, language: language)
    for key in keys { office.press(key) }
    return office
  }

  @Test(arguments: screens, pastes)
  func aPasteOnAHiddenScreenIsRefusedAloud(_ keys: [String], _ paste: TerminalEvent) throws {
    for (language, words) in [(Language.en, "Not pasted: the screen was hidden"), (.ko, "붙여넣지 않음")]
    {
      let before = try office(keys, language)
      var office = before
      office.send(.timedOut)
      #expect(office.screen.contains(language == .en ? "Hidden while" : "가렸습니다"))
      office.send(paste)
      #expect(office.screen.contains(words), "\(office.screen)")
      #expect(office.state.overlays.count == before.state.overlays.count)
      #expect(office.state.draft?.fields == before.state.draft?.fields)
      #expect(office.effects == [.repaint])
    }
  }

  @Test(arguments: screens, ["kim\rdu S\r", "x\ry", "qqqqq"])
  func keysOfOneReadAreRefusedTogether(_ keys: [String], _ typed: String) throws {
    var office = try office(keys)
    let before = office.state
    office.send(.timedOut)
    office.burst(typed)
    let first = typed.prefix(1)
    #expect(office.screen.contains("\(first) was not taken: the screen was hidden"))
    #expect(office.screen.contains("The \(typed.count - 1) keys after it were dropped"))
    #expect(office.state.section == before.section && office.commits.isEmpty)
    #expect(office.state.overlays.count == before.overlays.count)
    #expect(office.state.draft?.fields == before.draft?.fields)
  }

  @Test(arguments: screens)
  func theKeyThatBringsTheScreenBackIsNamedWhereSomethingIsOpen(_ keys: [String]) throws {
    var office = try office(keys)
    let shown = office.screen
    office.send(.timedOut)
    office.press("d")
    let isNamed = office.screen.contains("d was not taken: the screen was hidden")
    #expect(isNamed == !office.state.overlays.isEmpty, "\(office.screen)")
    if !isNamed { #expect(office.screen == shown) }
    office.press("Down")
    #expect(!office.screen.contains("was not taken"))
  }

  @Test(arguments: screens)
  func aWindowThatIsTooSmallTakesNothing(_ keys: [String]) throws {
    for paste in Self.pastes + [.key(.character("x")), .key(.enter)] {
      var office = try office(keys)
      let before = office.state
      office.send(.resized(Size(columns: 50, rows: 10)))
      office.send(paste)
      office.send(.resized(Size(columns: 110, rows: 24)))
      #expect(office.screen.contains("the window was too small"), "\(paste): \(office.screen)")
      #expect(office.state.overlays.count == before.overlays.count)
      #expect(office.state.draft?.fields == before.draft?.fields)
      #expect(office.commits.isEmpty)
    }
  }
}
