import ArgumentParser
import CaseExchange
import CaseModel
import CaseStore
import StrictJSON

/// Options for reading a file.
struct ImportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the columns are, as --save-mapping wrote it.", valueName: "file")
  )
  var mapping: String?

  @Option(help: ArgumentHelp("Write what the columns are, for the next file.", valueName: "file"))
  var saveMapping: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What a column is, such as '성명=name' or 'Tel=handles.phone'.",
      valueName: "header=field"
    )
  )
  var map: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Leave a column out.", valueName: "header")
  )
  var ignore: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What stands in all rows that do not say it themselves.",
      valueName: "field=value"
    )
  )
  var set: [String] = []

  @Option(help: ArgumentHelp("How 8/3/2025 is meant: mdy, dmy or ymd.", valueName: "order"))
  var dates: DateOrder?

  @Option(
    help: ArgumentHelp(
      "utf-8, utf-16, cp949, gb18030, big5, shift_jis, windows-874 or windows-1252.",
      valueName: "name"
    )
  )
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The row that is the heading, where another one is taken for it; 0 for none.",
      valueName: "row"
    )
  )
  var heading: Int?

  func validate() throws {
    guard heading.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--heading takes the number of a row, or 0.")
    }
  }

  /// The choices of the mapping file, overridden by those of the command line.
  func choices(kind: RecordKind?) throws -> ImportChoices {
    var choices = ImportChoices()
    if let mapping {
      do {
        choices = try ImportChoices(json: ImportFile.read(mapping))
      } catch let finding as ImportFinding {
        throw Failure(
          .usage,
          "\(finding.text(file: mapping, .en)). Correct the mapping.",
          "\(finding.text(file: mapping, .ko)). 대응표를 고치세요."
        )
      }
    }
    choices.kind = kind ?? choices.kind
    choices.dates = dates ?? choices.dates
    choices.heading = heading ?? choices.heading
    if let encoding { choices.encoding = try Self.encoding(encoding) }
    for word in map {
      let (header, target) = try Self.pair(word, "--map", last: true)
      choices.targets[header] = target
    }
    for header in ignore { choices.targets[header] = ImportTarget.ignore.text }
    for word in set {
      let (key, value) = try Self.pair(word, "--set", last: false)
      choices.constants[key] = value
    }
    return choices
  }

  /// Writes the targets of all columns to a file, if requested.
  func save(_ choices: ImportChoices, _ plan: ImportPlan) throws(Failure) {
    guard let saveMapping else { return }
    try CaptiveMode.check(saveMapping)
    do throws(FileError) {
      let bytes = plan.settled(choices).json.serialized(pretty: true)
      try SmallFile.replace(saveMapping, with: bytes + [UInt8(ascii: "\n")])
    } catch {
      throw Failure(
        .cannotWrite,
        "Cannot write \(saveMapping): \(error.phrase.en). Name another file.",
        "\(saveMapping)에 쓸 수 없습니다: \(error.phrase.ko). 다른 파일을 지정하세요."
      )
    }
  }

  /// A header may contain an equals sign, a field's key never does.
  private static func pair(
    _ word: String,
    _ option: String,
    last: Bool
  ) throws(Failure) -> (String, String) {
    guard let pair = word.parted(at: "=", last: last) else {
      throw Failure(
        .usage,
        "\(option) takes NAME=VALUE, not “\(word)”.",
        "\(option)에는 이름=값을 씁니다(“\(word)” 아님)."
      )
    }
    return (pair.head, pair.tail)
  }

  private static func encoding(_ word: String) throws(Failure) -> TextEncoding {
    guard let encoding = TextEncoding(word: word) else {
      throw Failure(
        .usage,
        "“\(word)” is not a supported encoding. Use one of \(TextEncoding.names).",
        "“\(word)” 인코딩은 읽을 수 없습니다. utf-8, utf-16, cp949 중에서 고르세요."
      )
    }
    return encoding
  }
}

extension DateOrder: ExpressibleByArgument {}
