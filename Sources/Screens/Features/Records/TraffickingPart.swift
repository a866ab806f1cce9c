import CaseModel
import CaseRules
import Casework

/// Writes what the facts of a case say about trafficking, and what to ask the person for.
struct TraffickingPart: PagePart {
  var page: PageBuilder

  mutating func addTrafficking(_ victim: Record) {
    guard victim.kind == .victim else { return }
    let rule = cases.rules.trafficking
    if let verdict = rule.verdict(victim, on: cases.zone.day(cases.now)) {
      addText(Phrase("Palermo Protocol", "팔레르모 의정서")[language], verdict.elements[language])
      if verdict.isConsistent { for note in verdict.notes { addText("", note[language]) } }
    }
    guard TraffickingRule.asksForSigns(victim) else { return }
    let signs = rule.signs.map { $0[language] }.joined(separator: "; ")
    addText(Phrase("Signs to ask about", "확인할 정황")[language], signs)
  }
}
