import Testing

struct CodeListTests {
  let file: CodeFile

  init() throws { file = try CodeFile.load() }

  @Test func listNamesAreUniqueAndEachListHasASourceAndCodes() {
    #expect(Set(file.lists.map(\.name)).count == file.lists.count)
    for list in file.lists {
      #expect(!list.source.isEmpty, "\(list.name)")
      #expect(!list.codes.isEmpty, "\(list.name)")
    }
  }

  @Test func codesAreUniqueWithinAListAndSafeToType() {
    for list in file.lists {
      #expect(Set(list.codes.map(\.code)).count == list.codes.count, "\(list.name)")
      for code in list.codes {
        #expect(code.code.wholeMatch(of: /[A-Za-z0-9_.-]+/) != nil, "\(list.name) \(code.code)")
      }
    }
  }

  @Test func everyCodeHasShortLabelsInEnglishAndKorean() {
    for list in file.lists {
      for code in list.codes {
        for label in [code.en, code.ko] {
          #expect((1...24).contains(cells(label)), "\(list.name) \(code.code): \(label)")
          #expect(label.first?.isWhitespace == false && label.last?.isWhitespace == false)
        }
        #expect(code.km?.isEmpty != true, "\(list.name) \(code.code)")
      }
    }
  }

  @Test func labelsOfAListTellItsCodesApart() {
    for list in file.lists {
      #expect(Set(list.codes.map(\.en)).count == list.codes.count, "\(list.name) en")
      #expect(Set(list.codes.map(\.ko)).count == list.codes.count, "\(list.name) ko")
    }
  }

  @Test(arguments: expectedCounts)
  func aListIsComplete(_ name: String, _ count: Int) {
    #expect(file.codes(name).count == count)
  }

  @Test func nationalitiesAreUpperCasePairsAndLanguagesLowerCase() {
    #expect(file.codes("nationality").allSatisfy { $0.wholeMatch(of: /[A-Z]{2}/) != nil })
    #expect(file.codes("language").allSatisfy { $0.wholeMatch(of: /[a-z]{2}/) != nil })
    #expect(file.codes("nationality").isSuperset(of: ["KR", "KH", "CN", "VN", "TH", "LA"]))
    #expect(file.codes("language").isSuperset(of: ["ko", "en", "km", "zh"]))
  }

  @Test func outgoingWordsHaveKhmerLabels() {
    let outgoing: Set = [
      "compound_kind", "control_method", "counterpart_kind", "health_need", "nationality",
      "precision", "province", "readiness_item", "scam_type", "sex", "stay_kind",
      "yes_no_unknown",
    ]
    #expect(outgoing.isSubset(of: file.lists.map(\.name)))
    for list in file.lists where outgoing.contains(list.name) {
      #expect(list.codes.allSatisfy { $0.km != nil }, "\(list.name)")
    }
  }

  @Test func theClosedAirportStaysReadableAsARetiredCode() throws {
    let points = try #require(file.lists.first { $0.name == "entry_point" })
    #expect(points.codes.filter { $0.retired == true }.map(\.code) == ["PNH"])
    for point in points.codes {
      if let province = point.province {
        #expect(file.codes("province").contains(province), "\(point.code)")
      }
    }
  }
}

/// The number of codes in lists with a fixed extent.
private let expectedCounts: [(String, Int)] = [
  ("nationality", 249), ("province", 25), ("home_region", 17), ("victim_stage", 9),
  ("closure_reason", 10), ("report_channel", 14), ("recruit_channel", 17),
  ("control_method", 18), ("scam_type", 19), ("readiness_item", 11), ("followup_type", 36),
  ("source_reliability", 6), ("source_credibility", 6), ("compound_status", 6),
  ("attachment_kind", 19), ("counterpart_kind", 17), ("incident_type", 9),
]
