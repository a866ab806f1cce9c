package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done to take people in.
  package var intake: IntakeActs { IntakeActs(context: self) }
}

/// Taking in one person after the other.
package struct IntakeActs: Acts {
  let context: CaseContext

  /// A new person of whom this was typed: a name, a passport number or a telephone number.
  package func blank(_ typed: String) -> Record {
    var record = context.blank(.victim)
    record[.reportChannel] = "other"
    TypedIdentity(typed).enter(into: &record)
    return record
  }

  /// What is entered in place of a name for somebody of whom not even a name is known, who can be saved all the
  /// same; nil if there is a name.
  package func placeholder(_ fields: FieldSet) -> [String]? {
    guard fields[.nameKo] == nil, fields[.nameLatin] == nil, fields[.aliases] == nil else {
      return nil
    }
    return [PersonName.notKnown[language]]
  }

  /// What people who are reported together share: the channel, the nationality and where they are now,
  /// without the room.
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
