import CaseBook
package import CaseModel
package import CaseStore

/// What was reported about a casebook, and whether the casebook agrees.
package struct Ledger {
  /// A commit that was reported as saved.
  package struct Told: Hashable {
    package let mark: String
    package let records: Int
  }

  package private(set) var commits: [Int: Told] = [:]
  package private(set) var isMade = false
  private var site = 0
  private var folded = 0
  /// The number of the draft last reported as kept; 0 for none.
  private var draft = 0
  /// The marks in the files reported as stored, by their hashes.
  private var kept: [String: String] = [:]
  /// The marks reported as written to the access log.
  private var logged: Set<String> = []
  /// The act that was begun and not reported yet.
  private var begun: (number: Int, act: String)?

  package init(_ sentences: [String] = []) {
    for sentence in sentences { hear(sentence) }
  }

  /// Takes the contents of a casebook after a cut as the new basis.
  package init(
    adopting path: String,
    _ codes: CodeLists,
    _ files: FileOperations,
    after told: Ledger
  ) {
    self = told
    guard let (store, _) = try? CasebookOpening.open(path: path, codes: codes, files: files) else {
      return
    }
    isMade = true
    site = Self.number(store.settings.site)
    draft = Self.newestDraft(store)
    for commit in WrittenFiles(path, files).commits {
      commits[commit.sequence] = Told(
        mark: commit.marks.first ?? "",
        records: commit.marks.count
      )
    }
    begun = nil
  }

  /// A reported checkpoint is no longer required.
  package mutating func forgetFolded() { folded = 0 }

  /// The begun act is known not to be done.
  package mutating func hearOfFailure() { begun = nil }

  /// Handles a line of a `Worker`.
  package mutating func hear(_ sentence: String) {
    let words = sentence.split(separator: " ").map(String.init)
    if words.count == 3, words[0] == "try" {
      begun = (Int(words[1]) ?? 0, words[2])
      return
    }
    begun = nil
    switch (words.first, words.count) {
    case ("made", 2):
      isMade = true
      site = Self.number(words[1])
    case ("saved", 4):
      commits[Int(words[1]) ?? 0] = Told(mark: words[2], records: Int(words[3]) ?? 0)
    case ("folded", 2): folded = Int(words[1]) ?? 0
    case ("site", 2): site = Self.number(words[1])
    case ("draft", 2): draft = Self.number(words[1])
    case ("dropped", 1): draft = 0
    case ("kept", 3): kept[words[2]] = words[1]
    case ("logged", 2): logged.insert(words[1])
    default: break
    }
  }

  /// The greatest reported sequence number.
  package var sequence: Int { commits.keys.max() ?? 0 }

  /// The reports that do not hold, and contents not explained by the begun act; `thoroughly`
  /// includes the findings of `verify`.
  package func breaches(
    _ path: String,
    _ codes: CodeLists,
    _ files: FileOperations,
    thoroughly: Bool = true
  ) -> [String] {
    let opened: (store: CasebookStore, book: Book)
    do throws(StoreError) {
      opened = try CasebookOpening.open(path: path, codes: codes, files: files)
    } catch {
      if case .noCasebook = error, !isMade { return [] }
      return ["cannot be opened: \(error)"]
    }
    let (store, book) = opened
    let findings = Set(store.findings + (thoroughly ? store.verify() : [])).filter {
      $0.problem != .tornLine && !$0.problem.isRemark
    }
    return findings.map { "\($0)" } + (store.readOnlyReason.map { ["read-only: \($0.en)"] } ?? [])
      + journalBreaches(book, WrittenFiles(path, files).commits)
      + folderBreaches(store, WrittenFiles(path, files))
      + leavingBreaches(WrittenFiles(path, files))
  }

  private func journalBreaches(_ book: Book, _ written: [WrittenFiles.Commit]) -> [String] {
    var breaches: [String] = []
    let commits = Set(["edit", "several", "note"])
    let most = begun.map { commits.contains($0.act) } == true ? sequence + 1 : sequence
    if !(sequence...most).contains(book.sequence) {
      breaches.append("told \(sequence), found \(book.sequence)")
    }
    if written.map(\.sequence) != Array((1...).prefix(book.sequence)) {
      breaches.append("the journal holds \(written.map(\.sequence)) up to \(book.sequence)")
    }
    for commit in written {
      let told = self.commits[commit.sequence]
      let mark = told?.mark ?? "m\(begun?.number ?? 0)"
      let count = told?.records ?? commit.marks.count
      if commit.marks != Array(repeating: mark, count: count) {
        breaches.append("commit \(commit.sequence) has \(commit.marks), not \(mark)")
      }
    }
    return breaches
  }

  private func folderBreaches(_ store: CasebookStore, _ written: WrittenFiles) -> [String] {
    var breaches: [String] = []
    let site = Self.number(store.settings.site)
    if site < self.site || site > max(self.site, begun?.number ?? 0) {
      breaches.append("told site m\(self.site), found m\(site)")
    }
    let kept = Self.newestDraft(store)
    if kept < draft, begun?.act != "drop" {
      breaches.append("told draft m\(draft), found m\(kept)")
    }
    let checkpoint = written.checkpoint
    // After an interrupted checkpoint the next one first removes the older one: the journal
    // contains everything.
    if checkpoint < folded, begun?.act != "checkpoint" || checkpoint > 0 {
      breaches.append("told folded \(folded), found \(checkpoint)")
    }
    return breaches
  }

  private func leavingBreaches(_ written: WrittenFiles) -> [String] {
    let lost = kept.filter { written.attachment($0.key) != Worker.attachment($0.value) }
    return lost.map { "told that the file of \($0.value) is kept" }
      + logged.subtracting(written.logged).map { "told that \($0) is logged" }
  }

  private static func newestDraft(_ store: CasebookStore) -> Int {
    store.drafts.all(of: .kim).map { number($0.draft.fields[.text] ?? "") }.max() ?? 0
  }

  private static func number(_ mark: String) -> Int { Int(mark.dropFirst()) ?? 0 }
}
