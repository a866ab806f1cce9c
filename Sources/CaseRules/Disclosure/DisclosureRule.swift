/// Whether and how the value of a field leaves for an audience: `yes`, `no`, `town if not_exposed`.
package struct DisclosureRule: Hashable, Sendable {
  /// How much of the value leaves.
  package enum Form: String, CaseIterable, Sendable {
    case no, yes
    /// The initials of a name; the whole name only if the person said yes to this audience.
    case initials
    /// Only whether a birth date or an age is known, for texts that say the age in bands of ten years.
    case ageBand = "age_band"
    /// The town and province instead of the place.
    case town
    /// The province instead of the place.
    case province
    /// Only health needs that a doctor has to know.
    case medical
    /// Only what is the person's own; of follow-ups, what was asked of the audience itself.
    case own
    /// The person's own, without accounts that only Koreans use.
    case ownNumbers = "own_numbers"
    /// Without methods of control that tell of sexual violence.
    case notSexual = "not_sexual"
    /// A case closed as a duplicate is closed as transferred, because the other case stays here.
    case notDuplicate = "not_duplicate"
  }

  /// What must hold of the case for the value to leave.
  package enum Condition: String, CaseIterable, Sendable {
    /// The captors are not known to know of the report.
    case notExposed = "not_exposed"
    /// The person is neither held by captors nor in custody.
    case notHeld = "not_held"
    /// It is the text of a request: a rescue request, or a letter that asks its reader to act.
    case request
    /// A follow-up asks a shelter to take the person in.
    case referral
    /// A follow-up with the Korean police about it has succeeded.
    case npaAgreed = "npa_agreed"
    /// Every contact of the case may be told everything, and there is one.
    case told
  }

  package let form: Form
  package let conditions: Set<Condition>

  package static let no = DisclosureRule(.no)
  package static let yes = DisclosureRule(.yes)

  package init(_ form: Form, if conditions: Set<Condition> = []) {
    self.form = form
    self.conditions = form == .no ? [] : conditions
  }

  /// Reads `yes`, `no`, `town if not_exposed`; nil for any other text.
  package init?(_ words: String) {
    let parts = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let form = parts.first.flatMap({ Form(rawValue: $0) }) else { return nil }
    if parts.count == 1 {
      self.init(form)
      return
    }
    guard parts.count > 2, parts[1] == "if", form != .no else { return nil }
    let conditions = parts.dropFirst(2).compactMap { Condition(rawValue: $0) }
    guard conditions.count == parts.count - 2 else { return nil }
    self.init(form, if: Set(conditions))
  }

  /// The words that `init(_:)` reads.
  package var words: String {
    let names = conditions.map(\.rawValue).sorted()
    return names.isEmpty ? form.rawValue : "\(form.rawValue) if \(names.joined(separator: " "))"
  }

  /// Whether it lets out no more than the other rule in any case.
  package func isWithin(_ other: DisclosureRule) -> Bool {
    if form == .no { return true }
    guard conditions.isSuperset(of: other.conditions) else { return false }
    switch (form, other.form) {
    case (_, .yes), (.province, .town), (.ownNumbers, .own): return true
    default: return form == other.form
    }
  }
}
