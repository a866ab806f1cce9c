import CaseModel
import CaseStore
import Screens

/// Keeps on the disk what is typed and not saved yet, at most a second behind the keys.
struct DraftKeeper {
  /// What earlier sessions left, as it was offered to the officer.
  let left: [StoredDraft]
  private let officer: Officer
  /// The file of the form that is open, and what tells other sessions that it is.
  private var file: String?
  private var hold: OpenFile?
  private var kept: Draft?
  /// When editing of the form that is open began.
  private var began: Instant?
  private var resumed: Int?
  private var doubtfulSaves = 0
  private var lastWrite = ContinuousClock.now
  private var lastSign = ContinuousClock.now

  /// Milliseconds that a change may wait for the next one before it is written.
  private static let patience = 1_000
  /// Milliseconds between two signs of life while nobody types; colleagues wait for three minutes.
  private static let pulse = 60_000

  init(_ store: CasebookStore, _ officer: Officer) {
    self.officer = officer
    left = store.drafts.all(of: officer)
  }

  /// Whether there is something that the disk does not have yet.
  func isBehind(_ draft: Draft?) -> Bool { draft != kept }

  /// How long the loop may wait before it has to look again; nil for as long as it likes.
  func timeout(_ draft: Draft?) -> Int? {
    isBehind(draft) ? Self.patience : file.map { _ in Self.pulse }
  }

  /// Writes, or removes what was saved or given up; `atOnce` when the session ends.
  ///
  /// - Throws: when the disk does not take it; the form is still open then.
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

  /// The form was saved or given up.
  private mutating func end(_ state: AppState, _ store: CasebookStore) {
    // What the disk may not have keeps its draft, which is offered at the next start.
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

  /// Says to colleagues that the session is over, whether or not a form was open.
  func leave(_ store: CasebookStore) { file.map(store.drafts.leave) }

  /// A draft that is gone on with stays in its own file, unless another session went on with it first.
  private mutating func adopt(_ state: AppState, _ store: CasebookStore) {
    guard let index = state.resumed, index != resumed, left.indices.contains(index) else { return }
    resumed = index
    guard let hold = store.drafts.hold(left[index].file) else { return }
    self.hold = hold
    file = left[index].file
    kept = left[index].draft
  }
}
