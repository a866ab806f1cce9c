import CaseBook
import CaseModel
import CaseStore
import Casework
import NcursesTerminal
import Screens
import TerminalGrid
import Views

/// The event loop: waits for events, passes them to the screens, runs their effects, and draws.
struct Browser: ~Copyable {
  private var store: CasebookStore
  private let officer: Officer
  /// The casebook's real path, the key of its entries in the user's state file.
  private let directory: String
  private var state: AppState
  private var terminal: NcursesTerminal
  private var pace = IdleTimer()
  private var rot = RotWatch()
  private var drafts: DraftKeeper
  private let files = BrowserFiles()
  private var lastLook = ContinuousClock.now
  private var hasSaved = false
  /// Whether the display settings changed and are not in the user's state file yet.
  private var hasNewLooks = false
  private var isOver = false

  /// Takes over the terminal and restores it when the value ends.
  init(_ session: consuming Session) throws(Failure) {
    directory = CasebookDirectory.real(session.path)
    let memory = UserState.load()
    do throws(TerminalError) {
      terminal = try NcursesTerminal(session.settings.terminalOptions)
    } catch {
      throw Failure(error)
    }
    store = session.store
    officer = session.officer
    drafts = DraftKeeper(session.store, session.officer)
    var settings = memory.displaySettings(else: session.language)
    settings.views.shared = SavedView.shared(&store)
    state = AppState(
      cases: session.keptContext,
      displaySettings: settings,
      size: terminal.size,
      seen: memory[seen: directory].map {
        session.store.history.commits(after: $0.sequence).reversed()
      } ?? []
    )
    // The first screen does not need the link index.
    state.cases.book.findLinks()
  }

  /// Runs until the user leaves or the connection drops, and stores what was seen.
  mutating func run() {
    // Not earlier, because it would delay the first screen.
    returnLargeBlocks()
    state.offer(drafts.left.map(\.draft))
    _ = lookForEditors()
    while !isOver {
      state.saving = store.saving
      state.findings = store.findings
      if pace.newsTimeout(state.hasNews) == 0 { state.showNews(atOnce: true) }
      show()
      // Between a key and its frame no files are read.
      if ContinuousClock.now - lastLook >= .seconds(2), lookForEditors() { show() }
      // The descriptor changes when the keeper was away.
      let watched = store.watchDescriptor().map { [$0] } ?? []
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
          state.prepare { NcursesTerminal.hasInput(watching: watched) }
          // Indexes that grew have freed their smaller blocks.
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

  /// Draws, and then saves the draft and the user's state, so that they do not delay the frame.
  private mutating func show() {
    terminal.present(draw(state))
    if !keepDraft(atOnce: false) { terminal.present(draw(state)) }
    if hasNewLooks { remember() }
    hasNewLooks = false
  }

  /// Folds what was saved into the readable files, unless a server does that every night.
  private func tidyUp() {
    guard hasSaved, store.writer.keeper == nil, CasebookDirectory.isPrivate(directory) else {
      return
    }
    try? store.folding.checkpoint(state.cases.book, by: officer)
  }

  /// Writes unsaved input to the disk.
  ///
  /// If that fails, the officer is told and can still save.
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

  /// Finds out which records colleagues have open in forms; returns whether that has changed.
  private mutating func lookForEditors() -> Bool {
    lastLook = .now
    let before = state.editors
    state.editors = store.drafts.editing(except: officer)
    return state.editors != before
  }

  /// Handles the events of one wait; the keys of one read together.
  private mutating func take(_ events: [TerminalEvent]) {
    var rest = events[...]
    while let event = rest.first {
      let keys = rest.prefix { $0.key != nil }.compactMap(\.key)
      rest = rest.dropFirst(max(1, keys.count))
      if keys.isEmpty { take(event) } else { type(keys) }
    }
  }

  /// Handles keys one after the other; the screens may consume or drop several at once.
  ///
  /// Keys typed before the connection dropped are still handled, as long as that is fast.
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

  /// Passes an event to the screens and runs the effects.
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
      case .writeText(let file): tell(files.write(file))
      case .publish(let request): tell(files.write(request, publisher))
      case .copy(let text): terminal.copy(text)
      case .showPlain(let lines): terminal.show(plain: lines)
      case .findFiles(let begun):
        tell(.filesFound(PathCompletion.paths(beginning: begun), beginning: begun))
      case .readEarlier(let choice): tell(.earlierRead(choice, publisher.past(choice)))
      case .readForeign(let request): tell(files.read(request, state))
      case .readHistory(let query, let past):
        tell(.history(History(query, store.history.commits(query)), at: past))
      case .findCommits(let wanted):
        tell(.commitsFound(store.history.commits(wanted, by: officer, state.cases.check), wanted))
      }
    }
  }

  private var publisher: Publisher {
    Publisher(store: store, context: state.cases, officer: officer)
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
      tell(.notSaved(error.problem))
    }
  }

  /// Records that turned out to be damaged are shown as the journal has them.
  private mutating func lookForRot() {
    if rot.look(&store, &state.cases.book) { tell(.changed([])) }
  }

  private mutating func log(_ entry: AccessEntry) {
    do throws(StoreError) {
      try store.accessLog.write(entry, by: officer)
      tell(.logged(nil))
    } catch {
      tell(.logged(error.phrase))
    }
  }

  private mutating func readOthers() {
    let commits = store.refresh(into: &state.cases.book)
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  /// Reports commits of colleagues that were read while saving an own one.
  private mutating func showOthers(since sequence: Int, except own: Int? = nil) {
    guard own != sequence + 1 else { return }
    let commits = store.history.commits(after: sequence).filter { $0.sequence != own }
      .map { CommitWithChanges($0, steps: []) }
    if !commits.isEmpty { tell(.changed(commits)) }
  }

  private func remember() {
    var memory = UserState.load()
    let head = store.seenHead(in: state.cases.book)
    memory[seen: directory] = head
    memory[known: directory] = head
    memory.remember(state.displaySettings)
    memory.save()
  }
}
