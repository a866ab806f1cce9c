import Glibc

/// The officer who uses the program, as the system knows them.
package struct Officer: Hashable, Sendable {
  /// The account name, such as `kim`.
  package var account: String
  package var uid: Int

  package init(account: String, uid: Int) {
    self.account = account
    self.uid = uid
  }

  /// Whether the machine's account database has an account.
  package static func isOnMachine(_ account: String) -> Bool {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    return getpwnam_r(account, &entry, &buffer, buffer.count, &found) == 0 && found != nil
  }

  /// The account that runs the program, by its user id and the account database, never by `$USER`.
  package static func current() -> Officer {
    let uid = getuid()
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let error = getpwuid_r(uid, &entry, &buffer, buffer.count, &found)
    guard error == 0, found != nil, let name = entry.pw_name else {
      return Officer(account: "uid\(uid)", uid: Int(uid))
    }
    return Officer(account: String(cString: name), uid: Int(uid))
  }
}
