import Foundation
import ProgramSupport
import Testing

/// Spreadsheets on the command line.
struct ImportCommandTests {
  private static let head = "성명,신고일,신고경로,여권번호\n"
  private static let clean = head + "이도담,2025-08-03,가족,M123A0002\n박새론,2025.8.4,본인,M123A0003\n"
  private static let mixed = clean + "최아라,2025.8.5,가족,M123A0002\n정라온,언젠가,가족,M123A0005\n"

  private func file(_ text: String, in book: CasebookFixture, _ name: String = "list.csv") throws
    -> String
  {
    let url = book.scratch.url.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func aCleanFileIsOneCommitThatUndoTakesBack() throws {
    let book = try CasebookFixture()
    let path = try file(Self.clean, in: book)
    let result = try book.expect(0, "import", path)
    #expect(result.out == "V-0002\nV-0003\n")
    #expect(result.err == "Saved: imported V-0002, V-0003.\n")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 3)
    try book.expect(0, "undo")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 1)
    try book.expect(0, "verify")
  }

  @Test func standardInputIsReadToo() throws {
    let book = try CasebookFixture()
    let result = try book.run("import", "victims", "-", input: Self.clean)
    #expect(result.status == 0)
    #expect(result.out == "V-0002\nV-0003\n")
  }

  @Test func nothingIsSavedWhileARowIsNotClean() throws {
    let book = try CasebookFixture()
    let before = try book.snapshot(leavingOut: "lock")
    let path = try file(Self.mixed, in: book)
    let result = try book.expect(1, "import", path)
    #expect(result.lines.count == 2)
    #expect(result.out.contains("\(path):4:1: already there as row 2"))
    #expect(result.out.contains("\(path):5:5: 신고일: expected a date"))
    #expect(result.err.contains("nothing was saved"))
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test func theOfficerSaysWhichRows() throws {
    let book = try CasebookFixture()
    let path = try file(Self.mixed, in: book)
    #expect(try book.expect(0, "import", path, "--rows", "2,4").out == "V-0002\nV-0003\n")
    let names = try book.expect(0, "list", "victims", "--plain", "--columns", "name_ko").lines
    #expect(Set(names) == ["김민준", "이도담", "최아라"])
    try book.expect(1, "import", path, "--rows", "5")
    try book.expect(64, "import", path, "--rows", "x")
  }

  @Test func badRowsAreSkippedWhenAsked() throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, "import", try file(Self.mixed, in: book), "--skip-bad")
    #expect(result.out == "V-0002\nV-0003\n")
    #expect(result.err.contains("2 rows were left out."))
  }

  @Test func aPreviewSavesNothing() throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, "import", try file(Self.mixed, in: book), "--preview")
    #expect(result.out.contains("reported_at"))
    #expect(result.out.contains("2025-08-04 00:00"))
    #expect(result.err.contains("4 rows (utf-8): 2 clean, 1 with questions, 1 with errors."))
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 1)
  }

  @Test func findingsAreJSON() throws {
    let book = try CasebookFixture()
    let result = try book.expect(1, "import", try file(Self.mixed, in: book), "--json")
    let findings = try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]]
    #expect(findings?.count == 2)
    #expect(findings?.last?["row"] as? Int == 5)
    #expect(findings?.last?["column"] as? Int == 5)
    #expect(findings?.last?["header"] as? String == "신고일")
    #expect(findings?.last?["weight"] as? String == "error")
  }

  @Test func aMappingIsSavedAndUsed() throws {
    let book = try CasebookFixture()
    let text = "누구,언제,혈액형\n이도담,8/3/2025,A\n"
    let path = try file(text, in: book)
    let mapping = book.scratch.url.appending(path: "mapping.json").path
    try book.expect(
      0,
      "import",
      "victims",
      path,
      "--map",
      "누구=name",
      "--map",
      "언제=reported_at",
      "--ignore",
      "혈액형",
      "--set",
      "report_channel=family",
      "--dates",
      "mdy",
      "--preview",
      "--save-mapping",
      mapping
    )
    #expect(try book.expect(0, "import", path, "--mapping", mapping).out == "V-0002\n")
    let record = try book.json("show", "V-0002", "--json")
    #expect(record["reported_at"] as? String == "2025-08-02T17:00:00Z")
    try book.expect(64, "import", path, "--map", "누구")
    try book.expect(64, "import", path, "--mapping", path)
  }

  @Test func whatAColumnCanBecomeIsListed() throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, ["import", "compounds", "--fields"])
    #expect(result.lines.contains("province\tProvince"))
    #expect(
      try book.expect(0, ["import", "--fields"]).lines.contains(
        "handles.telegram\tPhone and messengers › Telegram"
      )
    )
  }

  @Test func theSampleIsImportedAndAgainInKorean() throws {
    let book = try CasebookFixture(language: "ko_KR.UTF-8")
    let sample = SampleTests.sample.deletingLastPathComponent().appending(
      path: "Import/cases-ko.csv"
    )
    let result = try book.expect(0, "import", sample.path)
    #expect(result.lines.last?.hasPrefix("N-") == true)
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 6)
    #expect(try book.expect(1, "import", sample.path).out.contains("여권번호 같음"))
  }

  @Test(arguments: ["link.csv", "pipe", "folder", "/dev/zero", "/dev/stdin", "missing.csv"])
  func onlyRegularFilesAreRead(_ name: String) throws {
    let book = try CasebookFixture()
    let folder = book.scratch.url
    let path = try file(Self.clean, in: book)
    symlink(path, folder.appending(path: "link.csv").path)
    mkfifo(folder.appending(path: "pipe").path, 0o600)
    mkdir(folder.appending(path: "folder").path, 0o700)
    let start = ContinuousClock.now
    let result = try book.expect(
      65,
      "import",
      name.hasPrefix("/") ? name : folder.appending(path: name).path
    )
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(result.out.isEmpty)
  }
}
