import CaseModel
import Casework
import TerminalGrid

/// Handles a save that may not be on the disk: nothing may be saved twice, and no input may be
/// lost.
struct UncertainSave {
  let here: ScreenContext

  /// Continues after a commit that the journal may contain.
  ///
  /// A record in the journal is written again from a form of it. If the commit has more than one
  /// form can show, the form closes and its draft stays.
  ///
  /// `open` is the component on top, which may change.
  func steps(_ reason: Phrase, _ written: [Record], _ open: inout Overlay?) -> [Step] {
    let what = written.isEmpty ? Phrase("it", "") : written.map(\.id).few
    var steps: [Step] = []
    let advice: Phrase
    switch written.first.map({ outcome(of: open, $0, written) }) {
    case .stays?: advice = Phrase("^S writes it once more", "^S로 한 번 더 기록")
    case .becomes(let form)?:
      open = .form(form)
      advice = Phrase("^S writes it once more", "^S로 한 번 더 기록")
    case .closes?:
      steps = [.leaveDraft]
      advice = Phrase("check later", "나중에 확인")
    case .nothing?: advice = Phrase("check later", "나중에 확인")
    case nil: advice = Phrase("check before you save again", "확인 후 다시 저장")
    }
    let words = Phrase(
      "NOT CERTAIN that \(what.en) is saved: \(advice.en) (\(reason.en))",
      "저장 여부 불확실 \(what.ko): \(advice.ko) (\(reason.ko))"
    )
    return steps + [.say(words, .error)]
  }

  private enum Outcome {
    /// It can be saved again as it is.
    case stays
    /// A form of the written record replaces it.
    case becomes(FormState)
    /// It closes, and its draft is kept.
    case closes
    case nothing
  }

  /// The outcome for the component on top, which saved these records.
  private func outcome(of open: Overlay?, _ first: Record, _ written: [Record]) -> Outcome {
    switch open {
    case .form(let form)? where form.owner.isSavedAgain(form, as: written.count): .stays
    case .form(let form)? where form.owner.draft == .add: .becomes(again(first))
    // A call with its caller or note is more than a form of the case can show.
    case .form(let form)?
    where form.owner.draft == .intake
      && !written.contains { [.contact, .note].contains($0.id.kind) }:
      .becomes(again(first))
    case .text(let entry)?: entry.owner.isOfForm ? .nothing : .becomes(again(first))
    case .form?, .importing?, .compare?: .closes
    default: .nothing
    }
  }

  /// A form of a record in which every value is written again.
  private func again(_ record: Record) -> FormState {
    var form = FormState(
      EditForm(),
      title: "\(record.id) \(here.title(record.id))",
      records: [record],
      text: here.text
    )
    form.progress.countAllAsUnsaved()
    return form
  }
}
