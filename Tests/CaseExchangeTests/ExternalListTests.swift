import CaseExchange
import CaseModel
import CaseRules
import Testing

/// Reading another body's list.
struct ExternalListTests {
  private func read(_ text: String, body: Code = "npa") throws -> ExternalList {
    let office = try ImportOffice()
    return try ExternalList(Array(text.utf8), body: body, ImportChoices(), office.context)
  }

  @Test(arguments: [
    "접수번호,성명\nA-1,김가온\n", "사건번호,성명\nA-1,김가온\n", "Case No.,Name\nA-1,김가온\n",
    "경찰청번호,성명,접수번호\nA-1,김가온,77\n", "id,성명\nA-1,김가온\n",
  ])
  func theColumnOfTheirNumbersIsFound(_ text: String) throws {
    let list = try read(text)
    #expect(list.rows.map { $0.reference("npa") } == ["A-1"])
    #expect(list.rows.first?.name(.ko) == "김가온")
    #expect(list.rows.first?.rejectionReason == nil)
    #expect(list.rows.first?.victim[.reportChannel] == "npa_112")
  }

  @Test func aRowThatCannotBecomeACaseIsComparedAllTheSame() throws {
    let list = try read("성명,생년월일\n김가온,someday\n")
    #expect(list.rows.first?.rejectionReason?.en.contains("생년월일: expected a date") == true)
    #expect(list.rows.first?.said == ["name_ko"])
  }

  @Test func aFileThatTellsNobodysNameIsRefused() throws {
    #expect(throws: ImportFinding.self) { try read("성별,나이\n남,27\n") }
  }
}
