import Foundation
import ProgramSupport
import Testing

/// Disclosures: briefs and exports, with consent checked and each one logged.
struct LeavingCommandTests {
  private func log(_ book: CasebookFixture) throws -> [String] {
    let file = book.file("access.jsonl")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func aBriefForTheOfficeNeedsNoConsent() throws {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "The mother called at night")
    let brief = try book.expect(0, "brief", "V-0001")
    #expect(brief.out.contains("KIM MINJUN / 김민준"))
    #expect(brief.out.contains("The mother called at night"))
    #expect(brief.lines.count <= 60)
  }

  @Test func aBriefForOthersNeedsConsentAndTellsNoReporter() throws {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "The mother called at night")
    let refused = try book.expect(77, "brief", "V-0001", "--audience", "npa")
    #expect(refused.out.isEmpty && refused.err.contains("no consent is recorded"))
    #expect(try log(book).isEmpty)
    let brief = try book.expect(
      0,
      "brief",
      "V-0001",
      "--audience",
      "npa",
      "--override",
      "life in danger"
    )
    #expect(!brief.out.contains("mother") && !brief.out.contains("Family"))
    let line = try #require(try log(book).last)
    #expect(line.contains(#""audience":"npa""#) && line.contains("life in danger"))
    #expect(line.contains("V-0001"))
  }

  @Test func onlyThoseWhoConsentedLeaveInATable() throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_ko=이도담", "report_channel=family", "--no-duties")
    try book.expect(0, "consent", "V-0002", "npa", "yes")
    let file = book.scratch.url.appending(path: "out.csv").path
    let result = try book.expect(0, "export", "victims", "--audience", "npa", "--out", file)
    #expect(result.err.contains("1 left out without consent: V-0001"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("이도담") && !text.contains("김민준"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try book.expect(73, "export", "victims", "--out", file)
    #expect(again.err.contains("Cannot write"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  /// Only its owner can read a written file, whatever the shell's umask.
  @Test(arguments: ["0000", "0077", "0777"])
  func whatLeavesIsForItsOwnerWhateverTheUmask(_ umask: String) throws {
    let book = try CasebookFixture()
    let file = book.scratch.url.appending(path: "out.csv").path
    let mapping = book.scratch.url.appending(path: "mapping.json").path
    let program = Program.executable.path
    let lines = """
      umask \(umask)
      \(program) export victims --out \(file) -C \(book.path) &&
      \(program) import \(file) --preview --save-mapping \(mapping) -C \(book.path)
      """
    let result = try book.program.run(["-c", lines], of: "/bin/bash")
    #expect(!result.err.contains("Cannot"), "\(result.err)")
    for path in [file, mapping] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  /// A link in the place of a file being written is not followed.
  @Test func nothingIsWrittenThroughALinkPutInTheWay() throws {
    let book = try CasebookFixture()
    let file = book.scratch.url.appending(path: "list.csv")
    try Data("성명\n이도담\n".utf8).write(to: file)
    let mapping = book.scratch.url.appending(path: "mapping.json").path
    let other = book.scratch.url.appending(path: "other").path
    let lines = """
      ln -s \(other) \(mapping).$$
      exec \(Program.executable.path) import victims \(file.path) --map 성명=name \
        --set report_channel=family --preview --save-mapping \(mapping) -C \(book.path)
      """
    _ = try book.program.run(["-c", lines], of: "/bin/bash")
    #expect(FileManager.default.contents(atPath: mapping)?.isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func aBundleGoesIntoAnotherCasebookOnce() throws {
    let book = try CasebookFixture()
    let other = try CasebookFixture()
    let file = book.scratch.url.appending(path: "case.json").path
    try book.expect(0, "export", "V-0001", "--bundle", "--out", file)
    try other.expect(0, "import", file)
    let copy = try other.json("show", "V-0002", "--json")
    #expect(copy["name_ko"] as? String == "김민준")
    let again = try other.expect(1, "import", file)
    #expect(again.out.contains("already imported as V-0002"), "\(again.out)\(again.err)")
    try other.expect(0, "undo")
    try other.expect(0, "import", file)
    try other.expect(0, "verify")
  }

  @Test(arguments: [
    (["brief", "V-0001", "--audience", "nobody"], Int32(64), "is not a known audience"),
    (["export", "victims", "--bundle"], 64, "A bundle is of one case"),
    (["export", "V-0009"], 1, "no record V-0009"),
    (["export", "victims", "--filter", "stage:nowhere"], 64, "nowhere"),
  ])
  func refusals(_ words: [String], _ status: Int32, _ sentence: String) throws {
    let book = try CasebookFixture()
    try book.expect(0, "add", "victim", "name_ko=이도담", "report_channel=family", "--no-duties")
    let result = try book.expect(status, words + ["-C", book.path])
    #expect(result.err.contains(sentence), "\(result.err)")
    #expect(try log(book).isEmpty)
  }

  @Test func briefsAndTablesAreWrittenFromTheScreen() throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
    try terminal.press("2", "B")
    try terminal.wait(for: "for use inside the office")
    try terminal.press("b")
    try terminal.wait(for: "1 of 1")
    try terminal.press(":", "brief npa", "Enter")
    try terminal.wait(for: "no consent is recorded")
    try terminal.press("life in danger", "C-s")
    try terminal.wait(for: "for Korean police")
    try terminal.press("b")
    try terminal.wait(for: "1 of 1")
    let file = book.scratch.url.appending(path: "t.csv").path
    try terminal.press(":", "export media \(file)", "Enter")
    try terminal.wait(for: "the media get only a brief")
    try terminal.press(":", "export npa \(file)", "Enter")
    try terminal.wait(for: "no consent is recorded")
    try terminal.press(":", "export npa \(file) because life in danger", "Enter")
    try terminal.wait(for: "Wrote 1 case")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("김민준"))
    let lines = try log(book)
    #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""audience":"npa""#) })
  }
}
