package import CaseModel
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

  /// The placeholder for an unknown name, with which the person can be saved; nil if there is a
  /// name.
  package func placeholder(_ fields: FieldSet) -> [String]? {
    guard fields[.nameKo] == nil, fields[.nameLatin] == nil, fields[.aliases] == nil else {
      return nil
    }
    return [PersonName.notKnown[language]]
  }

  /// The values that people reported together share: the channel, the nationality and the current
  /// place, without the room.
  package func shared(with last: Record) -> FieldSet {
    var shared = FieldSet()
    for key in ["report_channel", "nationality"] { shared[key] = last.fields[key] }
    let stays = last[list: .stays].filter { $0["to"] == nil }.map { stay in
      var stay = stay
      stay[.floorRoom] = nil
      return stay
    }
    if !stays.isEmpty { shared[.stays] = stays }
    return shared
  }
}
