import CaseModel

/// Reads all of a casebook and compares everything in it with everything that can prove it.
struct Verification {
  private(set) var findings: [Finding] = []
  private let settings: CasebookSettings
  private let codes: CodeLists
  private let journal: UnsafeRawBufferPointer
  private let folder: RecordsFolder
  private let progress: (Double) -> Void
  private var lines: LineCounter
  /// Every record as the journal left it, and as it was at the checkpoint.
  private var current: [RecordID: Image] = [:]
  private var folded: [RecordID: Image] = [:]

  /// Where in the journal a record's object stands.
  private struct Image {
    var version: Int
    var range: Range<Int>
  }

  init(_ store: CasebookStore, _ folder: RecordsFolder, _ progress: @escaping (Double) -> Void) {
    settings = store.settings
    codes = store.codes
    journal = store.journal.bytes()
    lines = LineCounter(journal)
    self.folder = folder
    self.progress = progress
    findings = store.settingsFile.findings + folder.findings
    if let mark = folder.checkpoint?.position, let problem = store.journal.problem(at: mark) {
      findings.append(Finding(file: Layout.journal, problem: problem))
    }
  }

  /// Goes through the journal; a head is a hash that one of its lines must have.
  mutating func checkJournal(head: String?) {
    let mark = folder.checkpoint?.position.offset ?? 0
    var scan = JournalScan(journal, from: JournalPosition())
    var hasHead = head == nil || head == JournalLine.noHash
    while scan.position.offset < journal.count {
      if scan.position.offset == mark { folded = current }
      guard let step = scan.next() else {
        note(.tornLine, at: scan.position.offset)
        break
      }
      if let problem = step.problem { note(problem, at: step.offset, column: step.column) }
      if let (line, content) = step.commit {
        if line.hash == head { hasHead = true }
        for entry in content.entries { take(entry, at: step.offset) }
        if line.sequence % 1000 == 0 { report(0, Double(step.offset) / Double(journal.count)) }
      }
    }
    if scan.position.offset == mark { folded = current }
    if !hasHead { findings.append(Finding(file: Layout.journal, problem: .headMissing)) }
  }

  private mutating func take(_ entry: JournalContent.Entry, at line: Int) {
    let version = current[entry.id]?.version ?? 0
    let problem: Problem? =
      if entry.id.prefix != settings.prefix { .badID(entry.id.text) } else if entry.base != version
      { .staleBase(expected: entry.base, found: version) } else { nil }
    if let problem { note(problem, at: line, record: entry.id) }
    current[entry.id] = Image(version: entry.base + 1, range: entry.image)
  }

  /// Goes through `records/` and compares every record with the journal's image.
  mutating func checkRecords() {
    guard folder.checkpoint != nil else {
      if !folder.isInterrupted, folder.regions.contains(where: { !$0.bytes.isEmpty }) {
        findings.append(Finding(file: Layout.checkpointPath, problem: .missingFile))
      }
      return
    }
    for kind in RecordKind.allCases {
      var reader = RecordsReader(kind, folder.regions, settings.prefix, inspector)
      reader.read()
      findings += reader.findings
      if !folder.isInterrupted { compare(reader.table) }
      report(1, Double(kind.rawValue + 1) / Double(RecordKind.allCases.count))
    }
  }

  private mutating func compare(_ table: RowTable) {
    let file = Layout.records(table.kind)
    var lines = LineCounter(table.regions[Int(table.kind.rawValue)].bytes)
    var images = folded.filter { $0.key.kind == table.kind }
    for row in 0..<table.count {
      let id = RecordID(table.kind, table.number(row), prefix: settings.prefix)
      let image = images.removeValue(forKey: id)
      guard let image, bytes(image).elementsEqual(table.bytes(row)) else {
        let line = lines.line(at: table.source(row).offset)
        findings.append(Finding(file: file, line: line, record: id.text, problem: .recordDiffers))
        continue
      }
    }
    for id in images.keys.sorted() {
      findings.append(Finding(file: file, record: id.text, problem: .recordDiffers))
    }
  }

  /// Inspects the records that are not folded into `records/` yet.
  mutating func checkTail() {
    let mark = folder.checkpoint?.position.offset ?? 0
    let tail = current.filter { $0.value.range.lowerBound >= mark }
      .sorted { $0.value.range.lowerBound < $1.value.range.lowerBound }
    for (index, (id, image)) in tail.enumerated() {
      let inspected = RecordInspection(bytes(image), id.kind, inspector)
      if !inspected.isClean { findings += inspected.findings(at: place(image)) }
      if index % 1000 == 0 { report(2, Double(index) / Double(tail.count)) }
    }
  }

  private var inspector: Inspector {
    Inspector(codes: codes) { [current, settings] id in
      id.prefix != settings.prefix || current[id] != nil
    }
  }

  private func bytes(_ image: Image) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: journal[image.range])
  }

  private mutating func place(_ image: Image) -> RecordPlace {
    let start = journal.lineStart(before: image.range.lowerBound)
    let before = UnsafeRawBufferPointer(rebasing: journal[start..<image.range.lowerBound])
    return RecordPlace(
      file: Layout.journal,
      line: lines.line(at: start),
      column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    )
  }

  private mutating func note(
    _ problem: Problem,
    at offset: Int,
    column: Int? = nil,
    record: RecordID? = nil
  ) {
    findings.append(
      Finding(
        file: Layout.journal,
        line: lines.line(at: offset),
        column: column,
        record: record?.text,
        problem: problem
      )
    )
  }

  /// Three parts of equal length, as far as anybody can tell beforehand.
  private func report(_ part: Int, _ share: Double) { progress((Double(part) + share) / 3) }
}
