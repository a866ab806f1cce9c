import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// Imports a file: asks for it, shows its preview, saves the chosen rows.
struct ImportFeature {
  let here: ScreenContext

  /// Asks for the path of a file.
  func open() throws(Message) -> [Step] {
    try here.checkWritable()
    return [.present(.prompt(Prompt(ImportPathPrompt())))]
  }

  /// Requests that a file is read; a kind of record may precede the path.
  func read(_ words: String) throws(Message) -> [Step] {
    try here.checkWritable()
    guard !words.isEmpty else { return [] }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = RecordKind(word: parts[0]) {
      return [.effect(.readImport(ImportRequest(path: parts[1].trimmed, kind: kind)))]
    }
    return [.effect(.readImport(ImportRequest(path: words)))]
  }

  /// The state of the preview.
  func state(_ preview: ImportPreview, width: Int) -> ImportState {
    var state = ImportState(preview, here.language, width: width)
    state.known = here.cases.imports.knownNumbers(preview.rows.flatMap(\.records))
    return state
  }

  /// Runs a command on the preview.
  func run(_ command: Command, _ importing: inout ImportState) -> [Step] {
    switch command {
    case .leave, ProgramCommands.quit: return [.close]
    case .open: return open(&importing)
    case FormCommands.save: return save(importing)
    case .mark:
      guard importing.toggle() else {
        return [
          .say(
            Phrase("This row cannot be imported as it is.", "이 행은 그대로 가져올 수 없습니다."),
            .warning
          )
        ]
      }
      importing.move(.down, height: here.height)
    case .markAll: importing.toggleAll()
    default:
      if let movement = command.movement { importing.move(movement, height: here.height) }
    }
    return []
  }

  private func save(_ importing: ImportState) -> [Step] {
    guard !importing.isBlocked else {
      return [
        .say(
          Phrase("Not saved: see what is marked above the rows.", "저장되지 않음: 행 위의 표시를 확인하세요."),
          .error
        )
      ]
    }
    let records = importing.records
    guard !records.isEmpty else {
      return [
        .say(Phrase("No row is chosen: Space chooses one.", "고른 행이 없습니다. Space로 고르세요."), .warning)
      ]
    }
    let proposal = here.cases.imports.take(
      records,
      knowing: importing.known,
      isOfOtherOffice: !importing.preview.bringsDuties
    )
    guard let work = ProposedWork(proposal) else { return [.propose(proposal)] }
    return [.present(.picker(work.picker(here)))]
  }

  /// Opens the picker of a column's targets, or of a value for all rows.
  private func open(_ importing: inout ImportState) -> [Step] {
    let preview = importing.preview
    switch importing.focused {
    case .column(let index):
      let column = preview.columns[index]
      return [.present(.picker(ImportChoice(.column(column.header), preview).columns(column)))]
    case .absent(let index):
      let field = preview.absent[index]
      guard let picker = ImportChoice(.constant(field.key), preview).values(field, here) else {
        return [
          .say(
            Phrase(
              "No column has this field: choose one.",
              "해당 열이 없습니다. 맞는 열을 고르세요."
            ),
            .warning
          )
        ]
      }
      return [.present(.picker(picker))]
    case .headingRow: return [.present(.picker(ImportChoice(.heading, preview).headings(here)))]
    case .dates: return [.present(.picker(ImportChoice(.dates, preview).dates(here)))]
    case .row: return run(.mark, &importing)
    default: return []
    }
  }
}
