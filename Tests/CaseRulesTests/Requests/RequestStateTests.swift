import CaseBook
import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

/// What prevents a rescue request although everything is held.
struct RequestStateTests {
  private static let consent =
    #","consent":[{"audience":"khm_police","answer":"yes","date":"2025-10-01"}]"#

  private static func state(
    _ victim: String,
    _ site: String = "",
    stage: String = "located"
  ) throws -> RequestState {
    let rules = try shippedRules()
    let channel = try #require(rules.channels.last)
    var book = TestBook([])
    book.put([
      #"{"id":"V-0001","version":1,"stage":"\#(stage)"\#(consent)\#(victim)}"#,
      #"{"id":"S-0001","version":1,"kind":"villa"\#(site)}"#,
    ])
    let record = try #require(book.book.record(RecordID(.victim, 1)))
    return RequestState(
      channel,
      rules.requests.text(channel.code),
      record,
      in: book.book,
      codes: try CodeLists(json: ReferenceText.codes)
    )
  }

  private static let latin =
    #","name_latin":"KIM MINJUN","stays":[{"place":"S-0001","from":"2025-08"}]"#

  @Test(arguments: [
    ("reported", true), ("located", true), ("requested", true), ("out", false), ("custody", false),
    ("closed", false),
  ])
  func aRequestIsForThreeStages(_ stage: String, _ isAllowed: Bool) throws {
    let state = try Self.state(Self.latin, #","name":"Blue Gate""#, stage: stage)
    #expect(state.obstacles == (isAllowed ? [] : [.stage]))
  }

  @Test func aRequestNeedsAPlace() throws {
    #expect(try Self.state(#","name_latin":"KIM MINJUN""#).obstacles == [.noPlace])
  }

  /// The fields to enter in a script that the police can read.
  @Test(arguments: [
    (latin, #","name":"Blue Gate""#, []),
    (#","name_ko":"김민준","stays":[{"place":"x","from":"2025-08"}]"#, "", ["Passport name"]),
    (
      #","name_latin":"KIM","stays":[{"place":"x","from":"2025-08","floor_room":"정문 옆"}]"#, "",
      ["Floor number", "Room number"]
    ),
    (#","name_latin":"KIM","stays":[{"place":"x","from":"2025-08","floor_room":"2층 1호"}]"#, "", []),
    (#","name_latin":"KIM","stays":[{"place":"푸른 문","from":"2025-08"}]"#, "", ["Place"]),
    (latin, #","name":"푸른 문""#, ["Other names"]),
    (latin, #","name":"푸른 문","aliases":[{"text":"Blue Gate","lang":"en"}]"#, []),
    (latin, #","name":"Blue Gate","address_text":"시하누크빌 3번 길""#, ["Address in English"]),
    (latin, #","name":"Blue Gate","address_text":"시하누크빌","address_en":"Street 3""#, []),
  ])
  func whatCannotBeReadIsAskedFor(_ victim: String, _ site: String, _ labels: [String]) throws {
    let obstacles = try Self.state(victim, site).obstacles
    guard case .script(let asked)? = obstacles.first else {
      #expect(obstacles.isEmpty && labels.isEmpty, "\(obstacles)")
      return
    }
    #expect(asked.map(\.en) == labels && obstacles.count == 1)
  }

  /// The name of a compound: its alias in the language, its name, then any alias.
  @Test(arguments: [
    (#","name":"Blue Gate","aliases":[{"text":"Blue Villa","lang":"en"}]"#, "Blue Villa"),
    (#","name":"Blue Gate","aliases":[{"text":"Old Mill","lang":"zh"}]"#, "Blue Gate"),
    (#","name":"푸른 문","aliases":[{"text":"Old Mill","lang":"zh"}]"#, "Old Mill"),
    (#","name":"푸른 문""#, nil),
  ])
  func aCompoundIsNamedAsItsReaderReads(_ site: String, _ name: String?) throws {
    var book = TestBook([])
    book.put([#"{"id":"S-0001","version":1\#(site)}"#])
    let record = try #require(book.book.record(RecordID(.compound, 1)))
    #expect(SiteName.readable(record, in: .en) == name)
  }
}
