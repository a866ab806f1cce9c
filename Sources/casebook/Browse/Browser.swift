import CaseModel
import CaseStore
import Casework
import NcursesTerminal
import Screens
import TerminalGrid
import Views

/// The event loop: waits for what happens, lets the screens answer it, does what they ask, and
/// draws what they show.
struct Browser: ~Copyable {
  private var store: CasebookStore
  private let officer: Officer
  /// The casebook's real path, by which the user's memory knows it.
  private let place: String
  private var state: AppState
  private var terminal: NcursesTerminal
  private var pace = IdleTimer()
  private var rot = RotWatch()
  private var drafts: DraftKeeper
  private let files = BrowserFiles()
  private var lastLook = ContinuousClock.now
  private var hasSaved = false
  /// Whether the display changed and is not in the user's memory yet.
  private var hasNewLooks = false
  private var isOver = false

  /// Takes the terminal over; it is given back when the value ends.
  init(_ session: consuming Session) throws(Failure) {
    place = CasebookDirectory.real(session.path)
    let memory = UserState.load()
    do throws(TerminalError) {
      terminal = try NcursesTerminal(session.settings.terminalOptions)
    } catch {
      throw Failure(error)
    }
    store = session.store
    officer = session.officer
    drafts = DraftKeeper(session.store, session.officer)
    state = AppState(
      cases: session.keptContext,
      displaySettings: memory.displaySettings(else: session.language),
      size: terminal.size,
      seen: memory[seen: place].map {
        session.store.commits(after: $0.sequence).reversed()
      } ?? []
    )
    // The first screen does without.
    state.cases.book.findLinks()
  }

  /// Runs until the user leaves or the line drops, and remembers what was seen.
  mutating func run() {
    let watched = store.watchDescriptor().map { [$0] } ?? []
    // Not before: until the first screen stands no time is to be lost.
    returnLargeBlocks()
    state.offer(drafts.left.map(\.draft))
    _ = lookForEditors()
    while !isOver {
      state.readOnly = store.readOnlyReason
      state.findings = store.findings
      if pace.newsTimeout(state.hasNews) == 0 { state.showNews(atOnce: true) }
      show()
      // Between a key and its frame nothing looks at files.
      if ContinuousClock.now - lastLook >= .seconds(2), lookForEditors() { show() }
      let rest = pace.timeout(rest: state.wakeAfter, isWatching: !watched.isEmpty)
      let waits = [
        rest, drafts.timeout(state.draft), pace.newsTimeout(state.hasNews), rot.timeout,
      ]
      let timeout = state.isPreparing ? 0 : waits.compactMap { $0 }.min()
      let events = terminal.events(timeout: timeout, watching: watched)
      state.advance(to: store.now)
      take(events)
      if watched.isEmpty { readOthers() }
      if events == [.timedOut] {
        if state.isPreparing {
          state.prepare(until: NcursesTerminal.hasInput)
          // Indexes that grew have left behind what was too small for them.
          if !state.isPreparing { returnFreeMemory() }
        } else {
          lookForRot()
        }
      }
    }
    _ = keepDraft(atOnce: true)
    drafts.leave(store)
    remember()
    tidyUp()
  }

  /// Draws, and only then looks after the draft and the user's memory, so that nobody waits for them.
  private mutating func show() {
    terminal.present(draw(state))
    if !keepDraft(atOnce: false) { terminal.present(draw(state)) }
    if hasNewLooks { remember() }
    hasNewLooks = false
  }

  /// Folds what was saved into the readable files, where no server does that every night.
  private func tidyUp() {
    guard hasSaved, CasebookDirectory.isPrivate(place) else { return }
    try? store.checkpoint(state.cases.book, by: officer)
  }

  /// Puts what is typed on the disk; where that fails, the officer is told and can still save.
  ///
  /// - Returns: whether nothing failed.
  private mutating func keepDraft(atOnce: Bool) -> Bool {
    do throws(StoreError) {
      try drafts.follow(state, store, atOnce: atOnce)
      return true
    } catch {
      state.warnOfDraft(error.phrase)
      return false
    }
  }

  /// Sees which records colleagues have open in forms; whether that has changed.
  private mutating func lookForEditors() -> Bool {
    lastLook = .now
    let before = state.editors
    state.editors = store.editing(except: officer)
    return state.editors != before
  }

  /// Takes in what one wait has found, the keys of one read together.
  private mutating func take(_ events: [TerminalEvent]) {
    var rest = events[...]
    while let event = rest.first {
      let keys = rest.prefix { $0.key != nil }.compactMap(\.key)
      rest = rest.dropFirst(max(1, keys.count))
      if keys.isEmpty { take(event) } else { type(keys) }
    }
  }

  /// Takes in keys one after the other; the screens may take or drop several at once.
  ///
  /// Whoever typed before the line dropped has it done, as far as that takes no time.
  private mutating func type(_ keys: [Key]) {
    state.ahead = keys[...]
    var lastKey: ContinuousClock.Instant?
    while let key = state.nextKey() {
      take(.key(key))
      guard terminal.isToldToLeave() else { continue }
      let end = lastKey ?? .now + .milliseconds(300)
      lastKey = end
      if ContinuousClock.now > end { state.ahead = [] }
    }
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .readable:
      readOthers()
      _ = lookForEditors()
    case .timedOut: if pace.hasRested(state.wakeAfter) { tell(.terminal(.timedOut)) }
    default:
      pace.somethingHappened()
      rot.somethingHappened()
      tell(.terminal(event))
    }
  }

  /// Tells the screens what happened and does what they ask for.
  private mutating func tell(_ event: AppEvent) {
    for effect in state.update(event) where !isOver {
      switch effect {
      case .save(let commit): save(commit)
      case .quit: isOver = true
      case .log(let entry): log(entry)
      case .suspend: terminal.suspend()
      case .repaint: terminal.repaint()
      case .rememberLooks: hasNewLooks = true
      case .readImport(let request): tell(files.read(request, state))
      case .export(let request): tell(files.write(request, state.cases, store, officer))
      case .writeReport(let file): tell(files.write(file, state))
      case .findFiles(let begun):
        tell(.filesFound(PathCompletion.paths(beginning: begun), beginning: begun))
      case .readForeign(let request): tell(files.read(request, state))
      case .readHistory(let query, let place):
        tell(.history(History(query, store.history(query)), at: place))
      case .findCommits(let wanted):
        tell(.commitsFound(store.commits(wanted, by: officer, state.cases.check), wanted))
      }
    }
  }

  private mutating func save(_ commit: Commit) {
    let before = state.cases.book.sequence
    do throws(StoreError) {
      let saved = try store.commit(commit, by: officer, into: &state.cases.book)
      hasSaved = true
      showOthers(since: before, except: saved.sequence)
      tell(.saved(saved.records))
    } catch {
      showOthers(since: before)
      tell(.notSaved(SaveProblem(error)))
    }
  }

  /// What is rotten is no longer on the screen when the journal has it whole.
  private mutating func lookForRot() {
    if rot.look(&store, &state.cases.book) { tell(.changed([])) }
  }

  private mutating func log(_ entry: AccessEntry) {
    do throws(StoreError) {
      try store.log(entry, by: officer)
      tell(.logged(nil))
    } catch {
      tell(.logged(error.phrase))
    }
  }

  private mutating func readOthers() {
    let commits = store.refresh(into: &state.cases.book)
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  /// Tells of commits that came in on the way to a commit of our own.
  private mutating func showOthers(since sequence: Int, except own: Int? = nil) {
    guard own != sequence + 1 else { return }
    let commits = store.commits(after: sequence).filter { $0.sequence != own }
      .map { CommitWithChanges($0, steps: []) }
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  private func remember() {
    var memory = UserState.load()
    let head = store.seenHead(in: state.cases.book)
    memory[seen: place] = head
    memory[known: place] = head
    memory.remember(state.displaySettings)
    memory.save()
  }
}
