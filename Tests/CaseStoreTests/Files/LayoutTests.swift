import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

struct LayoutTests {
  @Test func modesAreForOneUserWhateverTheUmask() throws {
    let old = umask(0)
    defer { umask(old) }
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    for directory in ["", "records", "drafts", "attachments"] {
      #expect(try casebook.mode(directory) == 0o700, "\(directory)")
    }
    let files = ["casebook.json", "journal.jsonl", "lock", "records/checkpoint.json"]
    for file in files + RecordKind.allCases.map({ "records/" + $0.fileName }) {
      #expect(try casebook.mode(file) == 0o600, "\(file)")
    }
  }

  @Test func initDoesNotTouchWhatIsThere() throws {
    let casebook = try TestCasebook()
    #expect(throws: StoreError.alreadyThere(casebook.path)) {
      try CasebookCreation.create(path: casebook.path, CasebookSettings(site: "Other"))
    }
    #expect(try casebook.open().store.settings.site == "Test")
  }

  @Test(arguments: ["letter.txt", "journal.jsonl", "records/old.json", "drafts"])
  func initTakesNoDirectoryThatHoldsSomething(name: String) throws {
    let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = URL(filePath: path).appending(path: name)
    let manager = FileManager.default
    try manager.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data("something".utf8).write(to: file)
    chmod(path, 0o755)
    #expect(throws: StoreError.alreadyThere(path)) {
      try CasebookCreation.create(path: path, CasebookSettings(site: "Test"))
    }
    #expect(try manager.subpathsOfDirectory(atPath: path).last == name)
    let mode = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o755)
  }

  @Test func initTakesAnEmptyDirectoryAndOneThatItsMakingWasInterruptedIn() throws {
    let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in ["", "casebook.json"] {
      if !file.isEmpty { try FileManager.default.removeItem(atPath: path + "/" + file) }
      try CasebookCreation.create(path: path, CasebookSettings(site: "Test"))
      #expect(try CasebookOpening.open(path: path, codes: .carried()).book.sequence == 0)
    }
  }

  @Test func thereMayBeNoCasebook() throws {
    #expect(throws: StoreError.noCasebook("/nowhere")) {
      try CasebookOpening.open(path: "/nowhere", codes: CodeLists([]))
    }
    let path = NSTemporaryDirectory()
    #expect(throws: StoreError.noCasebook(path)) {
      try CasebookOpening.open(path: path, codes: CodeLists([]))
    }
  }

  @Test(arguments: ["journal.jsonl", "casebook.json"])
  func aLinkInPlaceOfAFileIsRefused(name: String) throws {
    let casebook = try TestCasebook()
    try FileManager.default.moveItem(atPath: casebook.file(name), toPath: casebook.file("other"))
    try FileManager.default.createSymbolicLink(
      atPath: casebook.file(name),
      withDestinationPath: casebook.file("other")
    )
    #expect(throws: StoreError.self) { try casebook.open() }
    try FileManager.default.removeItem(atPath: casebook.file(name))
    #expect(mkfifo(casebook.file(name), 0o600) == 0)
    #expect(throws: StoreError.self) { try casebook.open() }
  }

  @Test(arguments: ["journal.jsonl", "casebook.json"])
  func aFileWithASecondNameIsRefused(name: String) throws {
    let casebook = try TestCasebook()
    let other = casebook.path + "-other"
    try FileManager.default.linkItem(atPath: casebook.file(name), toPath: other)
    #expect(throws: StoreError.self) { try casebook.open() }
    try FileManager.default.removeItem(atPath: other)
    #expect(throws: Never.self) { try casebook.open() }
  }

  @Test func aCopyWithoutItsEmptyDirectoriesKeepsDrafts() throws {
    let casebook = try TestCasebook()
    try FileManager.default.removeItem(atPath: casebook.file("drafts"))
    let store = try casebook.open().store
    let draft = Draft(.note, .note, targets: [], fields: FieldSet(["text": .text("heard")]))
    let name = try store.drafts.keep(draft, of: .kim, since: store.now, inPlaceOf: nil)
    #expect(store.drafts.all(of: .kim).map(\.file) == [name])
    #expect(try casebook.mode("drafts") == 0o700)
  }

  @Test func savingSettingsKeepsWhatIsNotKnown() throws {
    let casebook = try TestCasebook()
    try casebook.write(
      Data(#"{"format":1,"site":"A","roles":{"officers":["kim"]}}"#.utf8),
      to: "casebook.json"
    )
    var session = try casebook.open()
    var settings = session.store.settings
    settings.site = "B"
    settings.zone = Zone(minutesEast: -210)
    settings.maskAfterMinutes = 0
    try session.store.save(settings, by: .kim)
    let text = String(decoding: try casebook.bytes("casebook.json"), as: UTF8.self)
    #expect(text.contains(#""utc_offset": "-03:30""#))
    #expect(text.contains(#""roles": {"#))
    #expect(try casebook.open().store.settings == settings)
    #expect(session.store.settings == settings)
  }

  @Test func networkFileSystemsAreKnownByTheMountTable() throws {
    let casebook = try TestCasebook()
    var files = FileOperations.live
    files.status = { file throws(FileError) in
      var status = try FileOperations.live.status(file)
      status.device = 0x2B
      return status
    }
    files.mounts = { "36 35 0:43 / /srv rw,noatime shared:1 - nfs4 server:/srv rw\n" }
    #expect(throws: StoreError.networkFileSystem(casebook.path)) { try casebook.open(files) }
    let other = casebook.path + "-other"
    defer { try? FileManager.default.removeItem(atPath: other) }
    #expect(throws: StoreError.networkFileSystem(other)) {
      try CasebookCreation.create(path: other, CasebookSettings(site: "Test"), files: files)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: other) == [])
    files.mounts = { "36 35 0:43 / /srv rw,noatime shared:1 - tmpfs none rw\n" }
    #expect(try casebook.open(files).records.isEmpty)
  }

  @Test func openingChangesNothingOnTheDisk() throws {
    let (casebook, session) = try CheckpointTests.filled()
    try session.store.folding.checkpoint(session.book, by: .kim)
    var files = FileOperations.live
    files.write = { _, _ throws(FileError) in throw .system(call: "write", code: EIO) }
    files.changeMode = { _, _ throws(FileError) in throw .system(call: "fchmod", code: EIO) }
    files.rename = { _, _, _ throws(FileError) in throw .system(call: "rename", code: EIO) }
    let before = try FileManager.default.contentsOfDirectory(atPath: casebook.path)
    let opened = try casebook.open(files)
    #expect(opened.store.verify().isEmpty)
    #expect(opened.records == session.records)
    #expect(try FileManager.default.contentsOfDirectory(atPath: casebook.path) == before)
  }
}
