import CaseBook
import CaseModel
import CaseRules

/// Adds the urgent follow-up before the body of an unknown person is buried or cremated.
struct BurialActs: Acts {
  let context: CaseContext

  /// The follow-ups that new or changed days of burial bring; one that is open already moves.
  ///
  /// Without a need there is none, and nothing else of the commit changes.
  func followups(for records: [Record]) -> [Record] {
    let persons = records.filter { record in
      record.kind == .unknown && record[.burial] != nil
        && UnknownPerson(record, zone: zone).isOpen
        && book.saved(record.id)?[.burial] != record[.burial]
    }
    return persons.enumerated().compactMap { index, person in
      person[.burial].map { followup(person, $0, UInt32(clamping: index)) }
    }
  }

  private func followup(_ person: Record, _ day: PartialDate, _ index: UInt32) -> Record {
    let rule = rules.unknown.burial
    let blank = Record(
      id: .provisional(.followup, index),
      fields: context.blank(.followup).fields
    )
    var record = open(person.id) ?? blank
    record[.type] = rule.type
    record[.priority] = "urgent"
    record[.subject] = rule.subject.filled(language, ["day": day.text])
    record[.unknowns] = [person.id]
    let wanted = zone.instant(day: day.firstDay - rule.daysBefore, hour: 9)
    record[.dueAt] = max(wanted, now.adding(hours: 2))
    return record
  }

  /// The open follow-up that an earlier day of burial brought.
  private func open(_ person: RecordID) -> Record? {
    guard !person.isProvisional else { return nil }
    let rule = rules.unknown.burial
    return book.rows(.followup, linkingTo: person).compactMap { book.record(.followup, $0) }
      .first { $0[.type] == rule.type && $0[.priority] == "urgent" && FollowupRules.isOpen($0) }
  }

  static func remark(_ followup: Record) -> Phrase {
    let subject = followup[.subject] ?? ""
    return Phrase("An urgent follow-up goes with it: \(subject)", "긴급 후속조치를 함께 저장합니다: \(subject)")
  }
}
