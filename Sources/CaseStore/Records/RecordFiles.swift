import CaseBook
import CaseModel

/// The files of records, one for each kind, from which the rows of a casebook are read.
struct RecordFiles: Sendable {
  let regions: [ByteRegion]
  let prefix: BookPrefix
  /// The kinds whose records may begin with other fields than those indexed now.
  let whole: Set<RecordKind>

  /// Scans the files of all kinds, the halves of every file on two threads.
  ///
  /// Nil if a file contains anything but one record on each line, sorted by number.
  func tables() -> [RowTable]? {
    var halves = TwoThreads.concurrently({ half(0) }, { half(1) })
    // Moved out, so that nothing else references the columns and they grow in place.
    guard var early = halves.0.take(), let late = halves.1.take() else { return nil }
    return early.append(late) ? early.all : nil
  }

  private func half(_ half: Int) -> RowTables? {
    var tables: [RowTable] = []
    for kind in RecordKind.allCases {
      guard let lines = RecordLines(regions[Int(kind.rawValue)].bytes) else { return nil }
      var table = RowTable(kind, regions: regions)
      // The rows of the second half are appended to those of the first.
      table.reserve(half == 0 ? lines.estimate : lines.estimate / 2)
      guard scan(lines.halves[half], into: &table) else { return nil }
      tables.append(table)
    }
    return RowTables(tables)
  }

  private func scan(_ lines: Range<Int>, into table: inout RowTable) -> Bool {
    let scanner = RowScanner.of(table.kind)
    let isWhole = whole.contains(table.kind)
    let region = Int(table.kind.rawValue)
    let bytes = regions[region].bytes
    var start = lines.lowerBound
    while start < lines.upperBound {
      guard let feed = bytes.firstLineFeed(from: start), feed < lines.upperBound else {
        return false
      }
      let end = bytes[feed - 1] == UInt8(ascii: ",") ? feed - 1 : feed
      guard bytes[start] == UInt8(ascii: "{"),
        table.scan(
          scanner,
          prefix: prefix,
          whole: isWhole,
          region: region,
          at: start,
          end: end
        )
      else { return false }
      start = feed + 1
    }
    return true
  }
}

/// The lines between the brackets of a file of records.
private struct RecordLines {
  /// The lines up to about the middle, and the others.
  let halves: [Range<Int>]
  /// An upper estimate of the number of lines, from the length of the first ones.
  let estimate: Int

  /// Nil if the brackets are not on separate lines.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 4, bytes.starts(with: "[\n".utf8),
      bytes.suffix(2).elementsEqual("]\n".utf8)
    else { return nil }
    let all = 2..<(bytes.count - 2)
    let feed = bytes.firstLineFeed(from: all.lowerBound + all.count / 2) ?? all.upperBound
    let middle = min(feed + 1, all.upperBound)
    halves = [all.lowerBound..<middle, middle..<all.upperBound]
    let sample = bytes[all].prefix(1 << 16)
    var lines = 0
    var start = all.lowerBound
    while let feed = bytes.firstLineFeed(from: start), feed < sample.endIndex {
      lines += 1
      start = feed + 1
    }
    estimate = sample.isEmpty ? 0 : (lines + 1) * (all.count / sample.count + 1) * 9 / 8
  }
}
