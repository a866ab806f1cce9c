import CaseBook
import CaseModel
import CaseRules
import Casework

/// Decides on the page of an unknown person who it is and who not.
struct UnknownFeature {
  let here: ScreenContext

  /// The unknown person that is named or on whose page the officer is; nil if there is none.
  var person: RecordID? {
    let ids = here.named + [here.frontPage?.record, here.focused].compactMap { $0 }
    return ids.first { $0.kind == .unknown }
  }

  /// The candidate that is named or at the cursor of the unknown person's page; nil if there is none.
  var candidate: RecordID? {
    if let named = here.named.first(where: { $0.kind == .victim }) { return named }
    guard here.frontPage?.record?.kind == .unknown else { return nil }
    return here.frontPage?.focused?.link.flatMap { $0.kind == .victim ? $0 : nil }
  }

  /// Both records.
  ///
  /// - Throws: what has to be chosen first.
  func pair() throws(Message) -> (unknown: Record, victim: Record) {
    let book = here.cases.book
    guard let person, let unknown = book.record(person) else {
      throw Message(
        Phrase("Open an unknown person first (7).", "신원미상자를 먼저 여세요(7)."),
        .warning
      )
    }
    guard let candidate, let victim = book.record(candidate) else {
      throw Message(
        Phrase(
          "Go to one of the people who \(unknown.id) may be.",
          "\(unknown.id)일 수 있는 사람을 먼저 고르세요."
        ),
        .warning
      )
    }
    return (unknown, victim)
  }

  /// Asks why it is not the person at the cursor, or remembers it if the reason is typed already.
  func exclude(_ reason: String) throws(Message) -> [Step] {
    try here.checkWritable()
    let (unknown, victim) = try pair()
    let owner = ExclusionReason(unknown: unknown.id, victim: victim.id)
    guard reason.isEmpty else { return try owner.finish(reason, here) }
    return [.present(.prompt(Prompt(owner)))]
  }

  /// Opens the form that says who the person is.
  func identify() throws(Message) -> [Step] {
    try here.checkWritable()
    let (unknown, victim) = try pair()
    let keys = ["identified_by", "identified_with"]
    let fields = keys.compactMap { Schema.unknown[$0] }.map { field in
      let isNeeded = field.key == "identified_by" || unknown[.condition] == "dead"
      let shown = Field(field.key, field.label.en, field.label.ko, field.kind, .main)
      return isNeeded ? shown.required() : shown
    }
    var form = FormState(
      IdentifyForm(unknown: unknown.id, victim: victim.id),
      title: "\(unknown.id.text) = \(here.names([victim.id]))",
      records: [unknown],
      schema: Schema("identification", fields),
      values: FieldSet(),
      text: here.text
    )
    form.remarks = [here.cases.rules.unknown.warning]
    return [.present(.form(form))] + here.mentionEditors([unknown.id])
  }

  /// Opens the form of a follow-up with the question about the candidate.
  func ask(_ question: String) throws(Message) -> [Step] {
    try here.checkWritable()
    let (unknown, victim) = try pair()
    let record = UnknownActs(here.cases).asking(
      about: unknown,
      of: victim,
      question.isEmpty ? nil : question
    )
    let form = FormState(
      AddForm(),
      title: Phrase("Ask", "문의")[here.language] + "  " + here.names([victim.id]),
      records: [record],
      only: ["subject", "due_at", "priority", "assignee", "counterpart", "victims", "unknowns"],
      text: here.text
    )
    return [.present(.form(form))]
  }
}

/// The prompt for the reason why an unknown person is not a victim.
struct ExclusionReason: PromptOwner {
  let unknown: RecordID
  let victim: RecordID

  var limit: Int { 200 }
  var mark: Phrase {
    Phrase(
      "\(unknown.text) is not \(victim.text), because: ",
      "\(unknown.text)이(가) \(victim.text)이(가) 아닌 이유: "
    )
  }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let unknown = here.cases.book.record(unknown), let victim = here.cases.book.record(victim)
    else { throw Message(ScreenContext.nothingHere) }
    return try here.propose { context throws(Refusal) in
      try UnknownActs(context).exclude(victim, from: unknown, because: text)
    }
  }
}

/// The form that says by what an unknown person was identified.
struct IdentifyForm: FormOwner {
  let unknown: RecordID
  let victim: RecordID

  var savesOnEnter: Bool { true }
  var hasHeadings: Bool { false }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    guard let unknown = here.cases.book.record(unknown), let victim = here.cases.book.record(victim)
    else { return nil }
    return try UnknownActs(here.cases).identify(
      unknown,
      as: victim,
      by: form.fields[.identifiedBy] ?? "",
      with: form.fields[.identifiedWith]
    )
  }
}
