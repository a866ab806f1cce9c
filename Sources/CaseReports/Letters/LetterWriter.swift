package import CaseModel
package import CaseRules

/// A letter written from a template, and what is not in it.
package struct WrittenLetter: Sendable {
  package let document: LetterDocument
  /// What the letter needs and is not known, for each person; the letter is refused then.
  package let missing: [LetterGap]
  /// What was left out, because it is not known or not for the reader.
  package let notSaid: [LetterGap]
}

/// A field that a letter does not say.
package struct LetterGap: Hashable, Sendable {
  package let field: LetterField
  /// The person whose fact it is; nil for what is of no person.
  package let victim: RecordID?
  /// Whether the fact is known, but not for this reader.
  package let isWithheld: Bool
}

/// Fills a template with the values of a letter.
struct LetterWriter {
  private let values: LetterValues
  private(set) var missing: [LetterGap] = []
  private(set) var notSaid: [LetterGap] = []

  init(_ values: LetterValues) { self.values = values }

  /// The blocks of a text; headings with nothing below them and doubled empty lines are left out,
  /// and the headings that begin with `#.` are numbered.
  mutating func blocks(_ text: LetterText) -> [LetterDocument.Block] {
    var all: [LetterDocument.Block] = []
    for line in text.lines { all += blocks(line) }
    return Self.numbered(Self.tidied(all))
  }

  private mutating func blocks(_ line: LetterText.Line) -> [LetterDocument.Block] {
    if line.isBlank { return [.blank] }
    if line.style == .pageBreak { return [.line(.pageBreak, "")] }
    if let field = Self.only(line.parts) {
      if field.name == "persons" { return [persons()] }
      if let values = values[field], values.count > 1 || line.style == .item {
        return values.map { .line(.item, $0) }
      }
    }
    guard let text = filled(line.parts)?.trimmed, !text.isEmpty else { return [] }
    return [.line(line.style, text)]
  }

  /// The field that is alone on a line, in a passage or not.
  private static func only(_ parts: [LetterText.Part]) -> LetterField? {
    guard parts.count == 1 else { return nil }
    switch parts[0] {
    case .field(let field): return field
    case .optional(let inner): return only(inner)
    case .text: return nil
    }
  }

  /// The parts of a line with their values; nil if a needed one is missing.
  private mutating func filled(_ parts: [LetterText.Part]) -> String? {
    var text = ""
    var isWhole = true
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .field(let field):
        if let found = values[field] {
          text += found.joined(separator: "; ")
        } else {
          missing.append(values.gap(field))
          isWhole = false
        }
      case .optional(let inner): text += passage(inner)
      }
    }
    return isWhole ? text : nil
  }

  private mutating func passage(_ parts: [LetterText.Part]) -> String {
    let fields = parts.compactMap { part -> LetterField? in
      if case .field(let field) = part { field } else { nil }
    }
    let open = fields.filter { values[$0] == nil }
    for field in open where values.concerns(field) {
      let gap = values.gap(field)
      if !notSaid.contains(gap) { notSaid.append(gap) }
    }
    return open.isEmpty ? filled(parts) ?? "" : ""
  }

  private mutating func persons() -> LetterDocument.Block {
    let list = PersonList(values)
    missing += list.missing
    notSaid += list.notSaid
    return .table(list.head, list.rows)
  }

  private static func tidied(_ blocks: [LetterDocument.Block]) -> [LetterDocument.Block] {
    var kept: [LetterDocument.Block] = []
    for block in blocks {
      switch block {
      case .blank:
        if kept.last?.isHeading == true { kept.removeLast() }
        if !(kept.last?.isBreak ?? true) { kept.append(block) }
      case .line(.heading, _), .line(.pageBreak, _):
        if kept.last?.isHeading == true { kept.removeLast() }
        if case .line(.pageBreak, _) = block, kept.last == .blank { kept.removeLast() }
        kept.append(block)
      default: kept.append(block)
      }
    }
    if kept.last?.isHeading == true { kept.removeLast() }
    while kept.last == .blank { kept.removeLast() }
    return kept
  }

  private static func numbered(_ blocks: [LetterDocument.Block]) -> [LetterDocument.Block] {
    var number = 0
    return blocks.map { block in
      guard case .line(.heading, let text) = block, text.hasPrefix("#.") else { return block }
      number += 1
      return .line(.heading, "\(number)" + text.dropFirst())
    }
  }
}

extension LetterDocument.Block {
  /// Whether an empty line after it would be doubled.
  fileprivate var isBreak: Bool { self == .blank || self == .line(.pageBreak, "") }

  fileprivate var isHeading: Bool { if case .line(.heading, _) = self { true } else { false } }
}
