import CaseBook
package import CaseModel
import CaseRules

/// Why a search found a case if its row does not show it: a contact of the person, or a name or
/// number that has no column.
package struct FoundBy: Hashable, Sendable {
  private let label: Phrase
  /// The contact by whom it was found; nil if by the person's own record.
  package let contact: RecordID?
  /// Names and numbers of persons.
  private let personal: String

  /// Nil if no such match was found.
  package init?(_ id: RecordID, _ typed: String, _ context: QueryContext) {
    let person = PersonNeedle(typed, allowsParts: false)
    if let found = Self.field(id, person, context) {
      self = found
    } else if person.mayMeanCaller, let found = Self.caller(id, person, context) {
      self = found
    } else {
      return nil
    }
  }

  private init(label: Phrase, personal: String, contact: RecordID? = nil) {
    (self.label, self.personal, self.contact) = (label, personal, contact)
  }

  /// The reason in words; with names hidden, without names and numbers.
  package func words(_ language: Language, hidingNames: Bool) -> String {
    hidingNames ? label[language] : label[language] + " " + personal
  }

  /// The contact that matches, with relation and numbers.
  private static func caller(_ id: RecordID, _ person: PersonNeedle, _ context: QueryContext)
    -> FoundBy?
  {
    let isMeant = IdentityTest(.contact, context.book, person, onlyWhole: true)
    let row = context.book.rows(.contact, linkingTo: id).first(where: isMeant.callAsFunction)
    guard let row, let contact = context.book.record(.contact, row) else { return nil }
    let relation = contact[.relation].flatMap { context.codes["contact_relation"][$0]?.label }
    let numbers = contact[list: .handles].compactMap { $0[.value] }
    return FoundBy(
      label: relation ?? RecordKind.contact.label,
      personal: ([contact[.name] ?? contact.id.text] + numbers).joined(separator: " "),
      contact: contact.id
    )
  }

  /// Fields of a victim that are searched but are no column.
  private static let hidden = [
    "aliases", "passport_no", "other_passports", "merged_ids", "handles", "external_refs",
  ]

  /// The matching name or number of the victim's own record.
  private static func field(_ id: RecordID, _ person: PersonNeedle, _ context: QueryContext)
    -> FoundBy?
  {
    guard let record = context.book.record(id) else { return nil }
    for field in Schema.of(.victim).fields where hidden.contains(field.key) {
      for text in texts(record.fields[field.key]) where person.isFound(in: text) {
        return FoundBy(label: field.label, personal: text)
      }
    }
    return nil
  }

  private static func texts(_ value: FieldValue?) -> [String] {
    switch value {
    case .text(let text)?: [text]
    case .texts(let texts)?: texts
    case .entries(let entries)?:
      entries.flatMap { entry in
        ["value", "number"].flatMap { texts(entry[$0]) }
      }
    default: []
    }
  }
}
