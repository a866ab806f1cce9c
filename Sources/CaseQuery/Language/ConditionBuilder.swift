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

  /// For a label without a key: the records with one of its codes.
  init(_ queryField: QueryField, _ context: QueryContext) {
    condition = FilterCondition(
      key: queryField.key,
      keyRange: 0..<0,
      comparison: .matches,
      values: []
    )
    (self.queryField, self.context) = (queryField, context)
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
    if queryField.source == .derived(.name) { return try nameTest(values) }
    if case .derived(.linked(let other)) = queryField.source {
      return try linkedTest(values, other)
    }
    switch queryField.kind {
    case .code(let list), .codes(let list): return try codeTest(values, list)
    case .integer, .decimal, .amount: return try numberTest(values)
    case .day, .instant, .moment: return try dateTest(values)
    case .flag: return try flagTest(values)
    case .link, .links, .linkOrText: return try linkTest(values)
    case .group, .entries: return try groupTest(values)
    case .text, .longText, .texts, .user: return try textTest(values)
    }
  }

  func requireNoOrdering() throws(FilterError) {
    guard !comparison.isOrdering else { throw .noOrder(condition.key, at: condition.keyRange) }
  }

  func badValue(_ value: FilterCondition.Value) -> FilterError {
    .badValue(value.text, expected: queryField.kind.description, at: value.range)
  }
}

/// A test that is true if the test of any value is.
///
/// The tests are not stored in an array, because calling them from there would be slower.
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
