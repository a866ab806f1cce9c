package import CaseModel

/// The letters that an office words by itself, in the folder `templates` of its casebook.
package struct OwnTemplates {
  /// The files that could be read, by their names.
  package private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// Why others cannot be read.
  package private(set) var findings: [Finding] = []

  /// Reads all templates; there are none without the folder.
  package init(of store: CasebookStore) {
    do throws(FileError) {
      let folder = try store.directory.directory(Layout.templates)
      for name in try folder.names() where name.hasSuffix(Layout.templateSuffix) {
        read(name, in: folder)
      }
    } catch  where error.isMissing {
      return
    } catch {
      findings.append(
        Finding(file: Layout.templates, problem: .unreadable(error.phrase.en))
      )
    }
  }

  private mutating func read(_ name: String, in folder: OpenFile) {
    do throws(FileError) {
      files.append((name, try folder.file(name).contents(limit: Self.mostBytes)))
    } catch {
      let path = "\(Layout.templates)/\(name)"
      findings.append(Finding(file: path, problem: .unreadable(error.phrase.en)))
    }
  }

  /// The finding for a mistake in a template.
  package static func finding(_ name: String, line: Int?, column: Int?, _ problem: Problem)
    -> Finding
  {
    Finding(file: "\(Layout.templates)/\(name)", line: line, column: column, problem: problem)
  }

  /// Whether a finding is about a template.
  package static func has(_ finding: Finding) -> Bool { finding.file.hasPrefix(Layout.templates) }

  private static let mostBytes = 1 << 20
}
