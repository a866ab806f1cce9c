import CaseModel
import Hashing

/// Files in the folders of a casebook that do not belong there.
struct Strangers {
  private let directory: OpenFile

  init(_ directory: OpenFile) { self.directory = directory }

  /// Possible copies of the journal, such as left by programs that copy files between machines.
  var journals: [Finding] {
    names(directory).filter(Self.isOfJournal).map { Finding(file: $0, problem: .secondJournal) }
  }

  /// Everything that does not belong there; copies of the journal first.
  var all: [Finding] {
    let others = names(directory).filter { !Self.known.contains($0) && !Self.isOfJournal($0) }
    return journals + (others + inFolders).map { Finding(file: $0, problem: Self.problem($0)) }
  }

  private static func problem(_ name: String) -> Problem {
    name.hasSuffix(OpenFile.temporarySuffix) ? .leftover : .stranger
  }

  private var inFolders: [String] {
    let kinds = RecordKind.allCases.map(\.fileName) + [Layout.checkpoint]
    return strangers(Layout.records) { name, _ in
      kinds.contains(name) || kinds.contains { name == $0 + OpenFile.temporarySuffix }
        || name.hasSuffix(OpenFile.temporarySuffix + OpenFile.temporarySuffix)
    }
      + strangers(Layout.attachments) { name, folder in
        SHA256.isHex(name) || Self.isBeingWritten(name, folder)
      }
      + strangers(Layout.reference) { name, _ in name.hasSuffix(".json") }
      + strangers(Layout.templates) { name, _ in name.hasSuffix(Layout.templateSuffix) }
      + strangers(Layout.drafts) { name, folder in
        name.hasSuffix(".json") || name.hasSuffix(OpenFile.temporarySuffix)
      }
  }

  private func strangers(_ name: String, _ isKnown: (String, OpenFile) -> Bool) -> [String] {
    guard let folder = try? directory.directory(name) else { return [] }
    return names(folder).filter { !isKnown($0, folder) }.map { "\(name)/\($0)" }
  }

  private func names(_ folder: OpenFile) -> [String] { (try? folder.names()) ?? [] }

  /// Whether a file is being written.
  ///
  /// Nobody holds the lock of one left by an interrupted write.
  static func isBeingWritten(_ name: String, _ folder: OpenFile) -> Bool {
    guard name.hasSuffix(OpenFile.temporarySuffix), let file = try? folder.file(name) else {
      return false
    }
    do throws(FileError) {
      try file.lock(.exclusive)
      return false
    } catch {
      return true
    }
  }

  /// Removes what interrupted writes left in a folder.
  static func removeLeftovers(in folder: OpenFile) {
    for name in (try? folder.names()) ?? []
    where name.hasSuffix(OpenFile.temporarySuffix) && !isBeingWritten(name, folder) {
      try? folder.unlink(name)
    }
  }

  private static func isOfJournal(_ name: String) -> Bool {
    name != Layout.journal && name.lowercased().contains("journal")
  }

  private static let known = [
    Layout.settings, Layout.journal, Layout.lock, Layout.records, Layout.drafts, Layout.access,
    Layout.attachments, Layout.reference, Layout.templates,
    Layout.settings + OpenFile.temporarySuffix,
    Layout.accessHead, Layout.publications,
    Layout.accessHead + OpenFile.temporarySuffix,
  ]
}
