import CaseModel
import Glibc
package import StrictJSON

/// The files of a casebook that its keeper hands out for reading.
package struct ServedFiles: Sendable {
  private let directory: OpenFile

  package init(of store: CasebookStore) { directory = store.directory }

  /// Whether a name may be asked for: settings, journal, records, the ledger of publications, and an
  /// office's own rules and templates; never drafts, attachments, the access log or the lock.
  package static func isServed(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0 != ".." && $0 != "." && !$0.isEmpty }) || path.isEmpty else {
      return false
    }
    switch parts.first.map(String.init) {
    case Layout.settings?, Layout.journal?, Layout.publications?: return parts.count == 1
    case Layout.records?, Layout.reference?, Layout.templates?: return parts.count <= 2
    default: return path.isEmpty
    }
  }

  /// A file, opened for reading.
  package func file(_ path: String) throws(FileError) -> OpenFile {
    let (folder, name) = try parent(path)
    return try folder.file(name)
  }

  /// An attachment, opened for reading.
  package func attachment(_ hash: String) throws(FileError) -> OpenFile {
    try directory.directory(Layout.attachments).file(hash)
  }

  /// The answer about a name, or the error.
  package func status(_ path: String) -> JSON {
    answer { () throws(FileError) in
      if path.isEmpty { return try directory.status().json }
      let (folder, name) = try parent(path)
      return try folder.status(of: name).json
    }
  }

  /// The names in a folder that may be asked for.
  package func names(_ path: String) -> JSON {
    answer { () throws(FileError) in
      let folder = path.isEmpty ? directory : try directory.directory(served(path))
      let names = try folder.names().filter {
        Self.isServed(path.isEmpty ? $0 : "\(path)/\($0)")
      }
      return ["names": .array(names.map { .string($0) })]
    }
  }

  private func answer(_ body: () throws(FileError) -> JSON) -> JSON {
    do throws(FileError) { return try body() } catch { return Self.refusal(error) }
  }

  /// The error number for the other side.
  package static func refusal(_ error: FileError) -> JSON {
    let code: Int32 =
      switch error {
      case .system(_, let code): code
      case .notOurs: ELOOP
      case .incomplete, .shortened: EIO
      }
    return ["errno": .number(JSONNumber(Int(code)))]
  }

  private func served(_ path: String) throws(FileError) -> String {
    guard Self.isServed(path) else { throw .system(call: "open", code: EACCES) }
    return path
  }

  private func parent(_ path: String) throws(FileError) -> (OpenFile, String) {
    let parts = try served(path).split(separator: "/").map(String.init)
    guard let name = parts.last else { throw .system(call: "open", code: EISDIR) }
    return (parts.count == 2 ? try directory.directory(parts[0]) : directory, name)
  }
}
