/// The possible meanings of a typed or imported value that the program does not decide by itself.
///
/// On a screen it is a choice between the readings. On the command line nothing is saved until an
/// option answers it. In an import it is a finding of weight *question*.
package struct Question: Hashable, Sendable {
  /// The possible meanings, each in an unambiguous form that can be typed; the proposed one first.
  package let readings: [String]
  /// The reason to ask, without a full stop.
  package let reason: Phrase

  /// Whether the answer yes clears the field.
  package let clears: Bool

  package init(_ readings: [String], _ reason: Phrase) {
    self.readings = readings
    self.reason = reason
    clears = false
  }

  /// Asks whether words for an unknown value must replace the known one.
  init(about reason: Phrase, clears: Bool) {
    readings = []
    self.reason = reason
    self.clears = clears
  }

  /// The reason and the readings in one sentence without a full stop.
  package var phrase: Phrase {
    guard !readings.isEmpty else { return reason }
    return Phrase(
      "\(reason.en): \(readings.joined(separator: " or "))?",
      "\(reason.ko): \(readings.joined(separator: " 또는 "))?"
    )
  }
}
