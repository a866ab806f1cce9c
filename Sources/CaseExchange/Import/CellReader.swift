import CaseModel

/// Reads cells as values of fields.
struct CellReader {
  private let input: FieldInput
  private let dates: SheetDates
  private let handles: SheetHandles
  private var names: NameIndex
  /// Codes that words were found to mean, since the cells of a column say the same few words.
  private var known: [CodeWord: Code] = [:]
  private var words: [String: CodeWords] = [:]
  /// What was done to the cell read last and should be said.
  private(set) var remark: ImportProblem?

  private struct CodeWord: Hashable {
    let list: String
    let word: String
  }

  init(_ context: ImportContext, order: DateOrder?) {
    input = context.input
    dates = SheetDates(now: context.now, zone: context.zone, order: order)
    handles = SheetHandles(context.codes)
    names = NameIndex(context.book)
  }

  /// The value that a text means for a field; nil for an empty cell or one with a dash.
  mutating func value(_ raw: String, _ field: Field) throws(CellError) -> FieldValue? {
    remark = nil
    let clean = CleanText(raw, isLong: field.kind.isLong)
    if let unsafe = clean.unsafe { throw CellError(.unsafeCharacter(unsafe)) }
    if clean.hasLost, field.isPersonal { remark = .charactersRemoved }
    guard !["", "-", "–", "—", "ㅡ"].contains(clean.text) else { return nil }
    return try read(clean.text, field)
  }

  private mutating func read(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    switch field.kind {
    case .code(let list): .code(try code(text, list))
    case .codes(let list): .codes(try several(text, list))
    case .day: .day(try dates.day(text))
    case .instant: .instant(try dates.instant(text, hour: Self.liesAhead(field) ? 18 : 0))
    case .moment: .day(try dates.day(text))
    case .texts:
      try plain(text.split(whereSeparator: { "\n/;".contains($0) }).joined(separator: "; "), field)
    case .text, .user: try plain(try line(text, field), field)
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
    case .group(let schema) where schema["amount"] != nil:
      .group(try SheetMoney.group(text, schema))
    case .entries(let schema) where schema.name == Schema.handle.name:
      .entries(try phones(text, kind: nil))
    default: try plain(text, field)
    }
  }

  /// Phone numbers and messenger names; the kind is the one of the column, where it has one.
  mutating func phones(_ text: String, kind: Code?) throws(CellError) -> [FieldSet] {
    let (entries, restored) = try handles.entries(text, kind: kind)
    if let restored { remark = .zeroRestored(restored) }
    return entries
  }

  private func plain(_ text: String, _ field: Field) throws(CellError) -> FieldValue? {
    do throws(InputError) {
      return try input.value(text, field)
    } catch {
      throw CellError(error.problem)
    }
  }

  /// One line; a number that was rounded is refused where every digit counts.
  private func line(_ text: String, _ field: Field) throws(CellError) -> String {
    if field.key == FieldKey<String>.passportNo.name {
      guard !text.uppercased().contains("E+") || Double(text) == nil else {
        throw CellError(.digitsLost)
      }
      return text.uppercased().filter { !$0.isWhitespace }
    }
    return Self.flat(text)
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
  }

  /// `만 25세`, `3명`: the number alone.
  private static func digits(_ text: String) -> String {
    let number = text.drop { $0 == "만" || $0 == "약" || $0 == " " }
    let rest = number.drop { $0.isNumber || $0 == "," }
    return ["", "세", "살", "명", "인", "일"].contains(rest.trimmed)
      ? String(number.prefix(number.count - rest.count)) : text
  }

  /// Whether a day without a time means its end: things to be done by it.
  private static func liesAhead(_ field: Field) -> Bool {
    [FieldKey<Instant>.dueAt.name, FieldKey<Instant>.deadline.name].contains(field.key)
  }

  /// The parts of a cell that holds several values.
  static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { "\n;,/、，+".contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
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

  /// The code of a list that a word means by itself.
  mutating func code(called word: String, in list: String) -> Code? {
    if let words = words[list] { return words[word] }
    let made = CodeWords(input.codes[list])
    words[list] = made
    return made[word]
  }

  /// The codes of a list with their labels, as many as one can take in.
  private func allowed(_ list: String) -> Phrase { input.codes[list].allowed }
}

extension FieldKind {
  fileprivate var isLong: Bool { if case .longText = self { true } else { false } }
}

extension CodeList {
  private static let mostNamed = 20

  /// What can be chosen, in words; of long lists the first ones.
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
