import CaseModel
import CaseRules
import Casework

/// From what was entered into a form to a commit, with the questions that come before it.
struct FormSave {
  let here: ScreenContext

  /// The steps that save a form; where something is wrong, that is marked beside its field.
  func steps(_ form: inout FormState) -> [Step] {
    guard !form.isSaving else { return [] }
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
    form.isSaving = true
    return [.propose(proposal)]
  }

  /// Puts what an act refuses beside its fields.
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

  /// Marks what is wrong beside its field.
  ///
  /// - Throws: that something is wrong, or that nothing can be saved.
  func check(_ form: inout FormState) throws(Message) {
    try here.checkWritable()
    let owner = form.owner
    owner.complete(&form, here)
    guard form.check(here.cases.check, here.cases.dates) else { throw Self.marked }
  }

  /// The steps that save a form once more after its records were taken in as they are now.
  func again(_ form: inout FormState) -> [Step] {
    form.isSaving = false
    let owner = form.owner
    return owner.save(&form, here)
  }
}

extension Problem {
  fileprivate var isRule: Bool { if case .rule = self { true } else { false } }
}

/// What a component that was opened over a form does to it.
enum FormChange: Sendable {
  /// Gives the focused field a value, and goes on to the next.
  case fill(FieldValue?)
  /// Gives the focused field the group that a form over it filled in.
  case group(FieldSet, FormPart)
  /// Gives the focused field the entries of a list over it.
  case entries([FieldSet])
  /// Answers what the typed text of the focused field means.
  case answer(String)
  /// These numbers of other people may be saved here too.
  case allow(Set<TakenValue>)
  /// Its commit is on its way.
  case saving
  /// Saves it, as its key does.
  case save
  /// Closes it where it is there for the sake of one group, whose form was left.
  case closeOneGroup
}

extension FormChange {
  /// Changes a form; what closes it or saves it is done by who holds it.
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
    case .saving: form.isSaving = true
    case .group, .save, .closeOneGroup: break
    }
  }
}
