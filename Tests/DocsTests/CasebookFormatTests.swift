import CaseBook
import CaseModel
import CaseReference
import CaseStore
import Foundation
import StrictJSON
import TestInputs
import Testing

/// The files shown in `Docs/CasebookFormat.md` are those of a casebook that the store reads.
struct CasebookFormatTests {
  private static let page = Document("Docs/CasebookFormat.md")

  /// A casebook of the files on the page, removed with it.
  private final class Example {
    let path = NSTemporaryDirectory() + "casebook-" + UUID().uuidString

    init(_ change: (String, String) -> String = { $1 }) throws {
      var files = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { ("records/\($0.fileName)", "[\n]\n") }
      )
      for block in try page.blocks where block.mark.hasPrefix("file: ") {
        let name = String(block.mark.dropFirst(6))
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.dropFirst().dropLast().joined(separator: "\n") + "\n"
        files[name] = change(name, text)
      }
      for folder in ["", "/records", "/drafts", "/attachments"] {
        try FileManager.default.createDirectory(
          atPath: path + folder,
          withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700]
        )
      }
      files["lock"] = ""
      for (name, text) in files {
        try #require(
          FileManager.default.createFile(
            atPath: "\(path)/\(name)",
            contents: Data(text.utf8),
            attributes: [.posixPermissions: 0o600]
          )
        )
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> (store: CasebookStore, book: Book) {
      try CasebookOpening.open(path: path, codes: try CodeLists(json: ReferenceText.codes))
    }
  }

  private static func files() throws -> Set<String> {
    Set(
      try page.blocks.map(\.mark).filter { $0.hasPrefix("file: ") }.map { String($0.dropFirst(6)) }
    )
  }

  @Test func thePageShowsEveryFileThatACasebookHas() throws {
    let wanted: Set = [
      "casebook.json", "journal.jsonl", "records/victims.json", "records/checkpoint.json",
      "access.jsonl", "access.json", "drafts/V-0001.kim.json",
    ]
    #expect(try Self.files() == wanted)
  }

  @Test func theFilesAreAWholeCasebookInWhichNothingIsWrong() throws {
    let example = try Example()
    let (store, book) = try example.open()
    #expect(store.findings.isEmpty)
    #expect(store.verify().isEmpty)
    #expect(store.settings.officers == ["kim", "lee"])
    #expect(book.record(RecordID(.victim, 1))?[.nameKo] == "김민준")
    #expect(book.record(RecordID(.note, 1))?[.text] == "Mother called.")
  }

  @Test(arguments: ["journal.jsonl", "records/victims.json", "access.jsonl", "casebook.json"])
  func oneLetterChangedInAFileIsFound(_ file: String) throws {
    let words = [
      "journal.jsonl": "Mother called", "records/victims.json": "김민준",
      "access.jsonl": "Danger to life", "casebook.json": "Test office",
    ]
    let word = try #require(words[file])
    let example = try Example { name, text in
      #expect(name != file || text.contains(word))
      return name == file ? text.replacing(word, with: "X" + word.dropFirst()) : text
    }
    let findings = try example.open().store.verify()
    #expect(findings.contains { $0.file == file }, "\(findings)")
  }

  @Test func theDraftIsOfferedToItsOfficer() throws {
    let example = try Example()
    let store = try example.open().store
    let drafts = store.drafts.all(of: Officer(account: "kim", uid: 1000))
    #expect(drafts.map(\.file) == ["V-0001.kim.json"])
    #expect(drafts.first?.draft.targets == [RecordID(.victim, 1)])
    #expect(drafts.first?.draft.fields["contact_rule"] == .text("never call"))
    #expect(
      store.drafts.editing(except: Officer(account: "lee", uid: 1001)).map(\.officer) == ["kim"]
    )
  }
}
