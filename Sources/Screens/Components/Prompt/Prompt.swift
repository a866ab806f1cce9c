package import CaseModel
package import TerminalGrid

/// A line at the foot of the screen into which something is typed.
package struct Prompt: Sendable {
  package enum Purpose: Hashable, Sendable {
    /// Filters the table with every letter.
    case filter
    /// Looks for text on a page or in help.
    case find
    /// A command by its name.
    case command
    /// The path of a file to import.
    case importPath
    /// Whose list to compare with the casebook, and its path.
    case foreignList
    /// Which cases a report counts.
    case reportFilter
    /// The file that a report is written to.
    case reportFile
    /// Why a record is withdrawn.
    case withdrawReason(RecordID)
  }

  package let purpose: Purpose
  package internal(set) var editor: LineEditor
  /// What is wrong with the text so far.
  package internal(set) var problem: Phrase?
  /// Words that the text could go on with.
  package internal(set) var completions: [String] = []
  /// The command that the text begins with.
  package internal(set) var explained: TypedCommand?
  /// The filter before the prompt opened, put back by Esc.
  let before: String

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text, limit: purpose.limit)
    before = text
  }
}

extension Prompt.Purpose {
  /// The most characters that are looked for or run; a path may be as long as the system takes one.
  var limit: Int {
    switch self {
    case .filter, .find, .reportFilter: 500
    case .withdrawReason: 200
    case .command, .importPath, .foreignList, .reportFile: 4096
    }
  }
}

extension LineEditor {
  /// That the text is too long to be used; nil where it is not.
  package var lengthProblem: Phrase? {
    guard let limit, isOverLimit else { return nil }
    return .tooLong(count, limit)
  }
}

/// What lies over the section or page and takes the keys first.
package enum Overlay: Sendable {
  case form(FormState)
  case entries(EntriesState)
  case picker(Picker)
  case text(TextEntry)
  case prompt(Prompt)
  case help(HelpState)
  case importing(ImportState)
  case compare(CompareState)

  /// Which keys work in it.
  var context: KeyContext {
    switch self {
    case .form: .form
    case .entries, .picker: .list
    case .text: .text
    case .prompt: .prompt
    case .help: .help
    case .importing: .importing
    case .compare: .compare
    }
  }
}
