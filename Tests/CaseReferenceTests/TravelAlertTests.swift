import CaseReference
import Testing

private struct AlertLevel: Decodable {
  var code: String
  var en: String
  var ko: String
}

private struct Alert: Decodable {
  var province: String
  var level: String
  var en: String?
}

private struct AlertFile: Decodable {
  var asOf: String
  var levels: [AlertLevel]
  var `default`: String
  var provinces: [Alert]
  var places: [Alert]
}

private struct TownNames: Decodable {
  struct Town: Decodable {
    var en: String
    var province: String
  }

  var hotSpots: [Town]
}

struct TravelAlertTests {
  private let file: AlertFile

  init() throws { file = try decode(AlertFile.self, from: ReferenceText.travelAlerts) }

  @Test func levelsRiseFromCautionToBan() {
    #expect(file.levels.map(\.code) == ["1", "2", "special", "3", "4"])
    #expect(file.levels.map(\.ko) == ["여행유의", "여행자제", "특별여행주의보", "출국권고", "여행금지"])
    #expect(file.levels.allSatisfy { cells($0.en) <= 24 })
  }

  @Test func provincesAndPlacesNameLevelsProvincesAndTownsThatExist() throws {
    let levels = Set(file.levels.map(\.code))
    let provinces = try CodeFile.load().codes("province")
    let towns = try decode(TownNames.self, from: ReferenceText.provinces).hotSpots
    #expect(levels.isSuperset(of: (file.provinces + file.places).map(\.level)))
    #expect(levels.contains(file.default))
    #expect(provinces.isSuperset(of: file.provinces.map(\.province)))
    #expect(Set(file.provinces.map(\.province)).count == file.provinces.count)
    for place in file.places {
      #expect(towns.contains { $0.en == place.en && $0.province == place.province })
    }
  }

  @Test func theTableIsTheOneOfItsDate() {
    #expect(file.asOf == "2025-10-16")
    #expect(file.places.map(\.level) == ["4", "4", "4"])
    #expect(file.provinces.filter { $0.level == "3" }.map(\.province) == ["KH-18"])
    #expect(file.provinces.count { $0.level == "special" } == 8)
    #expect(file.default == "2")
  }
}
