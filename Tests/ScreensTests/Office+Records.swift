import CaseModel

extension Office {
  /// Three people, two compounds, and the open work.
  static let records: [Record] = people + places + work

  private static func record(_ id: RecordID, _ change: (inout Record) -> Void) -> Record {
    var record = Record(new: id)
    record.version = 1
    record[.updatedBy] = "kim"
    change(&record)
    return record
  }

  static func day(_ text: String) -> PartialDate? { PartialDate(text) }

  private static let people = [
    record(RecordID(.victim, 1)) {
      $0[.nameKo] = "김민준"
      $0[.nameLatin] = "KIM MINJUN"
      $0[.stage] = "located"
      $0[.sex] = "m"
      $0[.birthDate] = day("2001-04-02")
      $0[.passportNo] = "M123A4567"
      $0[.reportedAt] = now.adding(days: -20)
      $0[.reportChannel] = "family"
      $0[.caseOwner] = "kim"
      $0[.confined] = "yes"
      $0[.exposure] = "yes"
      $0[.safeToContact] = "only_when_they_call"
      $0[.contactRule] = "Telegram only, 03-05 h"
      $0[.lastViolenceOn] = day("2025-10-11")
      $0[.stays] = [
        FieldSet([
          "place": .link(RecordID(.compound, 1)), "kind": .code("compound"),
          "from": .instant(now.adding(days: -30)),
          "source": .code("victim"), "confidence": .code("high"), "floor_room": .text("B동 402"),
        ])
      ]
      $0[.readiness] = [
        FieldSet(["item": .code("location_gps"), "where": .text("Telegram, 10-12")])
      ]
    },
    record(RecordID(.victim, 2)) {
      $0[.nameKo] = "이서연"
      $0[.nameLatin] = "LEE SEOYEON"
      $0[.stage] = "reported"
      $0[.sex] = "f"
      $0[.reportedAt] = now.adding(days: -5)
      $0[.reportChannel] = "call_centre_0404"
      $0[.caseOwner] = "lee"
    },
    record(RecordID(.victim, 3)) {
      $0[.nameLatin] = "NGUYEN VAN AN"
      $0[.nationality] = ["VN"]
      $0[.stage] = "returned"
      $0[.sex] = "m"
      $0[.reportedAt] = now.adding(days: -200)
      $0[.reportChannel] = "ngo_iom"
      $0[.caseOwner] = "lee"
    },
  ]

  private static let places = [
    record(RecordID(.compound, 1)) {
      $0[.name] = "Golden Lotus Park"
      $0[.kind] = "walled_complex"
      $0[.province] = "KH-18"
      $0[.districtPlace] = "Sihanoukville"
      $0[.status] = "active"
      $0[.statusSince] = day("2024-11")
      $0[.precision] = "building"
      $0[.lastConfirmedOn] = day("2025-10-01")
    },
    record(RecordID(.compound, 2)) {
      $0[.name] = "Riverside 9"
      $0[.kind] = "casino_hotel"
      $0[.province] = "KH-20"
      $0[.status] = "suspected"
      $0[.statusSince] = day("2025-06-30")
      $0[.precision] = "town"
    },
  ]

  private static let work = [
    followup(1, "Call the family", "planned", -26, [1], "kim"),
    followup(2, "Chase the rescue request", "waiting", 5, [1], "kim"),
    followup(3, "Verify identity", "planned", 48, [2], "lee"),
    followup(4, "Flight home", "done", -2000, [3], "lee"),
    record(RecordID(.note, 1)) {
      $0[.at] = now.adding(days: -9)
      $0[.by] = "kim"
      $0[.kind] = "proof_of_life"
      $0[.method] = "voice"
      $0[.text] = "Called from a guard's phone for one minute."
      $0[.victims] = [RecordID(.victim, 1)]
    },
    record(RecordID(.contact, 1)) {
      $0[.name] = "김영희"
      $0[.relation] = "mother"
      $0[.mayBeTold] = "everything"
      $0[.victims] = [RecordID(.victim, 1)]
    },
  ]

  private static func followup(
    _ number: UInt32,
    _ subject: String,
    _ status: Code,
    _ hours: Int,
    _ victims: [UInt32],
    _ who: String
  ) -> Record {
    record(RecordID(.followup, number)) {
      $0[.subject] = subject
      $0[.status] = status
      $0[.dueAt] = now.adding(hours: hours)
      $0[.assignee] = who
      $0[.type] = "other"
      $0[.victims] = victims.map { RecordID(.victim, $0) }
      if status == "done" {
        $0[.outcome] = "achieved"
        $0[.doneAt] = now.adding(days: -80)
      }
      if status == "waiting" {
        $0.fields["counterpart"] = .text("Provincial police")
        $0[.sentAt] = now.adding(days: -4)
      }
    }
  }
}
