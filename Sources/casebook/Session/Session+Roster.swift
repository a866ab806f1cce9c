import CaseBook
import CaseModel
import CaseStore
import Casework

extension Session {
  /// The accounts to which cases can be assigned without a question.
  var roster: Roster {
    let store = store
    return Roster(
      named: store.settings.officers + [officer.account],
      isOnMachine: Officer.isOnMachine,
      authors: { store.history.authors }
    )
  }

  /// The owners of records before they were handed over within the last minute, in the book as this
  /// command has read it.
  ///
  /// The user cannot have known of such a hand-over when typing the command.
  func ownersBeforeJustNow(_ ids: [RecordID]) -> [RecordID: String] {
    let wanted = Set(ids)
    let recent = store.history.commits(after: max(0, book.sequence - Self.mostRecent)).filter {
      commit in
      commit.action == .assign && now.seconds - commit.at.seconds < 60
    }
    var owners: [RecordID: String] = [:]
    for id in recent.reversed().flatMap(\.ids) where wanted.contains(id) {
      guard let version = book.record(id)?.version,
        case .text(let owner)? = store.history.image(of: id, version: version - 1)?
          .fields[HandoverQuestions.key(id)]
      else { continue }
      owners[id] = owner
    }
    return owners
  }

  /// More hand-overs are not made in a minute.
  private static let mostRecent = 50
}
