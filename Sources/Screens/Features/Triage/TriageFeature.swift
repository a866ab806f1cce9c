import CaseBook
import CaseModel
import CaseRules
import Casework

/// The level that an officer sets by hand.
struct TriageFeature {
  let here: ScreenContext

  /// Opens the form for the level of the selected case: the level, the reason and the last day.
  func open() throws(Message) -> [Step] {
    try here.checkWritable()
    let (record, cases) = (try here.victim(), here.cases)
    let level = cases.book.row(record.id).flatMap { cases.caseIndex.level($0) }
    let override = record[.riskOverride] ?? cases.triage.blankOverride(level: level)
    let title = Schema.victim["risk_override"]?.label[here.language] ?? ""
    let form = FormState(
      EditForm(),
      title: title,
      records: [record],
      only: ["risk_override"],
      text: here.text
    )
    let name = "\(title)  \(record.id.text) \(here.title(record.id))"
    let group = GroupForm.form(name, .override, override, entry: nil, here)
    return [.present(.form(form)), .present(.form(group))]
  }

  /// Reads the words after the command, which restore the computed level or open the form.
  func typed(_ words: String) throws(Message) -> [Step] {
    if words == "clear" || words == "해제" { return try clear() }
    guard words.isEmpty else {
      let command = TriageCommands.triage
      throw Message(
        Phrase(
          "“\(command.name)” takes only an id and “clear”: “\(words)” was not used.",
          "“\(command.korean)” 뒤에는 번호와 “해제”만 씁니다: “\(words)”은(는) 쓰지 않았습니다."
        ),
        .error
      )
    }
    return try open()
  }

  private func clear() throws(Message) -> [Step] {
    let record = try here.victim()
    return try here.propose { context throws(Refusal) in
      try context.triage.setLevel(nil, of: record)
    }
  }
}
