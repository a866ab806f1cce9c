/// Checks the dates in a changed record against the catalogue.
///
/// Only changed values are checked, so that a record which already holds a wrong date can be edited
/// in its other fields.
package struct DateCheck: Sendable {
  package let now: Instant
  package let zone: Zone
  /// Whether the values come from a file, in which due dates may be long past.
  let isFile: Bool

  package init(now: Instant, zone: Zone, isFile: Bool = false) {
    self.now = now
    self.zone = zone
    self.isFile = isFile
  }

  /// All errors and questions, in the order of the fields.
  ///
  /// - Parameters:
  ///   - fields: the fields as they would be saved.
  ///   - before: the fields as they are; nil for a new record.
  ///   - schema: the catalogue of the fields.
  /// - Returns: the problems, without those of unchanged values.
  package func problems(
    _ fields: FieldSet,
    before: FieldSet?,
    _ schema: Schema
  ) -> [ValueProblem] {
    problems(fields, before, schema, outer: fields, outerBefore: before)
  }

  package func problems(_ record: Record, before: Record?) -> [ValueProblem] {
    problems(record.fields, before: before?.fields, Schema.of(record.kind))
  }

  private func problems(
    _ fields: FieldSet,
    _ before: FieldSet?,
    _ schema: Schema,
    outer: FieldSet,
    outerBefore: FieldSet?
  ) -> [ValueProblem] {
    schema.fields.flatMap { field -> [ValueProblem] in
      let value = fields[field.key]
      let problems: [ValueProblem]
      switch value {
      case .day?, .instant?:
        problems =
          self.problem(field, fields, before, outer, outerBefore).map {
            [ValueProblem(path: [], problem: $0)]
          } ?? []
      case .group(let inner)?:
        problems = inside(inner, before?[field.key], at: 0, field, outer, outerBefore)
      case .entries(let entries)?:
        problems = entries.enumerated().flatMap { index, entry in
          inside(entry, before?[field.key], at: index, field, outer, outerBefore)
            .map { $0.below(.index(index)) }
        }
      default: problems = []
      }
      return problems.map { $0.below(.key(field.key)) }
    }
  }

  /// The problems inside a group or an entry.
  ///
  /// An entry is matched with its earlier version by its dates, or by its index.
  private func inside(
    _ fields: FieldSet,
    _ before: FieldValue?,
    at index: Int,
    _ field: Field,
    _ outer: FieldSet,
    _ outerBefore: FieldSet?
  ) -> [ValueProblem] {
    guard let schema = field.kind.schema else { return [] }
    let old: FieldSet? =
      switch before {
      case .group(let set)?: set
      case .entries(let sets)?:
        sets.first { set in
          schema.fields.allSatisfy { $0.dates == nil || set[$0.key] == fields[$0.key] }
        } ?? (sets.indices.contains(index) ? sets[index] : nil)
      default: nil
      }
    return problems(fields, old, schema, outer: outer, outerBefore: outerBefore)
  }

  private func problem(
    _ field: Field,
    _ fields: FieldSet,
    _ before: FieldSet?,
    _ outer: FieldSet,
    _ outerBefore: FieldSet?
  ) -> Problem? {
    guard let rule = field.dates, let span = DateSpan(fields[field.key], zone) else { return nil }
    let isNew = fields[field.key] != before?[field.key]
    if isNew {
      if let refusal = rule.refusal(span, now: now) { return refusal }
      if let doubt = rule.doubt(span, now: now, isFile: isFile) {
        return .question(Question([span.text], doubt))
      }
    }
    for bound in rule.bounds {
      let other = fields[bound.key] ?? outer[bound.key]
      let old = before?[bound.key] ?? outerBefore?[bound.key]
      guard isNew || other != old, let start = DateSpan(other, zone),
        span.precedes(start, exactly: bound.isCertain, zone)
      else { continue }
      let label = Schema.labels[bound.key] ?? Phrase(bound.key, bound.key)
      let words = Phrase(
        "is before “\(label.en)” (\(start.text))",
        "‘\(label.ko)’(\(start.text))보다 앞섭니다"
      )
      return bound.isCertain ? .rule(words) : .question(Question([span.text], words))
    }
    return nil
  }
}

extension Schema {
  /// The labels of the fields that others cannot precede.
  fileprivate static let labels: [String: Phrase] = {
    let schemas = RecordKind.allCases.map(Schema.of) + [.stay, .transition]
    return Dictionary(
      schemas.flatMap { $0.fields.map { ($0.key, $0.label) } },
      uniquingKeysWith: { first, _ in first }
    )
  }()
}

extension [ValueProblem] {
  /// The problems without questions about these fields, which were answered.
  package func without(confirmed: Set<String>) -> [ValueProblem] {
    filter { problem in
      guard problem.problem.question != nil, case .key(let key)? = problem.path.first else {
        return true
      }
      return !confirmed.contains(key)
    }
  }
}
