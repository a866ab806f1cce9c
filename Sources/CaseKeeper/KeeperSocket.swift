import CaseModel
package import CaseStore
import CSocket
import Glibc

/// The socket on which a keeper listens.
package enum KeeperSocket {
  /// The socket that systemd opened for this process; nil if there is none.
  package static var inherited: Int32? {
    let found = cs_inherited()
    return found < 0 ? nil : found
  }

  /// Makes a socket at a path; one that a killed keeper left is replaced, one that is in use is not.
  ///
  /// Everybody may connect: what an account may do depends on its groups, not on the socket's mode.
  package static func listener(at path: String) throws(StoreError) -> Int32 {
    let old = cs_connect(path)
    guard old < 0 else {
      close(old)
      throw .notSaved(
        Phrase("another keeper answers at \(path)", "\(path)에서 다른 관리 프로그램이 응답합니다")
      )
    }
    if errno == ECONNREFUSED, isSocket(path) { unlink(path) }
    let made = cs_listen(path, 0o666)
    guard made >= 0 else {
      throw .notSaved(FileError.system(call: "bind \(path)", code: errno).phrase)
    }
    return made
  }

  /// Whether a name is a socket; what it is not must never be removed.
  private static func isSocket(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }
}
