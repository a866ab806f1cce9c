import CaseModel

/// Builds the test of one condition for the rows of one kind.
struct ConditionBuilder {
  let condition: FilterCondition
  let queryField: QueryField
  let context: QueryContext

  init(
    _ condition: FilterCondition,
    _ kind: RecordKind,
    _ context: QueryContext
  ) throws(FilterError) {
    guard let named = QueryField.named(condition.key, kind) else {
      throw .unknownKey(condition.key, kind, at: condition.keyRange)
    }
    self.condition = condition
    self.context = context
    let all = named.source == .derived(.firstVictim) ? QueryField.named("victims", kind) : nil
    queryField = all ?? named
  }

  var comparison: FilterCondition.Comparison { condition.comparison }

  func test() throws(FilterError) -> RowTest {
    var values = condition.values
    var isAny: RowTest = { _ in false }
    if !comparison.isOrdering {
      let hasValue = presenceTest()
      isAny = anyTest(values.compactMap(presence)) { wanted in { hasValue($0) == wanted } }
      values.removeAll { presence($0) != nil }
    }
    if values.count == condition.values.count {
      isAny = try test(values)
    } else if !values.isEmpty {
      let (isPresent, isFound) = (isAny, try test(values))
      isAny = { isPresent($0) || isFound($0) }
    }
    return comparison == .notEqual ? { !isAny($0) } : isAny
  }

  /// Whether a value requires a value (`any`) or none (`none`); nil for other values.
  private func presence(_ value: FilterCondition.Value) -> Bool? {
    guard !value.isQuoted else { return nil }
    switch value.text.lowercased() {
    case "any", "있음": return true
    case "none", "없음": return false
    default: return nil
    }
  }

  private func presenceTest() -> RowTest {
    switch queryField.source {
    case .id, .derived:
      let value = queryField.reader(context)
      return { value($0) != nil }
    case .indexed, .stored:
      let raw = queryField.raw(context)
      return { row in
        let value = raw(row)
        guard let first = value.first, first != UInt8(ascii: "n") else { return false }
        let isBracketed = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
        return value.count > 2 || !isBracketed && first != UInt8(ascii: "\"")
      }
    }
  }

  private func test(_ values: [FilterCondition.Value]) throws(FilterError) -> RowTest {
    guard !comparison.isOrdering || isOrdered else {
      throw .noOrder(condition.key, at: condition.keyRange)
    }
    if queryField.source == .derived(.name) { return texts.nameTest(values) }
    if case .derived(.linked(let other)) = queryField.source {
      return links.test(values, linkedBy: other)
    }
    switch queryField.kind {
    case .code(let list), .codes(let list): return try codes.test(values, list)
    case .integer, .decimal, .amount: return try plainValues.numberTest(values)
    case .day, .instant, .moment: return try plainValues.dateTest(values)
    case .flag: return try plainValues.flagTest(values)
    case .link, .links, .linkOrText: return try links.test(values)
    case .group, .entries: return texts.groupTest(values)
    case .text, .longText, .texts, .user: return texts.test(values)
    }
  }

  /// Whether values of the kind can be less and greater than others.
  private var isOrdered: Bool {
    switch queryField.kind {
    case .code, .codes, .integer, .decimal, .amount, .day, .instant, .moment: true
    default: false
    }
  }

  private var codes: CodeCondition {
    CodeCondition(queryField: queryField, comparison: comparison, context: context)
  }

  private var links: LinkCondition { LinkCondition(queryField: queryField, context: context) }

  private var texts: TextCondition {
    TextCondition(queryField: queryField, comparison: comparison, context: context)
  }

  private var plainValues: ValueCondition {
    ValueCondition(queryField: queryField, comparison: comparison, context: context)
  }
}

extension QueryField {
  /// The error that a value is none of this field.
  func badValue(_ value: FilterCondition.Value) -> FilterError {
    .badValue(value.text, expected: kind.description, at: value.range)
  }
}

/// A test that is true if the test of any value is.
///
/// The tests are not kept in an array, from which calling them would be slower.
func anyTest<Value, Problem: Error>(
  _ values: [Value],
  _ make: (Value) throws(Problem) -> RowTest
) throws(Problem) -> RowTest {
  var any: RowTest = { _ in false }
  for (index, value) in values.enumerated() {
    let next = try make(value)
    let before = any
    any = index == 0 ? next : { before($0) || next($0) }
  }
  return any
}
