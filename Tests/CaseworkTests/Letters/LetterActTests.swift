import CaseModel
import CaseReports
import CaseRules
import Casework
import TestInputs
import Testing

/// What a letter says, what it refuses, and what its sending records.
struct LetterActTests {
  private static func victim(
    _ id: String = "V-0001",
    stage: String = "located",
    _ more: String = "",
    consent: String? = "yes",
    for audience: String = "khm_police"
  ) -> String {
    let answer = consent.map {
      #","consent":[{"audience":"\#(audience)","answer":"\#($0)","date":"2025-10-01"}]"#
    }
    return #"{"id":"\#(id)","version":1,"stage":"\#(stage)","stage_since":"2025-10-06T02:00:00Z","#
      + #""name_ko":"김민준","name_latin":"KIM MINJUN","sex":"m","nationality":["KR"],"#
      + #""case_owner":"kim","report_channel":"family","reported_at":"2025-10-01T00:00:00Z","#
      + #""stays":[{"place":"S-0001","from":"2025-08","floor_room":"402호"}],"#
      + #""safe_to_contact":"no"\#(answer ?? "")\#(more)}"#
  }

  private static let site =
    #"{"id":"S-0001","version":1,"name":"Blue Gate","province":"KH-18","district_place":"Sihanoukville"}"#
  private static let identity = #","birth_date":"2001-04-02","passport_no":"M123A4567""#

  private func order(_ kind: Code, _ language: Language, _ typed: [String: String] = [:])
    -> LetterOrder
  { LetterOrder(kind, language, typed: typed) }

  private func lines(_ desk: Desk, _ order: LetterOrder) throws -> [String] {
    let victim = try #require(desk["V-0001"])
    _ = try desk.context.letters.disclose(order, about: [victim])
    return try desk.context.letters.draft(order, about: [victim]).document.lines
  }

  private func refusal(_ desk: Desk, _ order: LetterOrder, because reason: String? = nil) throws
    -> Refusal?
  {
    let victims = try #require(desk["V-0001"])
    do throws(Refusal) {
      _ = try desk.context.letters.disclose(order, about: [victims], because: reason)
      return nil
    } catch {
      return error
    }
  }

  /// The letter of an office about one invented case, as a whole.
  @Test(arguments: [
    ("rescue_note", Language.en, "located"), ("rescue_note", .km, "located"),
    ("minister_report", .ko, "custody"), ("family_update", .ko, "located"),
    ("kin_notice", .ko, "custody"), ("consent_form", .en, "located"),
  ])
  func aLetterIsAsInItsPicture(_ kind: String, _ language: Language, _ stage: String) throws {
    let answers = ["khm_police", "mofa_hq", "family"].map {
      #"{"audience":"\#($0)","answer":"yes","date":"2025-10-01"}"#
    }
    let more = Self.identity + #","consent":[\#(answers.joined(separator: ","))]"#
    let desk = try Desk([Self.victim(stage: stage, more, consent: nil), Self.site])
    let text = try lines(desk, order(Code(kind), language, ["reader": "npa"]))
    let name = "letter-\(kind)-\(language.rawValue)"
    #expect(try Pictures(beside: #filePath).shows(text.joined(separator: "\n"), as: name))
  }

  /// What the officer is asked for when a letter is opened is nothing that its case lacks.
  @Test(arguments: [
    ("consent_form", "located", "can be written; asks for what is typed"),
    ("reporter_warning", "located", "can be written now"),
    ("rescue_note", "located", "can be written now"),
    ("fine_waiver", "out", "fill in first: Birth date, Passport number"),
  ])
  func thePageTellsWhatTheCaseLacks(_ kind: String, _ stage: String, _ words: String) throws {
    let desk = try Desk([Self.victim(stage: stage), Self.site])
    let victim = try #require(desk["V-0001"])
    let letters = desk.context.letters
    #expect(letters.state(try letters.kind(kind), victim).en == words)
  }

  @Test func whatIsMissingIsSaidAndTheLetterIsRefused() throws {
    let desk = try Desk([Self.victim(stage: "out"), Self.site])
    let refused = try refusal(desk, order("fine_waiver", .en))
    #expect(refused?.kind == .rule)
    #expect(refused?.phrase.en == "fill in first: Birth date, Passport number")
    #expect(refused?.phrase.ko == "먼저 입력할 항목: 생년월일, 여권번호")
    let typed = try refusal(desk, order("help_refused", .ko))
    #expect(typed?.phrase.en.contains("Help that was offered (offered=…)") == true)
    let filled = try lines(desk, order("help_refused", .ko, ["offered": "긴급여권"]))
    #expect(filled.contains("- 제안받은 조력: 긴급여권"))
  }

  @Test func aFactThatIsNotRecordedIsLeftOutAndNamed() throws {
    let desk = try Desk([Self.victim(), Self.site])
    let victim = try #require(desk["V-0001"])
    let order = order("rescue_note", .en)
    let disclosure = try desk.context.letters.disclose(order, about: [victim])
    let remarks = desk.context.letters.remarks(order, disclosure).map(\.en)
    #expect(remarks.count == 1)
    for name in ["Officer on duty", "Birth date", "Passport number", "Entered Cambodia", "Health"] {
      #expect(remarks.first?.contains(name) == true, "\(name): \(remarks)")
    }
    for name in ["minor", "Other nationals"] { #expect(remarks.first?.contains(name) == false) }
    let text = try lines(desk, order)
    #expect(!text.contains { $0.contains("Passport") || $0.contains("{") || $0.hasSuffix(": ") })
    #expect(text.contains("Floor and room: room 402"))
  }

  /// The family is told a town at most, and no place while the captors know of the report.
  @Test func whatTheReaderMayNotHaveIsNamedAsSuch() throws {
    for (exposure, isSaid) in [("no", true), ("yes", false)] {
      let more = #","exposure":"\#(exposure)""#
      let desk = try Desk([
        Self.victim(stage: "custody", more, for: "family"), Self.site,
      ])
      let victim = try #require(desk["V-0001"])
      let order = order("kin_notice", .ko)
      let text = try lines(desk, order).joined(separator: "\n")
      #expect(text.contains("Sihanoukville") == isSaid)
      #expect(!text.contains("Blue Gate"))
      let disclosure = try desk.context.letters.disclose(order, about: [victim])
      let remarks = desk.context.letters.remarks(order, disclosure).map(\.en)
      #expect(remarks.contains("Not for this reader: Place") == !isSaid, "\(remarks)")
    }
  }

  @Test(arguments: [
    ("rescue_note", ["reported", "located", "requested"]), ("consular_access", ["custody"]),
    ("protest", ["out", "custody", "deceased"]), ("death_inquiry", ["deceased"]),
    ("fine_waiver", ["out", "custody", "departing"]), ("kin_notice", ["custody", "deceased"]),
    ("reporter_warning", ["reported", "located", "requested"]),
  ])
  func aLetterIsForItsStagesOnly(_ kind: String, _ stages: [String]) throws {
    for stage in Stage.allCases {
      let more = #","health_needs":["torture_signs"],"deceased_on":"2025-10-01""# + Self.identity
      let audience = kind == "kin_notice" ? "family" : "khm_police"
      let desk = try Desk([Self.victim(stage: stage.code.text, more, for: audience), Self.site])
      let context = desk.context
      let letter = try context.letters.kind(kind)
      let language = try #require(letter.languages.first)
      let refused = try refusal(desk, order(letter.code, language))
      #expect((refused == nil) == stages.contains(stage.code.text), "\(stage): \(refused as Any)")
    }
  }

  /// The family hears of an arrest only if the person agrees; no reason replaces that.
  @Test(arguments: [nil, "no", "withdrawn", "not_obtainable_vital_interest", "yes"])
  func kinAreToldOnlyIfThePersonAgrees(_ answer: String?) throws {
    let desk = try Desk([
      Self.victim(stage: "custody", consent: answer, for: "family"), Self.site,
    ])
    let refused = try refusal(desk, order("kin_notice", .ko), because: "the mother asks")
    #expect((refused == nil) == (answer == "yes"), "\(refused as Any)")
    let dead = try Desk([
      Self.victim(
        stage: "deceased",
        #","deceased_on":"2025-10-01""#,
        consent: answer,
        for: "family"
      ),
      Self.site,
    ])
    #expect(try refusal(dead, order("kin_notice", .ko), because: "their child died") == nil)
  }

  @Test func consentIsCheckedAndAReasonCountsOnce() throws {
    let desk = try Desk([Self.victim(consent: nil), Self.site])
    #expect(try refusal(desk, order("rescue_note", .en))?.kind == .consent)
    let victim = try #require(desk["V-0001"])
    let disclosure = try desk.context.letters.disclose(
      order("rescue_note", .km),
      about: [victim],
      because: "danger to life"
    )
    #expect(disclosure.entry.detail == "letter rescue_note km")
    #expect(disclosure.entry.audience == "khm_police" && disclosure.reason == "danger to life")
    #expect(desk["V-0001"]?[list: .consent].isEmpty == true)
    // The person's own letters and those that tell nothing of the case need nobody's consent.
    for (kind, typed) in [("consent_form", ["reader": "npa"]), ("reporter_warning", [:])] {
      #expect(try refusal(desk, order(Code(kind), .ko, typed)) == nil)
    }
  }

  @Test func aSentLetterWaitsForItsAnswer() throws {
    let desk = try Desk([Self.victim(), Self.site])
    let victim = try #require(desk["V-0001"])
    let commit = try desk.context.letters.send(order("rescue_note", .en), about: [victim]).commit
    #expect(commit.action == .letter)
    let records = commit.changes.map(\.record)
    #expect(records.map(\.kind) == [.followup, .note])
    #expect(records[0][.type] == "note_verbale" && records[0][.status] == "waiting")
    #expect(records[0][.dueAt] == desk.context.now.adding(hours: 48))
    #expect(records[0].fields["counterpart"] != nil && records[0][.sentAt] == desk.context.now)
    #expect(records[1][.kind] == "letter")
    #expect(records[1][.text]?.contains("Note verbale: rescue") == true)
  }

  @Test func aListHoldsThoseWhoConsentedAndNamesTheOthers() throws {
    let desk = try Desk([
      Self.victim("V-0001", stage: "out", Self.identity + #","visa_expires_on":"2025-09-14""#),
      Self.victim("V-0003", stage: "out", Self.identity, consent: nil), Self.site,
    ])
    let context = desk.context
    let victims = ["V-0001", "V-0003"].compactMap { desk[$0] }
    let order = order("fine_waiver", .en)
    let disclosure = try context.letters.disclose(order, about: victims)
    #expect(disclosure.withheld.map(\.id.text) == ["V-0003"])
    let text = context.disclosures.document(.letter(order), disclosure).lines
    let row =
      "1. KIM MINJUN (surname: KIM); Birth date: 2001-04-02; Passport or travel document: "
      + "M123A4567; Entered: not known; Overstay, USD 10 a day: 30 days, USD 300"
    #expect(text.contains(row), "\(text.suffix(3))")
    #expect(text.contains { $0.contains("on behalf of the 1 person(s)") })
    let remarks = context.letters.remarks(order, disclosure).map(\.en)
    #expect(remarks.first == "Left out without consent: V-0003")
    #expect(remarks.last?.contains("Entered Cambodia") == true)
    let refused = #expect(throws: Refusal.self) {
      try context.letters.disclose(LetterOrder("rescue_note", .en), about: victims)
    }
    #expect(refused?.kind == .usage)
  }

  @Test func aManifestTellsOfEachPassengerWhatTheEscortNeeds() throws {
    let injured = Self.identity + #","health_needs":["injury"]"#
    let desk = try Desk([
      Self.victim("V-0001", stage: "custody", injured),
      Self.victim("V-0003", stage: "out", Self.identity), Self.site,
    ])
    let context = desk.context
    let victims = ["V-0001", "V-0003"].compactMap { desk[$0] }
    var typed = ["flight": "KE 9690, 2025-10-18 09:40", "escort": "4 officers", "seats": "31A-33F"]
    let refused = #expect(throws: Refusal.self) {
      try context.letters.disclose(order("flight_manifest", .en, typed), about: victims)
    }
    #expect(refused?.phrase.en.contains("police_unit=…") == true)
    typed["police_unit"] = "Chungnam"
    let whole = order("flight_manifest", .en, typed)
    let disclosure = try context.letters.disclose(whole, about: victims)
    let text = context.disclosures.document(.letter(whole), disclosure).lines
    #expect(text.contains("Passengers: 2"))
    let row =
      "1. KIM MINJUN (surname: KIM); Sex: Male; Birth date: 2001-04-02; Passport or travel document: "
      + "M123A4567; Medical: Injury"
    #expect(text.contains(row), "\(text.suffix(3))")
    #expect(text.last?.hasSuffix("Medical: not known") == true)
  }

  /// The line for the press is about no case, and has only figures that were published.
  @Test func theLineForThePressIsAboutNobody() throws {
    let desk = try Desk([Self.victim(), Self.site])
    let context = desk.context
    let bare = try context.letters.disclose(order("press_line", .en), about: [])
    #expect(bare.records.isEmpty && bare.entry.records.isEmpty)
    let text = context.disclosures.document(.letter(order("press_line", .en)), bare).lines
    #expect(!text.contains { $0.contains("Published") || $0.contains("{") })
    let typed = order("press_line", .ko, ["release": "2025-09-30", "figures": "접수 330 이상"])
    let whole = try context.letters.disclose(typed, about: [])
    let lines = context.disclosures.document(.letter(typed), whole).lines
    #expect(lines.contains("공개 통계(2025-09-30 배포본): 접수 330 이상"))
    let victim = try #require(desk["V-0001"])
    let refused = #expect(throws: Refusal.self) {
      try context.letters.disclose(order("press_line", .en), about: [victim])
    }
    #expect(refused?.phrase.en == "this letter is about no case: name none")
  }

  @Test(arguments: [("nothing", Language.en), ("consular_access", .km)])
  func anUnknownLetterOrLanguageIsRefusedWithWhatThereIs(_ kind: String, _ language: Language)
    throws
  {
    let desk = try Desk([Self.victim(stage: "custody"), Self.site])
    let refused = try refusal(desk, order(Code(kind), language))
    #expect(refused?.kind == .usage, "\(refused as Any)")
    #expect(refused?.phrase.en.contains(kind == "nothing" ? "rescue_note (L1)" : "en") == true)
  }
}
