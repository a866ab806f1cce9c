import CaseBook
import CaseModel

/// A condition on numbers, times and truth values.
struct ValueCondition {
  let queryField: QueryField
  let comparison: FilterCondition.Comparison
  let context: QueryContext

  /// A test by numbers.
  func numberTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    let number = numbers()
    return try anyTest(values) { value throws(FilterError) in
      guard let operand = Double(value.text) else { throw queryField.badValue(value) }
      let holds = comparison.holds(operand, operand)
      return { row in number(row).map { holds($0, $0) } ?? false }
    }
  }

  private func numbers() -> (Int) -> Double? {
    if case .derived(let derived) = queryField.source {
      let number = derived.number(context)
      return { number($0).map(Double.init) }
    }
    let value = queryField.reader(context)
    return { row in
      switch value(row) {
      case .integer(let number)?: Double(number)
      case .decimal(let number)?: number
      case .amount(let amount)?: Double(amount.text)
      default: nil
      }
    }
  }

  /// A test for days and times as typed; a day, month or year means all of it.
  func dateTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    let span = spans()
    return try anyTest(values) { value throws(FilterError) in
      guard let operand = operand(value.text) else {
        let kind: FieldKind = .moment
        throw .badValue(value.text, expected: kind.description, at: value.range)
      }
      let holds = comparison.holds(operand.lowerBound, operand.upperBound)
      return { row in span(row).map { holds($0.lowerBound, $0.upperBound) } ?? false }
    }
  }

  /// The first and the last second that a text can mean.
  private func operand(_ text: String) -> ClosedRange<Int>? {
    if let day = context.dates.day(text) { return day.seconds(context.zone) }
    guard let instant = context.dates.instant(text) else { return nil }
    return instant.seconds...(instant.seconds + 59)
  }

  /// The first and the last second that a row's value can mean.
  private func spans() -> (Int) -> ClosedRange<Int>? {
    if case .indexed(let column) = queryField.source, case .instant = queryField.kind {
      let table = context.book[queryField.record]
      return { row in table.instant(row, column).map { $0.seconds...$0.seconds } }
    }
    let value = queryField.reader(context)
    let zone = context.zone
    return { row in
      switch value(row) {
      case .instant(let instant)?: instant.seconds...instant.seconds
      case .day(let day)?: day.seconds(zone)
      default: nil
      }
    }
  }

  /// A test by yes and no.
  func flagTest(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    let read = queryField.reader(context)
    return try anyTest(values) { value throws(FilterError) in
      let wanted: Bool
      switch value.text.lowercased() {
      case "yes", "y", "true", "1", "예", "네": wanted = true
      case "no", "n", "false", "0", "아니오", "아니요": wanted = false
      default:
        throw .badValue(value.text, expected: Phrase("yes or no", "예 또는 아니요"), at: value.range)
      }
      return { row in (read(row) == .flag(true)) == wanted }
    }
  }
}

extension FilterCondition.Comparison {
  /// Compares a value, given by its least and greatest meaning, with an operand.
  func holds<T: Comparable>(_ first: T, _ last: T) -> (T, T) -> Bool {
    switch self {
    case .matches, .equal, .notEqual: { $0 >= first && $1 <= last }
    case .less: { low, _ in low < first }
    case .lessOrEqual: { low, _ in low <= last }
    case .greater: { low, _ in low > last }
    case .greaterOrEqual: { low, _ in low >= first }
    }
  }
}

extension PartialDate {
  /// The first and the last second that the date can mean in a zone.
  fileprivate func seconds(_ zone: Zone) -> ClosedRange<Int> {
    zone.instant(day: firstDay).seconds...(zone.instant(day: lastDay + 1).seconds - 1)
  }
}
