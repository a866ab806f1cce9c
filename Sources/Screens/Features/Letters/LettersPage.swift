import CaseBook
import CaseModel
import CaseRules
import Casework

/// Writes the page of the letters about a victim.
struct LettersPage: PagePart {
  var page: PageBuilder

  mutating func addLetters(_ id: RecordID) {
    guard let victim = cases.book.record(id) else { return }
    let templates = cases.rules.letters
    let stage = victim[.stage].flatMap { Stage($0) }
    addHeading(Phrase("Letters", "문서"))
    for kind in templates.kinds where kind.stages.contains(stage) { add(kind, victim) }
    let others = templates.kinds.filter { !$0.stages.contains(stage) && !$0.isAboutNobody }
    guard !others.isEmpty else { return }
    addHeading(Phrase("Not in this stage", "현 단계에서는 작성하지 않음"))
    for kind in others { add(PageLine(.plain, text: " " + name(kind))) }
  }

  private func name(_ kind: LetterKind) -> String { "\(kind.number) \(kind.label[language])" }

  private mutating func add(_ kind: LetterKind, _ victim: Record) {
    add(PageLine(.plain, text: " " + name(kind)))
    let state = cases.letters.state(kind, victim)[language]
    for row in wrapped(state, 4) { add(PageLine(.plain, text: "     " + row)) }
    for one in cases.rules.letters.languages(kind) {
      addTarget(.letter(kind.code, one), "  " + Self.text[language], one.name[language])
    }
    let waits = Phrase("a follow-up waits for the answer", "회신 대기 조치를 만듭니다")
    addTarget(.letterSent(kind.code), "  " + Self.sent[language], waits[language])
  }

  private mutating func addTarget(_ target: LineAction, _ label: String, _ text: String) {
    var line = PageLine(.field, label: label, text: text)
    line.target = target
    line.isFocusable = true
    add(line)
  }

  private static let text = Phrase("Text", "본문")
  private static let sent = Phrase("It was sent", "발송함")
}

extension Language {
  /// The name of the language.
  var name: Phrase {
    switch self {
    case .en: Phrase("English", "영어")
    case .ko: Phrase("Korean", "한국어")
    case .km: Phrase("Khmer", "크메르어")
    }
  }
}
