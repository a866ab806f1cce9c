import CaseExchange
import CaseModel
import Glibc

/// A file to import.
enum ImportFile {
  /// The bytes of a regular file, or of standard input for `-`, at most one more than an import
  /// accepts.
  ///
  /// Pipes and devices are refused because they could be endless. A link is followed to its file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard path != "-" else { return StandardInput.bytes(limit: ImportLimits.bytes + 1) }
    try CaptiveMode.check(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw unreadable(path, SystemError(code: errno).words)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw notRegular(path)
    }
    let size = min(Int(status.st_size), ImportLimits.bytes + 1)
    return StandardInput.bytes(of: descriptor, limit: size)
  }

  /// The name of the file in findings and notes.
  static func name(_ path: String) -> String {
    path == "-" ? "-" : String(path.split(separator: "/").last ?? "")
  }

  private static func notRegular(_ path: String) -> Failure {
    Failure(
      .unreadable,
      "\(path) is a directory, pipe or device. Name the file itself, or - for standard input.",
      "\(path)은(는) 디렉터리·파이프·장치입니다. 파일 자체를 지정하거나 표준 입력은 -를 쓰세요."
    )
  }

  private static func unreadable(_ path: String, _ why: String) -> Failure {
    Failure(
      .unreadable,
      "Cannot read \(path): \(why). Name another file.",
      "\(path)을(를) 읽을 수 없습니다: \(why). 다른 파일을 지정하세요."
    )
  }
}
