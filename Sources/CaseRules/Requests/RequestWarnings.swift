package import CaseModel
import StrictJSON

/// What to know before a request is sent, from `warnings` of `checklists.json` (`Docs/Rules.md`,
/// Rescue requests).
package struct RequestWarnings: Sendable {
  private let falseReport: Phrase
  private let oldPlace: Phrase
  /// The days after which the place counts as old.
  private let placeDays: Int

  init(_ checklists: JSON) throws(ReferenceError) {
    let all = try checklists.list("warnings")
    func warning(_ code: String) throws(ReferenceError) -> JSON {
      guard let found = all.first(where: { $0["code"]?.stringValue == code }) else {
        throw ReferenceError("checklists.json: warnings need \(code)")
      }
      return found
    }
    falseReport = try warning("false_report").phrase()
    oldPlace = try warning("old_place").phrase()
    placeDays = try warning("old_place").number("after_days")
  }

  /// The warnings about a victim whose last proof of life is known or not, on a day of the office's
  /// time zone; without any proof, the page of the case tells so.
  package func about(_ victim: Record, proof: Instant?, now: Instant, in zone: Zone) -> [Phrase] {
    var warnings = victim[.reportChannel] == "victim" ? [] : [falseReport]
    if let proof {
      let days = zone.day(now) - zone.day(proof)
      let values = ["n": String(days), "day": zone.dayText(proof)]
      if days > placeDays {
        warnings.append(Phrase(oldPlace.filled(.en, values), oldPlace.filled(.ko, values)))
      }
    }
    return warnings
  }
}
