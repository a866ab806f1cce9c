import CaseBook
package import CaseModel
import CaseReference
import CaseRules

/// Offers the authorities and bodies that an office works with.
package struct CounterpartActs: Acts {
  let context: CaseContext

  package init(context: CaseContext) { self.context = context }

  /// The known ones that the casebook does not have under any of their names.
  package func offered() throws(ReferenceError) -> [FieldSet] {
    let known = try KnownCounterparts(json: ReferenceText.counterparts).all
    var names: Set<String> = []
    for row in 0..<book[.counterpart].count {
      guard let record = book.record(.counterpart, row) else { continue }
      names.formUnion(Self.names(record.fields))
    }
    return known.filter { names.isDisjoint(with: Self.names($0)) }
  }

  /// Adds them, so that nobody has to type them.
  ///
  /// - Throws: the values that must not be saved.
  package func add(_ offered: [FieldSet]) throws(Refusal) -> Proposal {
    let records = offered.enumerated().map { index, fields in
      var record = Record(
        id: .provisional(.counterpart, UInt32(index)),
        fields: context.blank(.counterpart).fields
      )
      for (key, value) in fields.values { record.fields[key] = value }
      return record
    }
    return try propose(.add, records)
  }

  private static func names(_ fields: FieldSet) -> [String] {
    ["name", "name_ko"].compactMap { key in
      guard case .text(let name)? = fields[key] else { return nil }
      return name.lowercased()
    }
  }
}
