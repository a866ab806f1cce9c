import CaseModel
import Casework
import TerminalGrid

// A save of which nobody can say whether the disk keeps it: nothing may be saved twice for that, and
// nothing typed may be lost.

extension AppState {
  /// Goes on after a commit that the journal may have.
  ///
  /// What the journal has is written once more from a form of the record that it became. Where that
  /// cannot be, since the commit brought more than one form shows, the form closes and its draft stays.
  mutating func uncertain(_ reason: Phrase, _ written: [Record]) {
    release()
    let what = written.isEmpty ? Phrase("it", "") : named(written)
    let advice =
      switch written.first.map({ showWritten($0, of: written.count) }) {
      case true?: Phrase("^S writes it once more", "^S로 한 번 더 기록")
      case false?: Phrase("look at it later", "나중에 확인")
      case nil: Phrase("look before you save again", "확인 후 다시 저장")
      }
    say(
      Phrase(
        "NOT CERTAIN that \(what.en) is saved: \(advice.en) (\(reason.en))",
        "저장 여부 불확실 \(what.ko): \(advice.ko) (\(reason.ko))"
      ),
      .error
    )
  }

  /// Leaves open what can be saved again without bringing anything twice; tells whether there is
  /// something.
  private mutating func showWritten(_ first: Record, of count: Int) -> Bool {
    switch overlays.last {
    case .form(let form)? where form.isSavedAgain(as: count): return true
    case .form(let form)? where form.purpose == .add || form.purpose == .intake:
      replaceTop(.form(again(first)))
      return true
    case .text(let entry)?:
      guard case .note = entry.purpose else { return false }
      replaceTop(.form(again(first)))
      return true
    case .form?, .importing?, .compare?:
      overlays.removeLast()
      doubtfulSaves += 1
      return false
    default: return false
    }
  }

  /// A form of a record all of which shall be written once more.
  private func again(_ record: Record) -> FormState {
    let title = world.book.title(record.id, text, hidingNames: looks.hidesNames) ?? ""
    var form = FormState(.edit, title: "\(record.id) \(title)", records: [record], text: text)
    form.countAsChanged()
    return form
  }
}

extension FormState {
  /// Whether saving again merges with what so many written records are, and adds nothing.
  fileprivate func isSavedAgain(as count: Int) -> Bool {
    switch purpose {
    case .edit: true
    case .action: count == records.count
    default: false
    }
  }
}
