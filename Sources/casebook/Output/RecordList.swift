import CaseBook
import CaseExchange
import CaseModel
import CaseQuery
import Casework

extension Failure {
  /// The failure for an invalid filter or order, with the position.
  init(_ error: FilterError) {
    self.init(
      .usage,
      "\(error.message.en) (character \(error.range.lowerBound + 1)). Correct it and try again.",
      "\(error.message.ko) (\(error.range.lowerBound + 1)번째 글자). 고쳐서 다시 시도하세요."
    )
  }
}

extension Filter {
  /// Reports filter values that cannot match anything.
  func tellRemarks(_ kind: RecordKind, _ context: QueryContext) {
    for remark in remarks(kind, context) {
      StandardError.write(lines: remark[context.language] + ".")
    }
  }
}

/// The records of one kind that a command prints.
struct RecordList {
  let kind: RecordKind
  let context: QueryContext

  /// The rows that match, in order.
  func rows(filter: String?, sort: String?) throws(Failure) -> [Int] {
    do throws(FilterError) {
      let order = try sort.map { text throws(FilterError) in
        try SortOrder.parse(text, for: kind)
      }
      let filter = try Filter.parse(filter ?? "")
      let rows = try RowQuery(kind, filter: filter, order: order).rows(context)
      filter.tellRemarks(kind, context)
      return rows
    } catch {
      throw Failure(error)
    }
  }

  /// Writes the rows to standard output in the requested format.
  ///
  /// What leaves the screen has its line in the access log first.
  func write(
    _ rows: [Int],
    _ columns: [QueryField],
    form: OutputForm,
    filter: String? = nil,
    byteOrderMark: Bool = false,
    _ session: Session
  ) throws {
    let ids = rows.map { context.book.id(kind, $0) }
    let access = AccessActs(session.context)
    if let filter = filter.flatMap({ try? Filter.parse($0) }) {
      try session.log(access.search(filter, found: ids))
    }
    if form.leavesScreen { try session.log(access.list(ids, of: kind.name + "s")) }
    tellUnverified(rows)
    switch form.choice {
    case .json: try StandardOutput.write(json: json(rows))
    case .csv:
      let heading = columns.map(\.key)
      let writer = CSVWriter(hasByteOrderMark: byteOrderMark)
      try StandardOutput.write(writer.text([heading] + cells(rows, columns)))
    case .plain: try StandardOutput.write(TSVWriter.text(cells(rows, columns)))
    case .table: try StandardOutput.write(table(rows, columns))
    }
  }

  /// The records as in the files.
  func json(_ rows: [Int]) -> [UInt8] {
    JSONLines.array(rows.lazy.map { context.book[kind].bytes($0) })
  }

  /// The cells as text, one row for each record.
  func cells(_ rows: [Int], _ columns: [QueryField]) -> [[String]] {
    let context = context.ofRecords
    return rows.map { row in columns.map { $0.display(row, context) } }
  }

  /// The table for people; in a terminal with as many columns as fit.
  func table(_ rows: [Int], _ columns: [QueryField]) -> String {
    let table = TextTable(
      columns: columns.map {
        TextTable.Column(
          heading: $0.label[context.language],
          importance: $0.column?.importance ?? 1
        )
      },
      rows: rows.map { row in
        let mark = context.book[kind].isVerified(row) ? "" : " ?"
        return columns.map { $0.display(row, context) + ($0.key == "id" ? mark : "") }
      }
    )
    return table.text(room: StandardOutput.columns)
  }

  /// Names the records that are not proven to be what was saved.
  private func tellUnverified(_ rows: [Int]) {
    let ids = rows.filter { !context.book[kind].isVerified($0) }
      .map { context.book.id(kind, $0).text }
    guard let first = ids.first else { return }
    let named =
      ids.count > Self.mostNamed
      ? "\(first) +\(ids.count - 1)" : ids.joined(separator: ", ")
    let sentence = Phrase(
      "{ids}: not verified, since the files are damaged; compare with a backup (marked ? in tables).",
      "{ids}: 파일이 손상되어 확인되지 않았습니다. 백업과 비교하세요(표에는 ?로 표시)."
    )
    StandardError.write(lines: sentence.filled(context.language, ["ids": named]))
  }

  private static let mostNamed = 10

  /// The named query fields, or the columns of the kind's table.
  func columns(_ names: String?) throws(Failure) -> [QueryField] {
    guard let names else { return QueryField.columns(for: kind) }
    var columns: [QueryField] = []
    for name in QueryField.names(in: names) {
      guard let queryField = QueryField.named(name, kind) else { throw noColumn(name) }
      columns.append(queryField)
    }
    return columns
  }

  private func noColumn(_ name: String) -> Failure {
    let all = QueryField.all(for: kind).map(\.key).joined(separator: ", ")
    return Failure(
      .usage,
      "“\(name)” is not a column of \(kind.name)s. Use some of \(all).",
      "“\(name)” 열이 없습니다. 다음 중에서 고르세요: \(all)."
    )
  }
}
