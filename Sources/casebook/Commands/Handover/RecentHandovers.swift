import CaseBook
import CaseModel
import CaseStore
import Casework

/// What was handed over within the last minute.
struct RecentHandovers {
  private let store: CasebookStore
  private let book: Book

  init(_ session: Session) { (store, book) = (session.store, session.book) }

  /// Who had records before they were handed over, in the book as this command has
  /// read it: whoever typed the command cannot have known of that.
  func ownersBefore(_ ids: [RecordID]) -> [RecordID: String] {
    let wanted = Set(ids)
    let recent = store.history.commits(after: max(0, book.sequence - Self.mostRecent)).filter {
      commit in
      commit.action == .assign && store.now.seconds - commit.at.seconds < 60
    }
    var owners: [RecordID: String] = [:]
    for id in recent.reversed().flatMap(\.ids) where wanted.contains(id) {
      guard let version = book.record(id)?.version, let key = id.kind.officerKey,
        let owner = store.history.image(of: id, version: version - 1)?[key]
      else { continue }
      owners[id] = owner
    }
    return owners
  }

  /// More hand-overs are not made in a minute.
  private static let mostRecent = 50
}
