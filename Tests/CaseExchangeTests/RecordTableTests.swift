import CaseBook
import CaseExchange
import CaseModel
import CaseReference
import CaseRules
import StrictJSON
import Testing

/// Cases as tables for other programs.
struct RecordTableTests {
  private static let full = #"""
    {"id":"V-0001","version":3,"stage":"out","name_ko":"김가온","name_latin":"KIM GAON","aliases":["a/b, c","=1+1","'=2"],"sex":"m",
    "birth_date":"1999-04","nationality":["KR","CN"],"languages":["en"],"sensitivity":"normal","passport_no":"M123A0001","reported_at":"2025-08-03T01:02:03Z",
    "report_channel":"family","case_owner":"kim","safe_to_contact":"yes","exposure":"no",
    "stays":[{"place":"Villa, \"B\"","kind":"villa_x","from":"2025-08","source":"other","confidence":"low"}],
    "handles":[{"kind":"phone","value":"+82 10-1111-2222","owner":"self"},{"kind":"email","value":"a@b.example","owner":"self"}],
    "promised_job":"'=cmd","promised_pay":{"amount":5000000,"currency":"KRW"},"health_note":"-3 kg\nsecond line","contact_rule":"@night only",
    "control_methods":["threats","movement"],"recruiter_relation":"familial","trafficking_status":"possible",
    "confined":"no","phone_controlled":"no","passport_withheld":"unknown","legal_position":"none",
    "consent":[{"audience":"npa","answer":"yes","date":"2025-08-04"}]}
    """#.replacing("villa_x", with: "unknown").split(separator: "\n").joined()

  private func victim() throws -> Record {
    let codes = try CodeLists(json: ReferenceText.codes)
    let (record, problems) = RecordReader(codes: codes).record(try JSON.parse(Self.full))
    #expect(problems.isEmpty, "\(problems)")
    return try #require(record)
  }

  @Test func anImportReadsBackWhatWasWritten() throws {
    let victim = try victim()
    let office = try ImportOffice([victim])
    let text = CSVWriter(hasByteOrderMark: true).text(
      RecordTable(.victim, for: nil, zone: .phnomPenh, book: nil).rows([victim])
    )
    let plan = try office.plan(text)
    #expect(plan.allFindings.map { $0.text(file: "f", .en) } == ["f:2:1: changes nothing"])
    let new = text.replacing("V-0001", with: "")
    let read = try ImportOffice().plan(new).rows.first?.records.first
    for field in Schema.victim.fields where !field.isSystemManaged && field.key != "attachments" {
      #expect(read?.fields[field.key] == victim.fields[field.key], "\(field.key)")
    }
  }

  @Test func whatLeavesTellsNothingOfWhoReportedAndHowItIsWorkedOn() throws {
    let reader = try ImportOffice().reader("npa")
    let heads = RecordTable(.victim, for: reader, zone: .phnomPenh, book: nil).rows([])[0]
    for key in [
      "sexual_violence", "health_note", "report_channel", "reporter_contact", "consent",
      "case_owner",
    ] {
      #expect(!heads.contains(key))
    }
    #expect(heads.contains("safe_to_contact"))
    var victim = try victim()
    victim[.createdBy] = "kim"
    let table = RecordTable(.victim, for: reader, zone: .phnomPenh, book: nil)
    let keys = try JSON.parse(table.json([victim])).arrayValue?.first?.objectValue?.map(\.key) ?? []
    #expect(Set(keys).isSubset(of: heads))
  }

  private func htcds(_ reader: OutsideReader? = nil) throws -> HTCDSTable {
    let codes = try CodeLists(json: ReferenceText.codes)
    return try HTCDSTable(
      json: ReferenceText.htcds,
      book: Book(),
      identity: nil,
      codes: codes,
      provinces: Province.all(json: ReferenceText.provinces),
      zone: .phnomPenh,
      for: reader
    )
  }

  @Test func theStandardHasItsWords() throws {
    var table = try htcds()
    let rows = table.rows([try victim()])
    let row = Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { first, _ in first })
    let expected = [
      "cas_Status": "FollowUp", "cas_IncomingReferralDate": "2025-08-03", "prs_SecondName": "KIM",
      "prs_FirstName": "GAON", "prs_Gender": "Masculine", "prs_Citizenship": "KR;CN",
      "prs_MobilePhone": "821011112222", "prs_Email": "a@b.example", "prs_Deceased": "false",
      "vic_MethodsOfControl": "PhysicalThreats;Other", "vic_RelationshipToTrafficker": "Familial",
      "vic_TraffickingStatus": "PossibleVictimOfTrafficking", "con_Consent": "",
      "ext_Consents": "npa=yes",
    ]
    for (column, value) in expected { #expect(row[column] == value, "\(column)") }
  }

  /// Every code of a mapped list has a term of the standard, except these few.
  @Test func whatHasNoWordIsKnown() throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    let lists = [
      "sex", "language", "recruit_channel", "recruit_app", "recruiter_relation", "control_method",
      "exploitation", "palermo_purpose", "threat", "trafficking_status", "decision_body",
      "victim_stage",
    ]
    let lacking = lists.flatMap { list in
      codes[list].entries.filter { $0.mappings["htcds"] == nil }.map { "\(list) \($0.code.text)" }
    }
    #expect(lacking == ["recruiter_relation unknown"])
    var table = try htcds()
    var victim = try victim()
    victim.fields["exploitation"] = .codes(["smuggling", "forced_criminality"])
    #expect(table.rows([victim])[1].contains("Other"))
    #expect(table.unmapped == ["exploitation": ["smuggling"]])
  }
}
