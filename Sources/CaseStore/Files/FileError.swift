package import CaseModel
import Glibc

/// Why the system refused an operation on a file.
package enum FileError: Error, Hashable, Sendable {
  /// The call and its error number, such as `write` and `ENOSPC`.
  case system(call: String, code: Int32)
  /// The name belongs to something else: a directory, a link, a pipe, or somebody else's file.
  case notOurs
  /// The system reported a complete write, but the file is shorter.
  case incomplete
  /// The journal is shorter than the part that was read before.
  case shortened

  /// Whether the name does not exist.
  package var isMissing: Bool { code == ENOENT }

  /// Whether this account lacks permission, or the disk is read-only.
  package var isNotAllowed: Bool { [EACCES, EPERM, EROFS].contains(code) }

  /// The error in words for the officer.
  package var phrase: Phrase {
    switch self {
    case .notOurs: Problem.notOurs.phrase
    case .incomplete:
      Phrase(
        "only a part was written; the disk may be full",
        "디스크에 일부만 기록되었습니다(가득 찼을 수 있음)"
      )
    case .shortened: Problem.journalShort.phrase
    case .system(_, ENOSPC): Phrase("the disk is full", "디스크가 가득 찼습니다")
    case .system(_, EDQUOT): Phrase("the disk quota is used up", "디스크 할당량을 다 썼습니다")
    case .system(_, EIO): Phrase("the disk reports an error", "디스크 오류가 났습니다")
    case .system(_, EEXIST):
      Phrase("a file of that name already exists", "같은 이름의 파일이 이미 있습니다")
    case .system(_, EROFS): Phrase("the disk is mounted read-only", "디스크가 읽기 전용입니다")
    case .system(_, EACCES), .system(_, EPERM): Phrase("permission denied", "권한이 없습니다")
    case .system(let call, let code):
      Phrase("\(call): \(Self.words(code))", "\(call): \(Self.words(code))")
    }
  }

  private var code: Int32 {
    if case .system(_, let code) = self { code } else { 0 }
  }

  private static func words(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
