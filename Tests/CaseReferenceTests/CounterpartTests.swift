import CaseReference
import Testing

private struct Counterpart: Decodable {
  var en: String
  var ko: String
  var km: String
  var kind: String
  var province: String?
  var phones: [String]
}

private struct CounterpartFile: Decodable {
  var counterparts: [Counterpart]
}

struct CounterpartTests {
  private let counterparts: [Counterpart]
  private let codes: CodeFile

  init() throws {
    counterparts = try decode(CounterpartFile.self, from: ReferenceText.counterparts).counterparts
    codes = try CodeFile.load()
  }

  @Test func namesAreToldApartInThreeLanguagesAndFitTheirFields() {
    #expect(Set(counterparts.map(\.en)).count == counterparts.count)
    #expect(Set(counterparts.map(\.ko)).count == counterparts.count)
    for counterpart in counterparts {
      #expect((1...60).contains(counterpart.en.count), "\(counterpart.en)")
      #expect((1...60).contains(counterpart.ko.count), "\(counterpart.en)")
      #expect((1...100).contains(counterpart.km.count), "\(counterpart.en)")
    }
  }

  @Test func kindsAndProvincesAreCodesAndEveryProvinceHasItsPoliceAndGovernor() {
    #expect(codes.codes("counterpart_kind").isSuperset(of: counterparts.map(\.kind)))
    let provinces = codes.codes("province")
    #expect(provinces.isSuperset(of: counterparts.compactMap(\.province)))
    for kind in ["police", "governor"] {
      #expect(Set(counterparts.filter { $0.kind == kind }.compactMap(\.province)) == provinces)
    }
  }

  @Test func onlyThePublicHotlinesHaveNumbers() {
    #expect(
      counterparts.flatMap(\.phones) == ["117", "+855979117117", "+82232100404", "112"]
    )
  }
}
