import CaseBook
import CaseModel
import StrictJSON

/// Saves a commit through the keeper.
struct KeptCommit {
  let keeper: KeeperConnection
  let commit: Commit
  let officer: Officer

  /// How often a commit is checked again after somebody was faster.
  private static let mostTries = 4

  /// Sends the commit after the same checks as in a casebook of one's own, so that what is wrong is
  /// told with its values.
  func save(_ store: inout CasebookStore, into book: inout Book) throws(StoreError) -> Saved {
    var told = Phrase("the keeper refuses it", "관리 프로그램이 거절했습니다")
    if let reason = store.readOnlyReason { throw .readOnly(reason) }
    for _ in 0..<Self.mostTries {
      do throws(FileError) {
        try read(&store, into: &book)
      } catch {
        throw .notSaved(error.phrase)
      }
      // A commit that had no answer may be saved already, and would conflict with itself.
      if !keeper.isPending(commit) { try DirectCommit.check(commit, in: store, book) }
      let wire = keeper.wire(commit)
      guard let answer = ask(wire) else { throw silence(store) }
      keeper.settle(wire)
      switch answer {
      case .saved(let sequence, let ids):
        // It is saved, whatever becomes of reading it.
        guard (try? read(&store, into: &book)) != nil, book.sequence >= sequence else {
          throw .uncertain(Self.unread)
        }
        return Saved(sequence: sequence, records: ids.compactMap { book.saved($0) })
      case .again(let why): told = why
      case .refused(let why): throw .notSaved(why)
      case .busy: throw .busy(holder: nil)
      case .uncertain(let why, let ids):
        try? read(&store, into: &book)
        throw .uncertain(why, written: ids.compactMap { book.saved($0) })
      }
    }
    throw .notSaved(told)
  }

  /// The answer, asked for once more if the connection was lost meanwhile.
  private func ask(_ wire: WireCommit) -> KeeperAnswer? {
    let frame = KeeperFrame(.commit, wire.json)
    guard frame.bytes != nil else {
      return .refused(
        Phrase(
          "the change is too large; save it in smaller parts",
          "변경이 너무 큽니다. 나누어 저장하세요"
        )
      )
    }
    return keeper.askTwice(frame).flatMap { KeeperAnswer($0) }
  }

  /// A commit that was sent may be saved although nobody says so.
  private func silence(_ store: CasebookStore) -> StoreError {
    let why = KeeperConnection.silence(keeper.silentSince, store.settings.zone)
    return keeper.wasSent ? .uncertain(why) : .notSaved(why)
  }

  private static let unread = Phrase(
    "it is saved, but cannot be read back; open the casebook again",
    "저장되었으나 다시 읽을 수 없습니다. 사건부를 다시 여세요"
  )

  private func read(
    _ store: inout CasebookStore,
    into book: inout Book
  ) throws(FileError) {
    _ = try store.readTail(into: &book)
  }
}
