import CaseModel
import CaseRules
import CaseStore
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

  /// The same with the disclosures narrowed by the office's own file; a mistake in it is a finding,
  /// and the built-in rules are used.
  func narrowed(by store: inout CasebookStore) -> Reference {
    let own = OwnRules("disclosure.json", of: store)
    if let finding = own.finding { store.findings.append(finding) }
    guard let bytes = own.bytes else { return self }
    do throws(NarrowingError) {
      return try narrowed(by: bytes)
    } catch {
      store.findings.append(own.finding(at: error.position, error.problem))
      return self
    }
  }
}
