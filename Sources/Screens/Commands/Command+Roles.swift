import CaseModel
import Casework

extension Command {
  /// Whether the keeper lets a role do what the command does; without a keeper everybody may.
  func isFor(_ role: Office.Role?) -> Bool {
    switch role {
    case nil, .officer?, .supervisor?: true
    case .reader?, .auditor?: !Self.forWriters.contains(self)
    }
  }

  /// The commands that save something, or write a text that a reader may not take out.
  private static let forWriters = Set(
    NoteCommands.all + [RecordCommands.edit, RecordCommands.add] + TransitionCommands.all
      + RequestCommands.all + LetterCommands.all + [DisclosureCommands.consent]
      + FollowupCommands.all + IntakeCommands.all + HandoverCommands.all
      + [ApprovalCommands.approve, ApprovalCommands.decline] + UndoCommands.all
      + ImportCommands.all + ExportCommands.all + ReconcileCommands.all + TriageCommands.all
      + [FigureCommands.publish] + [CompareCommands.different] + UnknownCommands.all
  )

  /// What the command does, with the words typed after it.
  ///
  /// - Throws: why it cannot be done, or that the account's role does not allow it.
  func steps(_ here: ScreenContext, _ words: TypedWords) throws(Message) -> [Step] {
    guard isFor(here.cases.roster?.role) else {
      let label = here.cases.roster?.role?.label ?? Phrase("", "")
      throw Message(
        Phrase(
          "Your role (\(label.en)) does not allow that.",
          "권한(\(label.ko))이 없는 작업입니다."
        ),
        .error
      )
    }
    return try run?(here, words) ?? []
  }
}
