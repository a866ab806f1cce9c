import CaseModel
import StrictJSON

/// Reads cells as values of fields.
struct CellReader {
  private let input: FieldInput
  private let handles: HandleText
  private var names: NameIndex
  /// Codes found for words, because the cells of a column repeat the same few words.
  private var known: [CodeWord: Code] = [:]
  private var words: [String: CodeWords] = [:]
  /// Accounts found to be known, and the problems of the others.
  private var accounts: Set<String> = []
  private var strangers: [String: Problem] = [:]
  /// A remark about how the last cell was read.
  private(set) var remark: ImportProblem?
  /// Whether the last cell says more than its value, so that its text must be kept.
  private(set) var saysMore = false
  /// Whether questions are answered with the most likely meaning.
  var takesLikeliest = false

  private struct CodeWord: Hashable {
    let list: String
    let word: String
  }

  init(_ context: ImportContext, order: DateOrder?) {
    input = context.input(order)
    handles = HandleText(context.codes)
    names = NameIndex(context.book)
  }

  /// The value that a text means for a field; nil for an empty cell or one that says that nothing
  /// is known.
  mutating func value(_ raw: String, _ field: Field) throws(CellError) -> FieldValue? {
    guard let text = try text(raw, field) else { return nil }
    return try read(text, field)
  }

  /// The value of a list or group in a JSON file, whose parts are read like cells.
  func value(
    _ json: JSON,
    _ field: Field,
    known: FieldValue?
  ) throws(ValueProblem) -> FieldValue? {
    try JSONInput(input).value(json, field, confirmed: takesLikeliest, known: known)
  }

  /// The values of other fields that a cell also contains.
  func beside(_ raw: String, _ field: Field) -> [String: FieldValue] {
    input.beside(CleanText(cell: raw).text, field)
  }

  /// The cleaned text of a cell; nil for an empty cell or one with a dash.
  mutating func text(_ raw: String, _ field: Field) throws(CellError) -> String? {
    remark = nil
    saysMore = false
    let clean = CleanText(cell: raw, isLong: field.kind.isLong, isContact: field.isContact)
    if let unsafe = clean.unsafe { throw CellError(Problem.unsafeCharacter(unsafe)) }
    if clean.hasLost, field.isIdentifying { remark = .charactersRemoved }
    return ["", "-", "–", "—", "ㅡ"].contains(clean.text) ? nil : clean.text
  }

  private mutating func read(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    guard !input.saysNothing(text, field) else { return nil }
    return switch field.kind {
    case .code(let list): try coded(text, list, several: false)
    case .codes(let list): try coded(text, list, several: true)
    case .day, .instant, .moment: try dated(text, field)
    case .texts:
      try plain(Self.list(text, field), field)
    case .text: try line(text, field)
    case .user: try account(Self.flat(text), field)
    case .integer: try plain(Self.digits(text), field)
    case .link(let kinds): .link(try names.id(text, kinds))
    case .links(let kinds):
      .links(try Self.parts(text).map { part throws(CellError) in try names.id(part, kinds) })
    case .linkOrText(let kinds):
      if let id = try? names.id(text, kinds) {
        .link(id)
      } else {
        try plain(Self.flat(text), field)
      }
    case .group(let schema) where schema.isMoney: try asked(text, field)
    case .entries(let schema) where schema.name == Schema.handle.name:
      .entries(try phones(text, kind: nil))
    default: try plain(text, field)
    }
  }

  /// Phone numbers and messenger names, of the column's kind if it has one.
  mutating func phones(_ text: String, kind: Code?) throws(CellError) -> [FieldSet] {
    let reading: HandleText.Reading
    do throws(InputError) {
      reading = try handles.read(text, kind: kind)
    } catch {
      throw CellError(Self.question(error.problem))
    }
    if let question = reading.question, !takesLikeliest { throw CellError(.question(question)) }
    if let restored = reading.restored { remark = .zeroRestored(restored) }
    saysMore = reading.saysMore
    return reading.entries
  }

  /// The value of a field whose errors must not exclude a person.
  ///
  /// Unreadable text is a question, and is kept if the row is imported.
  private func asked(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    do throws(InputError) {
      return try input.value(text, field, confirmed: takesLikeliest)
    } catch {
      throw CellError(Self.question(error.problem))
    }
  }

  /// The problem as a question, for values whose errors must not exclude a person.
  static func question(_ problem: Problem) -> Problem {
    problem.question == nil ? .question(Question([], problem.phrase)) : problem
  }

  /// Codes; nil if no code is meant and the text says that nothing is known.
  private mutating func coded(
    _ text: String,
    _ list: String,
    several isSeveral: Bool
  ) throws(CellError) -> FieldValue? {
    do throws(CellError) {
      return isSeveral ? .codes(try several(text, list)) : .code(try code(text, list))
    } catch {
      guard NotKnown.says(text) else { throw error }
      return nil
    }
  }

  private func plain(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    do throws(InputError) {
      return try input.value(text, field, confirmed: takesLikeliest)
    } catch {
      throw CellError(error.problem)
    }
  }

  /// The name of an account, looked up once for all equal cells.
  private mutating func account(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    if let problem = strangers[text], !takesLikeliest { throw CellError(problem) }
    do throws(InputError) {
      let value = try input.value(text, field, confirmed: takesLikeliest || accounts.contains(text))
      if !takesLikeliest { accounts.insert(text) }
      return value
    } catch {
      strangers[text] = error.problem
      throw CellError(error.problem)
    }
  }

  private mutating func line(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    guard field.form == .document else { return try plain(Self.flat(text), field) }
    guard !NotKnown.tellsLoss(text) else {
      saysMore = true
      return nil
    }
    return try asked(Self.flat(text), field)
  }

  /// The texts of a list with the separators of lists; in a list of dates a slash is part of a
  /// date.
  private static func list(_ text: String, _ field: Field) -> String {
    let marks = field.form == .birthDate ? "\n;" : "\n/;"
    return TextList.pieces(text) { marks.contains($0) }.map { flat(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
  }

  /// `만 25세`, `3명`: the number only.
  private static func digits(_ text: String) -> String {
    let number = text.drop { $0 == "만" || $0 == "약" || $0 == " " }
    let rest = number.drop { $0.isNumber || $0 == "," }
    return ["", "세", "살", "명", "인", "일"].contains(rest.trimmed)
      ? String(number.prefix(number.count - rest.count)) : text
  }

  /// A day or time; an ambiguous date is resolved by the file's date order.
  private mutating func dated(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    if let serial = SheetSerial(text) {
      let value = serial.value(field, input.dates.zone)
      guard input.dates.isUsual(value, field.dates) else {
        throw CellError(Problem.wrongType(expected: FieldKind.day.description))
      }
      return value
    }
    if case .day = field.kind { saysMore = input.dates.tellsTime(text) }
    if field.dates == .birth, let dropped = input.dates.droppedOfBirth(text) {
      remark = .notKept(dropped)
    }
    do throws(CellError) {
      return try plain(text, field)
    } catch {
      guard case .value(.question(let question), _) = error.problem, question.readings.count > 1
      else {
        throw error
      }
      throw CellError(ImportProblem.ambiguousDate(question.readings))
    }
  }

  /// The parts of a cell that holds several values.
  static func parts(_ text: String) -> [String] {
    TextList.pieces(text) { "\n;,/、，+".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private mutating func several(_ text: String, _ list: String) throws(CellError) -> [Code] {
    if let code = try? code(text, list) { return [code] }
    var codes: [Code] = []
    for part in Self.parts(text) {
      let code = try code(part, list)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private mutating func code(_ text: String, _ list: String) throws(CellError) -> Code {
    let word = CodeWord(list: list, word: text)
    if let code = known[word] { return code }
    let code = try plainCode(text, list)
    known[word] = code
    return code
  }

  private func plainCode(_ text: String, _ list: String) throws(CellError) -> Code {
    do throws(InputError) {
      return try input.code(text, list)
    } catch {
      throw CellError(.value(error.problem, allowed: allowed(list)))
    }
  }

  /// The code of a list that a word names unambiguously.
  mutating func code(called word: String, in list: String) -> Code? {
    if let words = words[list] { return words[word] }
    let made = CodeWords(input.codes[list])
    words[list] = made
    return made[word]
  }

  /// The codes of a list with their labels, as many as fit into a sentence.
  private func allowed(_ list: String) -> Phrase { input.codes[list].allowed }
}

extension FieldKind {
  fileprivate var isLong: Bool { if case .longText = self { true } else { false } }
}

extension Field {
  /// Whether unreadable values are questions in files, because a wrong number must not exclude a
  /// person.
  var isAskedInFiles: Bool {
    form == .document || kind.schema.map { $0.isMoney || $0.name == Schema.handle.name } ?? false
  }
}

extension CodeList {
  private static let mostNamed = 20

  /// The possible choices in words; for long lists the first ones.
  var allowed: Phrase {
    let offered = entries.filter { !$0.isRetired }
    func words(_ language: Language) -> String {
      offered.prefix(Self.mostNamed).map { "\($0.code.text) \($0.label[language])" }.joined(
        separator: ", "
      )
        + (offered.count > Self.mostNamed ? ", …" : "")
    }
    return Phrase(words(.en), words(.ko))
  }
}
