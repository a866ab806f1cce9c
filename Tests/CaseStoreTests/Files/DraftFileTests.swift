import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Synchronization
import Testing

/// Unsaved forms on the disk, and what colleagues see of them.
struct DraftFileTests {
  private let draft = Draft(
    .edit,
    .victim,
    targets: [RecordID(.victim, 1)],
    fields: FieldSet(["contact_rule": .text("never call")])
  )

  @Test func colleaguesSeeSinceWhenNotOnlyUntilWhen() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    let now = session.store.drafts.systemTime
    let began = now.adding(seconds: -600)
    let name = try session.store.drafts.keep(draft, of: .kim, since: began, inPlaceOf: nil)
    let again = try session.store.drafts.keep(draft, of: .kim, since: began, inPlaceOf: name)
    #expect(again == name)
    #expect(try casebook.mode("drafts/" + name) == 0o600)
    let seen = try #require(session.store.drafts.editing(except: .lee).first)
    #expect(seen.id == RecordID(.victim, 1))
    #expect(seen.officer == "kim")
    #expect(seen.since == began)
    #expect(abs(seen.lastSign.seconds - now.seconds) <= 5)
    #expect(seen.isActive)
    #expect(session.store.drafts.editing(except: .kim).isEmpty)
  }

  @Test func threeMinutesWithoutASignMakeItALeftDraft() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    let real = files.now
    let session = try casebook.open()
    _ = try session.store.drafts.keep(draft, of: .kim, since: real(), inPlaceOf: nil)
    files.now = { real().adding(seconds: 200) }
    let later = try casebook.open(files)
    #expect(later.store.drafts.editing(except: .lee).map(\.isActive) == [false])
  }

  @Test func aSessionThatEndsIsSeenAtOnceAndItsDraftCanBeGoneOnWith() throws {
    let casebook = try TestCasebook()
    let store = try casebook.open().store
    let name = try store.drafts.keep(
      draft,
      of: .kim,
      since: store.drafts.systemTime,
      inPlaceOf: nil
    )
    store.drafts.leave(name)
    #expect(store.drafts.editing(except: .lee).map(\.isActive) == [false])
    #expect(store.drafts.all(of: .kim).map(\.draft) == [draft])
    _ = try store.drafts.keep(draft, of: .kim, since: store.drafts.systemTime, inPlaceOf: name)
    #expect(store.drafts.editing(except: .lee).map(\.isActive) == [true])
  }

  @Test func aDraftOfASessionThatLivesIsNotOffered() throws {
    let casebook = try TestCasebook()
    let store = try casebook.open().store
    let name = try store.drafts.keep(
      draft,
      of: .kim,
      since: store.drafts.systemTime,
      inPlaceOf: nil
    )
    var hold = store.drafts.hold(name)
    #expect(hold != nil)
    let other = try casebook.open().store
    #expect(other.drafts.all(of: .kim).isEmpty)
    #expect(other.drafts.hold(name) == nil)
    hold = nil
    #expect(other.drafts.all(of: .kim).map(\.file) == [name])
  }

  @Test func twoSessionsOfOneOfficerHaveADraftEach() throws {
    let casebook = try TestCasebook()
    let store = try casebook.open().store
    let names = try (1...3).map { _ in
      try store.drafts.keep(draft, of: .kim, since: store.drafts.systemTime, inPlaceOf: nil)
    }
    #expect(names == ["V-0001.kim.json", "V-0001.kim.2.json", "V-0001.kim.3.json"])
    #expect(store.drafts.all(of: .kim).count == 3)
  }

  @Test func aSignOfLifeIsOneWithoutTyping() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    let changed = Mutex(0)
    let store = try casebook.open().store
    let name = try store.drafts.keep(
      draft,
      of: .kim,
      since: store.drafts.systemTime,
      inPlaceOf: nil
    )
    files.changeMode = { file, mode throws(FileError) in
      changed.withLock { $0 += mode == 0o600 ? 1 : 0 }
      try FileOperations.live.changeMode(file, mode)
    }
    try casebook.open(files).store.drafts.sign(name)
    #expect(changed.withLock { $0 } == 1)
    #expect(try casebook.mode("drafts/" + name) == 0o600)
  }

  /// A session is killed right before or right after it renames what it wrote.
  @Test(arguments: [0, 40, .max]) func whatAKilledSessionWroteLastIsOffered(length: Int) throws {
    let casebook = try TestCasebook()
    let store = try casebook.open().store
    let name = try store.drafts.keep(
      draft,
      of: .kim,
      since: store.drafts.systemTime,
      inPlaceOf: nil
    )
    let later = Draft(
      .edit,
      .victim,
      targets: [RecordID(.victim, 1)],
      fields: FieldSet(["contact_rule": .text("never call at night")])
    )
    let bytes = later.json.serialized().prefix(length)
    try casebook.write(Data(bytes), to: "drafts/\(name).new")
    #expect(store.drafts.all(of: .kim).map(\.draft) == [length == .max ? later : draft])
    store.drafts.drop(name)
    #expect(try FileManager.default.contentsOfDirectory(atPath: casebook.file("drafts")) == [])
  }

  @Test func lookingAtADraftLeavesItWhereItIs() throws {
    let casebook = try TestCasebook()
    let session = try casebook.open()
    let name = try session.store.drafts.keep(
      draft,
      of: .kim,
      since: session.store.drafts.systemTime,
      inPlaceOf: nil
    )
    for _ in 0..<2 {
      #expect(session.store.drafts.all(of: .kim).map(\.draft) == [draft])
      #expect(session.store.drafts.all(of: .lee).isEmpty)
    }
    session.store.drafts.drop(name)
    #expect(session.store.drafts.all(of: .kim).isEmpty)
  }
}
