import CaseModel
import Screens
import TerminalGrid
import Testing

struct CommandTableTests {
  @Test(arguments: KeyContext.allCases.map { "\($0)" })
  func noKeyMeansTwoThings(name: String) throws {
    let context = try #require(KeyContext.allCases.first { "\($0)" == name })
    var seen: [Key: Command] = [:]
    for command in CommandTable.commands(in: context) {
      for key in command.keys {
        #expect(
          seen[key] == nil,
          "\(key.name) in \(name): \(command.name) and \(seen[key]?.name ?? "")"
        )
        seen[key] = command
      }
    }
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func everyCommandIsCalledByItsNameAndHasWords(name: String) throws {
    let found = CommandTable.called(name)
    #expect(found.map(\.name) == [name])
    let command = try #require(found.first)
    #expect(!command.help.en.isEmpty && !command.help.ko.isEmpty)
    #expect(command.help.en != command.help.ko)
    for other in [command.korean] + command.aliases {
      #expect(CommandTable.called(other) == [command], "\(other)")
    }
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
    for command in CommandTable.all where !command.keys.isEmpty {
      let plain = command.keys.contains { key in
        switch key {
        case .alt, .function: false
        default: true
        }
      }
      #expect(plain, "\(command.name)")
    }
  }
}
