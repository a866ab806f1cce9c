import CaseBook
import CaseModel

/// Reads all of a casebook and compares its parts with each other.
struct Verification {
  private(set) var findings: [Finding] = []
  /// The ends of the access log as recorded in the journal.
  private(set) var accessMarks: [AccessMark] = []
  private let settings: CasebookSettings
  private let codes: CodeLists
  private let journal: ByteRegion
  private let size: Int
  private let folder: RecordsFolder
  private let attachments: AttachmentsCheck
  /// The problem to report for an incomplete line.
  private let told: (Problem, UnsafeRawBufferPointer) -> Problem
  private let progress: (Double) -> Void
  /// Every record as of the end of the journal, and as of the checkpoint.
  private var current = RecordImages()
  private var folded = RecordImages()

  init(_ store: CasebookStore, _ folder: RecordsFolder, _ progress: @escaping (Double) -> Void) {
    settings = store.settings
    codes = store.codes
    journal = store.journal.region
    size = store.journal.size
    self.folder = folder
    attachments = AttachmentsCheck(directory: store.directory)
    self.progress = progress
    told = { store.toldAfterLoss($0, of: $1) }
    findings = store.settingsFile.findings + store.settingsFile.remarks + folder.findings
    if let mark = folder.checkpoint?.position, let problem = store.journal.problem(at: mark) {
      findings.append(Finding(file: Layout.journal, problem: problem))
    }
  }

  /// Checks the journal; `head` is a hash that one of its lines must have.
  mutating func checkJournal(head: String?) {
    let report = JournalReport(journal, size: size, head: head) { progress($0 / 3) }
    var counter = LineCounter(bytes)
    var notes = report.notes[...]
    var isFolded = false
    accessMarks = report.lines.compactMap(\.access)
    for line in report.lines {
      if !isFolded, line.offset >= mark {
        folded = current
        isFolded = true
      }
      while let note = notes.first, note.offset <= line.offset {
        self.note(told(note), line: counter.line(at: note.offset), column: note.column)
        notes.removeFirst()
      }
      for entry in line.entries { take(entry, at: line.offset, &counter) }
    }
    if !isFolded { folded = current }
    for note in notes {
      self.note(told(note), line: counter.line(at: note.offset), column: note.column)
    }
    let isKnown = head == nil || head == JournalLine.noHash || report.hasHead
    if !isKnown { findings.append(Finding(file: Layout.journal, problem: .headMissing)) }
  }

  private func told(_ note: JournalReport.Note) -> Problem {
    let end = bytes.firstLineFeed(from: note.offset) ?? bytes.count
    return told(note.problem, UnsafeRawBufferPointer(rebasing: bytes[note.offset..<end]))
  }

  private mutating func take(
    _ entry: JournalContent.Entry,
    at offset: Int,
    _ counter: inout LineCounter
  ) {
    let version = current[entry.id]?.version ?? 0
    if entry.id.prefix != settings.prefix {
      noteForeign(entry.id, line: counter.line(at: offset))
    } else if entry.base != version {
      let stale = Problem.staleBase(expected: entry.base, found: version)
      note(stale, line: counter.line(at: offset), record: entry.id)
    }
    // A record that would replace an image as new as itself is not in the book either.
    guard entry.base >= version else { return }
    current[entry.id] = RecordImages.Image(version: entry.base + 1, range: entry.image)
  }

  /// Reports only one record of another book.
  private mutating func noteForeign(_ id: RecordID, line: Int) {
    guard !findings.contains(where: \.problem.isOfOtherPrefix) else { return }
    note(.otherPrefix(id.text), line: line, record: id)
  }

  /// Checks `records/` and compares every record with the journal's image.
  mutating func checkRecords() {
    guard folder.checkpoint != nil else {
      if !folder.isInterrupted, folder.regions.contains(where: { !$0.bytes.isEmpty }) {
        findings.append(Finding(file: Layout.checkpointPath, problem: .missingFile))
      }
      return
    }
    let check = RecordsCheck(
      regions: folder.regions,
      prefix: settings.prefix,
      inspector: inspector,
      journal: journal,
      images: folder.isInterrupted ? nil : folded
    )
    findings += check.findings { progress((1 + $0) / 3) }
  }

  /// Inspects the records that are not folded into `records/` yet.
  mutating func checkTail() {
    let check = TailInspector(journal: journal, size: size, inspector: inspector)
    findings += check.findings(current.behind(mark)) { progress((2 + $0) / 3) }
  }

  /// The offset up to which the journal is folded into `records/`.
  private var mark: Int { folder.checkpoint?.position.offset ?? 0 }

  private var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: journal.bytes[..<size])
  }

  private var inspector: Inspector {
    Inspector(codes: codes, problemOfFile: attachments.problem) { [current, settings] id in
      id.prefix != settings.prefix || current[id] != nil
    }
  }

  private mutating func note(
    _ problem: Problem,
    line: Int,
    column: Int? = nil,
    record: RecordID? = nil
  ) {
    findings.append(
      Finding(
        file: Layout.journal,
        line: line,
        column: column,
        record: record?.text,
        problem: problem
      )
    )
  }
}
