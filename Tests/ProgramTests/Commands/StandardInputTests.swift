import Foundation
import ProgramSupport
import Testing

/// Case text from standard input, which no process list shows.
struct StandardInputTests {
  @Test func aFieldTakesAllOfIt() throws {
    let book = try CasebookFixture()
    let text = "Telegram only,\n03-05 h = safe\n"
    #expect(try book.run("set", "S-0001", "address_text=-", input: text).status == 0)
    #expect(
      try book.json("show", "S-0001", "--json")["address_text"] as? String
        == "Telegram only,\n03-05 h = safe"
    )
    #expect(try book.run("set", "V-0001", "name_latin=-", input: "KIM\nLEE").status == 64)
  }

  @Test func linesAreFields() throws {
    let book = try CasebookFixture()
    let lines = "name=Mother Kim\n\nrelation=mother\r\nvictims=V-0001"
    let added = try book.run("add", "contact", "-", input: lines)
    #expect(added.status == 0, "\(added.err)")
    #expect(try book.json("show", "C-0001", "--json")["name"] as? String == "Mother Kim")
  }

  @Test func aMarkThatSomeProgramsPutInFrontIsNoPartOfIt() throws {
    let book = try CasebookFixture()
    let lines = "\u{FEFF}name_ko=김민준\ncontact_rule=x"
    #expect(try book.run("set", "V-0001", "-", input: lines).status == 0)
    #expect(try book.json("show", "V-0001", "--json")["name_ko"] as? String == "김민준")
    #expect(try book.run("set", "V-0001", "name_latin=-", input: "\u{FEFF}KIM").status == 0)
    #expect(try book.json("show", "V-0001", "--json")["name_latin"] as? String == "KIM")
  }

  @Test func everyCommandThatTakesFieldsReadsThem() throws {
    let book = try CasebookFixture()
    let stage = try book.run(
      "stage",
      "V-0001",
      "located",
      "place=S-0001",
      "said_by=-",
      "--no-duties",
      input: "family\n"
    )
    #expect(stage.status == 0, "\(stage.err)")
    let done = try book.run("done", "F-0001", "--note", "-", input: "told the family\n")
    #expect(done.status == 0, "\(done.err)")
    #expect(
      try book.json("show", "F-0001", "--json")["outcome_note"] as? String == "told the family"
    )
    let note = try book.run("note", "V-0001", "-", input: "\u{302}x")
    #expect(note.status == 0, "\(note.err)")
  }

  @Test(arguments: [
    (["contact_rule=-", "aliases=-"], "x", "read once"),
    (["-", "contact_rule=-"], "x", "read once"),
    (["contact_rule=-"], "a\u{0}b", "NUL"),
    (["contact_rule=-"], String(repeating: "x", count: (1 << 20) + 1), "longer than 1 MiB"),
    (["-"], "no field", "not FIELD=VALUE"),
  ])
  func whatCannotBeReadWholeIsRefused(_ words: [String], _ input: String, _ why: String) throws {
    let book = try CasebookFixture()
    let result = try book.program.run(
      ["set", "V-0001"] + words + ["-C", book.path],
      input: input
    )
    #expect(result.status == 64)
    #expect(result.err.contains(why), "\(result.err)")
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let book = try CasebookFixture()
    let line = "\(Program.executable.path) note V-0001 $'caf\\xe9' -C \(book.path)"
    let result = try book.program.run(["-c", line], of: "/bin/bash")
    #expect(result.status == 64)
    #expect(result.err.contains("Argument 3 is not UTF-8"), "\(result.err)")
  }

  @Test func aLongNoteIsKeptAsSeveral() throws {
    let book = try CasebookFixture()
    let text = (0..<900).map { "line \($0)" }.joined(separator: "\n")
    let result = try book.run("note", "V-0001", "-", "--kind", "call", input: text)
    #expect(result.status == 0, "\(result.err)")
    let ids = result.lines.map(String.init)
    #expect(ids.count > 1)
    let texts = try ids.map { try book.json("show", $0, "--json")["text"] as? String ?? "" }
    #expect(texts.joined() == text)
  }
}
