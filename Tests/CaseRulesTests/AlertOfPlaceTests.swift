import CaseModel
import CaseReference
import CaseRules
import TestInputs
import Testing

/// Travel alerts by place and day, against the published lists.
struct AlertOfPlaceTests {
  private let alerts: TravelAlerts

  init() throws { alerts = try TravelAlerts(json: ReferenceText.travelAlerts) }

  private func compound(
    _ province: Code,
    _ place: String = "",
    _ point: (Double, Double)? = nil
  ) -> Record {
    var record = Record(id: RecordID(.compound, 1), fields: FieldSet())
    record[.province] = province
    record[.districtPlace] = place.isEmpty ? nil : place
    (record[.lat], record[.lon]) = (point?.0, point?.1)
    return record
  }

  private func said(_ compound: Record, _ day: String) throws -> [String] {
    let now = try #require(Instant(day + "T12:00:00+09:00"))
    return alerts.sentences(compound, now: now, zone: .phnomPenh).map(\.en)
  }

  @Test(arguments: [
    ("2025-10-14", "KH-18", "Special travel advisory"),
    ("2025-10-17", "KH-18", "Departure advised"),
    ("2025-10-14", "KH-12", "Special travel advisory"), ("2025-12-05", "KH-12", "Travel restraint"),
    ("2025-10-14", "KH-17", "Travel caution"), ("2025-10-17", "KH-17", "Travel restraint"),
    ("2025-12-05", "KH-17", "Travel caution"),
  ])
  func aProvinceHasTheLevelOfTheDay(_ day: String, _ province: String, _ level: String) throws {
    #expect(try said(compound(Code(province)), day).first?.hasPrefix(level) == true)
  }

  @Test func beforeTheFirstListNothingIsSaid() throws {
    #expect(try said(compound("KH-18"), "2025-10-01").isEmpty)
  }

  @Test(arguments: ["Bavet", "near bavet market", "바벳"])
  func aNamedPlaceIsStricterThanItsProvince(_ place: String) throws {
    let said = try said(compound("KH-20", place), "2025-12-11")
    #expect(said.first?.hasPrefix("Travel ban: Bavet") == true)
    #expect(said.contains("mere transit is exempt"))
    // The name of a place in another province.
    #expect(try self.said(compound("KH-8", place), "2025-12-11").first?.contains("ban") == false)
  }

  @Test func theDistanceToTheThaiBorderDecidesFromDecember10On() throws {
    // Siem Reap town is about 100 km away; Anlong Veng in Oddar Meanchey about 10.
    let far = compound("KH-17", "", (13.362, 103.860))
    let near = compound("KH-22", "", (14.233, 104.083))
    #expect(try said(far, "2025-12-11").first?.hasPrefix("Travel caution") == true)
    #expect(
      try said(near, "2025-12-11").first?.hasPrefix("Departure advised: within 50 km") == true
    )
    #expect(try said(near, "2025-12-09").first?.hasPrefix("Special") == true)
    let unknown = try said(compound("KH-17"), "2025-12-11")
    #expect(unknown.contains { $0.contains("coordinates would tell") })
  }

  @Test func theAgeOfTheListAndTheEndOfAnAdvisoryAreSaid() throws {
    let said = try said(compound("KH-22"), "2026-06-01")
    #expect(said.contains { $0.contains("at most 90 days") })
    #expect(said.contains { $0.contains("173 days old") }, "\(said)")
    #expect(
      try self.said(compound("KH-22"), "2025-12-12").contains { $0.contains("days old") } == false
    )
  }

  @Test(arguments: [
    (#""default": "1""#, #""default": "9""#), (#""border": "TH""#, #""border": "XX""#),
    (#""as_of": "2025-12-10""#, #""as_of": "soon""#), (#""from": "2025-10-10T21"#, #""from": "x"#),
  ])
  func aWrongFileIsRefused(_ right: String, _ wrong: String) {
    let text = ReferenceText.travelAlerts.replacing(right, with: wrong)
    #expect(throws: ReferenceError.self) { try TravelAlerts(json: text) }
  }
}
