import Glibc

/// A file that a result is written to.
enum NewFile {
  /// Writes a text to a file that must not be there yet, readable for its owner alone.
  static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String) -> Failure {
    let why = String(cString: strerror(errno))
    return Failure(
      .cannotWrite,
      "Cannot write \(path): \(why). Name another file and try again.",
      "\(path)에 쓸 수 없습니다: \(why). 다른 파일 이름으로 다시 시도하세요."
    )
  }
}
