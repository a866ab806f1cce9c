import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// Letters by keys.
struct LetterTests {
  private let id = RecordID(.victim, 1)

  private func opened(consent: Code? = "yes", _ language: Language = .en) throws -> Office {
    var records = Office.records
    if let consent {
      var entry = FieldSet(["audience": .code("khm_police"), "answer": .code(consent)])
      entry[.date] = PartialDate("2025-10-10")
      records[0][.consent] = [entry]
    }
    var office = try Office(records, columns: 100, rows: 80, language: language)
    office.press("2", "O")
    return office
  }

  private func go(to text: String, _ office: inout Office) {
    office.press("/")
    office.type(text)
    office.press("Enter")
  }

  @Test func thePageSaysWhichLettersCanGoOut() throws {
    let screen = try opened().screen
    #expect(screen.contains("L1 Note verbale: rescue and investigation"), "\(screen)")
    #expect(screen.contains("can be written now"))
    #expect(screen.contains("L11 Family update"))
    #expect(screen.contains("Not in this stage") && screen.contains("L2 Note verbale: consular"))
    let korean = try opened(.ko).screen
    #expect(korean.contains("L11 가족 경과 안내") && korean.contains("지금 작성 가능"), "\(korean)")
  }

  @Test func aLetterIsShownAfterItsLineInTheLog() throws {
    var office = try opened()
    office.press("Enter")
    #expect(office.log.map(\.detail) == ["letter rescue_note en"], "\(office.screen)")
    #expect(office.log.first?.audience == "khm_police")
    #expect(office.screen.contains("NOTE VERBALE"))
    office.press("G")
    #expect(office.screen.contains("Not said, because not recorded"), "\(office.screen)")
    office.press("s")
    office.type("note.fodt")
    office.press("Enter")
    #expect(office.log.last?.detail == "file letter rescue_note en")
    let text = office.written.first?.lines.joined(separator: "\n") ?? ""
    #expect(text.contains("NOTE VERBALE") && text.contains("<office:document"))
    #expect(!text.contains("Not said"))
  }

  @Test func withoutConsentItAsksWhy() throws {
    var office = try opened(consent: nil)
    office.press(":")
    office.type("letter rescue_note km")
    office.press("Enter")
    #expect(office.log.isEmpty && office.screen.contains("Consent needed"), "\(office.screen)")
    office.type("danger to life")
    office.press("^S")
    #expect(office.log.first?.override == "danger to life")
    #expect(office.log.first?.detail == "letter rescue_note km")
    #expect(office.screen.contains("កំណត់ទូត"), "\(office.screen)")
  }

  @Test func whatIsTypedForALetterIsInIt() throws {
    var office = try opened(.ko)
    office.press(":")
    office.type("문서 L16")
    office.press("Enter")
    #expect(office.screen.contains("제안한 조력"), "\(office.screen)")
    office.type("긴급여권 발급")
    office.press("^S")
    #expect(office.screen.contains("- 제안받은 조력: 긴급여권 발급"), "\(office.screen)")
    #expect(office.log.map(\.detail) == ["letter help_refused ko"])
  }

  @Test func whatALetterLacksIsSaid() throws {
    var office = try opened()
    office.press(":")
    office.type("letter protest")
    office.press("Enter", "^S")
    #expect(office.log.isEmpty)
    #expect(office.screen.contains("is written only in"), "\(office.screen)")
  }

  @Test func sentMakesAFollowupWait() throws {
    var office = try opened()
    go(to: "It was sent", &office)
    office.press("Enter")
    #expect(office.screen.contains("Ministry of Foreign Affairs"), "\(office.screen)")
    office.press("^S")
    let book = office.state.cases.book
    let followups = book.rows(.followup, linkingTo: id).compactMap { book.record(.followup, $0) }
    let sent = followups.first { $0[.type] == "note_verbale" }
    #expect(sent?[.status] == "waiting" && sent?[.sentAt] == Office.now, "\(office.screen)")
    #expect(sent?[.dueAt] == Office.now.adding(hours: 48))
  }
}
