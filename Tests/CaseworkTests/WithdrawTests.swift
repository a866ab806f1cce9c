import CaseModel
import CaseRules
import Casework
import Testing

/// Records added by mistake, and notes on the wrong record.
struct WithdrawTests {
  private static let records = [
    #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","travelled_with":["V-0002"]}"#,
    #"{"id":"V-0002","version":1,"stage":"reported","name_ko":"b"}"#,
    #"{"id":"F-0001","version":1,"status":"planned","subject":"x","victims":["V-0002"]}"#,
    #"{"id":"F-0002","version":1,"status":"planned","subject":"y","victims":["V-0001","V-0002"]}"#,
    #"{"id":"N-0001","version":1,"kind":"note","text":"t","victims":["V-0002"]}"#,
    #"{"id":"N-0002","version":1,"kind":"note","text":"t","followups":["F-0001"]}"#,
    #"{"id":"N-0003","version":1,"kind":"note","text":"t","victims":["V-0001"],"corrects":"N-0001"}"#,
    #"{"id":"C-0001","version":1,"name":"m","victims":["V-0002"]}"#,
    #"{"id":"L-0001","version":1,"label":"l","victims":["V-0002"]}"#,
  ]

  @Test func whatIsAboutNothingElseGoesWithItAndComesBackWithIt() throws {
    var desk = try Desk(Self.records)
    let proposal = try desk.context.undoing.withdraw(.test("V-0002"), because: "test entry")
    let commit = try desk.save(proposal.commit)
    let gone = ["V-0002", "F-0001", "N-0001", "N-0002", "C-0001"]
    for id in gone {
      #expect(desk[id] == nil, "\(id)")
      #expect(desk.saved(try .test(id))?[.withdrawnBecause] == "test entry")
    }
    #expect(desk["F-0002"]?[list: .victims].map(\.text) == ["V-0001"])
    #expect(desk["V-0001"]?.fields["travelled_with"] == nil)
    #expect(desk["L-0001"]?[list: .victims].isEmpty == true)
    #expect(desk["N-0003"]?[.corrects]?.text == "N-0001")
    #expect(
      proposal.remarks.map(\.en) == [
        "withdrawn with it: F-0001, N-0001, N-0002, C-0001",
        "links removed from: V-0001, F-0002, L-0001",
      ]
    )
    try desk.save(try desk.context.undoing.undo(commit.steps).commit)
    for id in gone { #expect(desk[id] != nil && desk[id]?[.withdrawnBecause] == nil, "\(id)") }
    #expect(desk["F-0002"]?[list: .victims].map(\.text) == ["V-0001", "V-0002"])
    #expect(desk["V-0001"]?.fields["travelled_with"] != nil)
  }

  @Test func aReasonIsNeeded() throws {
    let desk = try Desk(Self.records)
    for reason in ["", "  ", String(repeating: "x", count: 201)] {
      let refusal = #expect(throws: Refusal.self) {
        try desk.context.undoing.withdraw(.test("N-0001"), because: reason)
      }
      #expect(refusal?.kind == .usage)
    }
  }

  @Test func aPlaceThatAStayNamesCannotGo() throws {
    let desk = try Desk([
      #"{"id":"S-0001","version":1,"name":"x","status":"active"}"#,
      #"{"id":"V-0001","version":1,"stage":"reported","name_ko":"a","#
        + #""stays":[{"place":"S-0001","kind":"compound","from":"2025-08"}]}"#,
    ])
    let refusal = #expect(throws: Refusal.self) {
      try desk.context.undoing.withdraw(.test("S-0001"), because: "twice")
    }
    #expect(refusal?.phrase.en == "V-0001 needs S-0001: remove it there first")
  }

  /// A note, the records it is moved to and from, and its subjects then; nil if that is refused.
  @Test(
    arguments: [
      (#""victims":["V-0001"]"#, "V-0002", nil, "V-0002"),
      (#""victims":["V-0001"],"followups":["F-0001"]"#, "V-0002", nil, "V-0002 F-0001"),
      (#""victims":["V-0001","V-0003"]"#, "V-0002", nil, nil),
      (#""victims":["V-0001","V-0003"]"#, "V-0002", "V-0001", "V-0003 V-0002"),
      (#""victims":["V-0001"]"#, "V-0001", nil, nil),
      (#""victims":["V-0001"]"#, "C-0001", nil, nil),
      (#""followups":["F-0001"]"#, "V-0002", nil, "V-0002"),
      (#""victims":["V-0001"]"#, "V-0002", "V-0003", nil),
    ] as [(String, String, String?, String?)]
  )
  func aNoteIsMoved(_ links: String, _ target: String, _ source: String?, _ wanted: String?) throws
  {
    var desk = try Desk([
      #"{"id":"V-0001","version":1,"name_ko":"a"}"#, #"{"id":"V-0002","version":1,"name_ko":"b"}"#,
      #"{"id":"V-0003","version":1,"name_ko":"c"}"#, #"{"id":"C-0001","version":1,"name":"m"}"#,
      #"{"id":"F-0001","version":1,"subject":"x"}"#,
      #"{"id":"N-0001","version":1,"kind":"note","text":"t",\#(links)}"#,
    ])
    let context = desk.context
    let act = {
      try context.notes.move(.test("N-0001"), to: .test(target), from: source.map { try .test($0) })
    }
    guard let wanted else {
      #expect(throws: Refusal.self) { try act() }
      return
    }
    try desk.save(try act().commit)
    #expect(desk["N-0001"]?.subjects.map(\.text).joined(separator: " ") == wanted)
    #expect(desk["N-0001"]?[.text] == "t")
  }

  @Test func whatCorrectsANoteIsMovedWithIt() throws {
    var desk = try Desk(Self.records)
    let proposal = try desk.context.notes.move(.test("N-0001"), to: .test("V-0001"))
    #expect(proposal.commit.changes.map(\.record.id.text) == ["N-0001"])
    try desk.save(proposal.commit)
    let both = try desk.context.notes.move(.test("N-0001"), to: .test("V-0002"))
    #expect(both.commit.changes.map(\.record.id.text) == ["N-0001", "N-0003"])
    #expect(both.remarks.map(\.en) == ["N-0003, which corrects it, is moved too"])
  }
}
