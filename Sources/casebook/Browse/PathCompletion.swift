import CaseModel
import CaseStore
import Glibc
import Screens

/// Completes typed paths of files.
enum PathCompletion {
  /// The most paths that are offered.
  private static let most = 200

  /// The paths that begin with a text, in order; those of folders end with a slash.
  ///
  /// Hidden files are omitted unless their dot is typed, and so are names that the line cannot hold: with
  /// control or direction characters, bytes that are not UTF-8, or a space at the end.
  static func paths(beginning begun: String) -> FoundFiles {
    guard !CaptiveMode.isOn else { return .paths([], others: 0) }
    let slash = begun.lastIndex(of: "/").map { begun.index(after: $0) } ?? begun.startIndex
    let (folder, start) = (begun[..<slash], begun[slash...])
    let path = folder.isEmpty ? "." : BrowserFiles.expanded(String(folder))
    let files = FileOperations.live
    do throws(FileError) {
      let descriptor = try files.open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
      defer { files.close(descriptor) }
      let names = try files.names(descriptor).filter {
        Self.isTypable($0) && $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix("."))
      }
      let paths = names.sorted().prefix(most).map { name in
        String(folder) + name + (isFolder(name, in: descriptor) ? "/" : "")
      }
      return .paths(paths, others: names.count - paths.count)
    } catch {
      if case .system(_, ENOENT) = error { return .paths([]) }
      if case .system(_, ENOTDIR) = error { return .paths([]) }
      return .unreadable(folder: path, error.phrase)
    }
  }

  private static func isTypable(_ name: String) -> Bool {
    CleanText(name).unsafe == nil && !name.unicodeScalars.contains("\u{FFFD}") && name.last != " "
  }

  /// Whether a name is that of a folder, or of a link to one.
  private static func isFolder(_ name: String, in descriptor: Int32) -> Bool {
    let files = FileOperations.live
    guard let status = try? files.statusOf(descriptor, name), !status.isRegular else {
      return false
    }
    if status.isDirectory { return true }
    let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK
    guard let target = try? files.open(descriptor, name, flags, 0) else { return false }
    files.close(target)
    return true
  }
}
