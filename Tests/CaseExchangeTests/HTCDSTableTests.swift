import CaseExchange
import CaseModel
import CaseReference
import CaseRules
import StrictJSON
import Testing

/// Every column of the data standard, for cases with and without a value in it.
struct HTCDSTableTests {
  private static let site =
    #"{"id":"S-0001","version":1,"name":"Blue Gate","province":"KH-18","district_place":"Sihanoukville"}"#
  private static let full = #"""
    {"id":"V-0001","version":3,"stage":"closed","closure_reason":"transferred","name_ko":"김가온",
    "name_latin":"KIM GAON MARI","sex":"f","birth_date":"1999-04","nationality":["KR","CN"],
    "languages":["ko","en"],"passport_no":"M123A0001","home_region":"KR-26",
    "reported_at":"2025-08-03T20:02:03Z","report_channel":"family","case_owner":"kim",
    "deceased_on":"2025-09","entered_on":"2025-07-01","trafficking_status":"actual",
    "status_decided":{"body":"ngo"},"recruit_channels":["job_site","online_ad","friend"],
    "recruit_apps":["telegram"],"recruiter_relation":"familial","control_methods":["threats"],
    "exploitation":["other"],
    "stays":[{"place":"S-0001","from":"2025-07","to":"2025-08"},{"place":"a hotel","from":"2025-08"}],
    "handles":[{"kind":"phone","value":"+82 10-1111-2222","owner":"self"},
    {"kind":"phone","value":"+82 10-3333-4444"},{"kind":"phone","value":"+82 10-9","owner":"family"},
    {"kind":"telegram","value":"@gaon","owner":"self"},{"kind":"email","value":"a@b.example"}],
    "consent":[{"audience":"npa","answer":"yes"},{"audience":"media","answer":"no"}]}
    """#.split(separator: "\n").joined()

  private func row(_ lines: [String], for audience: Code? = nil) throws -> [String: String] {
    let codes = try CodeLists(json: ReferenceText.codes)
    let records = try lines.map { line in
      try #require(RecordReader(codes: codes).record(try JSON.parse(line)).record)
    }
    let office = try ImportOffice(records)
    var table = try HTCDSTable(
      json: ReferenceText.htcds,
      book: office.context.book,
      identity: BookIdentity("0123456789abcdef0123456789abcdef"),
      codes: codes,
      provinces: Province.all(json: ReferenceText.provinces),
      zone: .phnomPenh,
      for: audience.map { office.reader($0) }
    )
    let rows = table.rows([records[0]])
    return Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { first, _ in first })
  }

  private static let inside = [
    "ext_CaseNumber": "V-0001", "ext_TypeOfExploitation": "other", "ext_Birthdate": "1999-04",
    "ext_EnteredOn": "2025-07-01", "ext_OtherPhones": "+82 10-3333-4444",
    "ext_Consents": "npa=yes;media=no",
    "cas_Status": "ClosedReferred", "cas_IncomingReferralDate": "2025-08-04",
    "cas_ReferringOrganisation": "Family", "cas_CaseOwner": "kim",
    "cas_ReasonForCaseClosure": "Transferred", "prs_SecondName": "KIM",
    "prs_FirstName": "GAON MARI", "prs_Birthdate": "", "prs_Gender": "Feminine",
    "prs_Citizenship": "KR;CN", "prs_PrimaryLanguage": "kor", "prs_SecondaryLanguage": "eng",
    "prs_IdentityNumber": "M123A0001", "prs_MobilePhone": "821011112222",
    "prs_Email": "a@b.example", "prs_MailingState": "Busan", "prs_Deceased": "true",
    "vic_TraffickingStatus": "ActualVictimOfTrafficking",
    "vic_TraffickingStatusDecisionMakingOrg": "NGO",
    "vic_MethodOfRecruitment": "ThroughAnOnlineAdvertisement;ThroughFriendsOrSocialEvents",
    "vic_RecruitmentWebsitesAndApps": "Telegram", "vic_RelationshipToTrafficker": "Familial",
    "vic_MethodsOfControl": "PhysicalThreats", "vic_TypeOfExploitation": "Other",
    "vic_AgeWhenTrafficked": "26", "hte_Type": "Exploitation", "hte_Country": "KH",
    "hte_Latitude": "", "hte_Longitude": "", "hte_Date": "", "hte_State": "Preah Sihanouk",
    "hte_City": "Sihanoukville",
    "con_Consent": "",
  ].merging(empty.map { ($0, "") }) { first, _ in first }

  /// Core fields that no case can fill.
  private static let empty = [
    "prs_Salutation", "prs_Title", "prs_HomePhone", "prs_MailingCity", "prs_MailingCountry",
    "prs_MailingStreet", "prs_MailingPostalCode", "vic_LocationOfRecruitment",
    "vic_ForcedLabourIndustry", "vic_TypeOfSexExploitation", "vic_LocationOfExploitation",
    "cas_ReferringPrimaryCaseWorker", "cas_ReasonForIncomingReferral",
    "cas_IncomingReferralDetails", "cas_ReferredOrganisation", "cas_ReferredPrimaryCaseWorker",
    "cas_ReasonForOutgoingReferral", "cas_OutgoingReferralDate", "cas_OutgoingReferralDetails",
  ]

  @Test func everyColumnHasItsValue() throws {
    #expect(try row([Self.full, Self.site]) == Self.inside)
  }

  @Test func outsideEachReaderHasItsColumnsAndItsOwnConsent() throws {
    var police = Self.inside
    for key in [
      "cas_ReferringOrganisation", "cas_CaseOwner", "vic_MethodOfRecruitment",
      "vic_RecruitmentWebsitesAndApps", "vic_RelationshipToTrafficker", "vic_TypeOfExploitation",
      "ext_TypeOfExploitation", "ext_Consents", "hte_Latitude", "hte_Longitude",
    ] { police[key] = nil }
    police["con_Consent"] = "true"
    #expect(try row([Self.full, Self.site], for: "npa") == police)
    let family = try row([Self.full, Self.site], for: "family")
    #expect(family["con_Consent"] == "false" && family["prs_IdentityNumber"] == nil)
    #expect(family["hte_State"] == "" && family["prs_MobilePhone"] == nil)
  }

  /// A shelter gets another number, by which only this office finds the case again.
  @Test func aShelterGetsAPseudonym() throws {
    let row = try row([Self.full, Self.site], for: "ngo_iom")
    let number = try #require(row["ext_CaseNumber"])
    #expect(number.count == 12 && !number.contains("V-") && number.allSatisfy(\.isHexDigit))
    #expect(row["ext_TypeOfExploitation"] == "other" && row["prs_IdentityNumber"] == nil)
    #expect(row["vic_AgeWhenTrafficked"] == "" && row["ext_Consents"] == nil)
  }

  /// What other fields tell of is a method of control and a type of exploitation, too.
  @Test func controlAndExploitationAreDerived() throws {
    let victim =
      #"{"id":"V-0001","stage":"located","confined":"yes","passport_withheld":"yes","#
      + #""last_violence_on":"2025-10-01","threats":["family"],"purpose":["organ"],"#
      + #""exploitation":["forced_criminality","forced_labour"],"recruiter_relation":"unknown"}"#
    let row = try row([victim])
    let control = "ThreatensChildrenFamily;PhysicalAbuse;WithholdsDocuments;Other"
    #expect(row["vic_MethodsOfControl"] == control)
    #expect(row["vic_TypeOfExploitation"] == "Other;ForcedLabour;OrganRemoval")
    #expect(row["ext_TypeOfExploitation"] == "forced_criminality;forced_labour")
    #expect(row["vic_RelationshipToTrafficker"] == "")
  }

  /// A reason left from an earlier closing is not the status of a reopened case.
  @Test(arguments: [("reported", "Active"), ("out", "FollowUp"), ("closed", "ClosedReferred")])
  func theReasonCountsOnlyWhereTheCaseIsClosed(_ stage: String, _ status: String) throws {
    let victim = #"{"id":"V-0001","stage":"\#(stage)","closure_reason":"transferred"}"#
    #expect(try row([victim])["cas_Status"] == status)
  }

  @Test(arguments: [
    (#""name_latin":"KIM""#, "KIM", ""), (#""name_ko":"김가온""#, "김", "가온"),
    (#""aliases":["Mari"]"#, "", "Mari"),
  ])
  func aNameIsDividedAsFarAsItCan(_ name: String, _ surname: String, _ given: String) throws {
    let row = try row([#"{"id":"V-0001","stage":"reported",\#(name)}"#])
    #expect(row["prs_SecondName"] == surname && row["prs_FirstName"] == given)
  }
}
