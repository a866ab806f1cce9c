import CaseStore
import Glibc

/// Completes typed paths of files.
enum PathCompletion {
  /// The most paths that are offered.
  private static let most = 200

  /// The paths that begin with a text, in order; those of folders end with a slash.
  ///
  /// Hidden files are omitted unless their dot is typed. A folder that cannot be read has none.
  static func paths(beginning begun: String) -> [String] {
    let slash = begun.lastIndex(of: "/").map { begun.index(after: $0) } ?? begun.startIndex
    let (folder, start) = (begun[..<slash], begun[slash...])
    let place = folder.isEmpty ? "." : BrowserFiles.expanded(String(folder))
    let files = FileOperations.live
    guard let descriptor = try? files.open(AT_FDCWD, place, O_RDONLY | O_DIRECTORY, 0) else {
      return []
    }
    defer { files.close(descriptor) }
    let names = (try? files.names(descriptor)) ?? []
    return names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
      .sorted().prefix(most).map { name in
        let isFolder = (try? files.statusOf(descriptor, name))?.isDirectory ?? false
        return folder + name + (isFolder ? "/" : "")
      }
  }
}
