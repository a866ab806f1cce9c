package import CaseModel

/// The urgency of a case: the codes of the list `risk_level`, the least urgent first.
package enum RiskLevel: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  case low = 1
  case medium, high, critical

  /// The code as it is in records.
  package var code: Code {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// The level that a code names; nil for an unknown code.
  package init?(_ code: Code) {
    guard let level = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = level
  }

  package static func < (a: RiskLevel, b: RiskLevel) -> Bool { a.rawValue < b.rawValue }
}
