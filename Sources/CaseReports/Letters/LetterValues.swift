import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

/// What one letter is written from besides the case.
package struct LetterOccasion: Sendable {
  package let kind: LetterKind
  package let language: Language
  /// What the officer typed for this letter, by the names of fields.
  package let typed: [String: String]
  package let rules: RuleBook
  package let settings: CasebookSettings
  /// The context of the casebook, in the language of the letter.
  package let context: QueryContext

  package init(
    _ kind: LetterKind,
    _ language: Language,
    typed: [String: String],
    rules: RuleBook,
    settings: CasebookSettings,
    context: QueryContext
  ) {
    self.kind = kind
    self.language = language
    self.typed = typed
    self.rules = rules
    self.settings = settings
    self.context = context
  }

  func word(_ name: String, _ values: [String: String] = [:]) -> String {
    rules.letters.word(name, language, values)
  }

  /// What is of the office and the day, and of no case.
  var office: [String: [String]] {
    let next = context.now.adding(hours: kind.chaseHours)
    return [
      "embassy": [word("embassy")], "site": [settings.site],
      "today": [context.zone.dayText(context.now)],
      "next_contact": [context.zone.dayText(next)],
    ]
  }

  /// The text as it is, or quoted and marked if the reader cannot read its script.
  func readable(_ text: String) -> String {
    guard !ReadableScript.isReadable(QuotedText.without(text), in: language) else { return text }
    let inner = text.filter { !"“”«»".contains($0) }
    return rules.requests.word("as_written", language, ["text": inner])
  }
}

/// Text between the quotation marks of a letter.
package enum QuotedText {
  /// The text without what is between “ ” or « ».
  package static func without(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for letter in text {
      switch letter {
      case "“", "«": depth += 1
      case "”", "»": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(letter) }
      }
    }
    return kept
  }
}

/// The values of the fields of a letter: as its reader may know them, and whether they are known.
struct LetterValues {
  let occasion: LetterOccasion
  let victims: [Record]
  private let outside: [String: [String]]
  private let inside: [String: [String]]
  private let unconcerned: Set<String>

  init(_ occasion: LetterOccasion, _ victims: [Record]) {
    self.occasion = occasion
    self.victims = victims
    let first = victims.first
    let whole = first.map { LetterCase(occasion, $0, isInside: true) }
    outside = first.map { LetterCase(occasion, $0, isInside: false).values } ?? occasion.office
    inside = whole?.values ?? [:]
    unconcerned = whole?.unconcerned ?? []
  }

  /// The value of a field, one text or several; nil if the letter cannot say it.
  subscript(field: LetterField) -> [String]? {
    if field.isTyped { return typed(field) }
    switch field.name {
    case "count": return [String(victims.count)]
    case "number" where occasion.kind.isList: return [listNumber]
    default: return outside[field.name]
    }
  }

  /// Whether a fact of that kind can be expected in the case.
  func concerns(_ field: LetterField) -> Bool { !unconcerned.contains(field.name) }

  /// The gap that a field without a value leaves.
  func gap(_ field: LetterField) -> LetterGap {
    let isDerived = field.name == "reader_facts"
    return LetterGap(
      field: isDerived ? LetterField.named("reader") ?? field : field,
      victim: field.needs.isEmpty ? nil : victims.first?.id,
      isWithheld: !field.isTyped && inside[field.name] != nil
    )
  }

  private func typed(_ field: LetterField) -> [String]? {
    let reader = occasion.typed["reader"] ?? ""
    switch field.name {
    case "reader":
      let name = occasion.word("reader_\(reader)")
      return name.isEmpty ? nil : [name]
    case "reader_facts" where occasion.typed[field.name] == nil:
      let facts = occasion.word("facts_\(reader)")
      return facts.isEmpty ? nil : [facts]
    default:
      let text = occasion.typed[field.name]?.trimmed ?? ""
      return text.isEmpty ? nil : [occasion.readable(text)]
    }
  }

  /// `KOR/L6/2025-10-14`.
  private var listNumber: String {
    let prefix = occasion.settings.letters.prefix ?? ""
    let day = occasion.context.zone.dayText(occasion.context.now)
    return "\(prefix)\(occasion.kind.number)/\(day)"
  }
}

/// The rows of a list of people in a letter.
struct PersonList {
  let head: [String]
  private(set) var rows: [[String]] = []
  private(set) var missing: [LetterGap] = []
  private(set) var notSaid: [LetterGap] = []

  init(_ values: LetterValues) {
    let occasion = values.occasion
    let columns = occasion.kind.list?.columns ?? []
    let needed = occasion.kind.list?.needed ?? []
    head = columns.map { occasion.word("column_\($0)") }
    for victim in values.victims {
      let person = LetterCase(occasion, victim, isInside: false).values
      let known = LetterCase(occasion, victim, isInside: true).values
      rows.append(
        columns.map { column in
          if let value = person[column] { return value.joined(separator: "; ") }
          let field = LetterField.named(column) ?? LetterField.named("visa_expires_on")
          if let field {
            let isWithheld = known[column] != nil
            let gap = LetterGap(field: field, victim: victim.id, isWithheld: isWithheld)
            if needed.contains(column) { missing.append(gap) } else { notSaid.append(gap) }
          }
          return occasion.word("not_known")
        }
      )
    }
  }
}
