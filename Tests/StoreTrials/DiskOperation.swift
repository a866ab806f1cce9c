/// An operation on a disk that a power cut can undo.
///
/// Files and directories are numbered; the root is 0.
enum DiskOperation: Sendable {
  case make(parent: Int, name: String, node: Int, isDirectory: Bool)
  case write(node: Int, offset: Int, bytes: [UInt8])
  case truncate(node: Int)
  case rename(parent: Int, from: String, to: String, node: Int)
  case unlink(parent: Int, name: String)
  case sync(node: Int)
  /// No operation, but a sentence that was reported to somebody.
  case told(String)

  /// The file or directory whose flush makes this permanent.
  var node: Int? {
    switch self {
    case .make(let parent, _, _, _), .rename(let parent, _, _, _), .unlink(let parent, _): parent
    case .write(let node, _, _), .truncate(let node): node
    case .sync, .told: nil
    }
  }
}
