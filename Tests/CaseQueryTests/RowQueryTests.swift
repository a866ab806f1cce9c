import CaseModel
import CaseQuery
import CaseRules
import TestBooks
import Testing

struct RowQueryTests {
  /// The queries of tables and groups of Today, and filters and orders that read other records.
  private static let listings: [(kind: RecordKind, filter: String, order: String)] = [
    (.victim, "", ""), (.victim, "level:critical,high", ""),
    (.victim, "stage:located is:ready", ""),
    (.victim, "김", "name_ko"), (.victim, "place:park", "place,-silent"),
    (.victim, "is:overdue", "next_due"), (.victim, "prior_case:김", "id"),
    (.victim, "-leads:any overdue<2", "-overdue,owner"),
    (.compound, "", ""), (.compound, "is:occupied", "name"), (.compound, "now>0", "-ever"),
    (.followup, "is:open", ""), (.followup, "is:overdue", "level,due_at"),
    (.followup, "victim:김", "victim"), (.followup, "level:critical,high", "-subject"),
    (.followup, "site:park", "sites"), (.note, "victim:김", ""), (.lead, "", ""),
    (.lead, "open>0", "-cases"),
  ]

  @Test(arguments: 0..<20)
  func rowsThatFollowChangesAreThoseOfANewList(_ seed: UInt64) throws {
    var dice = Dice(seed)
    var book = TestBook(dice.records(12))
    var context = try book.context()
    let listings = try Self.listings.map { kind, filter, order in
      RowQuery(
        kind,
        filter: try Filter.parse(filter),
        order: order.isEmpty ? nil : try SortOrder.parse(order, for: kind),
        onlyMine: dice.roll(5) == 0
      )
    }
    var rows = try listings.map { try $0.rows(context) }
    for step in 0..<15 {
      let ids = book.put((0...dice.roll(3)).map { _ in dice.record() })
      var caseIndex = context.caseIndex
      let touched = caseIndex.update(book.book, changed: ids)
      context = try book.context(caseIndex: caseIndex)
      for (index, listing) in listings.enumerated() {
        let fresh = try listing.rows(context)
        if let touched {
          let changes = RowChanges(book.book, changed: ids, touched: touched)
          var followed = rows[index]
          let isFollowed = listing.follow(changes[listing.kind], in: &followed, context)
          #expect(
            followed == (isFollowed ? fresh : rows[index]),
            "step \(step): \(Self.listings[index])"
          )
        }
        rows[index] = fresh
      }
    }
  }

  @Test(arguments: [
    (RecordKind.followup, "is:overdue", true), (.followup, "-is:overdue due:today", true),
    (.followup, "overdue:yes", true), (.followup, "due<+1h", true), (.followup, "due>지금", true),
    (.followup, "is:open", false), (.followup, "due:today", false), (.followup, "due<+3d", false),
    (.victim, "is:overdue", false), (.victim, "next_due<now", true), (.victim, "", false),
  ])
  func whatCountsFromNowOrAsksForOverdueWorkMovesWithTheMinute(
    _ kind: RecordKind,
    _ filter: String,
    _ moves: Bool
  ) throws {
    let listing = RowQuery(kind, filter: try Filter.parse(filter))
    #expect(listing.movesWithTheMinute(try TestBook().context()) == moves)
  }

  @Test func aFilterByLinksThatAreNotKnownBackwardsIsNeverFollowed() throws {
    let book = TestBook()
    let context = try book.context()
    var caseIndex = context.caseIndex
    let id = RecordID(.victim, 1)
    let touched = caseIndex.update(book.book, changed: [id])
    let changes = RowChanges(book.book, changed: [id], touched: try #require(touched))
    let listing = RowQuery(.victim, filter: try Filter.parse("prior_case:김"))
    var rows = [0, 1]
    #expect(!listing.follow(changes[.victim], in: &rows, context))
    #expect(RowQuery(.victim).follow(changes[.victim], in: &rows, context))
    #expect(rows == [0, 1])
  }
}

/// Generates records and changes of them, the same ones for the same seed.
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below the limit.
  mutating func roll(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }

  mutating func records(_ count: Int) -> [String] {
    let people = (1...count).map { victim($0) }
    let places = (1...4).map { compound($0) } + (1...3).map { lead($0) }
    return people + places + (1...count).flatMap { [followup($0), note($0)] }
  }

  /// An existing record, or a new one.
  mutating func record() -> String {
    let number = 1 + roll(14)
    return switch roll(6) {
    case 0: compound(1 + number % 5)
    case 1, 2: victim(number)
    case 3: followup(number)
    case 4: lead(1 + number % 4)
    default: note(number)
    }
  }

  private mutating func deleted() -> String { roll(8) == 0 ? #""deleted":true,"# : "" }

  private mutating func victim(_ number: Int) -> String {
    let stage = pick(["located", "located", "reported", "out", "custody", "closed"])
    let name = pick(["김민준", "김민지", "이서연", "박지호"])
    return """
      {"id":"V-\(padded(number))",\(deleted())"stage":"\(stage)","name_ko":"\(name)",\
      "birth_date":"2001-05-0\(1 + roll(9))","passport_no":"M123A456\(roll(9))",\
      "reported_at":"2025-10-1\(roll(4))T00:00:00Z","case_owner":"\(pick(["kim", "lee"]))",\
      "stays":[{"place":"S-\(padded(1 + roll(4)))","from":"2025-08"}],\
      "leads":[\(pick(["", #""L-0001""#, #""L-0002","L-0003""#]))],\
      "confined":"\(pick(["yes", "no"]))","prior_case":"V-\(padded(1 + roll(14)))",\
      "readiness":[{"item":"\(pick(["location_gps", "statement_en"]))"}]}
      """
  }

  private mutating func lead(_ number: Int) -> String {
    """
    {"id":"L-\(padded(number))",\(deleted())"label":"\(pick(["boss", "agent"]))",\
    "role":"recruiter","victims":["V-\(padded(1 + roll(12)))"]}
    """
  }

  private mutating func compound(_ number: Int) -> String {
    """
    {"id":"S-\(padded(number))",\(deleted())"name":"\(pick(["KK Park", "Mekong", "Border Park"]))",\
    "province":"KH-1\(roll(9))","severe_violence":"\(pick(["yes", "no"]))"}
    """
  }

  private mutating func followup(_ number: Int) -> String {
    """
    {"id":"F-\(padded(number))",\(deleted())"status":"\(pick(["planned", "waiting", "done"]))",\
    "due_at":"2025-10-1\(roll(9))T02:00:00Z","subject":"\(pick(["Call", "Ask", "Write"]))",\
    "type":"report_117","sent_at":"2025-10-0\(1 + roll(9))T02:00:00Z",\
    "assignee":"\(pick(["kim", "lee"]))","victims":["V-\(padded(1 + roll(12)))"],\
    "sites":["S-\(padded(1 + roll(4)))"]}
    """
  }

  private mutating func note(_ number: Int) -> String {
    """
    {"id":"N-\(padded(number))",\(deleted())"at":"2025-10-1\(roll(4))T02:00:00Z",\
    "kind":"proof_of_life","by":"kim","method":"voice","victims":["V-\(padded(1 + roll(12)))"],\
    "text":"\(pick(["통화함", "김 확인"]))"}
    """
  }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: 4 - String(number).count) + String(number)
  }
}
