import CaseModel
import CaseRules
import Casework
import TerminalGrid

// Importing a file: asking for it, looking it over, saving what was chosen.

extension AppState {
  /// Asks for the path of a file.
  mutating func openImport() {
    guard isWritable() else { return }
    push(.prompt(Prompt(.importPath)))
  }

  /// Asks for a file to be read; a kind of record may stand in front of the path.
  mutating func readImport(_ words: String) -> [Effect] {
    guard isWritable(), !words.isEmpty else { return [] }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = RecordKind(word: parts[0]) {
      return [.readImport(ImportRequest(path: parts[1].trimmed, kind: kind))]
    }
    return [.readImport(ImportRequest(path: words))]
  }

  /// Shows what a file would bring.
  mutating func show(_ preview: ImportPreview) {
    var new = ImportState(preview, looks.language, width: size.columns)
    let all = Commit(.import, preview.rows.flatMap(\.records).map { Change($0) })
    new.known = Set(UniqueNumbers.taken(by: all, in: world.book))
    guard case .importing(var importing)? = overlays.last,
      importing.preview.request.path == preview.request.path
    else { return push(.importing(new)) }
    importing.replace(new, height: bodyHeight)
    replaceTop(.importing(importing))
  }

  /// Does what a command says on the page of a file.
  mutating func runInImport(_ command: Command) -> [Effect] {
    guard case .importing(var importing)? = overlays.last else { return [] }
    switch command {
    case .leave, .quit: overlays.removeLast()
    case .open: openImportLine(importing)
    case .save: return saveImport(importing)
    case .help: openHelp()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    default:
      if !change(&importing, command) {
        say(Phrase("This row cannot be imported as it is.", "이 행은 그대로 가져올 수 없습니다."), .warning)
      }
      replaceTop(.importing(importing))
    }
    return []
  }

  private func change(_ importing: inout ImportState, _ command: Command) -> Bool {
    switch command {
    case .mark:
      guard importing.toggle() else { return false }
      importing.move(.down, height: bodyHeight)
    case .markAll: importing.toggleAll()
    default: importing.move(command, height: bodyHeight)
    }
    return true
  }

  private mutating func saveImport(_ importing: ImportState) -> [Effect] {
    guard !importing.isBlocked else {
      say(
        Phrase("Not saved: see what is marked above the rows.", "저장되지 않음: 행 위의 표시를 확인하세요."),
        .error
      )
      return []
    }
    let records = importing.records
    guard !records.isEmpty else {
      say(Phrase("No row is chosen: Space chooses one.", "고른 행이 없습니다. Space로 고르세요."), .warning)
      return []
    }
    guard importing.preview.bringsDuties, propose(.import, records, allowing: importing.known)
    else {
      return send(.import, records, allowing: importing.known)
    }
    offerProposed()
    return []
  }

  /// Opens the list of what a column can become, or of the values for all rows.
  private mutating func openImportLine(_ importing: ImportState) {
    let preview = importing.preview
    switch importing.focused {
    case .column(let index):
      let column = preview.columns[index]
      let options = preview.targets.map {
        PickerOption(value: $0.text, label: $0.label, detail: $0.text)
      }
      push(
        .picker(
          Picker(
            title: column.header,
            purpose: .importColumn(column.header),
            options: options,
            chosen: [column.target.text]
          )
        )
      )
    case .absent(let index): openAbsent(preview.absent[index])
    case .headingRow: openHeading(preview)
    case .dates:
      push(
        .picker(
          Picker(
            title: Self.datesTitle[looks.language],
            purpose: .importDates,
            options: dateOptions
          )
        )
      )
    case .row: _ = runInImport(.mark)
    default: break
    }
  }

  private mutating func openHeading(_ preview: ImportPreview) {
    let found = Phrase("The row that looks like it", "제목처럼 보이는 행")[looks.language]
    let rows = preview.front.map {
      PickerOption(value: String($0.number), label: "\($0.number): \($0.text)")
    }
    push(
      .picker(
        Picker(
          title: Self.headingTitle[looks.language],
          purpose: .importHeading,
          options: [PickerOption(value: "", label: found)] + rows,
          chosen: [preview.heading.map(String.init) ?? ""]
        )
      )
    )
  }

  private mutating func openAbsent(_ field: Field) {
    guard let list = field.kind.codeList else {
      let words = Phrase(
        "No column has it: choose the column that does.",
        "해당 열이 없습니다. 맞는 열을 고르세요."
      )
      return say(words, .warning)
    }
    let options = world.codes[list].entries.filter { !$0.isRetired }.map {
      PickerOption(value: $0.code.text, label: $0.label[looks.language], aliases: $0.words)
    }
    push(
      .picker(
        Picker(
          title: field.label[looks.language],
          purpose: .importConstant(field.key),
          options: options
        )
      )
    )
  }

  private static let headingTitle = Phrase("Heading row", "제목 줄")
  private static let datesTitle = Phrase("8/3/2025 means", "8/3/2025의 뜻")

  private var dateOptions: [PickerOption] {
    [
      ("", Phrase("Ask: it is refused", "묻기(가져오지 않음)")),
      ("mdy", Phrase("3 August (month first)", "8월 3일(월 먼저)")),
      ("dmy", Phrase("8 March (day first)", "3월 8일(일 먼저)")),
      ("ymd", Phrase("25/08/03 is 2025-08-03 (year first)", "25/08/03은 2025-08-03(연 먼저)")),
    ].map { PickerOption(value: $0.0, label: $0.1[looks.language]) }
  }

  /// Reads the file again with what was chosen from a list.
  mutating func takeImport(_ purpose: Picker.Purpose, _ value: String) -> [Effect] {
    guard case .importing(let importing)? = overlays.last else { return [] }
    var request = importing.preview.request
    request.kind = importing.preview.kind
    switch purpose {
    case .importColumn(let header): request.targets[header] = value
    case .importConstant(let key): request.constants[key] = value
    case .importHeading: request.heading = Int(value)
    case .importDates: request.dates = value.isEmpty ? nil : value
    default: return []
    }
    return [.readImport(request)]
  }
}
