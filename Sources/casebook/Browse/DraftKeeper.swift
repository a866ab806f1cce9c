import CaseModel
import CaseStore
import Screens

/// Writes unsaved input to the disk, at most a second after the last key.
struct DraftKeeper {
  /// The drafts of earlier sessions that were offered to the officer.
  let left: [StoredDraft]
  private let officer: Officer
  /// The draft file of the open form, and the lock that marks it as open for other sessions.
  private var file: String?
  private var hold: OpenFile?
  private var kept: Draft?
  /// When the edit in the open form began.
  private var began: Instant?
  private var resumed: Int?
  private var doubtfulSaves = 0
  private var lastWrite = ContinuousClock.now
  private var lastSign = ContinuousClock.now

  /// Milliseconds that a change may wait for the next one before it is written.
  private static let patience = 1_000
  /// Milliseconds between two signs of activity while nothing is typed; colleagues wait for three
  /// minutes.
  private static let pulse = 60_000

  init(_ store: CasebookStore, _ officer: Officer) {
    self.officer = officer
    left = store.drafts.all(of: officer)
  }

  /// Whether there is input that is not on the disk yet.
  func isBehind(_ draft: Draft?) -> Bool { draft != kept }

  /// Milliseconds until the next write or sign of activity; nil if none is needed.
  func timeout(_ draft: Draft?) -> Int? {
    isBehind(draft) ? Self.patience : file.map { _ in Self.pulse }
  }

  /// Writes the draft, or removes it after it was saved or discarded; `atOnce` when the session
  /// ends.
  ///
  /// - Throws: if the disk refuses it; the form is still open then.
  mutating func follow(
    _ state: AppState,
    _ store: CasebookStore,
    atOnce: Bool = false
  ) throws(StoreError) {
    adopt(state, store)
    let draft = state.draft
    guard isBehind(draft) else { return sign(store) }
    guard let draft else { return end(state, store) }
    let waited = ContinuousClock.now - lastWrite
    guard atOnce || file == nil || waited >= .milliseconds(Self.patience) else { return }
    let since = began ?? store.drafts.systemTime
    let name = try store.drafts.keep(draft, of: officer, since: since, inPlaceOf: file)
    file = name
    hold = store.drafts.hold(name)
    began = since
    kept = draft
    lastWrite = .now
    lastSign = .now
  }

  /// The form was saved or discarded.
  private mutating func end(_ state: AppState, _ store: CasebookStore) {
    // The draft of a save that may not be on the disk stays, and is offered at the next start.
    let isDoubtful = state.doubtfulSaves != doubtfulSaves
    doubtfulSaves = state.doubtfulSaves
    file.map(isDoubtful ? store.drafts.leave : store.drafts.drop)
    file = nil
    hold = nil
    kept = nil
    began = nil
  }

  private mutating func sign(_ store: CasebookStore) {
    guard let file, ContinuousClock.now - lastSign >= .milliseconds(Self.pulse) else { return }
    store.drafts.sign(file)
    lastSign = .now
  }

  /// Marks the session as ended for colleagues, whether or not a form was open.
  func leave(_ store: CasebookStore) { file.map(store.drafts.leave) }

  /// A continued draft keeps its file, unless another session continued it first.
  private mutating func adopt(_ state: AppState, _ store: CasebookStore) {
    guard let index = state.resumed, index != resumed, left.indices.contains(index) else { return }
    resumed = index
    guard let hold = store.drafts.hold(left[index].file) else { return }
    self.hold = hold
    file = left[index].file
    kept = left[index].draft
  }
}
