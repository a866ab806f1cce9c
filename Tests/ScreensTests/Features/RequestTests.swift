import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// The page of a rescue request, key by key.
struct RequestTests {
  private let id = RecordID(.victim, 1)

  private func opened(consent: Code? = nil, _ language: Language = .en) throws -> Office {
    var records = Office.records
    if let consent {
      var entry = FieldSet(["audience": .code("khm_police"), "answer": .code(consent)])
      entry[.date] = PartialDate("2025-10-10")
      records[0][.consent] = [entry]
    }
    var office = try Office(records, columns: 100, rows: 44, language: language)
    office.press("2", "r")
    return office
  }

  private func go(to text: String, _ office: inout Office) {
    office.press("/")
    office.type(text)
    office.press("Enter")
  }

  @Test func thePageSaysWhatIsHeldAndWarns() throws {
    let screen = try opened().screen
    #expect(screen.contains("1/9, missing: Building name"), "\(screen)")
    #expect(try opened(consent: "yes").screen.contains("READY: can be sent now"))
    #expect(screen.contains("no consent is recorded for Cambodian police"))
    #expect(screen.contains("Reported by another person"))
    #expect(screen.contains("[x] GPS location") && screen.contains("Telegram, 10-12"))
    #expect(screen.contains("[ ] Floor and room"))
    #expect(screen.contains("건물이나 근처 간판에 적힌 이름을 적어 주세요."))
  }

  @Test func spaceTicksAnItemAndRemembersWhereItIsHeld() throws {
    var office = try opened()
    go(to: "Building photo", &office)
    go(to: "[ ] Building photo", &office)
    office.press(" ")
    office.type("Telegram 10-14")
    office.press("Enter")
    var held = office.state.cases.book.record(id)?[list: .readiness] ?? []
    #expect(held.last?[.item] == "building_photo")
    #expect(held.last?["where"] == .text("Telegram 10-14"))
    go(to: "[ ] Contact number", &office)
    office.press(" ", "Enter")
    held = office.state.cases.book.record(id)?[list: .readiness] ?? []
    #expect(held.last?["where"] == .text("Telegram 10-14"))
    office.press(" ")
    #expect(office.state.cases.book.record(id)?[list: .readiness].count == 2)
  }

  @Test func enterOnAnItemOpensWhereItIsHeldAndTakesNothingOut() throws {
    var office = try opened()
    let before = office.state.cases.book.record(id)?[list: .readiness] ?? []
    go(to: "[x] GPS location", &office)
    office.press("Enter")
    #expect(office.screen.contains("Telegram, 10-12"), "\(office.screen)")
    #expect(office.state.cases.book.record(id)?[list: .readiness] == before)
    office.press("^U")
    office.type("Safe of the attaché")
    office.press("^S")
    let held = office.state.cases.book.record(id)?[list: .readiness] ?? []
    #expect(held.count == before.count)
    #expect(held.last?["where"] == .text("Safe of the attaché"))
  }

  @Test func aTextIsShownAfterItsLineInTheLog() throws {
    var office = try opened(consent: "yes")
    go(to: "Emergency request", &office)
    for _ in 0..<3 { go(to: "Text in English", &office) }
    office.press("Enter")
    #expect(office.log.count == 1, "\(office.screen)")
    #expect(office.log.first?.audience == "khm_police" && office.log.first?.override == nil)
    #expect(office.screen.contains("Name: KIM MINJUN (surname: KIM)"))
    #expect(office.screen.contains("Floor and room: building B, room 402"))
    #expect(!office.screen.contains("김영희"))
  }

  @Test func withoutConsentItAsksWhy() throws {
    var office = try opened(.ko)
    go(to: "크메르어문", &office)
    office.press("Enter")
    #expect(office.log.isEmpty)
    #expect(office.screen.contains("동의가 필요합니다"), "\(office.screen)")
    office.press("^S")
    #expect(office.log.isEmpty)
    office.type("생명이 위험함")
    office.press("^S")
    #expect(office.log.first?.override == "생명이 위험함")
    #expect(office.screen.contains("ឈ្មោះ"), "\(office.screen)")
    #expect(office.state.cases.book.record(id)?[list: .consent].isEmpty == true)
  }

  @Test func aTextIsNotShownWhereTheLogCannotBeWritten() throws {
    var office = try opened(consent: "yes")
    office.failNextFlush()
    go(to: "Text in English", &office)
    office.press("Enter")
    #expect(office.screen.contains("Not shown, since the access log cannot be written"))
    #expect(!office.screen.contains("Name: KIM MINJUN"))
  }

  @Test func sentMakesAFollowupWaitAndOffersTheStage() throws {
    var office = try opened(consent: "yes")
    for _ in 0..<2 { go(to: "It was sent", &office) }
    office.press("Enter")
    office.type("Korea Task Force")
    office.press("^S")
    #expect(office.screen.contains("→ Rescue requested  V-0001"), "\(office.screen)")
    office.press("^S", "Enter")
    let book = office.state.cases.book
    #expect(book.record(id)?[.stage] == "requested")
    let followups = book.rows(.followup, linkingTo: id).compactMap { book.record(.followup, $0) }
    let sent = followups.first { $0[.type] == "rescue_request_form" || $0[.type] == "report_117" }
    #expect(sent?[.status] == "waiting" && sent?[.sentAt] == Office.now)
    #expect(sent?[.dueAt] == Office.now.adding(hours: 72))
    #expect(followups.contains { $0[.type] == "police_meeting" })
  }

  /// With a second channel the stage has changed already: the message says that the request is
  /// saved, and nothing is refused.
  @Test func aSecondRequestAsksForNoStage() throws {
    var office = try opened(consent: "yes")
    for _ in 0..<2 { go(to: "It was sent", &office) }
    office.press("Enter", "^S", "^S", "Enter")
    #expect(office.state.cases.book.record(id)?[.stage] == "requested", "\(office.screen)")
    go(to: "It was sent", &office)
    office.press("Enter", "^S")
    #expect(!office.screen.contains("cannot go from"), "\(office.screen)")
    #expect(office.screen.contains("Saved"), "\(office.screen)")
  }

  /// A colleague's save while the commit is being saved does not remove the typed entry.
  @Test func anEntryStaysWhenAColleagueSavesTheCase() throws {
    var office = try opened()
    office.press(":")
    office.type("consent")
    office.press("Enter")
    office.type("yes")
    office.press("Enter")
    var theirs = try #require(office.state.cases.book.record(id))
    theirs[.contactRule] = "Line only"
    office.unseen("lee", saves: [theirs])
    office.press("^S")
    guard case .save? = office.effects.first else {
      Issue.record("nothing to save: \(office.effects)")
      return
    }
    #expect(office.screen.contains("Not saved"), "\(office.screen)")
    office.press("^S")
    let saved = try #require(office.state.cases.book.record(id))
    #expect(saved[list: .consent].last?[.answer] == "yes", "\(office.screen)")
    #expect(saved[.contactRule] == "Line only")
  }

  @Test func consentIsRecordedFromKeys() throws {
    var office = try opened()
    office.press(":")
    office.type("consent")
    office.press("Enter")
    office.type("yes")
    office.press("Enter", "^S")
    let consent = office.state.cases.book.record(id)?[list: .consent].last
    #expect(consent?[.audience] == "khm_police" && consent?[.answer] == "yes")
    #expect(!office.screen.contains("no consent is recorded"))
  }
}
