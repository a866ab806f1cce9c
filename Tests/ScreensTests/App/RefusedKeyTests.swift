import CaseModel
import Screens
import TerminalGrid
import Testing

/// Keys typed after a refused one are never run; with a Hangul layout on, nothing is guessed.
struct RefusedKeyTests {
  @Test(arguments: [
    ("2", "Juniper", "The 6 keys after it were dropped"),
    ("3", "d+x", "The 2 keys after it were dropped"),
  ])
  func theRestOfTheReadIsDropped(section: String, keys: String, words: String) throws {
    var office = try Office(columns: 140)
    office.press(section)
    office.burst(keys)
    #expect(office.screen.contains(words), "\(office.screen)")
    #expect(office.state.overlays.isEmpty && office.state.pages.isEmpty)
    #expect(office.commits.isEmpty)
  }

  @Test func aRefusedCommandDropsTheTextThatWasMeantForIt() throws {
    var office = try Office(columns: 140)
    office.press("4", "/", "^U", "Enter")
    while office.state.focusedRecord != RecordID(.followup, 4) { office.press("j") }
    office.burst(".+3d")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("F-0004 is done already"))
    #expect(office.screen.contains("The 3 keys after it were dropped"))
  }

  @Test func keysThatComeOneByOneGoOnWorking() throws {
    var office = try Office(columns: 140)
    office.press("2", "J", "j", "Enter")
    #expect(office.state.pages.last?.record == RecordID(.victim, 2))
  }

  @Test func whatWorksIsNotDropped() throws {
    var office = try Office(columns: 140)
    office.burst("2j\r")
    #expect(office.state.pages.last?.record == RecordID(.victim, 2))
  }

  @Test(arguments: [
    ("더", "더 = e, j: e was run, j not.", true), ("냄", "냄 = s, o, a: not run.", false),
    ("며", "며 = a, u: a was run, u not.", true), ("벼", "벼 = q, u: not run.", false),
    ("ㅓ", "", false), ("쟈", "쟈 = w, i: w was run", false),
  ])
  func aSyllableActsAsItsFirstKeyWhereThatOnlyMovesOrOpens(
    syllable: String,
    words: String,
    opens: Bool
  ) throws {
    var office = try Office(columns: 140)
    office.press("2")
    office.type(syllable)
    #expect(office.screen.contains(words), "\(office.screen)")
    #expect(office.state.overlays.isEmpty == !opens)
    #expect(office.effects.isEmpty && office.commits.isEmpty)
  }
}
