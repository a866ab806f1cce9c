import CaseModel
import CaseReference
import CaseRules

/// The lists and rules that the program carries, read once.
struct Reference {
  let codes: CodeLists
  let provinces: [Province]
  let rules: RuleBook
  let synonyms: Synonyms

  static func load() throws(Failure) -> Reference {
    do throws(ReferenceError) {
      let synonyms = try Synonyms(json: ReferenceText.synonyms)
      let provinces = try Province.all(json: ReferenceText.provinces)
      return Reference(
        codes: try CodeLists(json: ReferenceText.codes).adding(synonyms.words)
          .adding(Province.words(provinces)),
        provinces: provinces,
        rules: try RuleBook(
          weights: ReferenceText.weights,
          stages: ReferenceText.stages,
          duties: ReferenceText.duties,
          checklists: ReferenceText.checklists,
          requests: ReferenceText.requests
        ),
        synonyms: synonyms
      )
    } catch {
      throw Failure(
        .unreadable,
        "The program's own reference data is damaged: \(error.message). Install it again.",
        "프로그램의 기준 자료가 손상되었습니다: \(error.message). 다시 설치하세요."
      )
    }
  }
}
