import CaseModel
import Casework

/// Commands that features do, by key or typed with words after their names.
struct FeatureCommands {
  let here: ScreenContext

  /// What a command means here.
  ///
  /// - Throws: why it cannot be done.
  func steps(_ command: Command) throws(Message) -> [Step] {
    let isReview = here.page?.review != nil
    switch command {
    case .intake: return try IntakeSearch.open("", here)
    case .add where isReview: return try ReconcileFeature(here: here).takeIn()
    case .add: return try RecordsFeature(here: here).addHere()
    case .different: return try ReconcileFeature(here: here).differ()
    case .edit: return try RecordsFeature(here: here).edit()
    case .stage: return try TransitionFeature(here: here).open()
    case .request: return try RequestsFeature(here: here).open()
    case .brief: return try DisclosureFeature(here: here).openBrief()
    case .tick where isReview: return try ReconcileFeature(here: here).tick()
    case .tick: return try RequestsFeature(here: here).tick()
    case .note: return try NotesFeature(here: here).open()
    case .followup: return try FollowupsFeature(here: here).open()
    case .done: return try FollowupsFeature(here: here).act(.done)
    case .waiting: return try FollowupsFeature(here: here).act(.wait)
    case .cancel: return try FollowupsFeature(here: here).act(.cancel)
    case .reschedule: return try FollowupsFeature(here: here).act(.reschedule)
    case .handover: return try HandoverFeature(here: here).open()
    case .undo: return try UndoFeature(here: here).undo()
    case .redo: return try UndoFeature(here: here).redo()
    case .withdraw: return try WithdrawReason.ask("", here)
    case .history: return HistoryFeature(here: here).open()
    case .import: return try ImportFeature(here: here).open()
    case .wayHome: return WayHomeFeature(here: here).open()
    case .duplicates: return DuplicatesFeature(here: here).open()
    default: return []
    }
  }

  /// What a typed command means with its words; without any it means the same as its key.
  ///
  /// - Throws: why it cannot be done.
  func steps(_ typed: TypedCommand, _ words: TypedWords) throws(Message) -> [Step] {
    let text = words.text
    switch typed.name {
    case "wait": return try steps(.waiting)
    case "new": return try RecordsFeature(here: here).add(named: text)
    case "compare": return try DuplicatesFeature(here: here).typed(text)
    case "consent": return try DisclosureFeature(here: here).openConsent()
    case "export": return try ExportFeature(here: here).typed(text)
    case "reconcile": return try ReconcileFeature(here: here).open(text)
    case "report": return try FiguresFeature(here: here).open(text)
    case "restore": return try HistoryFeature(here: here).askToRestore()
    case "unmerge": return try UndoFeature(here: here).unmerge(text)
    case "move": return try NotesFeature(here: here).move(text)
    case "triage": return try TriageFeature(here: here).typed(text)
    default:
      guard let command = Command(rawValue: typed.name) else { return [] }
      return try steps(command, words)
    }
  }

  private func steps(_ command: Command, _ words: TypedWords) throws(Message) -> [Step] {
    let text = words.text
    switch command {
    case .open where !words.records.isEmpty: return words.records.map { .openRecord($0) }
    case .note: return try NotesFeature(here: here).open(text: text)
    case .brief: return try DisclosureFeature(here: here).openBrief(text)
    case .filter where !text.isEmpty: return [.table(.filter(text))]
    case .sort where !text.isEmpty: return [.table(.sort(text))]
    case .add where !text.isEmpty: return try RecordsFeature(here: here).add(named: text)
    case .intake: return try IntakeSearch.open(text, here)
    case .import where !text.isEmpty: return try ImportFeature(here: here).read(text)
    case .undo: return try UndoFeature(here: here).undo(number: words.number)
    case .withdraw: return try WithdrawReason.ask(text, here)
    default: return [.run(command)]
    }
  }
}
