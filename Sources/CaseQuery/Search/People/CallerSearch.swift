import CaseBook
package import CaseModel
import CaseRules

/// Finds the contact who calls, by a number in any written form.
package struct CallerSearch {
  private let context: QueryContext

  package init(_ context: QueryContext) { self.context = context }

  /// The contacts with exactly this telephone number or account, oldest first; none for a text that
  /// is too short for one.
  package func contacts(_ typed: String) -> [RecordID] {
    let keys = Self.keys(typed)
    guard !keys.isEmpty else { return [] }
    let isMeant = PersonTest(
      .contact,
      PersonNeedle(typed, allowsParts: false),
      context,
      onlyWhole: true
    )
    let table = context.book[.contact]
    return (0..<table.count).filter { row in
      guard !table.isDeleted(row), isMeant(row), let contact = context.book.record(.contact, row)
      else { return false }
      return contact[list: .handles].contains { handle in
        handle[.value].map { !keys.isDisjoint(with: Self.keys($0)) } ?? false
      }
    }.map { context.book.id(.contact, $0) }
  }

  /// The contact with one of these numbers who has no other name; nil if there is none.
  package func known(_ handles: [FieldSet], name: String?) -> Record? {
    let found = handles.lazy.compactMap { $0[.value] }.flatMap(contacts)
    let spelled = name.flatMap { SpelledName($0, allowsParts: false) }
    return found.compactMap { context.book.record($0) }.first { contact in
      guard let name else { return true }
      let known = contact[.name] ?? ""
      return known == name || spelled?.isMeant(by: PersonName(known), onlyWhole: true) == true
    }
  }

  /// The cases of a contact that exist.
  package func cases(of contact: RecordID) -> [RecordID] {
    (context.book.record(contact)?[list: .victims] ?? []).map(context.kept)
      .filter(context.book.contains)
  }

  /// What two writings of one number or account have in common.
  private static func keys(_ typed: String) -> Set<MatchKey> {
    Set(["phone", "telegram", "kakaotalk", "email"].compactMap { ContactKeys.key($0, typed) })
  }
}
