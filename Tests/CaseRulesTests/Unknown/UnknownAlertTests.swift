import CaseBook
import CaseModel
import CaseRules
import TestBooks
import Testing

/// Which missing people an unknown person may be, while the book changes.
struct UnknownAlertTests {
  private static let dragon = #"[{"kind":"tattoo","part":"upper_arm","motif":"dragon"}]"#

  private static func victim(_ number: Int, _ stage: String, _ more: String = "") -> String {
    #"{"id":"V-000\#(number)","version":1,"stage":"\#(stage)","sex":"m","age_estimate":28,"height_cm":175,"marks":\#(dragon)\#(more)}"#
  }

  private static func unknown(_ more: String = "") -> String {
    #"{"id":"U-0001","version":1,"status":"unidentified","condition":"alive_cannot_speak","sex":"m","age_min":25,"age_max":31,"told_at":"2025-10-03T02:00:00Z","found_on":"2025-10-02","marks":\#(dragon)\#(more)}"#
  }

  private static func proof(_ victim: Int, on day: String) -> String {
    #"{"id":"N-000\#(victim)","version":1,"at":"\#(day)T02:00:00Z","kind":"proof_of_life","method":"voice","victims":["V-000\#(victim)"],"text":"x","by":"kim"}"#
  }

  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  private func index(_ book: Book) -> CaseIndex {
    CaseIndex(book, weights: rules.weights, now: moment("2025-10-14 09:00"), zone: .phnomPenh)
  }

  private func candidates(_ book: Book) throws -> UnknownCandidates {
    let record = try #require(book.record(.unknown, 0))
    let index = index(book)
    return UnknownCandidates(
      UnknownPerson(record, zone: .phnomPenh),
      among: UnknownAlerts().people(book, index, rules.unknown),
      index,
      rules.unknown,
      zone: .phnomPenh
    )
  }

  /// Also who was reported later, and who was closed as untraceable.
  @Test func theMissingAreCandidates() throws {
    let book = TestBook([
      Self.victim(1, "reported"), Self.victim(2, "out"), Self.victim(3, "requested"),
      Self.victim(4, "closed", #","closure_reason":"untraceable""#),
      Self.victim(5, "closed", #","closure_reason":"returned_home""#),
      Self.victim(6, "located", #","reported_at":"2025-10-10T02:00:00Z""#), Self.unknown(),
    ]).book
    #expect(
      try candidates(book).all.map(\.person.id.text) == ["V-0001", "V-0003", "V-0004", "V-0006"]
    )
  }

  /// Who was heard of after the finding, or is of the other sex, stays behind *show all*.
  @Test func whoWasHeardOfLaterIsNotAmongTheFirst() throws {
    var book = TestBook([
      Self.victim(1, "reported"), Self.victim(2, "reported"), Self.victim(3, "reported"),
      Self.unknown(), Self.proof(1, on: "2025-10-03"), Self.proof(2, on: "2025-10-02"),
      #"{"id":"V-0007","version":1,"stage":"reported","sex":"f"}"#,
    ])
    #expect(try candidates(book.book).top.map(\.person.id.text) == ["V-0002", "V-0003"])
    #expect(try candidates(book.book).all.count == 4)
    // Of a dead person, the day of the message is the last one.
    book.put([Self.unknown().replacing("alive_cannot_speak", with: "dead")])
    #expect(try candidates(book.book).top.count == 3)
  }

  @Test func anExcludedPairNeverReturns() throws {
    let excluded =
      #","excluded":[{"victim":"V-0001","reason":"prints differ","by":"lee","on":"2025-10-04"}]"#
    let book = TestBook([
      Self.victim(1, "reported"), Self.victim(2, "reported"), Self.unknown(excluded),
    ])
    #expect(try candidates(book.book).all.map(\.person.id.text) == ["V-0002"])
    var alerts = UnknownAlerts()
    alerts.prepare(book.book, index(book.book), rules.unknown, .phnomPenh)
    alerts.update(
      book.book,
      index(book.book),
      rules.unknown,
      .phnomPenh,
      changed: [RecordID(.victim, 1), RecordID(.unknown, 1)]
    )
    let pairs = alerts.alerts(index(book.book), rules.unknown, .phnomPenh)
    #expect(pairs.map(\.victim.text) == ["V-0002"])
  }

  /// A new unknown person is compared with everybody, a changed victim with every unknown person.
  @Test func itRunsInBothDirections() throws {
    var book = TestBook([Self.victim(1, "reported")])
    var alerts = UnknownAlerts()
    func found() -> [String] {
      alerts.alerts(index(book.book), rules.unknown, .phnomPenh).map(\.victim.text)
    }
    func put(_ line: String) {
      let ids = book.put([line])
      alerts.update(book.book, index(book.book), rules.unknown, .phnomPenh, changed: ids)
      alerts.prepare(book.book, index(book.book), rules.unknown, .phnomPenh)
    }
    alerts.prepare(book.book, index(book.book), rules.unknown, .phnomPenh)
    #expect(found().isEmpty && alerts.isPrepared(book.book))
    put(Self.unknown())
    #expect(found() == ["V-0001"])
    put(Self.victim(2, "located"))
    #expect(found() == ["V-0001", "V-0002"])
    put(Self.victim(1, "returned"))
    #expect(found() == ["V-0002"])
    put(Self.unknown().replacing("unidentified", with: "identified"))
    #expect(found().isEmpty)
  }

  @Test func theQuestionIsAboutTheSharedMark() throws {
    let book = TestBook([Self.victim(1, "reported"), Self.unknown()]).book
    var alerts = UnknownAlerts()
    alerts.prepare(book, index(book), rules.unknown, .phnomPenh)
    let pair = try #require(alerts.alerts(index(book), rules.unknown, .phnomPenh).first)
    let question = rules.unknown.question(pair, try .shipped())
    #expect(question == Phrase("Ask the family about the tattoo", "가족에게 문신 확인"))
  }

  /// Sex, age, height and a province that half of the missing share are no reason to ring a family.
  @Test func aProvinceThatManyShareSaysLittle() throws {
    let plain =
      #"{"id":"U-0001","version":1,"status":"unidentified","condition":"alive_speaks","sex":"m","age_min":25,"age_max":31,"height_cm":175,"province":"KH-12","told_at":"2025-10-03T02:00:00Z"}"#
    func victim(_ number: Int, at site: Int) -> String {
      #"{"id":"V-00\#(10 + number)","version":1,"stage":"reported","sex":"m","age_estimate":28,"height_cm":175,"stays":[{"place":"S-000\#(site)","from":"2025-01"}]}"#
    }
    func sites(_ province: String) -> [String] {
      [
        #"{"id":"S-0001","version":1,"name":"A","province":"KH-12"}"#,
        #"{"id":"S-0002","version":1,"name":"B","province":"\#(province)"}"#,
      ]
    }
    func mayBe(_ province: String) throws -> Int {
      let victims = (0..<20).map { victim($0, at: $0 == 0 ? 1 : 2) }
      return try candidates(TestBook(sites(province) + victims + [plain]).book).mayBe.count
    }
    #expect(try mayBe("KH-18") == 1)
    #expect(try mayBe("KH-12") == 0)
  }
}
