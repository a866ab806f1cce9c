import CaseBook
import CaseModel
import CaseStore
import Glibc

/// A casebook with a keeper, which is named by its socket.
enum KeptCasebook {
  /// Whether a path is a socket.
  static func isKept(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }

  /// Opens the casebook of the keeper at a socket.
  static func open(
    _ path: String,
    codes: CodeLists
  ) throws(StoreError) -> (store: CasebookStore, book: Book) {
    try CasebookOpening.open(connection(path), own: ownFolder(path), codes: codes)
  }

  /// Connects to the keeper at a socket.
  static func connection(_ path: String) throws(StoreError) -> KeeperConnection {
    do throws(KeeperConnection.Trouble) {
      return try KeeperConnection(path: path)
    } catch {
      switch error {
      case .noKeeper: throw .noKeeper(path)
      case .notAllowed(let why): throw .refused(why)
      case .otherVersion:
        throw .refused(
          Phrase("the keeper is of another version", "관리 프로그램의 버전이 다릅니다")
        )
      }
    }
  }

  /// The folder for this officer's drafts, which no colleague can read.
  private static func ownFolder(_ path: String) throws(StoreError) -> String {
    let name = CasebookDirectory.real(path).map { $0 == "/" ? "%" : String($0) }.joined()
    let folder =
      Environment.directory("XDG_STATE_HOME", else: ".local/state") + "/casebook/kept/" + name
    SmallFile.makeDirectories(above: folder + "/drafts")
    guard CasebookDirectory.exists(folder) else { throw .notAllowed(folder) }
    return folder
  }
}
