import CaseBook
package import CaseModel
import StrictJSON

/// A step between release and arrival at home, from `checklists.json` (`Docs/Rules.md`, Way home).
package struct WayHomeStep: Hashable, Sendable {
  package let code: Code
  package let label: Phrase
  /// The type of the follow-ups for the step; nil if the stage determines it.
  package let followup: Code?
  /// Whether no later step proves it: an interview is not held because a ticket was bought.
  package let isSeparate: Bool
  /// The codes of the victim's fields of which one makes the step necessary; empty for a step of
  /// everybody.
  let only: [Code: [Code]]

  init(_ json: JSON) throws(ReferenceError) {
    code = Code(try json.text("code"))
    label = try json.phrase()
    followup = json["followup"]?.stringValue.map { Code($0) }
    isSeparate = json["separate"]?.boolValue ?? false
    var only: [Code: [Code]] = [:]
    for member in json["only"]?.objectValue ?? [] {
      only[Code(member.key)] = try member.value.codeList("only.\(member.key)")
    }
    self.only = only
  }

  /// Whether it is the departure itself.
  package var isDeparture: Bool { followup == nil }

  /// The steps that outside readers of a case hear of: those that tell nothing of police and courts.
  package static func outside(_ steps: [WayHomeStep]) -> [WayHomeStep] {
    steps.filter { !$0.isSeparate }
  }

  /// The steps that a person has to take.
  static func steps(_ all: [WayHomeStep], for victim: RecordID, in book: Book) -> [WayHomeStep] {
    guard all.contains(where: { !$0.only.isEmpty }) else { return all }
    let record = book.record(victim)
    return all.filter { step in
      step.only.isEmpty
        || step.only.contains { field, codes in
          guard case .code(let code)? = record?.fields[field.text] else { return false }
          return codes.contains(code)
        }
    }
  }
}
