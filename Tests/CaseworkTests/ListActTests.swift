import CaseModel
import CaseRules
import Casework
import Testing

/// Rows of files and of other bodies' lists, and intakes one after the other.
struct ListActTests {
  private static let victims = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"김민준","case_owner":"kim","#
      + #""birth_date":"2001-04-02","passport_no":"M123A4567","report_channel":"family","#
      + #""reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"V-0002","version":1,"stage":"located","name_ko":"이도윤","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"V-0003","version":1,"stage":"returned","name_ko":"박서연","case_owner":"kim","#
      + #""report_channel":"family","reported_at":"2025-10-01T00:00:00Z"}"#,
    #"{"id":"V-0004","version":1,"stage":"requested","name_ko":"최하늘","deleted":true}"#,
  ]

  private static func row(_ number: Int, _ name: String, rejectionReason: Phrase? = nil)
    -> ExternalRow
  {
    var victim = Record(id: .provisional(.victim, UInt32(number)), fields: FieldSet())
    victim[.nameKo] = name
    victim[.birthDate] = name == "김민준" ? PartialDate("2001-04-02") : nil
    victim[.passportNo] = name == "김민준" ? "M123A4567" : nil
    var reference = FieldSet()
    reference[.body] = "npa"
    reference[.number] = "NPA-\(number)"
    victim[.externalRefs] = [reference]
    return ExternalRow(
      number: number,
      victim: victim,
      said: Set(victim.fields.values.keys),
      companions: [],
      rejectionReason: rejectionReason
    )
  }

  private static func compared(_ context: CaseContext, _ rows: [ExternalRow]) -> Reconciliation {
    let acts = context.reconciling
    let list = ExternalList(file: "list.csv", body: "npa", rows: rows)
    return acts.compare(
      list,
      ExternalDecisions(),
      ours: acts.unconfirmed,
      MatchIndex(context.book)
    )
  }

  @Test func thoseNotConfirmedSafeShouldBeOnAList() throws {
    let context = try Desk(Self.victims).context
    #expect(context.reconciling.unconfirmed.map(\.text) == ["V-0001", "V-0002"])
    #expect(ReconcileActs.unconfirmedQuery == "stage:reported,located,requested")
  }

  @Test func numbersAreRecordedAndRowsTakenIn() throws {
    let context = try Desk(Self.victims).context
    let result = Self.compared(context, [Self.row(2, "김민준"), Self.row(3, "새이름")])
    let acts = context.reconciling
    let new = result.entries.filter { $0.id == nil }
    #expect(new.map(\.row.number) == [3])
    #expect(acts.refusal(toTakeIn: new[0]) == nil)
    let commit = try acts.reconcile(result, numbersOf: "npa", takingIn: new).commit
    #expect(commit.action == .reconcile)
    #expect(commit.changes.map(\.record.id) == [RecordID(.victim, 1), .provisional(.victim, 3)])
    #expect(commit.changes.allSatisfy { $0.record[list: .externalRefs].count == 1 })
    #expect(try acts.reconcile(result, numbersOf: nil).commit.changes.isEmpty)
  }

  @Test func aRowThatIsSomebodyOrCannotBeReadIsNotTakenIn() throws {
    let context = try Desk(Self.victims).context
    let broken = Self.row(3, "새이름", rejectionReason: Phrase("no date", "날짜 없음"))
    let result = Self.compared(context, [Self.row(2, "김민준"), broken])
    let refusals = result.entries.map { context.reconciling.refusal(toTakeIn: $0) }
    #expect(refusals.map { $0?.record?.text } == ["V-0001", nil])
    #expect(refusals[1]?.phrase.en == "Row 3 cannot be registered: no date")
    for entry in result.entries {
      #expect(throws: Refusal.self) {
        try context.reconciling.reconcile(result, numbersOf: nil, takingIn: [entry])
      }
    }
  }

  @Test(arguments: [true, false])
  func rowsBringFollowupsUnlessAnotherOfficeHasThem(_ isOfOtherOffice: Bool) throws {
    let context = try Desk(Self.victims).context
    var victim = context.blank(.victim)
    victim[.nameKo] = "새이름"
    victim[.passportNo] = "M123A4567"
    let known = context.imports.knownNumbers([victim])
    #expect(known.map(\.owner.text) == ["V-0001"])
    let proposal = context.imports.take(
      [victim],
      knowing: known,
      isOfOtherOffice: isOfOtherOffice
    )
    #expect(proposal.commit.action == .import && proposal.commit.allowed == known)
    #expect(proposal.duties.isEmpty == isOfOtherOffice)
    #expect(proposal.commit.changes[0].record[.stageSince] == context.now)
  }

  @Test(arguments: [
    ("M999Z9999", "passport_no"), ("김하나", "name_ko"), ("KIM HANA", "name_latin"), ("", nil),
  ])
  func whatWasTypedIsWhereItBelongs(_ typed: String, _ key: String?) throws {
    let intake = try Desk(Self.victims).context.intake
    let record = intake.blank(typed)
    #expect(record[.reportChannel] == "other")
    for other in ["passport_no", "name_ko", "name_latin"] {
      #expect((record.fields[other] != nil) == (other == key), "\(other)")
    }
    let isNamed = record[.nameKo] != nil || record[.nameLatin] != nil
    #expect((intake.placeholder(record.fields) == nil) == isNamed)
  }

  @Test func aGroupSharesPlaceAndChannelAndNoRoom() throws {
    var last = try #require(try Desk(Self.victims)["V-0001"])
    let past = FieldSet(["place": .text("x"), "to": .day(try #require(PartialDate("2025-09-01")))])
    var stay = FieldSet(["place": .text("y")])
    stay[.floorRoom] = "B 402"
    last[.stays] = [past, stay]
    let shared = try Desk().context.intake.shared(with: last)
    #expect(Set(shared.values.keys) == ["report_channel", "stays"])
    #expect(shared[list: .stays] == [FieldSet(["place": .text("y")])])
  }
}
