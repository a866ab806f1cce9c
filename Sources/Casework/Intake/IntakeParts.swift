import CaseBook
import CaseModel
import CaseQuery
import CaseRules

// The records that a report becomes.

extension IntakeActs {
  /// The person with the fields of the report that their record has, and the place where they are.
  func person(_ report: FieldSet) -> Record {
    var victim = context.blank(.victim)
    for (key, value) in report.values where Schema.victim[key] != nil {
      victim.fields[key] = value
    }
    if let stay = stay(report) { victim[.stays] = victim[list: .stays] + [stay] }
    return victim
  }

  /// The stay at the place where the person is now; nil if none is said.
  private func stay(_ report: FieldSet) -> FieldSet? {
    guard let place = report["place"] else { return nil }
    var stay = FieldSet(starting: .stay)
    stay["place"] = place
    stay["from"] = (report[.reportedAt] ?? now).fieldValue
    stay[.floorRoom] = report[.floorRoom]
    stay[.source] = source(report)
    if case .link(let id) = place, id.kind == .compound { stay[.kind] = "compound" }
    return stay
  }

  /// Who says where the person is.
  private func source(_ report: FieldSet) -> Code {
    switch report[.reportChannel] {
    case "victim"?: "victim"
    case "family"?: "family"
    case "npa_112"?, "cambodian_police"?: "police"
    default: "other"
    }
  }

  /// The contact who called, and what to tell about them; nil if the report names none.
  ///
  /// Somebody on file with the same number, and no other name, is linked to the case as well.
  func caller(
    _ report: FieldSet,
    of victim: RecordID,
    _ query: QueryContext
  ) -> (record: Record, remark: Phrase?)? {
    let (name, relation) = (report[.callerName], report[.callerRelation])
    let handles = report[list: .callerNumber]
    guard name != nil || relation != nil || !handles.isEmpty else { return nil }
    if var known = CallerSearch(query).known(handles, name: name) {
      known[.victims] = known[list: .victims] + [victim]
      return (known, Self.isKnown(known))
    }
    var contact = context.blank(.contact)
    contact[.name] = name ?? Self.unnamed[language]
    contact[.relation] = relation ?? "other"
    contact[.victims] = [victim]
    if !handles.isEmpty { contact[.handles] = handles }
    return (contact, nil)
  }

  /// What was said, as notes about the case; none if nothing was.
  func notes(
    _ report: FieldSet,
    _ caller: Record?,
    about victim: RecordID
  ) throws(Refusal) -> [Record] {
    guard let said = report[.said] else { return [] }
    var note = context.notes.blank(about: [victim])
    note[.kind] = "call"
    note[.direction] = "in"
    let isNamed = report[.callerName] != nil || report[.callerRelation] != nil
    let opening = isNamed ? caller.map(context.notes.opening(of:)) ?? "" : ""
    do throws(InputError) {
      return try context.input.notes(note, holding: opening + said)
    } catch {
      throw Refusal([ValueProblem(path: [.key("said")], problem: error.problem)], of: nil)
    }
  }

  private static let unnamed = Phrase("Caller (name not given)", "신고자(성명 미상)")

  private static func isKnown(_ contact: Record) -> Phrase {
    let name = contact[.name] ?? ""
    return Phrase(
      "\(contact.id) \(name) called before and is now a contact of this case too",
      "\(contact.id) \(name): 이미 등록된 신고자로, 이 사건에도 연결했습니다"
    )
  }
}
