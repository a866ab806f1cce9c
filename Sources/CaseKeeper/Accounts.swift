import CaseModel
import CaseStore
import Glibc

/// What the system knows of accounts and their groups; replaceable in tests.
package struct Accounts: Sendable {
  /// The name of an account and the names of its groups; nil if there is no such account.
  package var account: @Sendable (_ uid: UInt32) -> Account?

  package struct Account: Hashable, Sendable {
    package var name: String
    package var groups: Set<String>

    package init(name: String, groups: Set<String>) {
      self.name = name
      self.groups = groups
    }
  }

  package init(account: @escaping @Sendable (UInt32) -> Account?) { self.account = account }

  /// The machine's account database, asked each time.
  package static let machine = Accounts { uid in
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let failed = getpwuid_r(uid, &entry, &buffer, buffer.count, &found)
    guard failed == 0, found != nil, let name = entry.pw_name else { return nil }
    return Account(name: String(cString: name), groups: groups(of: name, entry.pw_gid))
  }

  private static func groups(of name: UnsafePointer<CChar>, _ primary: gid_t) -> Set<String> {
    var count: Int32 = 256
    var ids = [gid_t](repeating: 0, count: Int(count))
    guard getgrouplist(name, primary, &ids, &count) >= 0 else { return [] }
    return Set(ids.prefix(Int(count)).compactMap(groupName))
  }

  private static func groupName(_ id: gid_t) -> String? {
    var entry = group()
    var found: UnsafeMutablePointer<group>?
    var buffer = [CChar](repeating: 0, count: 65_536)
    let failed = getgrgid_r(id, &entry, &buffer, buffer.count, &found)
    guard failed == 0, found != nil, let name = entry.gr_name else { return nil }
    return String(cString: name)
  }
}

extension KeeperConfiguration {
  /// The role of an account; nil if it has none.
  ///
  /// Nobody is both officer and auditor: who is in groups of both may do nothing.
  func role(of account: Accounts.Account) -> KeeperHello.Role? {
    let fitting = roles.filter { account.groups.contains($0.group) }.map(\.role)
    if fitting.contains(.auditor), fitting.contains(where: { $0.mayWrite }) { return nil }
    return fitting.first
  }
}
