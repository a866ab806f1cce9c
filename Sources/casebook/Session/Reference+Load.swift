import CaseModel
import Casework

extension Reference {
  /// The built-in lists and rules.
  static func load() throws(Failure) -> Reference {
    do throws(ReferenceError) {
      return try Reference()
    } catch {
      throw Failure(
        .unreadable,
        "The program's own reference data is damaged: \(error.message). Install it again.",
        "프로그램의 기준 자료가 손상되었습니다: \(error.message). 다시 설치하세요."
      )
    }
  }
}
