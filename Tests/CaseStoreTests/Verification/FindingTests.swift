import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct FindingTests {
  private static let file = "records/victims.json"

  /// Damages the second of three victims and returns the findings.
  private func findings(replacing old: String, with new: String) throws -> [Finding] {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let text = String(decoding: try casebook.bytes(Self.file), as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    #expect(lines[2].contains(old))
    lines[2] = lines[2].replacing(old, with: new)
    try casebook.write(Data(lines.joined(separator: "\n").utf8), to: Self.file)
    let opened = try casebook.open()
    #expect(opened.records == session.records)
    return opened.store.findings
  }

  /// The replacement in a record, the text before which the finding points, and the finding.
  @Test(
    arguments: [
      (
        #""stage":"reported""#, #""stage":reported"#, #"{"id":"V-0002","version":2,"stage":"#,
        Problem.badJSON("found 'r' where a value should be"),
        nil, nil
      ),
      (
        #""stage":"reported""#, #""stage":"lost""#, #"{"id":"V-0002","version":2,"stage":"#,
        Problem.unknownCode("lost", list: "victim_stage"), "V-0002", "stage"
      ),
      (
        #""version":2"#, #""version":"2""#, #"{"id":"V-0002","version":"#,
        Problem.wrongType(expected: Phrase("a whole number", "정수")), "V-0002", "version"
      ),
      (#""id":"V-0002""#, #""id":"V-2""#, #"{"id":"#, Problem.badID("V-2"), nil, "id"),
      (
        #""id":"V-0002""#, #""id":"N-0002""#, #"{"id":"#,
        Problem.wrongKind(id: "N-0002", expected: [.victim]), nil, "id"
      ),
      (#""id":"V-0002""#, #""id":"V-0001""#, "", Problem.duplicateID("V-0001"), "V-0001", nil),
      (#""id":"V-0002""#, #""id":"RV-0002""#, "", Problem.otherPrefix("RV-0002"), "RV-0002", nil),
    ] as [(String, String, String, Problem, String?, String?)]
  )
  func damageIsFoundWhereItIs(
    old: String,
    new: String,
    before: String,
    problem: Problem,
    record: String?,
    field: String?
  ) throws {
    let found = try findings(replacing: old, with: new)
    let expected = Finding(
      file: Self.file,
      line: 3,
      column: before.count + 1,
      record: record,
      field: field,
      problem: problem
    )
    #expect(found.contains(expected))
    #expect((2...3).contains(found.count))
  }

  @Test func aFileThatAnotherProgramLaidOutIsReadAllTheSame() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    let json = try JSONSerialization.jsonObject(with: casebook.bytes(Self.file))
    let pretty = try JSONSerialization.data(withJSONObject: json, options: .prettyPrinted)
    try casebook.write(pretty, to: Self.file)
    try FileManager.default.removeItem(atPath: casebook.file("journal.jsonl"))
    let opened = try casebook.open()
    #expect(opened.store.findings.contains(Finding(file: Self.file, problem: .sizeDiffers)))
  }

  @Test func verifyFindsWhatTheCatalogueForbidsInTheJournal() throws {
    let casebook = try TestCasebook()
    var session = try CasebookOpening.open(path: casebook.path, codes: lax(casebook.codes))
    var victim = Record.victim("김민준")
    victim[.stage] = "lost"
    let note = Record.note("hi", about: RecordID(.victim, 77))
    _ = try session.store.commit(
      Commit(.add, [Change(victim), Change(note)]),
      by: .kim,
      into: &session.book
    )
    let line = String(decoding: try casebook.bytes("journal.jsonl"), as: UTF8.self)
    let found = try casebook.open().store.verify()
    #expect(
      found.map(\.problem) == [
        .unknownCode("lost", list: "victim_stage"), .danglingLink("V-0077"),
      ]
    )
    let range = try #require(line.range(of: #""lost""#))
    #expect(
      found[0].position
        == "journal.jsonl:1:\(line.distance(from: line.startIndex, to: range.lowerBound) + 1)"
    )
    #expect(found[1].field == "victims[0]")
  }

  /// The same lists with one more stage, as a newer program could have.
  private func lax(_ codes: CodeLists) -> CodeLists {
    CodeLists(
      codes.names.map { name in
        guard name == "victim_stage" else { return codes[name] }
        return CodeList(name, codes[name].entries + [CodeEntry("lost", Phrase("Lost", "실종"))])
      }
    )
  }

  @Test(arguments: [
    (#"{"format":1,"site":"X","utc_offset":"+7"}"#, 37),
    (#"{"format":1,"site":"X","language":"fr"}"#, 35),
    ("{\"format\":1,\n \"site\":5}", 9),
  ])
  func aWrongSettingIsAFindingAndHasItsDefault(text: String, column: Int) throws {
    let casebook = try TestCasebook()
    try casebook.write(Data(text.utf8), to: "casebook.json")
    let opened = try casebook.open()
    #expect(opened.store.findings.map(\.column) == [column])
    #expect(opened.store.settings.zone == .phnomPenh)
    #expect(opened.store.readOnlyReason == nil)
  }

  @Test func aNewerFormatIsRefused() throws {
    let casebook = try TestCasebook()
    try casebook.write(Data(#"{"format":3}"#.utf8), to: "casebook.json")
    let finding = Finding(file: "casebook.json", field: "format", problem: .newerFormat(3))
    #expect(throws: StoreError.unreadable(finding)) { try casebook.open() }
  }
}
