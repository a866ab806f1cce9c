import ArgumentParser
import CaseModel
import CaseQuery

/// The names of the subcommands, and what is said of a word that is none of them.
struct CommandNames {
  private static let help = "help"
  let all: [String]

  init(_ configuration: CommandConfiguration) {
    all = configuration.subcommands.compactMap { $0.configuration.commandName } + [Self.help]
  }

  /// - Throws: if the first word is no command and the other words cannot be arguments of `browse`, or if help is
  ///   asked about anything but one command.
  func check(_ arguments: [String]) throws(Failure) {
    let words = arguments.prefix { !$0.hasPrefix("-") }
    guard let first = words.first else { return }
    if first == Self.help { return try checkHelp(words.dropFirst()) }
    guard words.count > 1, !all.contains(first), !CasebookDirectory.exists(first) else { return }
    throw nothing(first, .usage)
  }

  private func checkHelp(_ words: ArraySlice<String>) throws(Failure) {
    guard let name = words.first else { return }
    guard all.contains(name) else {
      let (en, ko) = hint(name)
      throw Failure(
        .usage,
        "There is no command “\(name)”\(en) See `casebook --help`.",
        "“\(name)”(이)라는 명령은 없습니다\(ko). `casebook --help`를 보세요."
      )
    }
    guard let more = words.dropFirst().first else { return }
    throw Failure(
      .usage,
      "Help is about one command: “\(more)” is one word too many.",
      "도움말은 명령 하나만 받습니다. “\(more)”은(는) 쓰지 않습니다."
    )
  }

  /// A word is neither a casebook nor a command.
  func nothing(_ word: String, _ status: Failure.Status = .noCasebook) -> Failure {
    let (en, ko) = hint(word)
    return Failure(
      status,
      "There is no casebook “\(word)”, nor a command of that name\(en) See `casebook --help`.",
      "“\(word)”(이)라는 사건부도 명령도 없습니다\(ko). `casebook --help`를 보세요."
    )
  }

  /// The end of a sentence, with the commands that may be meant; paths are no misspelt names.
  private func hint(_ word: String) -> (en: String, ko: String) {
    let isName = word.allSatisfy(\.isLetter)
    let hint = NearMatches.hint(isName ? NearMatches.of(word, among: all) : [])
    return (hint.en.isEmpty ? "." : hint.en, hint.ko)
  }
}
