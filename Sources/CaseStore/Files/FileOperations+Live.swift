import CaseModel
import Glibc

extension FileOperations {
  /// The real system calls.
  package static let live = FileOperations(
    open: { directory, name, flags, mode throws(FileError) in
      try checked("open") { openat(directory, name, flags, mode) }
    },
    close: { _ = Glibc.close($0) },
    status: { descriptor throws(FileError) in
      try fileStatus("fstat") { fstat(descriptor, &$0) }
    },
    statusOf: { directory, name throws(FileError) in
      try fileStatus("fstatat") { fstatat(directory, name, &$0, AT_SYMLINK_NOFOLLOW) }
    },
    names: { directory throws(FileError) in try namesIn(directory) },
    mounts: { mountText() },
    read: { descriptor, offset, count throws(FileError) in
      var bytes = [UInt8](repeating: 0, count: count)
      let read = try checked("read") { pread(descriptor, &bytes, count, off_t(offset)) }
      return Array(bytes[..<read])
    },
    map: { descriptor, length throws(FileError) in try mapped(descriptor, length) },
    write: { descriptor, bytes throws(FileError) in
      try checked("write") { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    },
    sync: { descriptor throws(FileError) in _ = try checked("fsync") { fsync(descriptor) } },
    syncData: { descriptor throws(FileError) in
      _ = try checked("fdatasync") { fdatasync(descriptor) }
    },
    setModified: { descriptor, time throws(FileError) in
      let moment = timespec(tv_sec: time.seconds, tv_nsec: 0)
      let times = [moment, moment]
      _ = try checked("futimens") { futimens(descriptor, times) }
    },
    changeMode: { descriptor, mode throws(FileError) in
      _ = try checked("fchmod") { fchmod(descriptor, mode) }
    },
    makeDirectory: { directory, name throws(FileError) in
      _ = try checked("mkdir") { mkdirat(directory, name, 0o700) }
    },
    openUnnamed: { directory throws(FileError) in
      let flags = 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC
      guard access("/proc/self/fd", F_OK) == 0 else { return nil }
      let opened = openat(directory, ".", flags, 0o600)
      return opened < 0 ? nil : opened
    },
    link: { descriptor, directory, name throws(FileError) in
      let path = "/proc/self/fd/\(descriptor)"
      _ = try checked("link") { linkat(AT_FDCWD, path, directory, name, AT_SYMLINK_FOLLOW) }
    },
    rename: { directory, old, new throws(FileError) in
      _ = try checked("rename") { renameat(directory, old, directory, new) }
    },
    unlink: { directory, name throws(FileError) in
      _ = try checked("unlink") { unlinkat(directory, name, 0) }
    },
    lock: { descriptor, kind throws(FileError) in
      let operation =
        switch kind {
        case .shared: LOCK_SH | LOCK_NB
        case .exclusive: LOCK_EX | LOCK_NB
        case .none: LOCK_UN
        }
      _ = try checked("flock") { flock(descriptor, operation) }
    },
    wait: { microseconds in _ = usleep(UInt32(microseconds)) },
    now: { Instant(seconds: time(nil)) }
  )

  private static func checked<Answer: SignedInteger>(
    _ call: String,
    _ body: () -> Answer
  ) throws(FileError) -> Answer {
    while true {
      let answer = body()
      if answer >= 0 { return answer }
      let code = errno
      if code != EINTR { throw .system(call: call, code: code) }
    }
  }

  private static func fileStatus(
    _ call: String,
    _ body: (inout stat) -> Int32
  ) throws(FileError) -> FileStatus {
    var answer = stat()
    _ = try checked(call) { body(&answer) }
    return FileStatus(
      isRegular: answer.st_mode & S_IFMT == S_IFREG,
      isDirectory: answer.st_mode & S_IFMT == S_IFDIR,
      size: Int(answer.st_size),
      modified: nanoseconds(answer.st_mtim),
      changed: nanoseconds(answer.st_ctim),
      device: UInt(answer.st_dev),
      inode: UInt(answer.st_ino),
      mode: answer.st_mode & 0o7777,
      owner: answer.st_uid,
      links: Int(answer.st_nlink)
    )
  }

  /// Nanoseconds since 1970; the greatest integer if that overflows.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (whole, isTooMuch) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isMore) = whole.addingReportingOverflow(Int(time.tv_nsec))
    return isTooMuch || isMore ? .max : sum
  }

  private static func namesIn(_ directory: Int32) throws(FileError) -> [String] {
    // A separate descriptor, because reading moves its position.
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let own = try checked("open") { openat(directory, ".", flags) }
    guard let stream = fdopendir(own) else {
      let code = errno
      Glibc.close(own)
      throw .system(call: "opendir", code: code)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
      )
      errno = 0
    }
    guard errno == 0 else { throw .system(call: "readdir", code: errno) }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private static func mapped(
    _ descriptor: Int32,
    _ length: Int
  ) throws(FileError) -> UnsafeRawBufferPointer {
    guard let start = mmap(nil, length, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED
    else { throw .system(call: "mmap", code: errno) }
    return UnsafeRawBufferPointer(start: start, count: length)
  }

  private static func mountText() -> String {
    guard let file = fopen("/proc/self/mountinfo", "re") else { return "" }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
