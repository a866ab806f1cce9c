import CaseBook
package import CaseModel
package import CaseRules
import CaseStore

/// What a keeper knows of the office's lists and rules.
package struct KeptRules: Sendable {
  package let codes: CodeLists
  package let secondNames: SecondNames

  package init(codes: CodeLists, secondNames: SecondNames) {
    self.codes = codes
    self.secondNames = secondNames
  }
}

/// The second names that acts of an account need, and that it gives to others.
struct KeptSecondNames {
  private let names: SecondNames
  private let history: JournalHistory
  private let book: Book
  private let client: Client

  init(_ keeper: borrowing Keeper, _ index: Int) {
    names = keeper.rules.secondNames
    history = keeper.store.history
    book = keeper.book
    client = keeper.clients[index]
  }

  /// The most commits of an account that are looked at to find one that it undoes.
  private static let mostOwn = 200

  /// Why the account may not save a commit; nil if it may.
  func refusal(_ commit: Commit) -> Phrase? {
    let (history, account) = (history, client.officer.account)
    let lookup = SecondNameCheck.History(
      own: { id in
        var query = HistoryQuery(of: id, limit: Self.mostOwn)
        query.officer = account
        return history.commits(query)
      },
      commit: { number in
        guard number > 0, number < Int.max else { return nil }
        var query = HistoryQuery(limit: 1)
        query.after = number - 1
        query.before = number + 1
        return history.commits(query).first
      }
    )
    return SecondNameCheck(
      names,
      in: book,
      by: account,
      maySecond: client.role == .supervisor,
      lookup
    ).refusal(commit)
  }

  /// Asks for the second name of a disclosure without consent, in the name of who made it.
  ///
  /// - Returns: whether there was no consent, so that it is asked for.
  static func ask(
    after entry: AccessEntry,
    _ officer: Officer,
    in store: inout CasebookStore,
    _ book: inout Book
  ) throws(StoreError) -> Bool {
    guard entry.override != nil, entry.records.contains(where: { $0.kind == .victim }) else {
      return false
    }
    let request = Asked.disclosure(
      entry,
      by: officer.account,
      now: store.now,
      zone: store.settings.zone,
      language: store.settings.language
    )
    let signed = SignedCommit(Commit(.ask, [Change(request)]), by: officer)
    for result in try DirectCommit.save([signed], in: &store, into: &book) { _ = try result.get() }
    return true
  }
}
