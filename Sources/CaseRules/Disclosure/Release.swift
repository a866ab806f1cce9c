package import CaseModel

/// Which cases may leave the office for an audience: where each person's consent was asked.
package struct Release: Hashable, Sendable {
  /// For whom, a code of `consent_audience`; nil where it stays in the office.
  package let audience: Code?
  package private(set) var allowed: [Record] = []
  /// Those whose person did not consent, or was not asked.
  package private(set) var withheld: [Record] = []
  /// Why it leaves although nobody consented; nil where everybody did.
  package private(set) var override: String?

  /// Divides the cases; a reason lets all of them leave.
  package init(_ victims: [Record], for audience: Code?, override: String? = nil) {
    self.audience = audience
    guard let audience else {
      allowed = victims
      return
    }
    let reason = override.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    let consenting = victims.filter { Consent($0, for: audience).allows }
    allowed = reason == nil ? consenting : victims
    withheld = reason == nil ? victims.filter { !Consent($0, for: audience).allows } : []
    self.override = consenting.count == victims.count ? nil : reason
  }

  /// The line for the access log.
  package func entry(_ detail: String) -> AccessEntry {
    AccessEntry(
      .export,
      allowed.map(\.id),
      audience: audience,
      detail: detail,
      override: override
    )
  }
}
