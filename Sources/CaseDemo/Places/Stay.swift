import CaseModel

/// A place where the person of a case was, and since when the record has it.
struct Stay {
  let place: FieldValue
  let kind: Code
  let from: FieldValue?
  let known: Instant
  var precision: Code?
  var room: String?
  let source: Code
  let confidence: Code
  var end: End?
  /// Since when a more precise entry replaces it.
  var replaced: Instant?

  struct End {
    let at: Instant
    let how: Code
    /// The day on which the person left, if that was before the office learned of it.
    var day: Int?
  }

  /// The entry in the record at a moment.
  func fields(at time: Instant) -> FieldSet {
    var fields = FieldSet([
      "place": place, "kind": .code(kind), "source": .code(source),
      "confidence": .code(confidence),
    ])
    fields["from"] = from
    fields["precision"] = precision.map { .code($0) }
    fields["floor_room"] = room.map { .text($0) }
    if let end, end.at <= time {
      fields["to"] = end.day.map { DemoTime.date($0) } ?? .instant(end.at)
      fields["how_left"] = .code(end.how)
    }
    return fields
  }
}

extension Instant {
  /// Later than anything in the casebook.
  static let distant = Instant(seconds: .max)
}
