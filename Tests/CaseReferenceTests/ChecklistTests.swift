import CaseReference
import Testing

private struct Channel: Decodable {
  var code: String
  var en: String
  var ko: String
  var km: String
  var required: [[String]]
  var askedFor: [String]
}

private struct Step: Decodable {
  var code: String
  var en: String
  var ko: String
  var km: String
  var followup: String?
}

private struct Warning: Decodable {
  var unlessReportChannel: String?
  var afterDays: Int?
}

private struct Palermo: Decodable {
  var lists: [String]
  var atLeast: Int
  var meansNotNeededUnder: Int
  var suggests: String
  var decidedByNamedBody: [String]
}

private struct ChecklistFile: Decodable {
  var channels: [Channel]
  var warnings: [Warning]
  var wayHome: [Step]
  var palermo: Palermo
  var signs: [Step]
}

struct ChecklistTests {
  private let file: ChecklistFile
  private let codes: CodeFile

  init() throws {
    file = try decode(ChecklistFile.self, from: ReferenceText.checklists)
    codes = try CodeFile.load()
  }

  @Test func itemsOfEveryChannelAreReadinessItems() {
    let items = codes.codes("readiness_item")
    for channel in file.channels {
      #expect(items.isSuperset(of: channel.required.joined()), "\(channel.code)")
      #expect(items.isSuperset(of: channel.askedFor), "\(channel.code)")
      #expect(channel.required.allSatisfy { !$0.isEmpty }, "\(channel.code)")
    }
  }

  @Test func theTwoChannelsAskForWhatTheirSourcesSay() throws {
    #expect(file.channels.map(\.code) == ["report_117", "emergency_rescue_request"])
    let hotline = try #require(file.channels.first)
    #expect(hotline.required.count == 9)
    #expect(hotline.required.contains(["passport_copy", "english_id_copy"]))
    #expect(hotline.required.contains(["video_request"]) && hotline.askedFor.isEmpty)
    let form = try #require(file.channels.last)
    #expect(form.required == [["location_gps", "floor_room"], ["identity_data"]])
    #expect(form.askedFor.isEmpty)
  }

  @Test func theWayHomeHasItsStepsInOrderEachDoneByAKnownFollowup() {
    #expect(
      file.wayHome.map(\.code) == [
        "identity", "interview", "travel_document", "warrant_check", "fine_waiver", "exit_permit",
        "ticket", "escort", "departure", "victim_identification", "police_handover",
      ]
    )
    #expect(codes.codes("followup_type").isSuperset(of: file.wayHome.compactMap(\.followup)))
  }

  @Test func labelsAreShortAndThereInThreeLanguages() {
    for step in file.wayHome {
      #expect(
        (1...24).contains(cells(step.en)) && (1...24).contains(cells(step.ko)),
        "\(step.code)"
      )
    }
    for step in file.wayHome + file.signs {
      #expect(![step.en, step.ko, step.km].contains(""), "\(step.code)")
    }
    for channel in file.channels {
      #expect((1...24).contains(cells(channel.en)) && (1...24).contains(cells(channel.ko)))
      #expect(!channel.km.isEmpty)
    }
  }

  @Test func signsAreToldApart() {
    #expect(file.signs.count == 14)
    #expect(Set(file.signs.map(\.code)).count == 14)
  }

  @Test func thePalermoRuleNamesListsAndStatusesThatExist() {
    let status = codes.codes("trafficking_status")
    #expect(file.palermo.lists.allSatisfy { !codes.codes($0).isEmpty })
    #expect(file.palermo.atLeast == 1)
    #expect(file.palermo.meansNotNeededUnder == 18)
    #expect(Set(file.palermo.decidedByNamedBody + [file.palermo.suggests]) == status)
  }

  @Test func aReportByAnybodyButTheVictimIsWarnedAbout() {
    #expect(file.warnings.compactMap(\.unlessReportChannel) == ["victim"])
    #expect(file.warnings.compactMap(\.afterDays) == [7])
    #expect(codes.codes("report_channel").contains("victim"))
  }
}
