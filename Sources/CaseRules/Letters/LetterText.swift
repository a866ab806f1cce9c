package import CaseModel

/// The text of a letter with its merge fields, as a template writes it.
///
/// A line begins with a mark of its style (`# ` title, `## ` heading, `> ` right, `- ` item, `---`
/// next page) or none. `{name}` is a field that the letter needs, `[... {name} ...]` a passage that
/// is left out if a field in it is not known.
package struct LetterText: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case paragraph, title, heading, right, item, pageBreak
  }

  package indirect enum Part: Hashable, Sendable {
    case text(String)
    case field(LetterField)
    case optional([Part])
  }

  package struct Line: Hashable, Sendable {
    package let style: Style
    package let parts: [Part]
  }

  package let lines: [Line]

  /// All fields that it names.
  package var fields: Set<LetterField> { Set(lines.flatMap { Self.fields($0.parts) }) }

  private static func fields(_ parts: [Part]) -> [LetterField] {
    parts.flatMap { part -> [LetterField] in
      switch part {
      case .text: []
      case .field(let field): [field]
      case .optional(let inner): fields(inner)
      }
    }
  }

  /// Reads a template for a reader.
  ///
  /// - Throws: the first mistake, also a field that the reader may never have.
  package init(
    _ text: String,
    for reader: LetterReader,
    _ table: DisclosureTable
  ) throws(LetterTextError) {
    var lines: [Line] = []
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, row) in rows.enumerated() {
      var line = LineReader(String(row), number: index + 1, reader: reader, table: table)
      lines.append(try line.line())
    }
    while lines.last?.isBlank == true { lines.removeLast() }
    self.lines = lines
  }
}

extension LetterText.Line {
  /// Whether it is an empty line.
  package var isBlank: Bool { parts.isEmpty && style == .paragraph }
}

/// A mistake in a template.
package struct LetterTextError: Error, Hashable, Sendable {
  /// From 1 on.
  package let line: Int
  /// In characters, from 1 on.
  package let column: Int
  package let phrase: Phrase
}

/// Reads one line of a template.
private struct LineReader {
  private let characters: [Character]
  private let number: Int
  private let reader: LetterReader
  private let table: DisclosureTable
  private var index = 0

  init(_ text: String, number: Int, reader: LetterReader, table: DisclosureTable) {
    characters = Array(text)
    self.number = number
    self.reader = reader
    self.table = table
  }

  mutating func line() throws(LetterTextError) -> LetterText.Line {
    if let unsafe = CleanText(String(characters)).unsafe {
      let place = characters.firstIndex { $0.unicodeScalars.contains(unsafe) } ?? 0
      throw mistake(at: place, Problem.unsafeCharacter(unsafe).phrase)
    }
    if String(characters) == "---" { return LetterText.Line(style: .pageBreak, parts: []) }
    let style = style()
    return LetterText.Line(style: style, parts: try parts(inPassage: nil))
  }

  private mutating func style() -> LetterText.Style {
    let marks: [(String, LetterText.Style)] = [
      ("## ", .heading), ("# ", .title), ("> ", .right), ("- ", .item),
    ]
    let text = String(characters)
    guard let mark = marks.first(where: { text.hasPrefix($0.0) }) else { return .paragraph }
    index = mark.0.count
    return mark.1
  }

  /// The parts up to the end of the line, or of the passage that begins at a column.
  private mutating func parts(inPassage start: Int?) throws(LetterTextError) -> [LetterText.Part] {
    var parts: [LetterText.Part] = []
    var text = ""
    func flush() { if !text.isEmpty { parts.append(.text(text)) } }
    while index < characters.count {
      let letter = characters[index]
      switch letter {
      case "{":
        flush()
        text = ""
        parts.append(.field(try field()))
      case "[" where start == nil:
        flush()
        text = ""
        let place = index
        index += 1
        parts.append(.optional(try self.parts(inPassage: place)))
      case "]" where start != nil:
        flush()
        index += 1
        return parts
      case "[", "]", "}": throw mistake(at: index, Self.stray(letter))
      default:
        text.append(letter)
        index += 1
      }
    }
    if let start { throw mistake(at: start, Self.open) }
    flush()
    return parts
  }

  private mutating func field() throws(LetterTextError) -> LetterField {
    let start = index
    guard let end = characters[start...].firstIndex(of: "}") else {
      throw mistake(at: start, Self.open)
    }
    index = end + 1
    let name = String(characters[(start + 1)..<end])
    guard let field = LetterField.named(name) else { throw mistake(at: start, Self.unknown(name)) }
    guard field.isFor(reader, table) else { throw mistake(at: start, Self.notForReader(name)) }
    return field
  }

  private func mistake(at index: Int, _ phrase: Phrase) -> LetterTextError {
    LetterTextError(line: number, column: index + 1, phrase: phrase)
  }

  private static let open = Phrase("what begins here is not closed", "여기서 연 괄호를 닫지 않았습니다")

  private static func stray(_ letter: Character) -> Phrase {
    Phrase("a stray “\(letter)”", "짝이 없는 “\(letter)”입니다")
  }

  private static func unknown(_ name: String) -> Phrase {
    Phrase(
      "there is no field {\(name)}; casebook letter --fields lists them",
      "{\(name)} 항목은 없습니다. casebook letter --fields로 목록을 볼 수 있습니다"
    )
  }

  private static func notForReader(_ name: String) -> Phrase {
    Phrase(
      "the reader of this letter may not be told {\(name)}",
      "{\(name)}은(는) 이 문서의 수신자에게 알릴 수 없는 항목입니다"
    )
  }
}
