import CaseModel
import Foundation
import ProgramSupport
import Testing

/// Damaged files: a finding with its position, everything else opens, nothing on the disk changes.
struct DamageTests {
  struct Damage: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let finding: String

    var testDescription: String { "\(file): \(old) → \(new)" }
  }

  @Test(arguments: [
    Damage(
      file: "victims",
      old: "\"sex\":\"m\"",
      new: "\"sex\":7",
      finding: "records/victims.json:2:"
    ),
    Damage(
      file: "victims",
      old: "\"sex\":\"m\"",
      new: "\"sex\":\"q\"",
      finding: "records/victims.json:2:"
    ),
    Damage(
      file: "victims",
      old: "\"sex\":\"m\"",
      new: "\"sex\":\"m\",\"sex\":\"f\"",
      finding: "records/victims.json:2:"
    ),
    Damage(file: "victims", old: "\"sex\"", new: "sex", finding: "records/victims.json:2:"),
    Damage(file: "followups", old: "V-0001", new: "V-0099", finding: "V-0099"),
  ])
  func oneRecord(_ damage: Damage) throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "sex=m")
    try book.expect(0, "add", "victim", "name_ko=이서연", "sex=f", "report_channel=friend")
    try book.expect(0, "checkpoint")
    let file = book.file("records/\(damage.file).json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(damage.old, with: damage.new, maxReplacements: 1)
      .write(to: file, atomically: false, encoding: .utf8)
    let before = try book.snapshot()
    let verify = try book.expect(1, "verify")
    #expect(verify.out.contains(damage.finding), "\(verify.out)")
    let list = try book.expect(0, "list", "victims")
    #expect(list.out.contains("이서연"))
    #expect(try book.snapshot() == before)
  }

  @Test(arguments: ["checkpoint", "rebuild"])
  func aLineOfTheJournalIsLeftOutWhenAskedFor(command: String) throws {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "Mother called")
    try book.expect(0, "note", "V-0001", "Father called")
    let file = book.file("journal.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("Mother called", with: "Nobody called")
      .write(to: file, atomically: false, encoding: .utf8)
    let before = try book.snapshot()
    let refused = try book.expect(65, command)
    #expect(refused.err.contains("journal.jsonl:4: ") && refused.err.contains("--despite-damage"))
    #expect(try book.snapshot() == before)
    let done = try book.expect(0, command, "--despite-damage")
    #expect(done.err.contains("Left out: journal.jsonl:4: "), "\(done.err)")
    #expect(try book.expect(0, "list", "notes", "--plain").lines.count == 1)
    #expect(try book.expect(1, "verify").out.contains("journal.jsonl:4: "))
  }

  @Test func missingFileIsAFinding() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    try FileManager.default.removeItem(at: book.file("records/compounds.json"))
    let verify = try book.expect(1, "verify")
    #expect(verify.out.contains("records/compounds.json"), "\(verify.out)")
    #expect(try book.expect(0, "list", "compounds").out.contains("Blue Gate"))
  }

  @Test func aMissingFolderOfRecordsIsAFindingAndMadeAgain() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    try FileManager.default.removeItem(at: book.file("records"))
    let verify = try book.expect(1, "verify")
    #expect(verify.out.contains("casebook rebuild"), "\(verify.out)")
    #expect(try book.expect(0, "list", "victims").out.contains("김민준"))
    try book.expect(0, "rebuild")
    try book.expect(0, "verify")
  }

  @Test func cutJournalIsAFindingAndCostsOnlyItsLastLine() throws {
    let book = try CasebookFixture()
    let file = book.file("journal.jsonl")
    let bytes = try Data(contentsOf: file)
    try bytes.dropLast(20).write(to: file)
    let verify = try book.expect(1, "verify", "--json")
    #expect(verify.out.contains("\"file\":\"journal.jsonl\""), "\(verify.out)")
    #expect(try book.expect(0, "list", "victims").out.contains("김민준"))
  }

  @Test func aSaveThatWasCutOffIsOnlyMentionedOnceTheNextOneIsWhole() throws {
    let book = try CasebookFixture()
    let file = book.file("journal.jsonl")
    let bytes = try Data(contentsOf: file)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    try (bytes + lines[lines.count - 1].dropLast(20)).write(to: file)
    try book.expect(1, "verify")
    try book.expect(0, "note", "V-0001", "Called again.")
    let verify = try book.expect(0, "verify", "--json")
    #expect(verify.out.contains("\"remark\":true"), "\(verify.out)")
    #expect(verify.err.contains("nothing wrong"), "\(verify.err)")
    #expect(try book.expect(0, "list", "notes").err == "")
  }

  @Test(arguments: [
    ["list", "victims"], ["show", "V-0001"], ["show", "V-0001", "--json"], ["verify"], ["today"],
    ["list", "notes", "--json"],
  ])
  func lookingChangesNothing(_ command: [String]) throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    let before = try book.snapshot()
    try book.expect(0, command + ["-C", book.path])
    #expect(try book.snapshot() == before)
  }

  @Test func hostileTextIsHarmless() throws {
    let book = try CasebookFixture()
    let text = "a\u{1B}]0;title\u{7}\u{9B}2J\u{202E}b\u{200B}" + String(repeating: "x", count: 1500)
    try book.expect(0, "note", "V-0001", "plain")
    try book.change([RecordID(.note, 1)]) { note, _ in note[.text] = text }
    for command in [["list", "notes"], ["show", "V-0001"], ["show", "N-0001"], ["today"]] {
      let out = try book.expect(0, command + ["-C", book.path]).out
      let isSafe = out.unicodeScalars.allSatisfy { scalar in
        scalar == "\n"
          || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
            && scalar != "\u{202E}")
      }
      #expect(isSafe, "\(command)")
    }
  }

  @Test func jsonOnATerminalIsHarmlessAndStillEqual() throws {
    let book = try CasebookFixture()
    let text = "a\u{9B}2J\u{202E}b 한글"
    try book.expect(0, "note", "V-0001", "plain")
    try book.change([RecordID(.note, 1)]) { note, _ in note[.text] = text }
    let terminal = try Terminal(book.program, ["show", "N-0001", "--json", "-C", book.path])
    try terminal.wait(for: "exit 0")
    let shown = try terminal.screen()
    #expect(shown.contains(#"a\u009b2J\u202eb 한글"#), "\(shown)")
    #expect(try book.json("show", "N-0001", "--json")["text"] as? String == text)
  }
}
