import Foundation
import ProgramSupport
import Testing

/// Two officers with the casebook open at the same time, who do the same thing.
struct TwoSessionsTests {
  private func opened(_ book: CasebookFixture) throws -> Terminal {
    let terminal = try Terminal(book.program, ["browse", book.path], columns: 120, rows: 40)
    try terminal.wait(for: "In danger")
    return terminal
  }

  @Test func theSecondWhoTakesInAPassportIsAsked() throws {
    let book = try CasebookFixture()
    let (first, second) = (try opened(book), try opened(book))
    for terminal in [first, second] {
      try terminal.press("i")
      try terminal.wait(for: "New report")
      try terminal.press("M123X4567", "Enter")
      try terminal.wait(for: "Caller's relation")
      try terminal.press("C-s")
      try terminal.wait(for: "Follow-ups that this brings")
    }
    try first.press("Enter")
    try first.wait(for: "Saved: added V-0002")
    try second.press("Enter")
    try second.wait(for: "M123X4567 is already that of V-0002")
    try second.press("Enter")
    try second.wait(for: "kept as a draft")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 2)
  }

  @Test func aHandoverOverAHandoverIsAsked() throws {
    let book = try CasebookFixture()
    let (first, second) = (try opened(book), try opened(book))
    for terminal in [first, second] {
      try terminal.press("2")
      try terminal.wait(for: "1 of 1")
      try terminal.press("o")
      try terminal.wait(for: "Hand over to  V-0001")
    }
    try first.press("daemon", "Enter")
    try first.wait(for: "Saved: handed over V-0001")
    try second.press("bin", "Enter")
    try second.wait(for: "V-0001 went from")
    #expect(try book.json("show", "V-0001", "--json")["case_owner"] as? String == "daemon")
    try second.press("bin", "Enter")
    try second.wait(for: "Saved: handed over V-0001")
    #expect(try book.json("show", "V-0001", "--json")["case_owner"] as? String == "bin")
  }

  @Test func whatIsFinishedIsNotFinishedAgain() throws {
    let book = try CasebookFixture()
    let (first, second) = (try opened(book), try opened(book))
    for terminal in [first, second] {
      try terminal.press("4")
      try terminal.wait(for: "Call the family")
      try terminal.press("d")
      try terminal.wait(for: "done: F-0001")
    }
    try first.press("C-s")
    try first.wait(for: "Saved: finished F-0001")
    try second.press("C-s")
    try second.wait(for: "F-0001 is done already")
    #expect(try book.json("show", "F-0001", "--json")["version"] as? Int == 2)
  }
}
