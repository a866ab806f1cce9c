import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Cases by a property: how many are open, under way and finished in each group.
struct GroupReports {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// The columns of every report by a property: the three states of `Docs/Rules.md`, Figures, and
  /// their sum.
  private static let columns =
    [ReportColumn("cases", Phrase("Cases", "사건"), .whole)]
    + zip(["open", "under_way", "finished"], StageGroup.allCases).map { key, group in
      ReportColumn(key, group.label, .part)
    }

  /// Cases by the codes of a field.
  func byCode(_ name: ReportName, _ key: String, isAdditive: Bool) -> Report {
    guard let queryField = QueryField.named(key, .victim) else {
      return grouped(name, key, name.label, [], isAdditive: isAdditive)
    }
    let list = context.codes[queryField.kind.codeList ?? ""]
    return grouped(
      name,
      key,
      queryField.label,
      groups(list) { row in
        switch queryField.value(row, context) {
        case .code(let code)?: [code]
        case .codes(let codes)?: codes
        default: []
        }
      },
      isAdditive: isAdditive
    )
  }

  /// Closed cases by the coded reason.
  func byClosure() -> Report {
    let closed = cases.narrowed { context.caseIndex.stage($0) == .closed }
    return GroupReports(closed).byCode(.closure, "closure_reason", isAdditive: true).withoutStates()
  }

  /// The cases of people who are known to be out of confinement, by how it ended: as the last stay
  /// says that was not ended by selling or moving the person.
  func byHowLeft() -> Report {
    let out = cases.narrowed { !cases.isOpen($0) }
    let table = context.book[.victim]
    let list = context.codes["how_left"]
    let groups = GroupReports(out).groups(list) { row in
      guard let stays = table.column("stays") else { return [] }
      return Stays.howLeft(table.value(row, stays)).map { [$0] } ?? []
    }
    let heading = Phrase("How it ended", "종료 경위")
    return grouped(.outcome, "how_left", heading, groups, isAdditive: true).withoutStates()
  }

  /// Cases by the province of the last place with a record.
  func byProvince() -> Report {
    let table = context.book[.victim]
    let stays = table.column("stays") ?? 0
    return grouped(
      .province,
      "province",
      Phrase("Province", "주"),
      groups(context.codes["province"]) { row in
        table.links(row, stays).compactMap(province).last.map { [$0] } ?? []
      },
      isAdditive: true,
      notes: [
        Phrase(
          "By the last place of each person that has a record here.",
          "이 사건부에 기록이 있는 마지막 위치 기준."
        )
      ]
    )
  }

  private func province(_ id: RecordID) -> Code? {
    let table = context.book[id.kind]
    guard let row = context.book.row(id), let column = table.column("province") else { return nil }
    return table.text(row, column).map { Code($0) }
  }

  /// The rows of each code, in list order, then those of unknown codes, then those without a code.
  private func groups(
    _ list: CodeList,
    _ codes: (Int) -> [Code]
  ) -> [(code: Code?, label: Phrase, rows: [Int])] {
    var rows: [Code?: [Int]] = [:]
    for row in cases.victims {
      let found = Set(codes(row))
      if found.isEmpty { rows[nil, default: []].append(row) }
      for code in found { rows[code, default: []].append(row) }
    }
    let order = { (code: Code) in (list.rank(of: code) ?? list.entries.count, code.text) }
    let known = rows.keys.compactMap { $0 }.sorted { order($0) < order($1) }
    let unknown: [Code?] = rows[nil] == nil ? [] : [nil]
    return (known + unknown).map { code in
      let label = code.map { list[$0]?.label ?? Phrase($0.text, $0.text) }
      return (code, label ?? Phrase("Not recorded", "기재 없음"), rows[code] ?? [])
    }
  }

  private func grouped(
    _ name: ReportName,
    _ key: String,
    _ heading: Phrase,
    _ groups: [(code: Code?, label: Phrase, rows: [Int])],
    isAdditive: Bool,
    notes: [Phrase] = []
  ) -> Report {
    let severals = Phrase(
      "A case with several values counts in each.",
      "값이 여럿인 사건은 각각 집계."
    )
    return Report(
      name,
      rowHeading: ReportColumn(key, heading, .text),
      columns: Self.columns,
      rows: groups.map { group in
        ReportRow(group.code.map { .text($0.text) } ?? .none, group.label, counts(group.rows))
      },
      isAdditive: isAdditive,
      notes: notes + (isAdditive ? [] : [severals])
    )
  }

  private func counts(_ rows: [Int]) -> [ReportCell] {
    var counts = [Int](repeating: 0, count: StageGroup.allCases.count)
    for row in rows {
      counts[Int((context.caseIndex.stage(row)?.group ?? .finished).rawValue)] += 1
    }
    return [.count(rows.count)] + counts.map { .count($0) }
  }
}

extension Report {
  /// The same rows with the number of cases alone.
  fileprivate func withoutStates() -> Report {
    Report(
      name,
      rowHeading: rowHeading,
      columns: [ReportColumn("cases", Phrase("Cases", "사건"), .part)],
      rows: rows.map { ReportRow($0.key, $0.label, [$0.cells[0]]) },
      isAdditive: true
    )
  }
}
