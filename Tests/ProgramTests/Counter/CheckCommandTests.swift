import Foundation
import ProgramSupport
import Testing

/// Who is known of a person at the counter.
struct CheckCommandTests {
  private let book: CasebookFixture

  init() throws {
    book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "passport_no=M123A4567", "home_warrant=red_notice")
    try book.expect(
      0,
      "add",
      "lead",
      "label=Tiger",
      "real_name=박철수",
      "role=recruiter",
      #"handles=[{"kind":"telegram","value":"@tiger_boss"}]"#
    )
    try book.expect(
      0,
      "add",
      "contact",
      "name=이영희",
      "relation=mother",
      "victims=V-0001",
      #"handles=[{"kind":"phone","value":"010-1234-5678"}]"#
    )
  }

  @Test(arguments: [
    ("Gim Min-joon", "V-0001", "Red notice"), ("김민준", "V-0001", "Red notice"),
    ("m 123 a4567", "V-0001", "Red notice"), ("Park Chul-soo", "L-0001", "Recruiter"),
    ("https://t.me/Tiger_Boss", "L-0001", "Recruiter"), ("+82 10 1234 5678", "C-0001", "V-0001"),
    ("Yi Younghee", "C-0001", "V-0001"),
  ])
  func somebodyOnFileIsFoundInAnySpelling(_ typed: String, _ id: String, _ known: String) throws {
    let result = try book.expect(1, "check", typed)
    #expect(result.out.contains(id) && result.out.contains(known), "\(typed): \(result.out)")
    #expect(result.err.contains("1 record may be about this person"), "\(result.err)")
    let log = try String(contentsOf: book.file("access.jsonl"), encoding: .utf8)
    #expect(log.split(separator: "\n").count == 1)
    #expect(log.contains(#""action":"check""#) && log.contains(id))
    #expect(!log.contains(typed))
  }

  @Test func ofSomebodyUnknownTheLogHasALineToo() throws {
    let result = try book.expect(0, "check", "Hong Gildong")
    #expect(result.out.isEmpty && result.err.contains("Nobody on file"))
    #expect(try book.expect(0, "check", "X9999999", "--json").out == "[]\n")
    let log = try String(contentsOf: book.file("access.jsonl"), encoding: .utf8)
    #expect(log.split(separator: "\n").count == 2 && !log.contains("Gildong"))
  }

  @Test(arguments: ["", "Kim", "M12", "김"])
  func aTextThatMeansNobodyInParticularIsRefused(_ typed: String) throws {
    let result = try book.expect(64, "check", typed)
    #expect(result.err.contains("too short"))
  }
}
