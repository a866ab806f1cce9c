import CaseBook
import CaseModel
import CaseReports
import CaseStore
import Casework
import Screens

/// Reads and seals the releases of a casebook, for the command and for the browser.
struct Publisher {
  let store: CasebookStore
  let context: CaseContext
  let officer: Officer

  private var ledger: PublicationLedger { PublicationLedger(store) }
  private var acts: PublicationActs { PublicationActs(context) }

  /// The sealed releases, the oldest first.
  func releases() throws(Failure) -> [SealedRelease] {
    do throws(StoreError) {
      return try ledger.releases()
    } catch {
      throw Failure(error)
    }
  }

  /// Seals a release until the end of a typed day, or finds the one of that day, and writes its
  /// files; `log` writes a line of the access log before.
  ///
  /// - Returns: the path of the table.
  func publish(
    _ name: String?,
    until day: String?,
    into folder: String,
    log: (AccessEntry) throws -> Void
  ) throws -> String {
    let files = ReleaseFiles(folder: folder)
    try files.check()
    let known = try releases()
    let release = try release(name, day, after: known)
    try files.check(release)
    if !known.contains(release) { try keep(release, after: known) }
    try acts.disclosure(release).leave(log: log) { _ in
      try files.write(release, about: acts.about(release))
    }
    return files.path(release.fileName)
  }

  private func release(
    _ name: String?,
    _ day: String?,
    after known: [SealedRelease]
  ) throws(Failure) -> SealedRelease {
    do throws(Refusal) {
      let publication = try acts.publication(name, known)
      return try acts.seal(publication, cutOff: try acts.cutOff(day), after: known, past)
    } catch {
      throw Failure(reading: error)
    }
  }

  /// Writes a release into the ledger, before it leaves the office.
  private func keep(_ release: SealedRelease, after known: [SealedRelease]) throws(Failure) {
    do throws(StoreError) {
      try ledger.append(release, after: known, by: officer)
    } catch {
      throw Failure(error)
    }
  }

  /// The records at a moment with the hash of their last commit.
  private func past(_ moment: Instant) -> (book: Book, head: String)? {
    guard let head = store.history.head(at: moment),
      let book = store.history.book(at: moment, prefix: store.settings.prefix)
    else { return nil }
    return (book, head)
  }

  /// What a report of the past on the screen is made from.
  func past(_ choice: ReportChoice) -> PastFigures {
    guard choice.reader == .publication else {
      let moment = choice.asOf ?? store.now
      return .book(store.history.book(at: moment, prefix: store.settings.prefix))
    }
    do throws(Failure) {
      return .releases(try releases())
    } catch {
      return .unreadable(error.sentence)
    }
  }
}
