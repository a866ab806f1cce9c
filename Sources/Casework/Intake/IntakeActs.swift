import CaseBook
package import CaseModel
package import CaseQuery
import CaseRules

extension CaseContext {
  /// The acts of intake.
  package var intake: IntakeActs { IntakeActs(context: self) }
}

/// Takes in new cases one after the other.
package struct IntakeActs: Acts {
  let context: CaseContext

  /// A new person from typed text: a name, a passport number or a telephone number.
  package func blank(_ typed: String) -> Record {
    var record = context.blank(.victim)
    record[.reportChannel] = "other"
    TypedIdentity(typed).enter(into: &record)
    return record
  }

  /// The number of the person who calls, from typed text; nil if it is no telephone number.
  package func caller(_ typed: String) -> [FieldSet]? {
    guard case .phone(let number) = TypedIdentity(typed) else { return nil }
    var handle = FieldSet(starting: .handle)
    handle[.value] = number
    return [handle]
  }

  /// The placeholder for an unknown name, with which the person can be saved; nil if there is a
  /// name.
  package func placeholder(_ fields: FieldSet) -> [String]? {
    guard fields[.nameKo] == nil, fields[.nameLatin] == nil, fields[.aliases] == nil else {
      return nil
    }
    return [PersonName.notKnown[language]]
  }

  /// Takes in a report: the case, its caller and what was said, in one commit.
  ///
  /// - Parameters:
  ///   - report: fields of `Schema.intake`.
  ///   - query: where callers on file are looked for, faster with a search index; nil to read all.
  /// - Returns: the proposal, with the case first.
  /// - Throws: the values that must not be saved, by the fields of the report.
  package func take(
    _ report: FieldSet,
    searching query: QueryContext? = nil
  ) throws(Refusal) -> Proposal {
    var victim = person(report)
    let caller = caller(report, of: victim.id, query ?? context.query)
    victim[.reporterContact] = caller.map(\.record.id)
    let notes = try notes(report, caller?.record, about: victim.id)
    return try propose(
      .add,
      [victim] + [caller?.record].compactMap { $0 } + notes,
      bringsDuties: true,
      remarks: [caller?.remark].compactMap { $0 }
    )
  }

  /// The values that people reported together share: the caller, the channel, the nationality and
  /// the current place, without the room.
  package func shared(with last: Record) -> FieldSet {
    var shared = FieldSet()
    for key in ["report_channel", "nationality"] { shared[key] = last.fields[key] }
    let stays = last[list: .stays].filter { $0["to"] == nil }.map { stay in
      var stay = stay
      stay[.floorRoom] = nil
      return stay
    }
    if !stays.isEmpty { shared[.stays] = stays }
    if let caller = last[.reporterContact].flatMap({ book.record($0) }) {
      shared[.callerName] = caller[.name]
      shared[.callerRelation] = caller[.relation]
      shared[.callerNumber] = caller[.handles]
    }
    return shared
  }
}
