import CaseBook
import CaseModel
import CaseRules
import Casework

/// The form for what an officer types for one letter.
struct LetterForm: FormOwner {
  let order: LetterOrder
  let fields: [LetterField]

  var savesOnEnter: Bool { true }
  var hasHeadings: Bool { false }

  func form(_ victim: Record, _ kind: LetterKind, _ here: ScreenContext) -> FormState {
    var form = FormState(
      self,
      title: kind.label[here.language],
      records: [victim],
      schema: Schema("letter", fields.map(Self.field)),
      values: FieldSet(),
      text: here.text
    )
    form.remarks = [
      Phrase(
        "Only for this letter; what stays empty is not said.",
        "이 문서에만 쓰입니다. 비워 두면 적지 않습니다."
      )
    ]
    return form
  }

  private static func field(_ field: LetterField) -> Field {
    let label = field.label
    if field.name == "reader" {
      return Field(field.name, label.en, label.ko, .code("consent_audience"), .main).required()
    }
    return Field(field.name, label.en, label.ko, .text(max: 200), .main)
  }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? { nil }

  /// Shows the letter with what was typed.
  func save(_ form: inout FormState, _ here: ScreenContext) -> [Step] {
    let save = FormSave(here: here)
    do throws(Message) {
      try save.check(&form)
    } catch {
      return [.say(error)]
    }
    guard let victim = form.records.first else { return [] }
    var order = order
    for field in fields {
      switch form.fields[field.name] {
      case .text(let text)?: order.typed[field.name] = text
      case .code(let code)?: order.typed[field.name] = code.text
      default: break
      }
    }
    do throws(Refusal) {
      return [.close] + (try LettersFeature(here: here).show(order, victim))
    } catch {
      return [.say(save.refuse(error, &form))]
    }
  }
}

/// The form that records that a letter was sent.
struct LetterSentForm: FormOwner {
  let order: LetterOrder

  var savesOnEnter: Bool { true }

  func form(_ victim: Record, _ kind: LetterKind, _ here: ScreenContext) -> FormState {
    let refusal = kind.reader.audience.flatMap { here.cases.disclosures.refusal(victim, $0) }
    let reason = refusal.flatMap { _ in Schema.transition["override_reason"]?.required() }
    var form = FormState(
      self,
      title: Phrase("Sent: {what}", "발송: {what}")
        .filled(here.language, ["what": kind.label[here.language]]),
      records: [victim],
      schema: Schema(Schema.followup.name, Schema.followup.fields + [reason].compactMap { $0 }),
      values: here.cases.letters.sentFollowup(kind, about: [victim]).fields,
      only: ["counterpart", "counterpart_ref", "sent_at", "due_at"]
        + [reason?.key].compactMap { $0 },
      text: here.text
    )
    form.remarks = [refusal].compactMap { $0 }
    return form
  }

  func proposal(_ form: FormState, _ here: ScreenContext) throws(Refusal) -> Proposal? {
    guard let victim = form.records.first.flatMap({ here.cases.book.record($0.id) }) else {
      return nil
    }
    let letters = here.cases.letters
    let followup = letters.sentFollowup(try letters.kind(order.kind.text), about: [victim])
    var fields = form.fields
    fields[.overrideReason] = nil
    return try letters.send(
      order,
      about: [victim],
      followup: Record(id: followup.id, fields: fields),
      because: form.fields[.overrideReason]
    )
  }
}
