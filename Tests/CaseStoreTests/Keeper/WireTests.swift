import CaseDemo
import CaseKeeper
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import TestInputs
import Testing

/// Messages between an officer's program and a keeper.
struct WireTests {
  @Test func aMessageCutAnywhereIsReadWhole() throws {
    let frames = [
      KeeperFrame(.hello, ["version": 1]),
      KeeperFrame(.attach, [UInt8](repeating: 9, count: 70_000)),
      KeeperFrame(.left),
    ]
    let bytes = frames.flatMap { $0.bytes ?? [] }
    for step in [1, 2, 3, 5, 7, 4_096, bytes.count] {
      var buffer = FrameBuffer()
      var found: [KeeperFrame] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        buffer.add(bytes[start..<min(start + step, bytes.count)])
        while let frame = try buffer.next() { found.append(frame) }
      }
      #expect(found == frames)
      #expect(!buffer.isHalf)
    }
  }

  @Test(
    arguments: [
      [0, 0, 0, 0, 0x68], [1, 0, 0, 1, 0x68], [0xFF, 0xFF, 0xFF, 0xFF, 0x68], [0, 0, 0, 1, 0x21],
    ] as [[UInt8]]
  )
  func whatIsNoMessageIsRefused(bytes: [UInt8]) {
    var buffer = FrameBuffer()
    buffer.add(bytes)
    #expect(throws: FrameBuffer.Damage.self) { try buffer.next() }
  }

  @Test func everyCommitOfTheDemoIsReadBackEqual() throws {
    let codes = try CodeLists.carried()
    for (number, prepared) in DemoCasebook().commits().enumerated() where number % 7 == 0 {
      let wire = WireCommit(id: String(repeating: "0f", count: 16), prepared.commit)
      #expect(WireCommit(try JSON.parse(wire.json.serialized()), codes: codes) == wire)
    }
    let new = Commit(
      .add,
      [Change(.victim("김", 3)), Change(.note("n", about: .provisional(.victim, 3), 9))],
      allowing: [
        TakenValue(
          record: .provisional(.victim, 3),
          key: "k",
          value: "v",
          owner: RecordID(.victim, 4)
        )
      ]
    )
    let wire = WireCommit(id: String(repeating: "0f", count: 16), new)
    #expect(WireCommit(wire.json, codes: codes) == wire)
  }

  @Test(arguments: [
    "short", "", String(repeating: "G", count: 32), String(repeating: "A", count: 32),
  ])
  func whatIsNoIDIsRefused(id: String) throws {
    let wire = WireCommit(id: id, Commit(.add, [Change(.victim("김"))]))
    #expect(WireCommit(wire.json, codes: try CodeLists.carried()) == nil)
  }

  /// Random messages never end a keeper, and nothing that they save is wrong.
  @Test func hostileMessagesDoNoHarm() throws {
    let kept = try KeptTestCasebook()
    kept.stop()
    var limits = KeeperConfiguration.Limits()
    (limits.connections, limits.connectionsPerAccount) = (1_000, 1_000)
    try kept.start(limits)
    var random = SeededGenerator(seed: 11)
    let honest = KeeperFrame(
      .commit,
      WireCommit(id: String(repeating: "0a", count: 16), Commit(.add, [Change(.victim("김"))])).json
    )
    for _ in 0..<Effort.choose(300, night: 20_000) {
      let descriptor = try HostileClient.connect(kept.socket)
      defer { close(descriptor) }
      let hello = KeeperFrame(.hello, ["version": 1]).bytes ?? []
      var bytes = Bool.random(using: &random) ? hello : []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        var frame = honest.bytes ?? []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let index = Int.random(in: 0..<frame.count, using: &random)
          frame[index] = UInt8.random(in: 0...255, using: &random)
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          frame = Array(frame.prefix(Int.random(in: 0...frame.count, using: &random)))
        }
        bytes += frame
      }
      HostileClient.send(bytes, descriptor)
    }
    var session = try kept.open()
    try session.commit(.victim("이"), action: .add)
    #expect(session.store.verify().isEmpty)
    #expect(Set(session.store.history.commits(after: 0).map(\.by)) == ["lee"])
  }
}

/// A client that sends what it likes.
enum HostileClient {
  static func connect(_ path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { room in
      for (index, byte) in path.utf8.prefix(room.count - 1).enumerated() { room[index] = byte }
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let failed = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) }
    }
    try #require(failed == 0)
    return descriptor
  }

  static func send(_ bytes: [UInt8], _ descriptor: Int32) {
    _ = bytes.withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }
}
