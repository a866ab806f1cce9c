import Foundation
import ProgramSupport
import Testing

/// A whole shift of one officer on the demo casebook, with the keys of the screen.
struct ShiftTests {
  @Test func aShiftFromTheSpreadsheetToTheTableForParliament() throws {
    let office = try ShiftOffice()
    try office.importsTheSpreadsheet()
    try office.takesInTenPeople()
    try office.sendsARequest()
    try office.recordsARaidThatFreesSix()
    try office.bringsThemHome()
    try office.mergesADuplicate()
    try office.takesBackTheLastChange()
    try office.reconcilesTheListOfThePolice()
    try office.showsTheTableForParliament()
    try office.leavesABookWithoutFindings()
  }
}

/// The demo casebook, open in a terminal.
private struct ShiftOffice {
  private let scratch: Scratch
  private let program: Program
  private let terminal: Terminal
  private var path: String { scratch.url.appending(path: "casebook").path }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Import")

  init() throws {
    scratch = try Scratch()
    program = Program(home: scratch.url)
    let path = scratch.url.appending(path: "casebook").path
    let made = try program.run(["demo", path])
    #expect(made.status == 0, "\(made.err)")
    terminal = try Terminal(program, ["browse", path], columns: 120, rows: 40)
    try terminal.wait(for: "In danger (42)")
  }

  private func records(_ filter: String) throws -> [[String: Any]] {
    let result = try program.run(["list", "victims", "--filter", filter, "--json", "-C", path])
    return try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]] ?? []
  }

  /// Types a command after the colon.
  private func command(_ words: String, _ appears: String) throws {
    try terminal.press(":", words, "Enter")
    try terminal.wait(for: appears)
  }

  /// Filters the table.
  ///
  /// The table is filtered while typing. The hints are back once Enter has closed the prompt, and
  /// only then are keys commands.
  private func filter(_ words: String) throws {
    try terminal.press("/", "C-u", words, "Enter")
    try terminal.wait("“\(words)” filters nothing") {
      $0.contains("filter: \(words)") && $0.contains("? help")
    }
  }

  func importsTheSpreadsheet() throws {
    let sheet = Self.samples.appending(path: "cases-ko.csv")
    try terminal.press("I")
    try terminal.wait(for: "File to import")
    try terminal.press(sheet.path, "Enter")
    try terminal.wait(for: "5 of 5 rows chosen")
    try terminal.press("C-s")
    try terminal.wait(for: "Follow-ups that this brings")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved: imported V-0569")
    #expect(try records("").count == 573)
  }

  func takesInTenPeople() throws {
    for number in 1...10 {
      try terminal.press("i")
      try terminal.wait(for: "New report: name, passport or telephone")
      try terminal.press("SAMPLE PERSON\(number)")
      try terminal.wait(for: "+ New person: SAMPLE PERSON\(number)")
      try terminal.press("Enter")
      try terminal.wait(for: "Caller's relation")
      try terminal.press("m", "Enter", "fam", "Enter", "C-s")
      try terminal.wait(for: "Follow-ups that this brings")
      try terminal.press("Enter")
      // The page of the new case opens.
      try terminal.wait("The page did not open") {
        $0.contains("Saved: added V-") && $0.contains("SAMPLE PERSON\(number)")
      }
    }
    let taken = try records("sample person")
    #expect(taken.count == 10)
    #expect(taken.allSatisfy { $0["sex"] as? String == "m" })
    #expect(taken.allSatisfy { $0["report_channel"] as? String == "family" })
  }

  func sendsARequest() throws {
    try command("V-0541", "Victim V-0541")
    try terminal.press("r")
    try terminal.wait(for: "READY: can be sent now")
    try terminal.press("G", "k", "k", "Enter")
    // A half-drawn screen shows the letter above the page's last line.
    try terminal.wait("The letter did not open") {
      $0.contains("EMERGENCY RESCUE REQUEST") && !$0.contains("It was sent")
    }
    try terminal.press("Escape")
    try terminal.wait(for: "It was sent")
    try terminal.press("G", "Enter")
    try terminal.wait(for: "Sent: Emergency request")
    try terminal.press("Korea Task Force", "C-s")
    try terminal.wait(for: "→ Rescue requested")
    try terminal.press("C-s")
    try terminal.wait(for: "Follow-ups that this brings")
    try terminal.press("Enter")
    try terminal.wait(for: "changed the stage of V-0541")
    #expect(try records("stage:requested").contains { $0["id"] as? String == "V-0541" })
  }

  func recordsARaidThatFreesSix() throws {
    let before = try records("stage:out").count
    try terminal.press("b", "b", "2")
    try filter("stage:located,requested")
    for _ in 0..<6 { try terminal.press("Space") }
    try terminal.wait(for: "6 marked")
    try terminal.press("S")
    try terminal.wait(for: "6 records")
    try terminal.press("out", "Enter")
    try terminal.wait(for: "Who said so")
    try terminal.press("Provincial police", "Tab", "raid", "C-s")
    try terminal.wait(for: "Follow-ups that this brings")
    try terminal.press("Enter")
    try terminal.wait(for: "changed the stage of")
    #expect(try records("stage:out").count == before + 6)
  }

  func bringsThemHome() throws {
    let ready = try records("stage:departing").count
    let home = try records("stage:returned").count
    try filter("stage:departing")
    try terminal.press("M")
    try terminal.wait(for: "\(ready) marked")
    try terminal.press("S")
    try terminal.wait(for: "\(ready) records")
    try terminal.press("returned", "Enter")
    try terminal.wait(for: "Who said so")
    try terminal.press("Airline list", "C-s")
    try terminal.wait(for: "changed the stage of")
    #expect(try records("stage:returned").count == home + ready)
  }

  func mergesADuplicate() throws {
    try command("compare V-0226 V-0227", "The same person?")
    try terminal.press("C-s")
    try terminal.wait(for: "take left or right for Ransom")
    try terminal.press("h", "C-s")
    try terminal.wait(for: "Saved: merged V-0226")
    #expect(try records("").count == 582)
  }

  func takesBackTheLastChange() throws {
    try terminal.press("u")
    try terminal.wait(for: "Saved: undid V-0226")
    #expect(try records("").count == 583)
  }

  func reconcilesTheListOfThePolice() throws {
    let list = Self.samples.appending(path: "npa-list-ko.csv")
    try command("reconcile npa \(list.path)", "Probably the same (3)")
    try terminal.press("j", "Space")
    try terminal.wait(for: "Probably the same (2)")
    try terminal.press("g", "Enter")
    try terminal.wait("The numbers were not recorded") {
      $0.contains("Saved: reconciled V-") && !$0.contains("Enter records")
    }
    try terminal.press("j", "j", "+")
    try terminal.wait(for: "Saved: reconciled V-0584")
    #expect(try records("external_refs:npa reported_at=2025-09-02").count == 1)
  }

  func showsTheTableForParliament() throws {
    try terminal.press("6")
    try terminal.wait(for: "Reports by year")
    try terminal.press("Enter")
    try terminal.wait(for: "inside the office")
    try terminal.wait(for: "346")
    try terminal.press("g", "j", "j", "Enter")
    try terminal.wait(for: "Write to (.md")
    let file = scratch.url.appending(path: "yearly.md").path
    try terminal.press(file, "Enter")
    try terminal.wait(for: "Wrote ")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("| 2025 | 346 |"), "\(text)")
    try terminal.press("b")
  }

  func leavesABookWithoutFindings() throws {
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
    let verified = try program.run(["verify", path])
    #expect(verified.status == 0, "\(verified.out)\(verified.err)")
  }
}
