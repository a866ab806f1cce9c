package import CaseModel
import StrictJSON

/// Which fields of records leave the office for which audience, from `disclosure.json`.
///
/// A field that it does not name does not leave. Fields inside groups are named by their path, such
/// as `stays.place`; a group itself has no rule.
package struct DisclosureTable: Sendable {
  /// A field by the name of the kind of record and the path in it.
  package struct Name: Hashable, Sendable {
    package let kind: String
    package let path: String

    package init(_ kind: String, _ path: String) {
      self.kind = kind
      self.path = path
    }
  }

  /// What is not a field, but derived from the fields of a case.
  package enum Derived: String, CaseIterable, Sendable {
    case caseNumber = "case_number"
    case riskLevel = "risk_level"
    case riskReasons = "risk_reasons"
    case lastProofOfLife = "last_proof_of_life"
    case wayHome = "way_home"
    /// Whether the person consented for the reader; never what was said to others.
    case consentGiven = "consent_given"
  }

  /// What counts as asked of an audience itself.
  package struct Own: Hashable, Sendable {
    package let followups: Set<Code>
    package let counterparts: Set<Code>
  }

  /// The reader inside the office: its head.
  package static let ambassador: Code = "ambassador"
  /// The kind under which the table names what is derived.
  package static let derived = "derived"

  /// The audiences, the head of the office first.
  package let audiences: [Code]
  /// Health needs that a doctor has to know.
  package let medical: Set<Code>
  /// Types of follow-ups that no outside reader sees.
  package let neverFollowups: Set<Code>
  package let own: [Code: Own]
  /// What is written into a record instead of a hidden value that it must have.
  let fillers: [Name: JSON]
  private(set) var rules: [Name: [Code: DisclosureRule]]

  init(
    audiences: [Code],
    medical: Set<Code>,
    neverFollowups: Set<Code>,
    own: [Code: Own],
    fillers: [Name: JSON],
    rules: [Name: [Code: DisclosureRule]]
  ) {
    self.audiences = audiences
    self.medical = medical
    self.neverFollowups = neverFollowups
    self.own = own
    self.fillers = fillers
    self.rules = rules
  }

  /// The audiences outside the office.
  package var outside: [Code] { audiences.filter { $0 != Self.ambassador } }

  /// The names of all fields that have an entry.
  package var names: Set<Name> { Set(rules.keys) }

  /// The rule of a field for an audience; `no` if there is none.
  package subscript(name: Name, audience: Code) -> DisclosureRule {
    rules[name]?[audience] ?? .no
  }

  package subscript(item: Derived, audience: Code) -> DisclosureRule {
    self[Name(Self.derived, item.rawValue), audience]
  }

  /// Whether the entry of a field names an audience.
  package func hasEntry(_ name: Name, _ audience: Code) -> Bool { rules[name]?[audience] != nil }

  /// The same table with another rule.
  package func setting(_ rule: DisclosureRule, of name: Name, for audience: Code) -> Self {
    var copy = self
    copy.rules[name, default: [:]][audience] = rule
    return copy
  }

  /// Whether anything of a field can leave for an audience; for a group, of any field in it.
  package func mayShow(_ field: Field, of kind: String, for audience: Code) -> Bool {
    Self.paths(field).contains { self[Name(kind, $0), audience].form != .no }
  }

  /// The paths of all fields of a kind of record.
  package static func paths(_ schema: Schema) -> [String] { schema.fields.flatMap { paths($0) } }

  private static func paths(_ field: Field) -> [String] {
    guard let inner = field.kind.schema else { return [field.key] }
    return paths(inner).map { "\(field.key).\($0)" }
  }

  /// Every field that must have an entry.
  package static var allNames: [Name] {
    let fields = RecordKind.allCases.flatMap { kind in
      paths(Schema.of(kind)).map { Name(kind.name, $0) }
    }
    return fields + Derived.allCases.map { Name(derived, $0.rawValue) }
  }
}
