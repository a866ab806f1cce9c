import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import CaseStore
import Casework

/// Whether a record is about another person than the one with the same passport number.
struct NewPersonOption: ParsableArguments {
  @Flag(help: "It is another person, even though a record has the same passport number.")
  var newPerson = false
}

extension Failure {
  /// Who has a number already, and what to do.
  init(taken: [TakenValue], _ action: CommitAction, _ session: Session) {
    func lines(_ language: Language) -> String {
      let words = FieldText(codes: session.reference.codes, language: language, zone: session.zone)
      return taken.map { value in
        let title = session.book.title(value.owner, words) ?? ""
        let label = Schema.victim[value.key]?.label ?? Phrase(value.key, value.key)
        return Phrase(
          "\(value.owner) \(title) already has \(label.en.lowercased()) \(value.value).",
          "\(value.owner) \(title)에 같은 \(label.ko) \(value.value)이(가) 있습니다."
        )[language]
      }.joined(separator: "\n")
    }
    let owner = taken.first?.owner.text ?? ""
    let advice =
      switch action {
      case .import, .reconcile:
        Phrase(
          "Run the command again: the row is then shown as a question.",
          "명령을 다시 실행하면 해당 행을 확인할 수 있습니다."
        )
      default:
        Phrase(
          "Look with `casebook show \(owner)`; for another person add --new-person.",
          "`casebook show \(owner)`로 확인하고, 다른 사람이면 --new-person을 붙이세요."
        )
      }
    self.init(
      .findings,
      "\(lines(.en)) Nothing was saved. \(advice.en)",
      "\(lines(.ko)) 저장되지 않았습니다. \(advice.ko)"
    )
  }
}
