package import CaseBook
package import CaseModel

/// The first text that an officer types during a call: a name, a passport number, a telephone or an
/// account.
package enum TypedIdentity: Hashable, Sendable {
  case hangul(String)
  case latin(String)
  case passport(String)
  case phone(String)
  case nothing

  /// Classifies a text by its letters and digits.
  package init(_ typed: String) {
    let text = typed.trimmed
    let digits = text.count { $0.isNumber }
    if text.isEmpty {
      self = .nothing
    } else if digits >= 7, text.allSatisfy({ $0.isNumber || "+-(). ".contains($0) }) {
      self = .phone(text)
    } else if digits * 2 >= text.count, let number = ContactKeys.passport(text) {
      self = .passport(number)
    } else if text.unicodeScalars.contains(where: { $0.value >= 0xAC00 && $0.value <= 0xD7A3 }) {
      self = .hangul(text)
    } else {
      self = .latin(text.uppercased())
    }
  }

  /// Sets the victim's field for it.
  package func enter(into victim: inout Record) {
    switch self {
    case .hangul(let name) where NotKnown.isNoName(name),
      .latin(let name) where NotKnown.isNoName(name):
      victim[.aliases] = [name]
    case .hangul(let name): victim[.nameKo] = name
    case .latin(let name): victim[.nameLatin] = name
    case .passport(let number): victim[.passportNo] = number
    case .phone(let number):
      var handle = FieldSet(starting: .handle)
      handle[.value] = number
      victim[.handles] = [handle]
    case .nothing: break
    }
  }
}

extension MatchIndex {
  /// Candidates for what was typed: victims who share the number, or have the name in any spelling.
  package func meant(by typed: TypedIdentity, in book: Book) -> [Match] {
    var record = Record(id: .provisional(.victim), fields: FieldSet())
    typed.enter(into: &record)
    let facts = MatchFacts(record)
    let strong = matches(facts, in: book)
    let seen = Set(strong.map(\.id))
    let named = ids(facts.weakKeys, in: book).compactMap { id -> Match? in
      guard !seen.contains(id), let row = book.row(id) else { return nil }
      let reason = facts.nameReason(MatchFacts(utf8: book[.victim].bytes(row)))
      guard let reason, reason.likeness < .lacksSyllable else { return nil }
      return Match(id: id, strength: .possible, reasons: [reason.reason])
    }
    return strong + named.sorted { $0.id > $1.id }
  }

  private func ids(_ keys: [MatchKey], in book: Book) -> Set<RecordID> {
    let table = book[.victim]
    var ids: Set<RecordID> = []
    for key in keys {
      weak.forEach(key) { number in
        guard let row = table.row(number), !table.isDeleted(row) else { return }
        ids.insert(book.id(.victim, row))
      }
    }
    return ids
  }
}
