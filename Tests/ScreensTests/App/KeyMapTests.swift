import CaseModel
import Screens
import TerminalGrid
import Testing

struct KeyMapTests {
  @Test(arguments: KeyContext.allCases.map { "\($0)" })
  func noKeyMeansTwoThings(name: String) throws {
    let context = try #require(KeyContext.allCases.first { "\($0)" == name })
    var seen: [Key: Command] = [:]
    for binding in KeyMap.bindings(in: context) {
      for key in binding.keys {
        #expect(
          seen[key] == nil,
          "\(key.name) in \(name): \(binding.command) and \(seen[key].map { "\($0)" } ?? "")"
        )
        seen[key] = binding.command
      }
    }
  }

  @Test(arguments: Command.allCases)
  func everyCommandHasKeysAndWords(command: Command) throws {
    let binding = try #require(KeyMap.binding(command))
    #expect(!binding.keys.isEmpty)
    #expect(!binding.help.en.isEmpty && !binding.help.ko.isEmpty)
    #expect(binding.help.en != binding.help.ko)
  }

  @Test(arguments: [
    [], ["2"], ["2", "Enter"], ["2", "/"], [":"], ["?"], ["2", "c"], ["2", "t"], ["2", "e"],
  ])
  func redrawAndSuspendWorkEverywhere(keys: [String]) throws {
    var office = try Office()
    for key in keys { office.press(key) }
    try expectRedrawAndSuspend(&office)
  }

  @Test func redrawAndSuspendWorkInListsOfEntriesAndTinyWindows() throws {
    var office = try Office()
    office.press("2", "e")
    while case .form(let form)? = office.state.overlays.last, form.focused?.field.key != "handles" {
      office.press("Down")
    }
    office.press("Enter")
    guard case .entries? = office.state.overlays.last else {
      Issue.record("no list of entries: \(office.screen)")
      return
    }
    try expectRedrawAndSuspend(&office)
    office.send(.resized(Size(columns: 30, rows: 8)))
    try expectRedrawAndSuspend(&office)
  }

  private func expectRedrawAndSuspend(_ office: inout Office) throws {
    let shown = office.screen
    office.press("^L")
    #expect(office.effects == [.repaint])
    office.press("^Z")
    #expect(office.effects == [.suspend])
    #expect(office.screen == shown)
  }

  @Test func noKeyNeedsAltOrAFunctionKeyAlone() {
    for binding in KeyMap.bindings {
      let plain = binding.keys.contains { key in
        switch key {
        case .alt, .function: false
        default: true
        }
      }
      #expect(plain, "\(binding.command)")
    }
  }
}
