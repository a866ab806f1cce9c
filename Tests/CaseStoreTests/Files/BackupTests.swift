import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// A backup of a casebook, and the casebook that is made of it.
struct BackupTests {
  /// A casebook with everything that a backup holds, and its backup.
  private func made() throws -> (casebook: TestCasebook, archive: [UInt8]) {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let id = try session.commit(.victim("김민준"), action: .add).ids[0]
    _ = try session.attach([UInt8](repeating: 7, count: 70_001), to: id)
    try session.store.accessLog.write(AccessEntry(.export, [id], detail: "brief"), by: .kim)
    try FileManager.default.createDirectory(
      atPath: casebook.file("templates"),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try casebook.write(Data("words\n".utf8), to: "templates/L1.ko.txt")
    try casebook.write(Data("draft".utf8), to: "drafts/V-0001.json")
    return (casebook, try archive(of: session))
  }

  private func archive(of session: Session) throws -> [UInt8] {
    var archive: [UInt8] = []
    var backup = Backup(of: session.store)
    let manifest = try backup.write(sequence: session.book.sequence) { archive += $0 }
    #expect(manifest.head == session.store.head)
    return archive
  }

  /// Restores bytes into a new directory, in pieces of some length.
  private func restored(_ archive: [UInt8], piece: Int = 1_000) throws -> String {
    let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    var rest = archive[...]
    _ = try BackupRestore.restore(to: path) {
      let part = rest.prefix(piece)
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
    return path
  }

  @Test(arguments: [1, 511, 100_000])
  func whatIsRestoredIsTheSameCasebook(piece: Int) throws {
    let (casebook, archive) = try made()
    let path = try restored(archive, piece: piece == 1 ? 97 : piece)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (old, new) = (
      try casebook.open(), try CasebookOpening.open(path: path, codes: casebook.codes)
    )
    #expect(new.store.head == old.store.head && new.store.verify(head: old.store.head).isEmpty)
    let names = ["casebook.json", "journal.jsonl", "access.jsonl", "templates/L1.ko.txt"]
    for name in names {
      let copy = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
      #expect(try copy == casebook.bytes(name), "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/drafts").isEmpty)
    let again = Session(store: new.store, book: new.book)
    #expect(again.records == old.records)
    #expect(try self.archive(of: again).count == archive.count)
  }

  @Test func theArchiveIsATar() throws {
    let (_, archive) = try made()
    #expect(archive.count % 512 == 0 && archive.suffix(1_024).allSatisfy { $0 == 0 })
    #expect(Array(archive[257..<262]) == Array("ustar".utf8))
  }

  @Test func whatIsCutOffOrChangedIsNoCasebook() throws {
    let (_, archive) = try made()
    var broken: [[UInt8]] = stride(from: 0, to: archive.count - 1_024, by: 3_001).map {
      Array(archive.prefix($0))
    }
    // One bit of the content of each file, and of each header.
    broken += stride(from: 5, to: archive.count - 3_600, by: 2_003).compactMap { offset in
      var copy = archive
      guard copy[offset] != 0 else { return nil }
      copy[offset] ^= 1
      return copy
    }
    #expect(broken.count > 30)
    for bytes in broken {
      let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: path) }
      var rest = bytes[...]
      #expect(throws: (any Error).self) {
        try BackupRestore.restore(to: path) {
          let part = rest.prefix(1 << 16)
          rest = rest.dropFirst(part.count)
          return Array(part)
        }
      }
      #expect(!FileManager.default.fileExists(atPath: path + "/casebook.json"))
    }
  }

  @Test func aDirectoryInUseIsLeftAlone() throws {
    let (casebook, archive) = try made()
    let before = try casebook.bytes("journal.jsonl")
    #expect(throws: StoreError.alreadyThere(casebook.path)) {
      var isGiven = false
      _ = try BackupRestore.restore(to: casebook.path) {
        defer { isGiven = true }
        return isGiven ? [] : archive
      }
    }
    #expect(try casebook.bytes("journal.jsonl") == before)
  }
}
