import ArgumentParser
import CaseModel
import CaseStore

/// Creates an empty casebook.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty casebook that only this account can open."
  )

  @Argument(help: "The directory to make.")
  var trailing: String?

  @Option(help: "Whose casebook it is, for the title line.")
  var site = "Embassy"

  @Option(help: "The language that a new officer sees first: en or ko.")
  var language = Language.en

  @Option(help: "Up to three capital letters before all ids, such as R for RV-0001.")
  var prefix = BookPrefix.none

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let path = directory.path(trailing: trailing, settings: try UserSettings.load())
    var settings = CasebookSettings(site: site)
    settings.language = language
    settings.prefix = prefix
    do throws(StoreError) {
      try CasebookCreation.create(path: path, settings)
    } catch {
      throw Failure(error)
    }
    let sentence = Phrase(
      "Made a casebook at \(path). Open it with `casebook browse \(path)`. `casebook counterparts --add` enters the authorities and hotlines.",
      "\(path)에 사건부를 만들었습니다. `casebook browse \(path)`로 여세요. `casebook counterparts --add`로 관계 기관을 넣을 수 있습니다."
    )
    StandardError.write(sentence[Casebook.messageLanguage] + "\n")
  }
}

extension BookPrefix: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }

  package var defaultValueDescription: String { "none" }
}

extension Language: ExpressibleByArgument {
  /// The languages of the screens; Khmer is only for outgoing texts.
  package static var allValueStrings: [String] { ["en", "ko"] }

  package init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }
}
