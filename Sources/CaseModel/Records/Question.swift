/// What a typed or imported value can mean where the program does not decide by itself.
///
/// On a screen it is a choice between the readings, on the command line nothing is saved until an option
/// answers it, in an import it is a finding of weight *question*.
package struct Question: Hashable, Sendable {
  /// What can be meant, each as it can be typed without doubt; the one that is proposed first.
  package let readings: [String]
  /// Why it is asked, without a full stop.
  package let reason: Phrase

  /// Whether the field loses its value where the question is answered with yes.
  package let clears: Bool

  package init(_ readings: [String], _ reason: Phrase) {
    self.readings = readings
    self.reason = reason
    clears = false
  }

  /// The question whether words for what is not known shall take the place of what is.
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
