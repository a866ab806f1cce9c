import CaseModel
import CaseStore

/// Writes a result to a new file.
enum NewFile {
  /// Writes a text to a file that must not exist yet, readable only by its owner.
  ///
  /// If that fails, nothing of it remains.
  ///
  /// Nothing is written into a casebook, which contains only its own program's files.
  static func write(_ text: String, to path: String) throws(Failure) {
    try checkLocation(path)
    do throws(FileError) {
      try OpenFile.writeNew(Array(text.utf8), at: path)
    } catch {
      let why = error.phrase
      throw Failure(
        .cannotWrite,
        "Cannot write \(path): \(why.en). Name another file and try again.",
        "\(path)에 쓸 수 없습니다: \(why.ko). 다른 파일 이름으로 다시 시도하세요."
      )
    }
  }

  /// Refuses a path inside a casebook, and any path in a captive session.
  static func checkLocation(_ path: String) throws(Failure) {
    try CaptiveMode.check(path)
    guard !CasebookDirectory.isInside(path) else {
      throw Failure(
        .cannotWrite,
        "\(path) is inside a casebook, which holds its own files only. Name another folder.",
        "\(path)은(는) 사건부 안입니다. 다른 폴더를 지정하세요."
      )
    }
  }
}
