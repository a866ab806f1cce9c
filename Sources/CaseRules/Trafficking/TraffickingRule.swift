package import CaseModel
import StrictJSON

/// When facts are consistent with trafficking in persons, by Article 3 of the Palermo Protocol, from
/// `checklists.json`.
///
/// It only suggests; a named body decides.
package struct TraffickingRule: Sendable {
  /// What is said of a case.
  package struct Verdict: Sendable {
    /// The elements that are recorded, and those that are not, with the result at its end.
    package let elements: Phrase
    package let isConsistent: Bool
    /// What has to be known about it.
    package let notes: [Phrase]
  }

  /// What to ask a person who got out.
  package let signs: [Phrase]
  private let consistent: Phrase
  private let notes: [Phrase]
  private let atLeast: Int
  private let adultAge: Int

  init(_ checklists: JSON) throws(ReferenceError) {
    let rule = try checklists.member("palermo")
    consistent = try rule.member("consistent").phrase()
    atLeast = try rule.number("at_least")
    adultAge = try rule.number("means_not_needed_under")
    notes = try rule.list("notes").map { json throws(ReferenceError) in try json.phrase() }
    signs = try checklists.list("signs").map { json throws(ReferenceError) in try json.phrase() }
  }

  /// The elements of a case: act, means and purpose; nil if none is recorded.
  package func verdict(_ victim: Record, on day: Int) -> Verdict? {
    let isMinor = Age.years(of: victim, on: day).map { $0 < adultAge } ?? false
    let elements = ["act", "means", "purpose"].compactMap { Schema.victim[$0] }
    let counts = elements.map { count(victim.fields[$0.key]) }
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    let isHeld = zip(elements, counts).map { field, count in
      count >= atLeast || isMinor && field.key == "means"
    }
    let isConsistent = isHeld.allSatisfy { $0 }
    func words(_ language: Language) -> String {
      let no = Phrase("not recorded", "기록 없음")[language]
      let said = zip(elements, isHeld).map { field, isHeld in
        field.label[language] + (isHeld ? " ✓" : " – \(no)")
      }
      return said.joined(separator: ", ") + (isConsistent ? ". " + consistent[language] : "")
    }
    return Verdict(
      elements: Phrase(words(.en), words(.ko)),
      isConsistent: isConsistent,
      notes: isMinor ? notes : Array(notes.dropFirst())
    )
  }

  private func count(_ value: FieldValue?) -> Int {
    if case .codes(let codes)? = value { codes.count } else { 0 }
  }

  /// Whether the signs are asked of a person: who is out or in custody, while nobody has decided.
  package static func asksForSigns(_ victim: Record) -> Bool {
    let stage = victim[.stage].flatMap { Stage($0) }
    return stage?.group == .underway && victim[.traffickingStatus] == "possible"
  }
}
