import CaseModel
import Casework
import TerminalGrid

/// Commands about files to import.
enum ImportCommands {
  static let all = [`import`]

  static let `import` = Command(
    "import",
    .letter("I"),
    label: Phrase("import", "가져오기"),
    help: Phrase(
      "Import records from a CSV or JSON file, previewed first",
      "CSV·JSON 파일을 확인한 뒤 가져옵니다"
    ),
    takes: CommandWords(.text, Phrase("[file]", "[파일]"), takesFile: true) { here in
      [RecordKind.allCases.map { CommandWords.Choice($0, here.language) }]
    },
    run: { here, words throws(Message) in
      let feature = ImportFeature(here: here)
      return words.text.isEmpty ? try feature.open() : try feature.read(words.text)
    }
  )
}
