import Foundation
import ProgramSupport
import Testing

/// Damage by a disk, or by restoring a copy, is reported and never passed on.
struct RotTests {
  /// Flips a bit of a file in place, keeping its time.
  private func flip(_ file: URL, _ offset: Int, _ bit: Int) throws {
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let handle = try FileHandle(forUpdating: file)
    try handle.seek(toOffset: UInt64(offset))
    let byte = try #require(try handle.read(upToCount: 1)?.first)
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: [byte ^ (1 << UInt8(bit))])
    try handle.close()
    if let time {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    }
  }

  private func offset(of text: String, in file: URL) throws -> Int {
    let bytes = try Data(contentsOf: file)
    return try #require(bytes.range(of: Data(text.utf8))?.lowerBound)
  }

  @Test func aRottenBitIsNeitherPrintedNorSaved() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "passport_no=M39529858")
    try book.expect(0, "checkpoint")
    let file = book.file("records/victims.json")
    let start = try offset(of: "M39529858", in: file)
    for (offset, bit) in [(1, 0), (4, 1), (8, 7)] {
      try flip(file, start + offset, bit)
      for command in [["show", "V-0001"], ["list", "victims", "--json"], ["today"]] {
        let result = try book.expect(0, command + ["-C", book.path])
        #expect(result.err.contains("records/victims.json"), "\(result.err)")
        let isAbsent = command == ["today"]
        #expect(result.out.contains("M39529858") || isAbsent, "\(result.out)")
      }
      try book.expect(0, "set", "V-0001", "contact_rule=rule \(offset)")
      try book.expect(73, "checkpoint")
      let log = try book.expect(0, "log", "V-0001", "--json")
      #expect(log.out.contains("M39529858"))
      try flip(file, start + offset, bit)
    }
    try book.expect(0, "verify")
    let journal = try String(contentsOf: book.file("journal.jsonl"), encoding: .utf8)
    #expect(journal.matches(of: /"passport_no":"M39529858"/).count == 4)
  }

  /// With the journal missing too, nothing proves the readable rest of a file.
  @Test func whatNothingProvesIsMarkedInLists() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    let file = book.file("records/victims.json")
    try flip(file, try offset(of: "KIM MINJUN", in: file), 1)
    try FileManager.default.removeItem(at: book.file("journal.jsonl"))
    for form in ["--table", "--plain", "--csv", "--json"] {
      let list = try book.expect(0, "list", "victims", form)
      #expect(list.err.contains("V-0001: not verified"), "\(list.err)")
      #expect(list.out.contains("V-0001 ?") == (form == "--table"), "\(list.out)")
    }
    #expect(!(try book.expect(0, "list", "followups").err.contains("not verified")))
  }

  @Test func anOpenSessionMendsWhatItShowsAndTellsOfDamage() throws {
    let book = try CasebookFixture()
    try book.expect(0, "checkpoint")
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "KIM MINJUN")
    let file = book.file("records/victims.json")
    try flip(file, try offset(of: "KIM MINJUN", in: file), 1)
    try terminal.press("Enter")
    try terminal.wait(until: { $0.contains("KIM MINJUN") && !$0.contains("IIM MINJUN") })
    try terminal.press("Escape")
    try terminal.wait(until: { $0.contains("1 of 1") && $0.contains("1 findings in the files") })
    let journal = try FileHandle(forUpdating: book.file("journal.jsonl"))
    try journal.seekToEnd()
    try journal.write(contentsOf: Data("garbage\n".utf8))
    try journal.close()
    try terminal.wait(for: "2 findings in the files")
    try terminal.press("1")
    try terminal.wait(until: { $0.contains("In danger") && $0.contains("2 findings in the files") })
  }

  @Test func aJournalOlderThanTheOneSeenIsTold() throws {
    let book = try CasebookFixture()
    let older = try Data(contentsOf: book.file("journal.jsonl"))
    try book.expect(0, "note", "V-0001", "Mother called")
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("q")
    try terminal.wait(for: "exit 0")
    try FileManager.default.removeItem(at: book.file("records"))
    try FileManager.default.createDirectory(
      at: book.file("records"),
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700]
    )
    try older.write(to: book.file("journal.jsonl"))
    let list = try book.expect(0, "list", "victims")
    #expect(list.err.contains("you have seen commit 4"), "\(list.err)")
    #expect(try book.expect(1, "verify").out.contains("you have seen commit 4"))
    let again = try Terminal(book.program, ["browse", book.path])
    try again.wait(for: "you have seen commit 4")
  }

  @Test func aJournalOlderThanWhatACommandSavedIsTold() throws {
    let book = try CasebookFixture()
    let older = try Data(contentsOf: book.file("journal.jsonl"))
    try book.expect(0, "add", "victim", "name_ko=이서연", "report_channel=friend", "--no-duties")
    try older.write(to: book.file("journal.jsonl"))
    for name in ["박지후", "최하은"] {
      let added = try book.expect(
        0,
        [
          "add", "victim", "name_ko=\(name)", "report_channel=friend", "--no-duties", "-C",
          book.path,
        ]
      )
      #expect(added.err.contains("you have seen commit 4"), "\(added.err)")
    }
  }

  /// Every command that writes a file outside.
  static let written = [
    ["export", "victims"], ["export", "notes"], ["export", "V-0001", "--bundle"],
    ["export", "victims", "--json"], ["brief", "V-0001"],
    ["request", "V-0001", "--channel", "emergency_rescue_request", "--override", "In danger"],
  ]

  static let locations = ["records/x.csv", "x.csv", "../casebook/drafts/x.csv"]

  @Test(arguments: written, locations)
  func nothingIsWrittenIntoTheCasebook(_ command: [String], _ name: String) throws {
    let book = try CasebookFixture()
    let path = book.path + "/" + name
    let before = try book.snapshot()
    let result = try book.expect(73, command + ["--out", path, "-C", book.path])
    #expect(result.err.contains("inside a casebook"), "\(result.err)")
    // Nothing was disclosed, so the access log has no line about it.
    #expect(try book.snapshot() == before)
    let outside = book.scratch.url.appending(path: "out.txt").path
    try book.expect(0, command + ["--out", outside, "-C", book.path])
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  @Test(arguments: ["", "json ", "htcds ", "bundle "])
  func theBrowserWritesNothingIntoTheCasebook(_ form: String) throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    let log = try? Data(contentsOf: book.file("access.jsonl"))
    for name in Self.locations {
      let path = book.path + "/" + name
      try terminal.press(":")
      try terminal.press("export \(form)\(path)", "Enter")
      try terminal.wait(for: "folder.")
      let shown = try terminal.screen().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(shown.contains("inside a casebook"), "\(shown)")
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect((try? Data(contentsOf: book.file("access.jsonl"))) == log)
      try terminal.press("j")
      try terminal.wait("The message stays", until: { !$0.contains("folder.") })
    }
  }
}
