import CaseModel
import Screens
import TerminalGrid
import Testing

@Suite struct KeyMapTests {
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
