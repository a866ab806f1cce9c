import CaseModel
import CaseRules
import Casework

/// Saves a form: checks it, asks its questions, and proposes the commit.
struct FormSave {
  let here: ScreenContext

  /// The steps that save a form; problems are marked beside their fields.
  func steps(_ form: inout FormState) -> [Step] {
    guard !form.progress.isSaving else { return [] }
    do throws(Message) {
      try check(&form)
    } catch {
      return [.say(error)]
    }
    do throws(Refusal) {
      guard let proposal = try form.owner.proposal(form, here) else { return [] }
      return steps(proposal.allowing(form.allowed), &form)
    } catch {
      return [.say(refuse(error, &form))]
    }
  }

  private func steps(_ proposal: Proposal, _ form: inout FormState) -> [Step] {
    let taken = here.undecided(proposal.commit)
    guard taken.isEmpty else {
      let question = TakenQuestion(commit: proposal.commit, values: taken, isComplete: false)
      return [.present(.picker(question.picker(here)))]
    }
    if let work = ProposedWork(proposal) { return [.present(.picker(work.picker(here)))] }
    form.progress.isSaving = true
    return [.propose(proposal)]
  }

  /// Shows what an act refuses beside the fields.
  func refuse(_ refusal: Refusal, _ form: inout FormState) -> Message {
    guard case .values(let problems) = refusal.kind else { return Message(refusal) }
    let isMarked = !form.mark(problems)
    if let rule = problems.first(where: \.problem.isRule) {
      return Message(rule.problem.phrase, .error)
    }
    return isMarked ? Self.marked : Message(refusal)
  }

  private static let marked = Message(
    Phrase("Not saved: see the marked field.", "저장되지 않음: 표시된 항목을 확인하세요."),
    .error
  )

  /// Marks problems beside their fields.
  ///
  /// - Throws: if there is a problem, or nothing can be saved.
  func check(_ form: inout FormState) throws(Message) {
    try here.checkWritable()
    let owner = form.owner
    owner.complete(&form, here)
    guard form.check(here.cases.check, here.cases.dates) else { throw Self.marked }
  }

  /// The steps that save a form again after its records were updated.
  func again(_ form: inout FormState) -> [Step] {
    form.progress.isSaving = false
    let owner = form.owner
    return owner.save(&form, here)
  }
}

extension Problem {
  fileprivate var isRule: Bool { if case .rule = self { true } else { false } }
}

/// A change of a form by a component opened above it.
enum FormChange: Sendable {
  /// Sets the focused field, and moves to the next.
  case fill(FieldValue?)
  /// Sets the focused field to the group from a form above it.
  case group(FieldSet, FormPart)
  /// Sets the focused field to the entries of a list above it.
  case entries([FieldSet])
  /// Answers the question about the focused field's text.
  case answer(String)
  /// Allows these unique numbers of other people.
  case allow(Set<TakenValue>)
  /// Its commit is being saved.
  case saving
  /// Saves it, like its key.
  case save
  /// Closes it if it is a form of one group whose form was left.
  case closeOneGroup
}

extension FormChange {
  /// Applies the change to a form; closing and saving are done by the caller.
  func apply(to form: inout FormState, _ here: ScreenContext) {
    switch self {
    case .fill(let value):
      form.set(value, text: here.text)
      form.checkLinks(here.cases.check)
      if form.focused?.problem == nil { form.move(1) }
    case .entries(let entries):
      let value = entries.isEmpty ? nil : FieldValue.entries(entries)
      if form.focused?.value != value { form.set(value, text: here.text) }
    case .answer(let reading): form.answer(reading, here)
    case .allow(let values): form.allowed.formUnion(values)
    case .saving: form.progress.isSaving = true
    case .group, .save, .closeOneGroup: break
    }
  }
}
