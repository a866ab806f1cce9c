import CaseKeeper
import CaseModel
import CaseStore
import StoreTrials
import StrictJSON
import Testing

/// Second names and the access log, as the keeper holds them against any program.
struct KeptAccessTests {
  private static func wire(_ number: Int, _ commit: Commit) -> KeeperFrame {
    let id = String(repeating: "0", count: 28) + String(1_000 + number)
    return KeeperFrame(.commit, WireCommit(id: id, commit).json)
  }

  private static func actions(_ connection: KeeperConnection) throws -> [String] {
    try connection.accessLines().map { $0["action"]?.stringValue ?? "" }
  }

  @Test func aSecondNameIsAskedOfAnotherConnection() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    var victim = try session.commit(.victim("김민준"), action: .add).records[0]
    victim[.stage] = "deceased"
    let answer = try kept.connection().ask(Self.wire(1, Commit(.stage, [Change(victim)])))
    guard case .refused(let why)? = KeeperAnswer(answer) else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(why.en.contains("second name"))
    let chief = try kept.connection(as: "chief", in: ["sup"])
    #expect(try Self.actions(chief) == ["refused"])
  }

  @Test func whatGoesOutWithoutConsentIsDecidedAfterwards() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    let id = try session.commit(.victim("김민준"), action: .add).ids[0]
    let entry = AccessEntry(
      .export,
      [id],
      audience: "khm_police",
      detail: "brief en",
      override: "in danger now"
    )
    try session.store.accessLog.write(entry, by: .kim)
    _ = session.refresh()
    let request = try session.record(RecordID(.followup, 1))
    #expect(request[.type] == "approval" && request[.victims] == [id])
    #expect(request[.asked]?[.by] == "lee" && request[.asked]?[.reason] == "in danger now")
    var approved = request
    var asked = request[.asked] ?? FieldSet()
    asked[.approvedBy] = "lee"
    approved[.asked] = asked
    approved[.status] = "done"
    approved[.outcome] = "achieved"
    approved[.doneAt] = session.store.now
    func answer(_ number: Int, _ connection: KeeperConnection) -> KeeperAnswer? {
      KeeperAnswer(connection.ask(Self.wire(number, Commit(.approve, [Change(approved)]))))
    }
    // Nobody approves what they did, whatever their role.
    let own = answer(1, try kept.connection(as: "lee", in: ["sup"]))
    guard case .refused? = own else {
      Issue.record("\(String(describing: own))")
      return
    }
    asked[.approvedBy] = "chief"
    approved[.asked] = asked
    let given = answer(2, try kept.connection(as: "chief", in: ["sup"]))
    #expect(given == .saved(3, [request.id]))
  }

  @Test(
    arguments: [
      ("brief ko", nil, true), ("file brief ko", nil, true), ("htcds", nil, false),
      ("brief ko", "in danger", false),
    ] as [(String, String?, Bool)]
  )
  func aReaderTakesOutBriefsAlone(detail: String, reason: String?, isLogged: Bool) throws {
    let kept = try KeptTestCasebook(groups: ["read"])
    let entry = AccessEntry(.export, [], audience: "npa", detail: detail, override: reason)
    let answer = try kept.connection().ask(KeeperFrame(.log, entry.json))
    let logged = KeeperAnswer(answer) == .saved(0, [])
    #expect(logged == isLogged)
    #expect(try Self.actions(kept.connection()) == [isLogged ? "export" : "refused"])
  }

  @Test func refusalsAreLoggedOnceInASecond() throws {
    let kept = try KeptTestCasebook(groups: ["read"])
    let reader = try kept.connection()
    for number in 0..<20 { _ = reader.ask(Self.wire(number, Commit(.add, [Change(.victim("김"))]))) }
    let forged = AccessEntry(.refused, [], detail: "commit")
    #expect(KeeperAnswer(reader.ask(KeeperFrame(.log, forged.json))) != .saved(0, []))
    let count = try Self.actions(reader).count { $0 == "refused" }
    #expect((1...5).contains(count))
  }

  @Test func linesOfARecordAreFound() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    let ids = try session.commit(.victim("김", 0), .victim("이", 1), action: .add).ids
    let log = session.store.accessLog
    try log.write(AccessEntry(.export, [ids[0]], detail: "brief"), by: .kim)
    try log.write(AccessEntry(.list, ids, detail: "victims"), by: .kim)
    #expect(
      try log.lines(AccessQuery(record: ids[1])).map { $0["what"]?.stringValue } == ["victims"]
    )
  }

  @Test(
    arguments: [
      (nil, nil, true), ("2025-10-01T00:00:00Z", nil, true), ("2025-10-15T00:00:00Z", nil, false),
      (nil, "2025-10-14T02:00:00Z", false), (nil, "2025-11-01T00:00:00Z", true),
    ] as [(String?, String?, Bool)]
  )
  func linesOfATimeAreFound(since: String?, until: String?, isFound: Bool) {
    let query = AccessQuery(
      since: since.flatMap { Instant($0) },
      until: until.flatMap { Instant($0) }
    )
    let line: JSON = ["at": "2025-10-14T02:00:00Z", "records": ["V-0001"]]
    #expect(query.takes(line) == isFound)
    #expect(AccessQuery(query.json) == query)
  }
}
