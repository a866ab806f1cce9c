import CaseModel
import Casework
import TerminalGrid

// Pasted text goes into what is being typed, whole, or is refused with a sentence.

extension AppState {
  /// Takes pasted text in and says what of it could not be kept as it was.
  ///
  /// - Parameters:
  ///   - pasted: the text.
  ///   - isUnmarked: whether the terminal did not say that it was pasted.
  mutating func paste(_ pasted: String, isUnmarked: Bool = false) {
    if let mostPasted, pasted.utf8.count > mostPasted, pasted.count > mostPasted {
      return refusePaste(of: pasted.count, mostPasted)
    }
    switch overlays.last {
    case .form(var form)?:
      guard let taken = form.paste(pasted, input: world.input) else {
        return pasteIntoOpened(form, pasted)
      }
      replaceTop(.form(form))
      intakeChanged()
      mention(taken, isUnmarked)
    case .text(var entry)?:
      let taken = entry.editor.insert(pasted)
      entry.asksToDiscard = false
      replaceTop(.text(entry))
      mention(taken, isUnmarked, entry.counter)
    case .prompt(var prompt)?:
      let taken = prompt.editor.insert(pasted)
      replaceTop(.prompt(prompt))
      promptChanged()
      mention(taken, isUnmarked, prompt.editor.lengthProblem)
    case .picker(var picker)?:
      let taken = picker.paste(pasted)
      replaceTop(.picker(picker))
      searchForPicker()
      mention(taken, isUnmarked, picker.query.lengthProblem)
    default:
      say(Phrase("Pasted text is ignored here.", "여기서는 붙여넣기를 받지 않습니다."), .warning)
      dropAhead()
    }
  }

  /// How many characters are taken at once: many more than fit, so that one sees what is too long, but
  /// not so many that drawing them takes long.
  private var mostPasted: Int? {
    switch overlays.last {
    case .text: 200_000
    case .form, .prompt, .picker: 20_000
    default: nil
    }
  }

  private mutating func refusePaste(of count: Int, _ most: Int) {
    let (count, most) = (FieldText.grouped(count), FieldText.grouped(most))
    say(
      Phrase(
        "Not pasted: \(count) characters; here at most \(most) at once.",
        "붙여넣지 않음: \(count)자. 여기서는 한 번에 \(most)자까지입니다."
      ),
      .error
    )
  }

  /// A paste was longer than the program takes.
  mutating func refusePaste() {
    say(
      Phrase(
        "Not pasted: longer than 1 MiB. Save it as a file and import or attach that.",
        "붙여넣지 않음: 1 MiB를 넘습니다. 파일로 저장하여 가져오거나 첨부하세요."
      ),
      .error
    )
  }

  /// A field that is entered in a box of its own opens it, and that takes the text.
  private mutating func pasteIntoOpened(_ form: FormState, _ pasted: String) {
    guard let item = form.focused else { return }
    switch item.field.kind {
    case .longText, .code, .codes, .flag, .link, .links, .linkOrText:
      openField(item, typed: nil)
      paste(pasted)
    default:
      say(
        Phrase(
          "Not pasted: Enter opens this field; paste into its parts.",
          "붙여넣지 않음: Enter로 이 항목을 열어 안에 붙여넣으세요."
        ),
        .warning
      )
    }
  }

  private mutating func mention(_ taken: TakenText, _ isUnmarked: Bool, _ counter: Phrase? = nil) {
    var said: [Phrase] = []
    if isUnmarked {
      said.append(
        Phrase("Lines that came in one piece are taken as pasted", "한꺼번에 들어온 여러 줄을 붙여넣기로 처리")
      )
    }
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
      said.append(Phrase("what is no UTF-8 is shown as �", "UTF-8이 아닌 것은 �로 표시"))
    }
    if let counter { said.append(counter) }
    guard !said.isEmpty else { return }
    let words = Phrase(
      said.map(\.en).joined(separator: "; "),
      said.map(\.ko).joined(separator: ", ")
    )
    say(Phrase("Pasted: \(words.en).", "붙여넣음: \(words.ko)."), .warning)
  }
}
