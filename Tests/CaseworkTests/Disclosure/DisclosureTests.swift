import CaseModel
import CaseRules
import Casework
import Testing

/// Disclosures: consent is checked, the reason is stored, the log line comes first.
struct DisclosureTests {
  private static func victim(_ number: Int, _ answer: String? = nil) -> String {
    let consent = answer.map {
      #","consent":[{"audience":"npa","answer":"\#($0)","date":"2025-10-01"}]"#
    }
    return #"{"id":"V-000\#(number)","version":1,"stage":"reported","name_ko":"a","#
      + #""case_owner":"kim"\#(consent ?? "")}"#
  }

  private struct Case {
    let answers: [String?]
    var audience: Code? = "npa"
    var reason: String?
    /// The number of disclosed records; nil if none may be disclosed.
    let leaving: Int?
    var logged: String?
  }

  private static let cases: [Case] = [
    Case(answers: ["yes"], leaving: 1),
    Case(answers: ["not_obtainable_vital_interest"], leaving: 1),
    Case(answers: [nil], leaving: nil),
    Case(answers: ["no"], leaving: nil),
    Case(answers: ["withdrawn"], leaving: nil),
    Case(answers: [nil], reason: "  ", leaving: nil),
    Case(answers: [nil], audience: nil, leaving: 1),
    Case(answers: [nil], audience: "mofa_hq", leaving: nil),
    Case(answers: ["yes"], reason: "danger", leaving: 1),
    Case(answers: [nil], reason: " danger ", leaving: 1, logged: "danger"),
    Case(answers: ["no"], reason: "danger", leaving: 1, logged: "danger"),
    Case(answers: ["yes", nil, "no"], leaving: 1),
    Case(answers: ["yes", nil], reason: "danger", leaving: 2, logged: "danger"),
    Case(answers: [nil, nil], reason: "danger", leaving: nil),
    Case(answers: ["yes"], audience: "media", reason: "danger", leaving: nil),
    Case(answers: [], leaving: 0),
  ]

  @Test(arguments: cases.indices)
  func onlyWhatMayLeaveLeaves(_ index: Int) throws {
    let row = Self.cases[index]
    let desk = try Desk(row.answers.enumerated().map { Self.victim($0.offset + 1, $0.element) })
    let victims = try (0..<row.answers.count).map { try #require(desk["V-000\($0 + 1)"]) }
    let context = desk.context
    do throws(Refusal) {
      let disclosure = try context.disclosures.disclose(
        victims,
        for: row.audience,
        because: row.reason,
        as: "brief"
      )
      #expect(disclosure.records.count == row.leaving)
      #expect(disclosure.records.count + disclosure.withheld.count == victims.count)
      #expect(disclosure.entry.records == disclosure.records.map(\.id))
      #expect(disclosure.entry.override == row.logged && disclosure.reason == row.logged)
      #expect(disclosure.entry.audience == row.audience && disclosure.entry.detail == "brief")
    } catch {
      #expect(row.leaving == nil && error.kind == .consent, "\(error)")
    }
  }

  /// The consent for the media, the name, the birth date, and whether a brief leaves.
  @Test(arguments: [
    ("yes", #""name_latin":"A","birth_date":"1990-01-01""#, true),
    ("not_obtainable_vital_interest", #""name_latin":"A","birth_date":"1990-01-01""#, false),
    ("yes", #""aliases":["A"],"birth_date":"1990-01-01""#, false),
    ("yes", #""name_latin":"A","birth_date":"2009-01-01""#, false),
    ("yes", #""name_latin":"A""#, false), ("no", #""name_latin":"A","age_estimate":30"#, false),
    ("yes", #""name_latin":"A","age_estimate":30"#, true),
  ])
  func onlyNamedAdultsWhoSaidYesAreForTheMedia(
    _ answer: String,
    _ person: String,
    _ leaves: Bool
  ) throws {
    let desk = try Desk([
      #"{"id":"V-0001","version":1,"stage":"out","case_owner":"kim",\#(person),"#
        + #""consent":[{"audience":"media","answer":"\#(answer)","date":"2025-10-01"}]}"#
    ])
    let victim = try #require(desk["V-0001"])
    for reason in [nil, "asked by a paper"] {
      let disclosure = try? desk.context.disclosures.disclose(
        .brief(.en),
        of: victim,
        for: "media",
        because: reason
      )
      #expect((disclosure != nil) == leaves)
      #expect(disclosure?.reason == nil)
    }
    #expect(throws: Refusal.self) {
      try desk.context.disclosures.export([victim], .bundle, for: "media", because: nil)
    }
  }

  /// A reason is for one thing: nothing in the case changes by it, and the next one is asked again.
  @Test func aReasonCountsOnce() throws {
    let desk = try Desk([Self.victim(1)])
    let victim = try #require(desk["V-0001"])
    let acts = desk.context.disclosures
    let once = try acts.disclose(.brief(.en), of: victim, for: "npa", because: "danger")
    #expect(once.reason == "danger" && once.records == [victim])
    #expect(throws: Refusal.self) { try acts.disclose(.brief(.en), of: victim, for: "npa") }
    #expect(throws: Refusal.self) {
      try acts.export([victim], .csv, for: "npa", because: nil)
    }
  }

  @Test func aReasonWithAHiddenCharacterIsRefused() throws {
    let desk = try Desk([Self.victim(1)])
    let victim = try #require(desk["V-0001"])
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.disclosures.disclose(
        .brief(.en),
        of: victim,
        for: "npa",
        because: "a\u{202E}b"
      )
    }
    guard case .values(let problems)? = refusal?.kind else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(problems.map(\.problem) == [.unsafeCharacter("\u{202E}")])
    #expect(problems.map(\.field) == ["override_reason"])
  }

  @Test func nothingIsWrittenWhereTheLogCannotBe() throws {
    struct Full: Error {}
    let desk = try Desk([Self.victim(1, "yes")])
    let victim = try #require(desk["V-0001"])
    let disclosure = try desk.context.disclosures.disclose(.brief(.en), of: victim, for: "npa")
    var steps: [String] = []
    #expect(throws: Full.self) {
      try disclosure.leave(log: { _ in throw Full() }, write: { _ in steps.append("written") })
    }
    #expect(steps.isEmpty)
    disclosure.leave(
      log: { steps.append("logged \($0.detail)") },
      write: { steps.append("written \($0.count)") }
    )
    #expect(steps == ["logged brief en", "written 1"])
  }

  @Test func theLogSaysWhatLeaves() throws {
    let desk = try Desk([Self.victim(1)])
    let (context, victims) = (desk.context, [try #require(desk["V-0001"])])
    let request = DisclosedText.request("report_117", .km, isGlossed: true)
    let entries = [
      try context.disclosures.disclose(request, of: victims[0], for: nil).entry,
      try context.disclosures.export(victims, .htcds, for: nil, because: nil).entry,
      try context.disclosures.export(victims, .victim, .json).entry,
    ]
    #expect(entries.map(\.detail) == ["report_117 km", "export htcds", "export victims json"])
  }

  @Test func aBriefForOthersTellsLessThanOneForTheOffice() throws {
    let desk = try Desk([
      Self.victim(1, "yes"),
      #"{"id":"N-0001","version":1,"kind":"call","text":"The mother called","victims":["V-0001"]}"#,
    ])
    let victim = try #require(desk["V-0001"])
    func brief(_ audience: Code?) -> String {
      desk.context.disclosures.lines(.brief(.en), of: victim, for: audience).joined(separator: "\n")
    }
    #expect(brief(nil).contains("The mother called"))
    #expect(!brief("npa").contains("The mother called"))
  }
}
