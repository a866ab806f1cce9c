import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// What happened: incidents with the people found in them, returns, and calls.
struct EventReports {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// Incidents by type, with the people found, rescued and arrested in them.
  func incidents() -> Report {
    let keys = ["nationals_found", "rescued", "arrested"]
    let isWanted = cases.isCounted(.incident)
    let table = context.book[.incident]
    let list = context.codes["incident_type"]
    var sums: [Code: [Int]] = [:]
    guard let type = table.column("type"), let date = table.column("date") else {
      return report(.incidents, [])
    }
    for row in 0..<table.count where !table.isDeleted(row) && isWanted(row) {
      guard let code = table.text(row, type), let day = table.day(row, date),
        day.firstDay <= context.today, let record = context.book.record(.incident, row)
      else { continue }
      var line = sums[Code(code)] ?? [0, 0, 0, 0]
      line[0] += 1
      for (index, key) in keys.enumerated() {
        if case .integer(let number)? = record.fields[key] { line[index + 1] += number }
      }
      sums[Code(code)] = line
    }
    let known = list.entries.map(\.code).filter { sums[$0] != nil }
    let others = Set(sums.keys).subtracting(known).sorted { $0.text < $1.text }
    return report(
      .incidents,
      (known + others).map { code in
        ReportRow(
          .text(code.text),
          list[code]?.label ?? Phrase(code.text, code.text),
          (sums[code] ?? []).map { .count($0) }
        )
      }
    )
  }

  private func report(_ name: ReportName, _ rows: [ReportRow]) -> Report {
    Report(
      name,
      rowHeading: ReportColumn("type", Phrase("Type", "유형"), .text),
      columns: [
        ReportColumn("incidents", Phrase("Incidents", "상황"), .part),
        ReportColumn("nationals_found", Phrase("Nationals found", "발견 국민"), .part),
        ReportColumn("rescued", Phrase("Rescued", "구조"), .part),
        ReportColumn("arrested", Phrase("Arrested", "체포"), .part),
      ],
      rows: rows,
      isAdditive: true,
      notes: [
        Phrase(
          "People as the records of the incidents say, also those without a case here.",
          "상황 기록에 적힌 인원이며 이 사건부에 사건이 없는 사람도 포함."
        )
      ]
    )
  }

  /// Calls, messages, letters and visits by month, as notes tell of them.
  func calls() -> Report {
    let table = context.book[.note]
    let isWanted = cases.isCounted(.note)
    let replaced = Corrections.replacedRows(context.book)
    var months: [Int: [Int]] = [:]
    if let kind = table.column("kind"), let at = table.column("at") {
      let direction = QueryField.named("direction", .note)?.reader(context)
      for row in 0..<table.count where !table.isDeleted(row) && !replaced.contains(row) {
        guard let code = table.text(row, kind), let moment = table.instant(row, at),
          moment <= context.now, isWanted(row),
          let column = Self.column(code, direction.map { $0(row) } ?? nil)
        else { continue }
        let date = Calendar.date(context.zone.day(moment))
        let month = date.year * 12 + date.month - 1
        months[month, default: Self.callColumns.map { _ in 0 }][column] += 1
      }
    }
    return Report(
      .calls,
      rowHeading: ReportColumn("month", Phrase("Month", "월"), .text),
      columns: [ReportColumn("all", Phrase("All", "전체"), .whole)] + Self.callColumns,
      rows: months.keys.sorted().map { month in
        let line = months[month] ?? []
        let number = month % 12 + 1
        let text = "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
        return ReportRow(
          .text(text),
          Phrase(text, text),
          [.count(line.reduce(0, +))] + line.map { .count($0) }
        )
      },
      isAdditive: true,
      notes: [
        Phrase(
          "As notes tell of them, by the day on which they were.",
          "메모 기준이며 실제 일자로 집계."
        )
      ]
    )
  }

  private static let callColumns = [
    ReportColumn("calls_in", Phrase("Calls in", "수신 통화"), .part),
    ReportColumn("calls_out", Phrase("Calls out", "발신 통화"), .part),
    ReportColumn("calls", Phrase("Calls", "통화(방향 미상)"), .part),
    ReportColumn("messages", Phrase("Messages", "메시지"), .part),
    ReportColumn("letters", Phrase("Letters", "서신"), .part),
    ReportColumn("visits", Phrase("Visits", "방문"), .part),
  ]

  private static func column(_ kind: String, _ direction: FieldValue?) -> Int? {
    switch (kind, direction) {
    case ("call", .code("in")?): 0
    case ("call", .code("out")?): 1
    case ("call", _): 2
    case ("message", _): 3
    case ("letter", _): 4
    case ("visit", _): 5
    default: nil
    }
  }

  /// People who came home, by year: with a group on a deportation flight or alone, and whether a
  /// warrant waited for them.
  func returns() -> Report {
    let flights = groupFlights
    let warrant = QueryField.named("home_warrant", .victim)?.reader(context)
    var years: [Int: [Int]] = [:]
    for row in cases.victims {
      guard let day = returnDay(row), day <= context.today else { continue }
      let isGroup = flights.contains(row)
      let isWanted = Self.isWanted(warrant.map { $0(row) } ?? nil)
      let column = (isGroup ? 0 : 2) + (isWanted ? 0 : 1)
      years[Calendar.date(day).year, default: [0, 0, 0, 0]][column] += 1
    }
    return Report(
      .returns,
      rowHeading: ReportColumn("year", Phrase("Year", "연도"), .text),
      columns: [
        ReportColumn("returned", Phrase("Returned", "귀국"), .whole),
        ReportColumn("group_warrant", Phrase("Group, warrant", "단체·수배"), .part),
        ReportColumn("group", Phrase("Group", "단체"), .part),
        ReportColumn("single_warrant", Phrase("Single, warrant", "개별·수배"), .part),
        ReportColumn("single", Phrase("Single", "개별"), .part),
      ],
      rows: years.keys.sorted().map { year in
        let line = years[year] ?? []
        return ReportRow(
          .number(year),
          Phrase("\(year)", "\(year)년"),
          [.count(line.reduce(0, +))] + line.map { .count($0) }
        )
      },
      isAdditive: true,
      notes: [
        Phrase(
          "Group: named in an incident of the type deportation flight.",
          "단체: 송환 항공편 상황에 포함된 사람."
        ),
        Phrase(
          "Warrant: an arrest warrant or a red notice at home.",
          "수배: 국내 체포영장 또는 적색수배."
        ),
      ]
    )
  }

  private static func isWanted(_ warrant: FieldValue?) -> Bool {
    guard case .code(let code)? = warrant else { return false }
    return ["arrest_warrant", "red_notice"].contains(code)
  }

  /// The day of the return: of a finished flight, else of the stage or the closing.
  private func returnDay(_ row: Int) -> Int? {
    let table = context.book[.victim]
    let stage = context.caseIndex.stage(row)
    let closed = stage == .closed
    guard stage == .returned || closed else { return nil }
    if closed {
      guard let reason = table.column("closure_reason"),
        table.hasText(row, reason, "returned_home")
      else { return nil }
    }
    if let flight = flightDay(context.book.id(.victim, row)) { return flight }
    if closed { return table.column("closed_on").flatMap { table.day(row, $0) }?.lastDay }
    return context.book.record(.victim, row)?[.stageSince].map(context.zone.day)
  }

  private func flightDay(_ id: RecordID) -> Int? {
    let table = context.book[.followup]
    guard let type = table.column("type"), let done = table.column("done_at") else { return nil }
    return context.book.rows(.followup, linkingTo: id).compactMap { row in
      table.hasText(row, type, "flight") && !table.isDeleted(row)
        ? table.instant(row, done).map(context.zone.day) : nil
    }.max()
  }

  /// The rows of the victims named in deportation flights.
  private var groupFlights: Set<Int> {
    let table = context.book[.incident]
    guard let type = table.column("type"), let victims = table.column("victims") else { return [] }
    let targets = VictimTargets(context.book)
    var found: Set<Int> = []
    for row in 0..<table.count
    where table.hasText(row, type, "deportation_flight") && !table.isDeleted(row) {
      table.forEachLink(row, victims) { id in
        if let target = targets.row(id) { found.insert(target) }
      }
    }
    return found
  }
}
