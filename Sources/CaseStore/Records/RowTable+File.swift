import CaseBook
import CaseModel

extension RowTable {
  /// Scans the files of all kinds, the halves of every file on two threads.
  ///
  /// Nil if a file contains anything but one record on each line, sorted by number. `whole` names
  /// the kinds whose records may begin with other fields than those indexed now.
  static func all(
    in regions: [ByteRegion],
    _ prefix: BookPrefix,
    whole: Set<RecordKind>
  ) -> [RowTable]? {
    var halves = TwoThreads.concurrently(
      { tables(in: regions, prefix, whole, half: 0) },
      { tables(in: regions, prefix, whole, half: 1) }
    )
    // Moved out, so that nothing else references the columns and they grow in place.
    guard var early = halves.0.take(), let late = halves.1.take() else { return nil }
    return RowTable.append(late, to: &early) ? early : nil
  }

  private static func tables(
    in regions: [ByteRegion],
    _ prefix: BookPrefix,
    _ whole: Set<RecordKind>,
    half: Int
  ) -> [RowTable]? {
    var tables: [RowTable] = []
    for kind in RecordKind.allCases {
      guard let lines = RecordLines(regions[Int(kind.rawValue)].bytes) else { return nil }
      var table = RowTable(kind, regions: regions)
      // The rows of the second half are appended to those of the first.
      table.reserve(half == 0 ? lines.estimate : lines.estimate / 2)
      guard table.scan(lines.halves[half], prefix, whole: whole.contains(kind)) else { return nil }
      tables.append(table)
    }
    return tables
  }

  private mutating func scan(_ lines: Range<Int>, _ prefix: BookPrefix, whole: Bool) -> Bool {
    let scanner = RowScanner.of(kind)
    let region = Int(kind.rawValue)
    let bytes = regions[region].bytes
    var start = lines.lowerBound
    while start < lines.upperBound {
      guard let feed = bytes.firstLineFeed(from: start), feed < lines.upperBound else {
        return false
      }
      let end = bytes[feed - 1] == UInt8(ascii: ",") ? feed - 1 : feed
      guard bytes[start] == UInt8(ascii: "{"),
        scan(scanner, prefix: prefix, whole: whole, region: region, at: start, end: end)
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
