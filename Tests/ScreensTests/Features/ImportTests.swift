import CaseBook
import CaseModel
import Casework
import Screens
import Testing

/// A file is previewed and imported, key by key.
struct ImportTests {
  private static func row(_ number: Int, _ name: String, _ problem: String? = nil)
    -> ImportPreview.Row
  {
    var record = Record(new: .provisional(.victim, UInt32(number)))
    record[.nameLatin] = name
    record[.reportedAt] = Office.now
    record[.reportChannel] = "family"
    record[.caseOwner] = "kim"
    let remarks = problem.map { [ImportPreview.Remark(Phrase($0, $0), isError: true)] } ?? []
    return ImportPreview.Row(
      number: number,
      cells: [problem == nil ? "new" : "error", name],
      remarks: remarks,
      records: [record],
      isClean: problem == nil,
      isPossible: problem == nil
    )
  }

  private static func preview(
    _ request: ImportRequest,
    absent: Bool = false,
    bringsDuties: Bool = false
  ) -> ImportPreview {
    let name = ImportPreview.Target(text: "name", label: "Name")
    let leftOut = ImportPreview.Target(text: "ignore", label: "Leave out")
    return ImportPreview(
      request: request,
      kind: .victim,
      heading: 1,
      front: [
        ImportPreview.Front(number: 1, text: "성명 | 키"),
        ImportPreview.Front(number: 2, text: "KANG GAON | 170"),
      ],
      bringsDuties: bringsDuties,
      columns: [
        ImportPreview.Column(header: "성명", target: name),
        ImportPreview.Column(header: "키", target: leftOut),
      ],
      targets: [name, leftOut],
      absent: absent ? Schema.victim.fields.filter { $0.key == "report_channel" } : [],
      remarks: [],
      heads: ["", "Name"],
      rows: [
        row(2, "KANG GAON"), row(3, "SEO DAM", "3:5: 신고일: expected a date"), row(4, "MOON RAON"),
      ]
    )
  }

  /// An office in which a file was named and read.
  private static func opened(absent: Bool = false, bringsDuties: Bool = false) throws -> Office {
    var office = try Office()
    office.press("I")
    office.type("/tmp/list.csv")
    office.press("Enter")
    let request = ImportRequest(path: "/tmp/list.csv")
    #expect(office.effects == [.readImport(request)])
    _ = office.state.update(
      .importRead(preview(request, absent: absent, bringsDuties: bringsDuties))
    )
    return office
  }

  @Test func thePageShowsColumnsAndRowsWithWhatIsWrong() throws {
    let screen = try Self.opened().screen
    #expect(screen.contains("Import /tmp/list.csv as Victims: 2 of 3 rows chosen, 1 cannot"))
    #expect(screen.contains("성명                  → Name"))
    #expect(screen.contains("[x] new   KANG GAON"))
    #expect(screen.contains(" !  error SEO DAM"))
    #expect(screen.contains("3:5: 신고일: expected a date"))
  }

  @Test func aConflictReadsTheFileAnew() throws {
    var office = try Self.opened()
    let lees = try #require(office.state.cases.book.record(RecordID(.victim, 1)))
    let effects = office.state.update(.notSaved(.conflict([lees])))
    #expect(effects == [.readImport(ImportRequest(path: "/tmp/list.csv"))])
    #expect(office.screen.contains("changed it meanwhile"))
    #expect(office.screen.contains("Import /tmp/list.csv"))
  }

  @Test func savingImportsTheChosenRowsInOneCommitThatUndoTakesBack() throws {
    var office = try Self.opened()
    office.press("G", " ")
    #expect(office.screen.contains("1 of 3 rows chosen"))
    office.press(" ", "^S")
    #expect(office.state.overlays.isEmpty)
    #expect(office.screen.contains("Saved: imported V-0004"))
    let names = [4, 5].map { office.state.cases.book.record(RecordID(.victim, $0))?[.nameLatin] }
    #expect(names == ["KANG GAON", "MOON RAON"])
    office.press("u")
    #expect(office.state.cases.book.record(RecordID(.victim, 4)) == nil)
    #expect(office.state.cases.book.record(RecordID(.victim, 5)) == nil)
  }

  @Test func aRowThatIsWrongCannotBeChosen() throws {
    var office = try Self.opened()
    office.press("G", "k", " ")
    #expect(office.screen.contains("This row cannot be imported as it is."))
    #expect(office.screen.contains("2 of 3 rows chosen"))
  }

  @Test func aColumnBecomesSomethingElse() throws {
    var office = try Self.opened()
    office.press("g", "Enter")
    office.type("leave")
    office.press("Enter")
    var request = ImportRequest(path: "/tmp/list.csv", kind: .victim)
    request.targets = ["성명": "ignore"]
    #expect(office.effects == [.readImport(request)])
  }

  @Test func aMissingFieldIsAskedForAndStandsInTheWay() throws {
    var office = try Self.opened(absent: true)
    office.press("^S")
    #expect(office.screen.contains("Not saved: see what is marked above the rows."))
    office.press("g", "Enter")
    office.type("friend")
    office.press("Enter")
    var request = ImportRequest(path: "/tmp/list.csv", kind: .victim)
    request.constants = ["report_channel": "friend"]
    #expect(office.effects == [.readImport(request)])
  }

  @Test func anotherRowBecomesTheHeading() throws {
    var office = try Self.opened()
    #expect(office.screen.contains("Heading row"))
    office.press("g", "j", "j", "Enter")
    office.type("2:")
    office.press("Enter")
    var request = ImportRequest(path: "/tmp/list.csv", kind: .victim)
    request.heading = 2
    #expect(office.effects == [.readImport(request)])
  }

  @Test func followUpsOfNewCasesAreProposedAndSavedWithThem() throws {
    var office = try Self.opened(bringsDuties: true)
    office.press("^S")
    #expect(office.screen.contains("Follow-ups that this brings"))
    #expect(office.screen.contains("Verify identity ×2"))
    office.press("Enter")
    #expect(office.state.overlays.isEmpty)
    let victim = RecordID(.victim, 4)
    let followups = office.state.cases.book.rows(.followup, linkingTo: victim)
    #expect(!followups.isEmpty)
  }

  @Test func leavingSavesNothing() throws {
    var office = try Self.opened()
    office.press("Esc")
    #expect(office.state.overlays.isEmpty)
    #expect(office.state.cases.book.record(RecordID(.victim, 4)) == nil)
  }

  @Test func theCommandLineTakesKindAndPath() throws {
    var office = try Office()
    office.press(":")
    office.type("import compounds my sites.csv")
    office.press("Enter")
    #expect(office.effects == [.readImport(ImportRequest(path: "my sites.csv", kind: .compound))])
    _ = office.state.update(.fileRefused(Phrase("list.csv:1:1: no text", "글이 아님")))
    #expect(office.screen.contains("list.csv:1:1: no text"))
  }
}
