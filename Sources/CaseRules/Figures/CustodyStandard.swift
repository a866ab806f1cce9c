package import CaseModel
import StrictJSON

/// How soon the office has to reach a person in custody, from `standards.json`
/// (`Docs/Rules.md`, Figures).
package struct CustodyStandard: Hashable, Sendable {
  package let code: String
  package let label: Phrase
  /// Within how many hours after the custody began.
  package let hours: Int
  /// The kinds of note that prove it.
  package let notes: [Code]
  /// The ways of a proof of life that prove it.
  package let proofs: [Code]
  /// The types of finished follow-up that prove it.
  package let followups: [Code]
}

/// The standards of the office for people in custody.
package struct CustodyStandards: Hashable, Sendable {
  package let all: [CustodyStandard]
  /// The kinds of stay that are custody.
  package let stays: [Code]

  /// Without any standard.
  package static let none = CustodyStandards(all: [], stays: [])

  /// Reads `Data/Reference/standards.json`.
  ///
  /// - Throws: which member is missing.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    stays = try file.codes("stays")
    var found: [CustodyStandard] = []
    for json in try file.list("standards") {
      found.append(
        CustodyStandard(
          code: try json.text("code"),
          label: try json.phrase(),
          hours: try json.number("hours"),
          notes: try json.codes("notes"),
          proofs: try json.codes("proofs"),
          followups: try json.codes("followups")
        )
      )
    }
    all = found
  }

  private init(all: [CustodyStandard], stays: [Code]) {
    self.all = all
    self.stays = stays
  }

  /// When the first custody of a victim began: a time, or a day of which the hour is not known; nil
  /// if there was none.
  ///
  /// It is read from the stays, so a custody that is over counts as well.
  package func beginning(_ stays: UnsafeRawBufferPointer) -> CustodyStart? {
    var (kind, from, key) = ("", "", "")
    var first: CustodyStart?
    func flush() {
      if self.stays.contains(Code(kind)), let start = CustodyStart(from) {
        first = first.map { min($0, start) } ?? start
      }
      (kind, from) = ("", "")
    }
    JSONStringWalker(stays).forEach { range, _, isKey in
      let text = String(decoding: stays[range], as: UTF8.self)
      if isKey {
        if text == "place" { flush() }
        key = text
      } else if key == "kind" {
        kind = text
      } else if key == "from" {
        from = text
      }
    }
    flush()
    return first
  }
}

/// When a custody began.
package enum CustodyStart: Hashable, Comparable, Sendable {
  case at(Instant)
  /// Some time on the day; the number of the day.
  case on(Int)

  init?(_ text: String) {
    if let instant = Instant(text) {
      self = .at(instant)
    } else if let day = PartialDate(text) {
      self = .on(day.firstDay)
    } else {
      return nil
    }
  }

  /// The first moment at which it can have begun.
  package func earliest(_ zone: Zone) -> Instant {
    switch self {
    case .at(let instant): instant
    case .on(let day): zone.instant(day: day)
    }
  }

  /// The last moment of a limit in hours; of a day it is counted from its end.
  package func due(hours: Int, _ zone: Zone) -> Instant {
    switch self {
    case .at(let instant): instant.adding(hours: hours)
    case .on(let day): zone.instant(day: day + 1).adding(hours: hours)
    }
  }

  private var order: Int {
    switch self {
    case .at(let instant): instant.seconds
    case .on(let day): day * 86_400
    }
  }

  package static func < (a: CustodyStart, b: CustodyStart) -> Bool { a.order < b.order }
}
