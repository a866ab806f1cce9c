import CaseModel
import Casework

/// Opened a form, and knows what it is for.
protocol FormOwner: Sendable {
  /// As what an unsaved form is kept; nil keeps no draft of it.
  var draft: Draft.Origin? { get }
  /// Whether Enter on the last field saves: so it is in forms of a few fields.
  var savesOnEnter: Bool { get }
  /// Whether it changes what records have already, and saving it once more changes nothing else.
  var editsRecords: Bool { get }
  /// The group of the form or list below that it fills in; nil for a form that is saved by itself.
  var part: FormPart? { get }
  /// Whether the fields stand under the headings of their sections where there are many.
  var hasHeadings: Bool { get }

  /// Does what ^S means.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step]
  /// Fills in what can be said by itself before the form is checked.
  func complete(_ form: inout FormState, _ here: ScreenContext)
  /// What the act proposes for which the form was filled in; nil if what it is about is gone.
  ///
  /// - Throws: why the act refuses.
  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal?
  /// What to know of the values that it has now; nil leaves what is shown.
  func remarks(_ form: FormState, _ here: ScreenContext) -> [Phrase]?
  /// Fills in what it has in common with the record saved before.
  ///
  /// - Throws: why there is nothing to fill in.
  func carry(into form: inout FormState, _ here: ScreenContext) throws(Message) -> [Step]
  /// Goes on where colleagues did the same to its records first; nil if nobody did.
  func overtaken(
    _ form: inout FormState,
    by current: [Record],
    _ here: ScreenContext
  ) -> [Step]?
  /// Whether saving it again after a save that nobody is certain of brings nothing twice, if the journal
  /// has `count` records of it.
  func isSavedAgain(_ form: FormState, as count: Int) -> Bool
  /// What follows once it is saved; the form is closed already.
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step]
}

/// Which entry of the list below a form fills in; nil for a new one, or for a group that is no list.
struct FormPart: Sendable {
  let entry: Int?
}

extension FormOwner {
  var draft: Draft.Origin? { nil }
  var savesOnEnter: Bool { false }
  var editsRecords: Bool { false }
  var part: FormPart? { nil }
  var hasHeadings: Bool { true }

  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    FormSave(here: here).steps(&form)
  }

  func complete(_ form: inout FormState, _ here: ScreenContext) {}

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? { nil }

  func remarks(_ form: FormState, _ here: ScreenContext) -> [Phrase]? { nil }

  func carry(into form: inout FormState, _ here: ScreenContext) throws(Message) -> [Step] {
    throw Self.nobodyBefore
  }

  static var nobodyBefore: Message {
    Message(
      Phrase(
        "^G fills in what the person taken in before has: there is none.",
        "^G는 앞서 접수한 사람의 값을 채웁니다. 앞서 접수한 사람이 없습니다."
      ),
      .warning
    )
  }

  func overtaken(
    _ form: inout FormState,
    by current: [Record],
    _ here: ScreenContext
  ) -> [Step]? { nil }

  func isSavedAgain(_ form: FormState, as count: Int) -> Bool { editsRecords }
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step] { [] }
}
