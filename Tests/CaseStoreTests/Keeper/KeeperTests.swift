import CaseBook
import CaseKeeper
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// A casebook that is reached through its keeper.
struct KeeperTests {
  @Test func aCommitIsSavedUnderTheNameOfTheConnection() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    let link = RecordID.provisional(.victim, 0)
    let saved = try session.commit(
      .victim("김민준"),
      .note("called", about: link),
      action: .add,
      by: Officer(account: "somebody", uid: 4)
    )
    #expect(saved.ids.map(\.text) == ["V-0001", "N-0001"])
    #expect(saved.records[1][.victims] == [RecordID(.victim, 1)])
    let direct = try kept.casebook.open()
    #expect(direct.records == session.records)
    #expect(direct.store.history.commits(after: 0).map(\.by) == ["lee"])
    #expect(direct.store.findings.isEmpty)
    #expect(direct.store.settings.format == CasebookSettings.keptFormat)
  }

  @Test func whatIsWrongIsToldWithItsValues() throws {
    let kept = try KeptTestCasebook()
    var one = try kept.open()
    let first = try one.commit(.victim("김"), action: .add).records[0]
    var two = try kept.open()
    var theirs = first
    theirs[.nameLatin] = "KIM"
    try two.commit(theirs)
    var mine = first
    mine[.nameLatin] = "GIM"
    let conflict = Conflict(id: first.id, base: 1, current: try two.record(first.id))
    #expect(throws: StoreError.conflict([conflict])) {
      try one.commit(mine)
    }
    var invalid = try one.record(first.id)
    invalid.fields["stage"] = .code("nowhere")
    let error = #expect(throws: StoreError.self) { try one.commit(invalid) }
    guard case .invalid = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let same = try one.record(first.id)
    #expect(throws: StoreError.unchanged([same])) { try one.commit(same) }
  }

  @Test func aCommitOfAColleagueComesToAnOpenSession() throws {
    let kept = try KeptTestCasebook()
    var one = try kept.open()
    let watched = one.store.watchDescriptor()
    let descriptor = try #require(watched)
    var two = try kept.open()
    try two.commit(.victim("김"), action: .add)
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wanted, 1, 10_000) == 1)
    let seen = one.refresh()
    #expect(seen.map(\.sequence) == [1])
    #expect(one.records == two.records)
  }

  @Test func anotherTryOfACommitIsTheSameCommit() throws {
    let kept = try KeptTestCasebook()
    let connection = try kept.connection()
    let wire = WireCommit(
      id: String(repeating: "a1", count: 16),
      Commit(.add, [Change(.victim("김"))])
    )
    let frame = KeeperFrame(.commit, wire.json)
    let first = connection.ask(frame)
    #expect(connection.ask(frame) == first)
    kept.stop()
    try kept.start()
    let again = try kept.connection()
    #expect(again.ask(frame) == first)
    #expect(KeeperAnswer(first) == .saved(1, [RecordID(.victim, 1)]))
    #expect(try kept.casebook.open().book.sequence == 1)
  }

  @Test func aStoppedKeeperIsToldAndFoundAgain() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    try session.commit(.victim("김"), action: .add)
    kept.stop()
    let error = #expect(throws: StoreError.self) { try session.commit(.victim("이"), action: .add) }
    guard case .notSaved = error else {
      Issue.record("what was never sent is not saved: \(String(describing: error))")
      return
    }
    #expect(session.store.writer.stopped(.utc) != nil)
    #expect(session.records.count == 1)
    try kept.start()
    try session.commit(.victim("이"), action: .add)
    #expect(session.store.writer.stopped(.utc) == nil)
    #expect(try kept.casebook.open().records == session.records)
  }

  @Test(arguments: ["read", "audit", "none"])
  func whoMayNotWriteSavesNothing(group: String) throws {
    let kept = try KeptTestCasebook()
    let connection = try kept.connection()
    kept.stop()
    kept.regroup([group])
    try kept.start()
    let wire = WireCommit(
      id: String(repeating: "b2", count: 16),
      Commit(.add, [Change(.victim("김"))])
    )
    let answer = connection.askTwice(KeeperFrame(.commit, wire.json))
    if let answer, case .saved? = KeeperAnswer(answer) { Issue.record("saved") }
    #expect(try kept.casebook.open().book.sequence == 0)
  }

  @Test func aReaderReadsAndIsToldWhyNothingCanBeSaved() throws {
    let kept = try KeptTestCasebook(groups: ["read"])
    let session = try kept.open()
    #expect(session.store.readOnlyReason?.en == "your role is reader")
  }

  @Test func anAuditorGetsNoFile() throws {
    let kept = try KeptTestCasebook(groups: ["audit"])
    #expect(throws: StoreError.notAllowed(kept.socket)) { try kept.open() }
    #expect(try kept.connection().verify(head: nil).isEmpty)
    #expect(try kept.connection().accessLines().isEmpty)
  }

  @Test func nobodyIsBothOfficerAndAuditor() throws {
    let kept = try KeptTestCasebook(groups: ["use", "audit"])
    #expect(throws: KeeperConnection.Trouble.self) { try kept.connection() }
  }

  @Test func attachmentsAndWhatLeavesAreLoggedByTheKeeper() throws {
    let kept = try KeptTestCasebook()
    var session = try kept.open()
    let victim = try session.commit(.victim("김"), action: .add).ids[0]
    let bytes = [UInt8](repeating: 7, count: 3 << 20)
    let file = try session.attach(bytes, to: victim)
    var read: [UInt8] = []
    try session.store.attachments.read(file.hash) { read += $0 }
    #expect(read == bytes)
    try session.store.accessLog.write(AccessEntry(.export, [victim], detail: "brief"), by: .kim)
    let lines = try session.store.accessLog.lines()
    #expect(lines.map { $0["by"]?.stringValue } == ["lee", "lee"])
    #expect(lines.map { $0["action"]?.stringValue } == ["attachment", "export"])
    #expect(session.store.verify().isEmpty)
  }

  @Test func colleaguesSeeWhatIsOpenInAForm() throws {
    let kept = try KeptTestCasebook()
    let one = try kept.connection()
    one.tell(KeeperFrame(.editing, ["id": "V-0001", "since": 5]))
    // Both connections are of one account here, so nothing is told of it; the link itself holds.
    let two = try kept.connection()
    two.drain()
    #expect(two.editors.isEmpty)
    #expect(two.silentSince == nil)
  }
}
