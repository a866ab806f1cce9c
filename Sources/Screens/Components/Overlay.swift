import CaseModel
import Casework
import TerminalGrid

/// A component above the section or page, which gets the keys first.
package enum Overlay: Sendable {
  case form(FormState)
  case entries(EntriesState)
  case picker(Picker)
  case text(TextEntry)
  case prompt(Prompt)
  case find(FindState)
  case help(HelpState)
  case importing(ImportState)
  case compare(CompareState)

  /// The key context of the component.
  var context: KeyContext {
    switch self {
    case .form: .form
    case .entries, .picker: .list
    case .text: .text
    case .prompt, .find: .prompt
    case .help: .help
    case .importing: .importing
    case .compare: .compare
    }
  }

  /// Whether it handles keys itself; otherwise they are commands.
  var takesKeys: Bool {
    switch self {
    case .help, .importing: false
    case .form, .entries, .picker, .text, .prompt, .find, .compare: true
    }
  }

  /// Loads its content when it opens.
  mutating func opened(_ here: ScreenContext) {
    switch self {
    case .picker(var picker):
      picker.search(here)
      self = .picker(picker)
    case .prompt(var prompt):
      prompt.textChanged(here)
      self = .prompt(prompt)
    case .find(var find):
      find.begin(here)
      self = .find(find)
    default: break
    }
  }

  /// Passes a key and following editing keys; no effect if keys are commands.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    let steps: [Step]
    switch self {
    case .form(var form):
      steps = FormKeys(here: here).press(key, &form, and: &ahead)
      self = .form(form)
    case .entries(var entries):
      steps = entries.press(key, here)
      self = .entries(entries)
    case .picker(var picker):
      steps = picker.press(key, and: &ahead, here)
      self = .picker(picker)
    case .text(var entry):
      steps = entry.press(key, and: &ahead, here)
      self = .text(entry)
    case .prompt(var prompt):
      steps = prompt.press(key, and: &ahead, here)
      self = .prompt(prompt)
    case .find(var find):
      steps = find.press(key, and: &ahead, here)
      self = .find(find)
    case .compare(var compare):
      steps = compare.press(key, here)
      self = .compare(compare)
    case .help, .importing: steps = []
    }
    return steps
  }
}
