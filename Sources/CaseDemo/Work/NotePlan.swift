import CaseModel

/// One entry of a case's timeline.
struct NotePlan {
  let at: Instant
  let kind: Code
  var direction: Code?
  var method: Code?
  let text: String
  let language: Code
  let by: String

  func fields(victim: RecordID) -> FieldSet {
    var fields = FieldSet([
      "at": .instant(at), "kind": .code(kind), "by": .text(by), "text": .text(text),
      "language": .code(language), "victims": .links([victim]), "sensitivity": .code("normal"),
    ])
    fields["direction"] = direction.map { .code($0) }
    fields["method"] = method.map { .code($0) }
    return fields
  }
}
