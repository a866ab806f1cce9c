package import CaseModel

/// How many rows have each value of an attribute.
package struct Tally: Hashable, Sendable {
  /// Counts in the order of the code list, then codes that it does not have; codes without rows are
  /// left out.
  package let counts: [Count]
  /// Rows without a value.
  package let none: Int

  /// A code with the number of rows that have it.
  package struct Count: Hashable, Sendable {
    package let code: Code
    package let rows: Int
  }

  /// Counts rows by an attribute with codes; a row with several codes counts for each.
  package init(_ attribute: Attribute, _ rows: [Int], _ context: QueryContext) {
    let value = attribute.reader(context)
    var counts: [Code: Int] = [:]
    var none = 0
    for row in rows {
      switch value(row) {
      case .code(let code)?: counts[code, default: 0] += 1
      case .codes(let codes)?: for code in Set(codes) { counts[code, default: 0] += 1 }
      default: none += 1
      }
    }
    let list = context.codes[attribute.kind.codeList ?? ""]
    let order = { (code: Code) in list.rank(of: code) ?? list.entries.count }
    self.counts = counts.map { Count(code: $0.key, rows: $0.value) }
      .sorted { (order($0.code), $0.code.text) < (order($1.code), $1.code.text) }
    self.none = none
  }
}
