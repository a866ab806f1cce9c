import CaseModel

extension CaseContext {
  /// The acts of disclosure.
  package var disclosures: DisclosureActs { DisclosureActs(context: self) }
}

/// Discloses records outside the office: checks consent, and logs the reason of an override.
package struct DisclosureActs: Acts {
  let context: CaseContext

  /// The trimmed reason; nil if there is none.
  func disclosureReason(_ reason: String?) throws(Refusal) -> String? {
    guard let reason = reason?.trimmed, !reason.isEmpty else { return nil }
    if let unsafe = CleanText(reason).unsafe {
      let problem = Problem.unsafeCharacter(unsafe)
      throw Refusal([ValueProblem(path: [.key("override_reason")], problem: problem)], of: nil)
    }
    return reason
  }
}
