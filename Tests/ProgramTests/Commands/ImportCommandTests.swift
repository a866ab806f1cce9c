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
    let result = try book.expect(0, "import", path, "--no-duties")
    #expect(result.out == "V-0002\nV-0003\n")
    #expect(result.err == "Saved: imported V-0002, V-0003.\n")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 3)
    try book.expect(0, "undo")
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 1)
    try book.expect(0, "verify")
  }

  @Test func standardInputIsReadToo() throws {
    let book = try CasebookFixture()
    let result = try book.run("import", "victims", "-", "--no-duties", input: Self.clean)
    #expect(result.status == 0)
    #expect(result.out == "V-0002\nV-0003\n")
  }

  @Test func nothingIsSavedWhileARowIsNotClean() throws {
    let book = try CasebookFixture()
    let before = try book.snapshot(leavingOut: "lock")
    let path = try file(Self.mixed, in: book)
    let result = try book.expect(1, "import", path)
    #expect(result.lines.count == 2)
    #expect(result.out.contains("\(path):4:1: already here as row 2"))
    #expect(result.out.contains("\(path):5:5: 신고일: expected a date"))
    #expect(result.err.contains("nothing was saved"))
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test func theOfficerSaysWhichRows() throws {
    let book = try CasebookFixture()
    let path = try file(Self.mixed, in: book)
    #expect(
      try book.expect(0, "import", path, "--rows", "2,4", "--no-duties").out == "V-0002\nV-0003\n"
    )
    let names = try book.expect(0, "list", "victims", "--plain", "--columns", "name_ko").lines
    #expect(Set(names) == ["김민준", "이도담", "최아라"])
    try book.expect(1, "import", path, "--rows", "5")
    try book.expect(64, "import", path, "--rows", "x")
  }

  @Test func badRowsAreSkippedWhenAsked() throws {
    let book = try CasebookFixture()
    let result = try book.expect(
      0,
      "import",
      try file(Self.mixed, in: book),
      "--skip-bad",
      "--no-duties"
    )
    #expect(result.out == "V-0002\nV-0003\n")
    #expect(result.err.contains("2 rows were left out."))
  }

  @Test func aPreviewSavesNothing() throws {
    let book = try CasebookFixture()
    let result = try book.expect(1, "import", try file(Self.mixed, in: book), "--preview")
    #expect(result.out.contains("reported_at"))
    #expect(result.out.contains("2025-08-04 00:00"))
    #expect(result.err.contains("4 rows (utf-8): 2 clean, 1 with questions, 1 with errors."))
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 1)
    _ = try book.expect(0, "import", try file(Self.mixed, in: book), "--preview", "--skip-bad")
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
    #expect(
      try book.expect(0, "import", path, "--mapping", mapping, "--no-duties").out == "V-0002\n"
    )
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
    let result = try book.expect(0, "import", sample.path, "--no-duties")
    #expect(result.lines.last?.hasPrefix("N-") == true)
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 6)
    #expect(try book.expect(1, "import", sample.path).out.contains("여권번호 같음"))
  }

  @Test(arguments: [
    "dangling.csv", "folderlink", "pipe", "folder", "/dev/zero", "missing.csv",
  ])
  func onlyRegularFilesAreRead(_ name: String) throws {
    let book = try CasebookFixture()
    let folder = book.scratch.url
    let path = try file(Self.clean, in: book)
    symlink(path + "x", folder.appending(path: "dangling.csv").path)
    symlink(folder.path, folder.appending(path: "folderlink").path)
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

  @Test func aLinkToAFileIsRead() throws {
    let book = try CasebookFixture()
    let link = book.scratch.url.appending(path: "link.csv").path
    symlink(try file(Self.clean, in: book), link)
    #expect(try book.expect(0, "import", link, "--preview").out.contains("이도담"))
  }

  @Test func aPreviewCountsWhatTheImportWouldRefuse() throws {
    let book = try CasebookFixture()
    let unknown = try file("ឈ្មោះ,ថ្ងៃ\nSOK,2025-08-03\nCHAN,2025-08-04\n", in: book)
    let result = try book.expect(1, "import", "victims", unknown, "--preview")
    #expect(result.err.contains("2 rows (utf-8): 0 clean"))
    let pdf = try file("%PDF-1.7\n1 0 obj\n", in: book, "list.pdf")
    #expect(try book.expect(1, "import", pdf, "--preview").out.contains("this is a PDF"))
  }

  @Test func theHeadingAndTheEncodingAreNamed() throws {
    let book = try CasebookFixture()
    let path = try file("성명,신고일,신고경로\n김가온,2025-08-03,가족\n", in: book)
    let result = try book.expect(1, "import", "victims", path, "--heading", "2", "--preview")
    #expect(result.out.contains("there is no row below the heading"))
    try book.expect(64, "import", path, "--heading", "-1")
    try book.expect(64, "import", path, "--encoding", "klingon")
    #expect(try book.expect(1, "import", path, "--encoding", "cp949").out.contains("not cp949"))
  }

  /// Two copies of a casebook, each with a different person under the same id.
  @Test func copiesThatWentTheirOwnWaysAskBeforeOnePersonBecomesAnother() throws {
    let book = try CasebookFixture()
    let copy = book.scratch.url.appending(path: "copy").path
    try FileManager.default.copyItem(atPath: book.path, toPath: copy)
    try book.expect(0, "add", "victim", "name_ko=김하나", "report_channel=family", "--no-duties")
    try book.expect(0, "note", "V-0001", "in one")
    for words in [
      ["add", "victim", "name_ko=박세모", "report_channel=family", "--no-duties"],
      ["note", "V-0001", "in the other"],
    ] { try book.expect(0, words + ["-C", copy]) }
    for what in ["victims", "notes"] {
      for form in ["--csv", "--json"] {
        let path = book.scratch.url.appending(path: what + form).path
        try book.expect(0, "export", what, form, "--out", path)
        try book.expect(0, "import", what, path)
        try book.expect(1, ["import", what, path, "-C", copy])
      }
      let path = book.scratch.url.appending(path: what + "-list").path
      let list = try book.expect(0, "list", what, "--json")
      try Data(list.bytes).write(to: URL(filePath: path))
      try book.expect(1, ["import", what, path, "-C", copy])
    }
    let bundle = book.scratch.url.appending(path: "bundle.json").path
    try book.expect(0, "export", "V-0002", "--bundle", "--out", bundle)
    try book.expect(0, "import", bundle)
    try book.expect(1, ["import", bundle, "-C", copy])
    let name = try book.expect(
      0,
      ["list", "victims", "--plain", "--columns", "name_ko", "-C", copy]
    )
    #expect(Set(name.lines) == ["김민준", "박세모"])
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 2)
  }

  @Test func idsOfABookHaveItsPrefix() throws {
    let book = try CasebookFixture()
    let path = book.scratch.url.appending(path: "restricted").path
    try book.expect(64, ["init", path, "--prefix", "toolong"])
    try book.expect(0, ["init", path, "--prefix", "R"])
    let words = ["add", "victim", "name_ko=가", "report_channel=family", "--no-duties", "-C", path]
    #expect(try book.expect(0, words).out == "RV-0001\n")
  }

  @Test func ourTableInTheWordsOfTheStandardIsRead() throws {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "add",
      "victim",
      "name_latin=LEE DODAM",
      "sex=f",
      "birth_date=1999-04-03",
      "passport_no=M123A0002",
      "report_channel=family",
      "--no-duties"
    )
    let path = book.scratch.url.appending(path: "htcds.csv").path
    try book.expect(0, "export", "V-0002", "--htcds", "--out", path)
    let other = book.scratch.url.appending(path: "other").path
    try book.expect(0, ["init", other])
    try book.expect(0, ["import", "victims", path, "-C", other])
    let list = try book.expect(
      0,
      [
        "list", "victims", "--plain", "--columns", "name_latin,sex,birth_date,passport_no", "-C",
        other,
      ]
    )
    #expect(list.out == "LEE DODAM\tFemale\t1999-04-03\tM123A0002\n")
  }

  @Test func newCasesBringTheFollowUpsThatTheRulesAskFor() throws {
    let book = try CasebookFixture()
    let path = try file(Self.clean, in: book)
    let preview = try book.expect(0, "import", path, "--preview").err
    #expect(preview.contains("Verify identity ×2"))
    #expect(
      !(try book.expect(0, "import", path, "--preview", "--no-duties").err).contains("Verify")
    )
    let saved = try book.expect(0, "import", path).lines
    let added = try book.run("add", "victim", "name_ko=x", "report_channel=family").lines
    #expect(saved.count { $0.hasPrefix("F-") } == 2 * added.count { $0.hasPrefix("F-") })
    try book.expect(0, "verify")
  }
}
