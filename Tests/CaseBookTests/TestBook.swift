import CaseDemo
import CaseBook
import CaseModel
import StrictJSON

/// A book over lines of JSON in consecutive memory.
struct TestBook {
  var book: Book
  let sources: [RowSource]
  /// The id read from each line.
  private(set) var ids: [RecordID?] = []
  /// The records that were written, sorted by id.
  private(set) var records: [Record] = []

  init(
    _ lines: [String],
    prefix: BookPrefix = .none,
    together: Bool = true
  ) {
    var bytes: [UInt8] = []
    var sources: [RowSource] = []
    for line in lines {
      sources.append(RowSource(region: 0, offset: bytes.count, length: line.utf8.count))
      bytes += Array(line.utf8) + [UInt8(ascii: "\n")]
    }
    self.sources = sources
    book = Book(prefix: prefix)
    book.setRegions([ByteRegion(bytes)])
    if together {
      ids = book.apply(sources)
    } else {
      ids = sources.map { book.apply($0) }
    }
  }

  /// The last version of every record of an invented casebook.
  init(_ casebook: DemoCasebook) {
    var last: [RecordID: Record] = [:]
    for commit in casebook.commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    let records = last.values.sorted { $0.id < $1.id }
    self.init(records.map(\.json.text))
    self.records = records
  }
}

extension JSON {
  /// The value as bytes in a file.
  var text: String { String(decoding: serialized(), as: UTF8.self) }
}
