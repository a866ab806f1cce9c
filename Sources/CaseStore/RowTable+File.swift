import CaseModel

extension RowTable {
  /// Scans the file of a kind, which has one record on each line, sorted by number; nil where it has
  /// anything else.
  init?(scanning regions: [ByteRegion], _ kind: RecordKind, _ prefix: BookPrefix) {
    self.init(kind, regions: regions)
    let index = Int(kind.rawValue)
    let bytes = regions[index].bytes
    guard bytes.starts(with: Array("[\n".utf8)) else { return nil }
    let scanner = RowScanner(Schema.of(kind))
    var start = 2
    while start < bytes.count, bytes[start] == UInt8(ascii: "{") {
      guard let feed = bytes.firstLineFeed(from: start) else { return nil }
      let end = bytes[feed - 1] == UInt8(ascii: ",") ? feed - 1 : feed
      guard scan(scanner, prefix: prefix, region: index, at: start, end: end) else { return nil }
      start = feed + 1
    }
    guard bytes[start...].elementsEqual("]\n".utf8) else { return nil }
  }
}
