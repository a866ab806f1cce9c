import CaseModel

/// An invented person in a hospital or a morgue of whom nobody knows who it is.
struct FoundPerson {
  /// When the office was told.
  let at: Instant
  private let condition: Code
  private let sex: Code
  private let ages: ClosedRange<Int>
  private let height: Int
  private let province: Code
  private let kind: Code
  private let mark: FieldSet

  /// All of them, in time order.
  static let all = [
    FoundPerson(
      at: told(9, 24),
      condition: "dead",
      sex: "m",
      ages: 35...45,
      height: 170,
      province: "KH-18",
      kind: "hospital",
      mark: mark("scar", "lower_leg", "right")
    ),
    FoundPerson(
      at: told(10, 3),
      condition: "alive_cannot_speak",
      sex: "m",
      ages: 25...31,
      height: 176,
      province: "KH-12",
      kind: "hospital",
      mark: mark("tattoo", "upper_arm", "left", "dragon")
    ),
    FoundPerson(
      at: told(10, 9),
      condition: "alive_speaks",
      sex: "f",
      ages: 20...26,
      height: 161,
      province: "KH-1",
      kind: "shelter",
      mark: mark("none")
    ),
  ]

  private static func told(_ month: Int, _ day: Int) -> Instant {
    DemoTime.zone.instant(day: DemoTime.day(2025, month, day), hour: 10, minute: 20)
  }

  private static func mark(
    _ kind: Code,
    _ part: Code? = nil,
    _ side: Code? = nil,
    _ motif: Code? = nil
  ) -> FieldSet {
    var mark = FieldSet(["kind": .code(kind)])
    mark[.part] = part
    mark[.side] = side
    mark[.motif] = motif
    return mark
  }

  var fields: FieldSet {
    var fields = FieldSet([
      "status": .code("unidentified"), "condition": .code(condition), "sex": .code(sex),
      "age_min": .integer(ages.lowerBound), "age_max": .integer(ages.upperBound),
      "height_cm": .integer(height), "height_how": .code("estimated"),
      "province": .code(province), "told_at": .instant(at), "source_kind": .code("phone"),
      "held_at": .link(Counterpart.id(kind, in: province)), "marks": .entries([mark]),
      "prints_taken": .code("unknown"), "dna_taken": .code("no"),
      "sensitivity": .code("normal"),
    ])
    fields["found_on"] = DemoTime.date(DemoTime.zone.day(at) - 1)
    return fields
  }
}
