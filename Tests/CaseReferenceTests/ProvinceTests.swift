import CaseReference
import Testing

private struct Province: Decodable {
  var iso: String
  var ocha: String
  var en: String
  var ko: String
  var km: String
  var lat: Double
  var lon: Double
  var bbox: [Double]
  var aliases: [String]
}

private struct Town: Decodable {
  var en: String
  var ko: String
  var km: String
  var province: String
  var lat: Double
  var lon: Double
}

private struct ProvinceFile: Decodable {
  var source: String
  var countryBbox: [Double]
  var toleranceDegrees: Double
  var provinces: [Province]
  var hotSpots: [Town]
}

struct ProvinceTests {
  private let file: ProvinceFile

  init() throws { file = try decode(ProvinceFile.self, from: ReferenceText.provinces) }

  @Test func allProvincesInTheOrderOfTheirCodes() {
    #expect(file.provinces.map(\.iso) == (1...25).map { "KH-\($0)" })
  }

  @Test func namesEqualTheLabelsOfTheProvinceCodes() throws {
    let list = try #require(CodeFile.load().lists.first { $0.name == "province" })
    for (province, code) in zip(file.provinces, list.codes) {
      #expect(
        [province.iso, province.en, province.ko, province.km].compactMap(\.self)
          == [code.code, code.en, code.ko, code.km].compactMap(\.self)
      )
    }
  }

  @Test func pointsLieInTheirBoxAndBoxesInTheCountry() {
    for province in file.provinces {
      #expect(contains(province.bbox, province.lat, province.lon, within: 0), "\(province.iso)")
      let box = province.bbox
      #expect(contains(file.countryBbox, box[0], box[1], within: 0.01), "\(province.iso)")
      #expect(contains(file.countryBbox, box[2], box[3], within: 0.01), "\(province.iso)")
    }
  }

  @Test func townsLieInTheBoxOfTheirProvince() {
    for town in file.hotSpots {
      let box = file.provinces.first { $0.iso == town.province }?.bbox ?? []
      #expect(contains(box, town.lat, town.lon, within: file.toleranceDegrees), "\(town.en)")
    }
  }

  @Test func aliasesAreToldApartBetweenProvinces() {
    let names = file.provinces.flatMap { [$0.en, $0.ko, $0.km] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func theMakersOfTheMapDataAreCredited() {
    #expect(file.source.contains("geoBoundaries") && file.source.contains("CC BY 4.0"))
  }

  private func contains(
    _ box: [Double],
    _ lat: Double,
    _ lon: Double,
    within slack: Double
  ) -> Bool {
    guard box.count == 4 else { return false }
    return (box[0] - slack...box[2] + slack).contains(lat)
      && (box[1] - slack...box[3] + slack).contains(lon)
  }
}
