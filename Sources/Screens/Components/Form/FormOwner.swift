import CaseModel
import Casework

/// The opener of a form, which knows its purpose.
protocol FormOwner: Sendable {
  /// The origin of drafts of the form; nil if it has no drafts.
  var draft: Draft.Origin? { get }
  /// Whether Enter on the last field saves, as in forms of a few fields.
  var savesOnEnter: Bool { get }
  /// Whether it changes existing records, so that saving it again has no further effect.
  var editsRecords: Bool { get }
  /// The group or entry of the component below that it fills in; nil for a form that is saved
  /// directly.
  var part: FormPart? { get }
  /// Whether a form with many fields shows section headings.
  var hasHeadings: Bool { get }

  /// Handles ^S.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step]
  /// Sets automatic values before the form is checked.
  func complete(_ form: inout FormState, _ here: ScreenContext)
  /// The act's proposal for the form; nil if its record no longer exists.
  ///
  /// - Throws: why the act refuses.
  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal?
  /// Remarks about the current values; nil to keep the shown ones.
  func remarks(_ form: FormState, _ here: ScreenContext) -> [Phrase]?
  /// Copies the values in common with the previously saved record.
  ///
  /// - Throws: why there is nothing to copy.
  func carry(into form: inout FormState, _ here: ScreenContext) throws(Message) -> [Step]
  /// The steps if colleagues did the same to its records first; nil if nobody did.
  func overtaken(
    _ form: inout FormState,
    by current: [Record],
    _ here: ScreenContext
  ) -> [Step]?
  /// Whether saving again is idempotent if the journal has `count` records of it.
  func isSavedAgain(_ form: FormState, as count: Int) -> Bool
  /// The steps after it is saved and closed.
  func saved(_ records: [Record], _ here: ScreenContext) -> [Step]
}

/// The entry of the list below that a form fills in; nil for a new one, or for a single group.
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
        "^G copies from the person registered before: there is none.",
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
