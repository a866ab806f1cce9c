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

private struct AlertList: Decodable {
  var from: String
  var `default`: String
  var provinces: [Alert]
  var places: [Alert]
}

private struct AlertFile: Decodable {
  var asOf: String
  var levels: [AlertLevel]
  var periods: [AlertList]
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
    #expect(file.levels.map(\.ko) == ["여행유의", "여행자제", "특별여행주의보", "출국권고(철수권고)", "여행금지"])
    #expect(file.levels.allSatisfy { cells($0.en) <= 24 })
  }

  @Test func provincesAndPlacesNameLevelsProvincesAndTownsThatExist() throws {
    let levels = Set(file.levels.map(\.code))
    let provinces = try CodeFile.load().codes("province")
    let towns = try decode(TownNames.self, from: ReferenceText.provinces).hotSpots
    for list in file.periods {
      #expect(levels.isSuperset(of: (list.provinces + list.places).map(\.level)))
      #expect(levels.contains(list.default))
      #expect(provinces.isSuperset(of: list.provinces.map(\.province)))
      #expect(Set(list.provinces.map(\.province)).count == list.provinces.count)
      for place in list.places {
        #expect(towns.contains { $0.en == place.en && $0.province == place.province })
      }
    }
  }

  @Test func theListsAreThoseOfTheirDays() {
    #expect(file.asOf == "2025-12-10")
    let days = file.periods.map { String($0.from.prefix(10)) }
    #expect(days == ["2025-10-10", "2025-10-16", "2025-12-04", "2025-12-10"])
    #expect(file.periods.map(\.default) == ["1", "2", "1", "1"])
    let special = file.periods.map { $0.provinces.count { $0.level == "special" } }
    #expect(special == [9, 8, 7, 7])
    let strict = file.periods.map { $0.provinces.filter { $0.level == "3" }.map(\.province) }
    #expect(strict == [[], ["KH-18"], ["KH-18"], ["KH-18"]])
    #expect(file.periods.last?.places.map(\.level) == ["4", "4", "4"])
  }
}
