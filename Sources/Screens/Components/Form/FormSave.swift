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
    let (action, records) = form.owner.content(form, here)
    let commit = Commit(action, records.map { Change($0) }, allowing: form.allowed)
    let taken = here.undecided(commit)
    guard taken.isEmpty else {
      let question = TakenQuestion(commit: commit, values: taken, isComplete: false)
      return [.present(.picker(question.picker(here)))]
    }
    if let work = ProposedWork(commit, here) { return [.present(.picker(work.picker(here)))] }
    form.isSaving = true
    return [.save(commit)]
  }

  /// Marks what is wrong beside its field.
  ///
  /// - Throws: that something is wrong, or that nothing can be saved.
  func check(_ form: inout FormState) throws(Message) {
    try here.checkWritable()
    let owner = form.owner
    owner.complete(&form, here)
    guard form.check(here.world.check, here.world.dates) else {
      throw Message(
        Phrase("Not saved: see the marked field.", "저장되지 않음: 표시된 항목을 확인하세요."),
        .error
      )
    }
    try owner.check(&form, here)
  }

  /// The steps that save a form once more after its records were taken in as they are now.
  func again(_ form: inout FormState) -> [Step] {
    form.isSaving = false
    let owner = form.owner
    return owner.save(&form, here)
  }
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

extension FormState {
  /// Takes in what a component over the form did.
  mutating func change(_ change: FormChange, _ here: ScreenContext) {
    switch change {
    case .fill(let value):
      set(value, text: here.text)
      checkLinks(here.world.check)
      if focused?.problem == nil { move(1) }
    case .entries(let entries):
      let value = entries.isEmpty ? nil : FieldValue.entries(entries)
      if focused?.value != value { set(value, text: here.text) }
    case .answer(let reading): answer(reading, here)
    case .allow(let values): allowed.formUnion(values)
    case .saving: isSaving = true
    case .group, .save, .closeOneGroup: break
    }
  }
}
