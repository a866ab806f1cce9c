import CaseModel
import CaseRules
import Casework
import TerminalGrid

/// The form of a call: a new person, who reports them, and what was said.
struct IntakeForm: FormOwner {
  var draft: Draft.Origin? { .intake }
  var hasHeadings: Bool { false }

  /// The first fields, in the order of asking.
  private static let fields = [
    "name_ko", "name_latin", "sex", "report_channel", "caller_name", "caller_relation",
    "caller_number", "said", "handles", "birth_date", "place", "floor_room", "stays", "report_kind",
    "aliases", "nationality", "passport_no", "reported_at", "case_owner",
    "safe_to_contact", "contact_rule",
  ]

  /// The form of a person for the typed text.
  func form(_ typed: String, _ here: ScreenContext) -> FormState {
    begun(here.cases.intake.blank(typed).fields, at: "sex", isTyped: !typed.isEmpty, here)
  }

  /// The form of a call from a number about somebody not named yet.
  func form(calledFrom number: [FieldSet], _ here: ScreenContext) -> FormState {
    var fields = here.cases.intake.blank("").fields
    fields[.callerNumber] = number
    return begun(fields, at: "name_ko", isTyped: true, here)
  }

  private func begun(
    _ fields: FieldSet,
    at key: String,
    isTyped: Bool,
    _ here: ScreenContext
  ) -> FormState {
    var form = empty(here, fields)
    form.focus(key)
    if isTyped { form.progress.touch() }
    form.remarks = remarks(form, here) ?? []
    return form
  }

  /// The form with these values, or with those of a new person.
  func empty(_ here: ScreenContext, _ fields: FieldSet? = nil) -> FormState {
    let blank = here.cases.intake.blank("")
    let title = Phrase("New report", "신고 접수")
    return FormState(
      self,
      title: title[here.language],
      records: [blank],
      schema: .intake,
      values: fields ?? blank.fields,
      only: Self.fields,
      text: here.text
    )
  }

  /// A person with an unknown name can be saved, too.
  func complete(_ form: inout FormState, _ here: ScreenContext) {
    guard let name = here.cases.intake.placeholder(form.fields) else { return }
    form.fill("aliases", .texts(name), text: here.text)
  }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    try here.cases.intake.take(form.fields, searching: here.query)
  }

  /// Possible matches on file, searched again after every change, and the hint for groups.
  func remarks(_ form: FormState, _ here: ScreenContext) -> [Phrase]? {
    form.changed.first.map { likely($0, here) + sameGroupHint(form, here) }
  }

  /// Possible matches on file, each with its reasons.
  private func likely(_ record: Record, _ here: ScreenContext) -> [Phrase] {
    let matches = here.cases.matches.matches(MatchFacts(record), in: here.cases.book)
    return matches.prefix(3).map { match in
      let name = here.title(match.id)
      let reasons = match.reasons.map { $0.words(hidingNames: here.displaySettings.hidesNames) }
      return Phrase(
        "\(match.id.text) \(name)? " + reasons.map(\.en).joined(separator: "; "),
        "\(match.id.text) \(name)? " + reasons.map(\.ko).joined(separator: "; ")
      )
    }
  }

  /// How to copy the values that a group shares, as long as there are some to copy.
  private func sameGroupHint(_ form: FormState, _ here: ScreenContext) -> [Phrase] {
    guard let last = here.remembered.intake else { return [] }
    let shared = here.cases.intake.shared(with: last)
    guard shared.values.contains(where: { form.fields[$0.key] != $0.value }) else { return [] }
    func words(_ language: Language) -> String {
      let words = here.cases.text(language)
      return ["report_channel", "caller_name", "stays"].compactMap { key in
        guard let value = shared[key], let field = Schema.intake[key] else { return nil }
        return words.text(value, field.kind)
      }.joined(separator: ", ")
    }
    return [
      Phrase(
        "^G reported together with \(last.id): \(words(.en))",
        "^G \(last.id)과(와) 함께 신고: \(words(.ko))"
      )
    ]
  }

  /// Copies and marks the values in common with the person taken in last.
  func carry(into form: inout FormState, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let last = here.remembered.intake else { throw Self.nobodyBefore }
    let labels = form.items.carry(here.cases.intake.shared(with: last), text: here.text)
    if !labels.isEmpty { form.progress.touch() }
    func list(_ language: Language) -> String {
      labels.map { $0[language] }.joined(separator: ", ")
    }
    return [
      .say(
        labels.isEmpty
          ? Phrase("\(last.id) has nothing to add here.", "\(last.id)에서 가져올 것이 없습니다.")
          : Phrase(
            "From \(last.id): \(list(.en)). ^U clears the field.",
            "\(last.id)에서 가져옴: \(list(.ko)). ^U로 항목을 지웁니다."
          ),
        .warning
      )
    ]
  }

  /// Opens the page of the new case.
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step] {
    guard let saved = records.first else { return [] }
    return [.remember(.intake(saved)), .openRecord(saved.id)]
  }
}

extension [FormItem] {
  /// Sets and marks fields; returns the labels of those that changed.
  fileprivate mutating func carry(_ values: FieldSet, text: FieldText) -> [Phrase] {
    var labels: [Phrase] = []
    for index in indices {
      let field = self[index].field
      guard let value = values[field.key], self[index].value != value else { continue }
      self[index] = FormItem(field, value, text)
      self[index].isCarried = true
      labels.append(field.label)
    }
    return labels
  }
}
