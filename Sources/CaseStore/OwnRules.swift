package import CaseModel
package import StrictJSON

/// A file of an office's own rules, in the folder `reference` of its casebook.
package struct OwnRules {
  private let path: String
  /// The bytes of the file; nil if there is none, or it cannot be read.
  package private(set) var bytes: [UInt8]?
  /// Why the file cannot be read; nil if it can.
  package private(set) var finding: Finding?

  /// Reads the file of that name, such as `disclosure.json`.
  package init(_ name: String, of store: CasebookStore) {
    path = "\(Layout.reference)/\(name)"
    do throws(FileError) {
      bytes = try store.directory.directory(Layout.reference).file(name)
        .contents(limit: Self.mostBytes)
    } catch  where error.isMissing {
      bytes = nil
    } catch {
      finding = Finding(file: path, problem: .unreadable(error.phrase.en))
    }
  }

  /// The finding for a mistake in the file.
  package func finding(at position: JSONPosition?, _ problem: Problem) -> Finding {
    Finding(file: path, line: position?.line, column: position?.column, problem: problem)
  }

  /// Whether a finding is about such a file.
  package static func has(_ finding: Finding) -> Bool {
    finding.file.hasPrefix(Layout.reference + "/")
  }

  private static let mostBytes = 1 << 20
}
