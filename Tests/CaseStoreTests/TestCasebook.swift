import CaseBook
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// A casebook in its own temporary directory, which is removed with the last reference.
final class TestCasebook {
  let path: String
  let codes: CodeLists

  init(_ settings: CasebookSettings = CasebookSettings(site: "Test")) throws {
    path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
    codes = try CodeLists.carried()
    try CasebookCreation.create(path: path, settings)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open(_ files: FileOperations = .live) throws -> Session {
    let (store, book) = try CasebookOpening.open(path: path, codes: codes, files: files)
    return Session(store: store, book: book)
  }

  func file(_ name: String) -> String { path + "/" + name }
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }
  func write(_ bytes: Data, to name: String) throws {
    try bytes.write(to: URL(fileURLWithPath: file(name)), options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file(name))
  }
  func inode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return (attributes[.systemFileNumber] as? NSNumber)?.intValue
  }
  func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}

/// A store with its book.
struct Session {
  var store: CasebookStore
  var book: Book

  @discardableResult
  mutating func commit(
    _ records: Record...,
    action: CommitAction = .edit,
    by officer: Officer = .kim
  ) throws -> Saved {
    try store.commit(Commit(action, records.map { Change($0) }), by: officer, into: &book)
  }

  mutating func refresh() -> [CommitSummary] { store.refresh(into: &book).map(\.seen) }

  /// Stores bytes as an attachment and names them in a victim.
  mutating func attach(_ bytes: [UInt8], to id: RecordID) throws -> StoredFile {
    let kept = try store.attachments.keep(bytes)
    var victim = try record(id)
    victim[.attachments] = [
      FieldSet([
        "path": .text(kept.path), "sha256": .text(kept.hash), "bytes": .integer(kept.size),
        "kind": .code("building_photo"),
      ])
    ]
    try commit(victim)
    return kept
  }

  func record(_ id: RecordID) throws -> Record { try #require(book.record(id)) }

  /// Every record, including deleted ones.
  var records: [Record?] {
    RecordKind.allCases.flatMap { kind in
      (0..<book[kind].count).map { book.record(kind, $0) }
    }
  }
}
