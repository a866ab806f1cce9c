import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// Cases by facts about the person: age and sex, how the confinement ended, who is in custody.
struct PersonReports {
  private let cases: CountedCases
  private let context: QueryContext

  init(_ cases: CountedCases) {
    self.cases = cases
    context = cases.context
  }

  /// Cases by age on the day of the report, in bands of ten years, and by sex.
  ///
  /// The band *under 18* is that of the Palermo Protocol, Art. 3(d); the others are those of the
  /// ministry's tables.
  func byAge() -> Report {
    let sexes = context.codes["sex"].entries
    let ages = context.ages(on: reportedDay)
    let column = context.book[.victim].column("sex")
    var counts: [AgeBand: [Int]] = [:]
    for row in cases.victims {
      let code = column.flatMap { context.book[.victim].text(row, $0) }
      guard let sex = sexes.firstIndex(where: { $0.code.text == code }) else { continue }
      counts[AgeBand(ages(row)), default: sexes.map { _ in 0 }][sex] += 1
    }
    return Report(
      .age,
      rowHeading: ReportColumn("age", Phrase("Age when reported", "접수 당시 나이"), .text),
      columns: [Self.whole] + sexes.map { ReportColumn($0.code.text, $0.label, .part) },
      rows: counts.keys.sorted().map { band in
        let line = counts[band] ?? []
        return ReportRow(
          band.key,
          band.label,
          [.count(line.reduce(0, +))] + line.map { .count($0) }
        )
      },
      isAdditive: true
    )
  }

  private func reportedDay(_ row: Int) -> Int { cases.reportedDay(row) ?? context.today }

  /// The people in custody, by the place where they are and their legal position.
  ///
  /// A place that is only a typed text is counted with the others of its kind, because the text may
  /// name persons.
  func inCustody() -> Report {
    let positions = context.codes["legal_position"].entries
    let position = QueryField.named("legal_position", .victim)?.reader(context)
    var counts: [HeldAt: [Int]] = [:]
    for row in cases.victims where context.caseIndex.stage(row) == .custody {
      guard case .code(let code)? = position?(row),
        let index = positions.firstIndex(where: { $0.code == code })
      else { continue }
      counts[HeldAt(context.place(row)), default: positions.map { _ in 0 }][index] += 1
    }
    let lines = counts.map { (place: $0, counts: $1, sum: $1.reduce(0, +)) }
    return Report(
      .custody,
      rowHeading: ReportColumn("place", Phrase("Place", "장소"), .text),
      columns: [Self.whole] + positions.map { ReportColumn($0.code.text, $0.label, .part) },
      rows: lines.sorted { ($1.sum, $0.place.key) < ($0.sum, $1.place.key) }.map { line in
        ReportRow(
          line.place.row,
          line.place.label(context),
          [.count(line.sum)] + line.counts.map { .count($0) }
        )
      },
      isAdditive: true
    )
  }

  private static let whole = ReportColumn("cases", Phrase("Cases", "사건"), .whole)
}

/// Where somebody in custody is, as a row of a table.
private enum HeldAt: Hashable {
  case record(RecordID)
  case typed
  case notRecorded

  init(_ place: FieldValue?) {
    switch place {
    case .link(let id)?: self = .record(id)
    case nil: self = .notRecorded
    default: self = .typed
    }
  }

  var key: String {
    switch self {
    case .record(let id): id.text
    case .typed: "other"
    case .notRecorded: ""
    }
  }

  var row: ReportRow.Key { self == .notRecorded ? .none : .text(key) }

  func label(_ context: QueryContext) -> Phrase {
    switch self {
    case .record(let id):
      let name = context.title(id)
      return Phrase(name, name)
    case .typed: return Phrase("A place without a record", "기록이 없는 장소")
    case .notRecorded: return Phrase("Not recorded", "기재 없음")
    }
  }
}

/// A band of ages in a table.
private enum AgeBand: Hashable, Comparable {
  case under18
  /// From 18 up to 19, or ten years from this age on.
  case from(Int)
  case notKnown

  init(_ age: Int?) {
    switch age {
    case nil: self = .notKnown
    case .some(..<18): self = .under18
    case .some(18..<20): self = .from(18)
    case .some(let age): self = .from(min(60, age / 10 * 10))
    }
  }

  var key: ReportRow.Key {
    switch self {
    case .under18: .text("0-17")
    case .from(18): .text("18-19")
    case .from(60): .text("60+")
    case .from(let age): .text("\(age)-\(age + 9)")
    case .notKnown: .none
    }
  }

  var label: Phrase {
    switch self {
    case .under18: Phrase("Under 18", "18세 미만")
    case .from(18): Phrase("18–19", "18~19세")
    case .from(60): Phrase("60 and over", "60세 이상")
    case .from(let age): Phrase("\(age)–\(age + 9)", "\(age)대")
    case .notKnown: Phrase("Not known", "미상")
    }
  }
}
