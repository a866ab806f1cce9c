package import CaseModel
import CaseStore
import CSocket
import Glibc
import StrictJSON

// Reading what the doctor looks at from the machine; nothing is changed.

extension DoctorFacts {
  /// The facts about the folder of a casebook and everything in it.
  package init(folder path: String, now: Instant) {
    let missing = Path(path, .other, mode: 0, owner: "?")
    self.init(folder: Self.path(path) ?? missing, now: now)
    inside = Self.inside(path)
    readSpace(path)
    swaps = Self.lines("/proc/swaps").dropFirst().compactMap { line in
      line.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }.filter { !$0.contains("zram") && !$0.contains("/dm-") && !$0.contains("/mapper/") }
  }

  /// One path as the kernel describes it, not followed; nil if there is none.
  package static func path(_ path: String) -> Path? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let kind: Path.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      case S_IFLNK: .link
      case S_IFSOCK: .socket
      default: .other
      }
    return Path(
      path,
      kind,
      mode: status.st_mode & 0o7777,
      owner: Accounts.machine.account(status.st_uid)?.name ?? "uid \(status.st_uid)",
      links: Int(status.st_nlink),
      hasACL: cs_has_acl(path) != 0
    )
  }

  private static func inside(_ path: String) -> [Path] {
    names(in: path).flatMap { name -> [Path] in
      let whole = "\(path)/\(name)"
      guard let found = Self.path(whole) else { return [] }
      guard found.kind == .folder else { return [found] }
      return [found] + names(in: whole).compactMap { Self.path("\(whole)/\($0)") }
    }
  }

  private static func names(in path: String) -> [String] {
    let files = FileOperations.live
    guard let folder = try? files.open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    else { return [] }
    defer { files.close(folder) }
    return ((try? files.names(folder)) ?? []).sorted()
  }

  private mutating func readSpace(_ path: String) {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return }
    freeBytes =
      Int(clamping: status.f_bavail).multipliedReportingOverflow(
        by: Int(clamping: status.f_frsize)
      ).partialValue
    // A file system that makes inodes as it needs them says 0 of 0.
    if status.f_files > 0 { freeInodes = Int(clamping: status.f_favail) }
  }

  private static func lines(_ path: String) -> [Substring] {
    let files = FileOperations.live
    guard let file = try? files.open(AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0) else { return [] }
    defer { files.close(file) }
    let bytes = (try? files.read(file, 0, 1 << 16)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

extension DoctorFacts.Server {
  /// What belongs to a keeper with a configuration; `answers` is asked about the socket.
  package init(
    configuration path: String,
    _ bytes: [UInt8]?,
    socket: String,
    owner: String,
    answers: (String) -> Bool
  ) {
    let file = DoctorFacts.path(path) ?? DoctorFacts.Path(path, .other, mode: 0, owner: "?")
    self.init(configuration: file, socketPath: socket)
    do throws(KeeperConfiguration.Mistake) {
      let read = try KeeperConfiguration(bytes ?? [])
      groups = read.roles.map {
        DoctorFacts.Group($0.group, $0.role, members: Self.members(of: $0.group))
      }
      unknownNames = read.names.keys.filter { !Officer.isOnMachine($0) }.sorted()
    } catch {
      let place = error.position.map { "\($0.line):\($0.column): " } ?? ""
      mistake = place + error.problem.sentence(.en)
    }
    self.socket = DoctorFacts.path(socket)
    let parent = socket.lastIndex(of: "/").map { String(socket[..<$0]) } ?? "."
    socketFolder = DoctorFacts.path(parent.isEmpty ? "/" : parent)
    self.answers = self.socket?.kind == .socket && answers(socket)
    shell = Self.shell(of: owner) ?? shell
  }

  /// The accounts that a group lists; nil if there is no such group.
  private static func members(of name: String) -> Set<String>? {
    var entry = group()
    var found: UnsafeMutablePointer<group>?
    var buffer = [CChar](repeating: 0, count: 65_536)
    guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil,
      var next = entry.gr_mem
    else { return nil }
    var members: Set<String> = []
    while let member = next.pointee {
      members.insert(String(cString: member))
      next += 1
    }
    return members
  }

  private static func shell(of account: String) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwnam_r(account, &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let shell = entry.pw_shell
    else { return nil }
    return String(cString: shell)
  }
}
