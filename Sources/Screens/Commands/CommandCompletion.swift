import CaseModel
import Casework

/// What a typed text can go on to.
package struct Completion: Hashable, Sendable {
  /// The whole text as it would be.
  package let text: String
  /// The word at its end that is not typed yet, or only begun.
  package let word: String
  /// What the word that it adds means, in the language of the screen; may be empty.
  package let words: String

  init(_ front: some StringProtocol, _ word: String, _ words: String = "") {
    text = front + word
    self.word = word
    self.words = words
  }
}

/// How a command that is being typed can go on: by a name, an id, a code, or the path of a file.
struct CommandCompletion {
  let here: ScreenContext

  /// The texts that it can go on to, without paths.
  func completions(_ text: String) -> [Completion] {
    guard let space = text.lastIndex(of: " ") else { return names(text) }
    let words = text[..<space].split(separator: " ").map(String.init)
    let begun = text[text.index(after: space)...].lowercased()
    guard let command = command(text) else { return [] }
    let said = Set(words.dropFirst().map { $0.lowercased() })
    return following(command, words.count - 1, said).filter { choice in
      let folded = choice.text.lowercased()
      return folded.hasPrefix(begun) && folded != begun && !said.contains(folded)
    }.map { Completion(text[...space], $0.text, $0.label[here.language]) }
  }

  /// The path at the end of a text, as far as it is typed; nil if no path can stand there.
  func path(in text: String) -> String? {
    guard let command = command(text), command.words.takesFile, text.contains(" ") else {
      return nil
    }
    let choices = Set(command.words.choices(here).joined().flatMap(\.names))
    var rest = text.drop { $0 != " " }.dropFirst()
    while let space = rest.firstIndex(of: " "), choices.contains(rest[..<space].lowercased()) {
      rest = rest[rest.index(after: space)...]
    }
    return String(rest)
  }

  /// The command that a text begins with; nil if it is none, or can be several.
  func command(_ text: String) -> Command? {
    let found = text.split(separator: " ").first.map { CommandTable.called(String($0)) } ?? []
    return found.count == 1 ? found.first : nil
  }

  /// The commands of which a name begins so, by their names in the language of the screen.
  ///
  /// Before anything is typed, they are those that do more than a key does.
  private func names(_ text: String) -> [Completion] {
    let typed = text.lowercased()
    return CommandTable.all.filter { $0.isFor(here.cases.roster?.role) }.filter { command in
      guard !typed.isEmpty else { return command.isWorthTyping }
      let names = [command.name.lowercased(), command.korean]
      return names.contains { $0.hasPrefix(typed) } && !names.contains(typed)
    }.map { Completion("", $0.name(here.language), $0.help[here.language]) }
  }

  /// The words that may follow after `count` words; lists of which one is said already offer none.
  private func following(
    _ command: Command,
    _ count: Int,
    _ said: Set<String>
  ) -> [CommandWords.Choice] {
    let (kinds, most) = command.words.form.records
    let ids = count < most ? here.targets.filter { kinds.contains($0.kind) } : []
    let records = ids.map { id in
      CommandWords.Choice(text: id.text, label: Phrase(here.title(id), here.title(id)))
    }
    let open = command.words.choices(here).filter { choices in
      !choices.contains { !said.isDisjoint(with: $0.names) }
    }
    return records + open.joined()
  }
}
