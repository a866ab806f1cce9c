import CaseModel
import Casework
import TerminalGrid

/// The result of a paste.
struct PastedText {
  let taken: TakenText
  /// The length of the text, if it is worth showing.
  var counter: Phrase?
  var steps: [Step] = []
  /// Why it is refused, so that the component stays unchanged.
  var problem: Phrase?

  /// The refusal, saying also if the terminal did not mark the paste.
  func refusal(isUnmarked: Bool) -> Phrase? {
    guard isUnmarked, let problem else { return problem }
    let unmarked = Self.unmarked
    return Phrase("\(unmarked.en). \(problem.en)", "\(unmarked.ko). \(problem.ko)")
  }

  private static let unmarked = Phrase(
    "Lines that came in one piece are taken as pasted",
    "한꺼번에 들어온 여러 줄을 붙여넣기로 처리"
  )

  /// A paste into a field that is entered in parts.
  static let hasParts = Phrase(
    "Not pasted: Enter opens this field; paste into its parts.",
    "붙여넣지 않음: Enter로 이 항목을 열어 안에 붙여넣으세요."
  )

  /// What of it was changed or cut; nil if it was kept whole.
  ///
  /// Says also if the terminal did not mark the paste.
  func remark(isUnmarked: Bool) -> Phrase? {
    var said: [Phrase] = []
    if isUnmarked { said.append(Self.unmarked) }
    if taken.joinedLines > 0 {
      said.append(
        Phrase(
          "line ends became spaces (\(taken.joinedLines + 1) lines)",
          "줄바꿈을 공백으로 바꿈(\(taken.joinedLines + 1)줄)"
        )
      )
    }
    if taken.controls > 0 {
      said.append(
        Phrase(
          "\(taken.controls) control characters left out",
          "제어 문자 \(taken.controls)개 제외"
        )
      )
    }
    if taken.text.unicodeScalars.contains("\u{FFFD}") {
      said.append(Phrase("bytes that are not UTF-8 are shown as �", "UTF-8이 아닌 것은 �로 표시"))
    }
    if let counter { said.append(counter) }
    guard !said.isEmpty else { return nil }
    let en = said.map(\.en).joined(separator: "; ")
    let ko = said.map(\.ko).joined(separator: ", ")
    return Phrase("Pasted: \(en).", "붙여넣음: \(ko).")
  }

  /// A paste has more characters than are accepted at once.
  static func tooLong(_ count: Int, _ most: Int) -> Phrase {
    let (count, most) = (FieldText.grouped(count), FieldText.grouped(most))
    return Phrase(
      "Not pasted: \(count) characters; here at most \(most) at once.",
      "붙여넣지 않음: \(count)자. 여기서는 한 번에 \(most)자까지입니다."
    )
  }

  /// Nothing can be typed here.
  static let ignored = Phrase("Pasted text is ignored here.", "여기서는 붙여넣기를 받지 않습니다.")

  /// A paste was longer than the program accepts.
  static let refused = Phrase(
    "Not pasted: longer than 1 MiB. Save it as a file and import or attach that.",
    "붙여넣지 않음: 1 MiB를 넘습니다. 파일로 저장하여 가져오거나 첨부하세요."
  )
}

extension Overlay {
  /// The most characters accepted in one paste; nil if nothing can be typed here.
  ///
  /// It is far above the limit of the text, so that one sees what is too long, but small enough to
  /// be drawn fast.
  var mostPasted: Int? {
    switch self {
    case .text: 200_000
    case .form, .prompt, .picker, .find: 20_000
    default: nil
    }
  }

  /// Inserts pasted text; nil if the focused field is entered in a separate component.
  mutating func paste(_ text: String, _ here: ScreenContext) -> PastedText? {
    switch self {
    case .form(var form):
      guard let taken = form.paste(text, input: here.cases.input) else { return nil }
      self = .form(form)
      return PastedText(taken: taken)
    case .text(var entry):
      let taken = entry.editor.insert(text)
      entry.asksToDiscard = false
      self = .text(entry)
      return PastedText(taken: taken, counter: entry.counter)
    case .prompt(var prompt):
      let taken = prompt.editor.insert(text)
      let steps = prompt.textChanged(here)
      self = .prompt(prompt)
      return PastedText(taken: taken, counter: prompt.editor.lengthProblem, steps: steps)
    case .picker(var picker):
      let taken = picker.paste(text, here)
      let problem = picker.pasteProblem(of: text.count)
      self = .picker(picker)
      return PastedText(taken: taken, counter: picker.query.lengthProblem, problem: problem)
    case .find(var find):
      let taken = find.paste(text, here)
      self = .find(find)
      return PastedText(taken: taken, counter: find.query.lengthProblem)
    default: return nil
    }
  }

  /// The focused field of a form, if it is entered in a component that accepts pasted text.
  var opensOnPaste: FormItem? {
    guard case .form(let form) = self, let item = form.focused else { return nil }
    switch item.field.kind {
    case .longText, .code, .codes, .flag, .link, .links, .linkOrText: return item
    default: return nil
    }
  }
}
