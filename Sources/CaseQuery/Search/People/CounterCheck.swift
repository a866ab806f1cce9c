package import CaseBook
package import CaseModel
import CaseRules

/// Everybody on file who may be the person at the counter: by a name in any spelling, or a number of
/// a passport, a telephone or an account.
package enum CounterCheck {
  /// The kinds of record that are looked through.
  package static let kinds: [RecordKind] = [.victim, .lead, .contact, .unknown]

  /// Whether a text is long enough to mean one person: two syllables of Hangul, otherwise four
  /// letters or digits.
  package static func isEnough(_ typed: String) -> Bool {
    let letters = SearchFolding.compactText(typed)
    let isLatin = letters.utf8.allSatisfy { $0 < 0x80 }
    return letters.count >= (isLatin ? 4 : 2)
  }

  /// The records that match, by kind and id.
  package static func found(_ typed: String, _ book: Book) -> [RecordID] {
    let isAddress = typed.contains { "/@".contains($0) }
    let text = (isAddress ? ContactKeys.account(typed) : nil) ?? typed.trimmed
    let person = PersonNeedle(text, allowsParts: false)
    return kinds.flatMap { kind in
      let isMeant = IdentityTest(kind, book, person, onlyWhole: true)
      let table = book[kind]
      return (0..<table.count).filter { row in
        guard !table.isDeleted(row) else { return false }
        return isMeant(row) || kind == .lead && isNamed(row, person, book)
      }.map { book.id(kind, $0) }
    }
  }

  /// Whether a lead has the name in any spelling; names of leads are no indexed cells.
  private static func isNamed(_ row: Int, _ person: PersonNeedle, _ book: Book) -> Bool {
    guard let name = person.name, let lead = book.record(.lead, row) else { return false }
    return ["label", "real_name"].contains { key in
      guard case .text(let text)? = lead.fields[key] else { return false }
      return name.isMeant(by: PersonName(text), onlyWhole: true)
    }
  }
}
