/// What the keeper of a casebook says of the office: the role of this account, and names to show.
package struct Office: Hashable, Sendable {
  /// What an account may do; the keeper's configuration gives it to groups.
  package enum Role: String, CaseIterable, Sendable {
    case reader, officer, supervisor, auditor

    package var label: Phrase {
      switch self {
      case .reader: Phrase("reader", "열람자")
      case .officer: Phrase("officer", "담당자")
      case .supervisor: Phrase("supervisor", "책임자")
      case .auditor: Phrase("auditor", "감사자")
      }
    }

    package var mayWrite: Bool { self == .officer || self == .supervisor }
  }

  package let role: Role
  /// Names to show for accounts.
  package let names: [String: String]

  package init(role: Role, names: [String: String] = [:]) {
    self.role = role
    self.names = names
  }
}
