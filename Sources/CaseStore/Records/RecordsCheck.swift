import CaseBook
import CaseModel

/// Inspects every record of `records/` and compares it with its image in the journal.
struct RecordsCheck: Sendable {
  let regions: [ByteRegion]
  let prefix: BookPrefix
  let inspector: Inspector
  let journal: ByteRegion
  /// The images that the files must contain; nil if they are not known.
  let images: RecordImages?

  /// The problems in file order, found by two threads with about equal shares of the bytes.
  func findings(_ progress: (Double) -> Void) -> [Finding] {
    let shares = shares
    let (found, more) = TwoThreads.concurrently(
      { shares[0].map { ($0, findings($0)) } },
      {
        shares[1].enumerated().map { index, kind in
          progress(Double(index) / Double(shares[1].count))
          return (kind, findings(kind))
        }
      }
    )
    return (found + more).sorted { $0.0.rawValue < $1.0.rawValue }.flatMap(\.1)
  }

  /// The kinds in two groups of about the same size.
  private var shares: [[RecordKind]] {
    var shares: [[RecordKind]] = [[], []]
    var sizes = [0, 0]
    for kind in RecordKind.allCases.sorted(by: { size($0) > size($1) }) {
      let smaller = sizes[0] < sizes[1] ? 0 : 1
      shares[smaller].append(kind)
      sizes[smaller] += size(kind)
    }
    return shares
  }

  private func size(_ kind: RecordKind) -> Int { regions[Int(kind.rawValue)].bytes.count }

  private func findings(_ kind: RecordKind) -> [Finding] {
    var reader = RecordsReader(kind, regions, prefix, inspector)
    reader.read()
    guard let images else { return reader.findings }
    return reader.findings + differences(reader.table, images[kind])
  }

  private func differences(
    _ table: RowTable,
    _ images: [RecordID: RecordImages.Image]
  ) -> [Finding] {
    let file = Layout.records(table.kind)
    var lines = LineCounter(table.regions[Int(table.kind.rawValue)].bytes)
    var findings: [Finding] = []
    var met = 0
    for row in 0..<table.count {
      let id = RecordID(table.kind, table.number(row), prefix: prefix)
      let image = images[id]
      if image != nil { met += 1 }
      if let image, journal.bytes[image.range].elementsEqual(table.bytes(row)) { continue }
      let line = lines.line(at: table.source(row).offset)
      findings.append(Finding(file: file, line: line, record: id.text, problem: .recordDiffers))
    }
    guard met < images.count else { return findings }
    let missing = images.keys.filter { $0.prefix != prefix || table.row($0.number) == nil }
    return findings
      + missing.sorted().map { Finding(file: file, record: $0.text, problem: .recordDiffers) }
  }
}
