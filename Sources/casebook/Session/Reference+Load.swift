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

  /// The same with what the office wrote of its own: narrower disclosures, and letters.
  func owned(by store: inout CasebookStore) -> Reference {
    let narrowed = narrowed(by: &store)
    let own = OwnTemplates(of: store)
    guard !own.files.isEmpty || !own.findings.isEmpty else { return narrowed }
    let (reference, mistakes) = narrowed.writing(by: own.files)
    store.findings += own.findings
    store.findings += mistakes.map {
      OwnTemplates.finding($0.file, line: $0.line, column: $0.column, .rule($0.phrase))
    }
    return reference
  }

  /// The same with the disclosures narrowed by the office's own file; a mistake in it is a finding,
  /// and the built-in rules are used.
  private func narrowed(by store: inout CasebookStore) -> Reference {
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
