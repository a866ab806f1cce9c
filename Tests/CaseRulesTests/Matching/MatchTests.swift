import CaseModel
import CaseRules
import TestBooks
import Testing

/// Possible duplicates, and the reasons.
struct MatchTests {
  /// Finds the second record from the first, in a book that contains both.
  private func match(_ a: String, _ b: String) throws -> Match? {
    let book = TestBook([
      #"{"id":"V-0001","stage":"reported",\#(a)}"#, #"{"id":"V-0002","stage":"located",\#(b)}"#,
    ]).book
    let index = MatchIndex(book)
    let found = index.matches(RecordID(.victim, 1), in: book)
    let back = index.matches(RecordID(.victim, 2), in: book)
    #expect(found.map(\.strength) == back.map(\.strength))
    #expect(index.strongPairs.count == found.count { $0.strength == .strong })
    return found.first
  }

  @Test(arguments: [
    (#""passport_no":"M123A4567""#, #""passport_no":"m 123 a 4567""#),
    (
      #""handles":[{"kind":"phone","value":"010-1234-5678","owner":"self"}]"#,
      #""handles":[{"kind":"whatsapp","value":"+82 10 1234 5678"}]"#
    ),
    (
      #""handles":[{"kind":"phone","value":"012 000 111"},{"kind":"telegram","value":"@maru99"}]"#,
      #""handles":[{"kind":"telegram","value":"t.me/Maru99","owner":"self"}]"#
    ),
  ])
  func whatOnlyOnePersonHasIsStrong(_ a: String, _ b: String) throws {
    #expect(try match(a, b)?.strength == .strong)
    #expect(try match(a + #","sex":"m""#, b + #","sex":"f""#)?.strength == .strong)
  }

  private static let name = #""name_ko":"김민준""#
  private static let spelled = #""name_latin":"Gim Min-joon""#

  @Test(arguments: [
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-04-02""#),
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-04""#),
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-04-12""#),
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-02-04""#),
    (#","entered_on":"2025-09-01""#, #","entered_on":"2025-09-10""#),
    (#","entered_on":"2025-09-01""#, #","entered_on":"2025-09-15""#),
    (#","reported_at":"2025-07-01T00:00:00Z""#, #","reported_at":"2025-09-29T00:00:00Z""#),
    (
      #","birth_date":"2001-04-02","reported_at":"2025-09-01T00:00:00Z""#,
      #","reported_at":"2025-11-20T00:00:00Z""#
    ),
  ])
  func alikeNamesWithFittingDatesArePossible(_ a: String, _ b: String) throws {
    #expect(try match(Self.name + a, Self.spelled + b)?.strength == .possible)
  }

  @Test(arguments: [
    ("", ""), (#","birth_date":"2001-04-02""#, #","birth_date":"1999-11-02""#),
    (
      #","birth_date":"2001-04-02","sex":"m""#, #","birth_date":"2001-04-02","sex":"f""#
    ),
    (#","reported_at":"2025-01-01T00:00:00Z""#, #","reported_at":"2025-10-01T00:00:00Z""#),
    (#","reported_at":"2025-07-01T00:00:00Z""#, #","reported_at":"2025-09-30T00:00:00Z""#),
    (#","entered_on":"2025-09-01""#, #","entered_on":"2025-09-16""#),
    (#","entered_on":"2025-09""#, #","entered_on":"2025-09-01""#),
    (
      #","birth_date":"2001-04","passport_no":"M123A4567""#,
      #","birth_date":"2001-04-02","passport_no":"M999B9999""#
    ),
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-04-02","duplicate_of":"V-0001""#),
    (#","birth_date":"2001-04-02","prior_case":"V-0002""#, #","birth_date":"2001-04-02""#),
    (#","birth_date":"2001-04-02""#, #","birth_date":"2001-04-02","different_from":["V-0001"]"#),
  ])
  func othersAreNot(_ a: String, _ b: String) throws {
    #expect(try match(Self.name + a, Self.spelled + b) == nil)
  }

  @Test func aMissingSyllableWantsTheSameBirthDate() throws {
    let short = #""name_latin":"KIM MIN""#
    let birth = #","birth_date":"2001-04-02""#
    #expect(try match(Self.name + birth, short + birth)?.strength == .possible)
    #expect(try match(Self.name + birth, short + #","birth_date":"2001-04-03""#) == nil)
  }

  @Test func telephonesOfOthersAreSharedByMany() throws {
    let mother = #""handles":[{"kind":"phone","value":"010-1234-5678","owner":"family"}]"#
    #expect(try match(mother, mother) == nil)
  }

  @Test func reasonsAreToldInWords() throws {
    let birth = #","birth_date":"2001-04-02""#
    let match = try #require(try match(Self.name + birth, Self.spelled + birth))
    #expect(
      match.reasons.map { $0.words().en } == [
        "spellings of one name: 김민준 / Gim Min-joon", "same birth date: 2001-04-02",
      ]
    )
    #expect(
      match.reasons.map { $0.words(hidingNames: true).ko } == ["같은 이름의 다른 표기", "생년월일 같음"]
    )
  }

  @Test func theIndexFollowsChanges() throws {
    var test = TestBook([
      #"{"id":"V-0001","stage":"reported","passport_no":"M123A4567"}"#,
      #"{"id":"V-0002","stage":"reported","passport_no":"M999B9999"}"#,
    ])
    var index = MatchIndex(test.book)
    let shared = test.put([#"{"id":"V-0002","stage":"reported","passport_no":"M123A4567"}"#])
    index.update(test.book, changed: shared)
    #expect(index.matches(RecordID(.victim, 1), in: test.book).map(\.id.text) == ["V-0002"])
    let deleted = test.put([
      #"{"id":"V-0002","deleted":true,"stage":"reported","passport_no":"M123A4567"}"#
    ])
    index.update(test.book, changed: deleted)
    #expect(index.matches(RecordID(.victim, 1), in: test.book).isEmpty)
    test.put([#"{"id":"V-0003","stage":"reported","passport_no":"M123A4567"}"#])
    index.prepare(test.book)
    #expect(index.strongPairs.map(\.match.id.text) == ["V-0003"])
  }

  @Test func onlyPairsThatAreStillWorkedOnAreListed() throws {
    let birth = #""birth_date":"2001-04-02""#
    let book = TestBook([
      #"{"id":"V-0001","stage":"returned",\#(Self.name),\#(birth)}"#,
      #"{"id":"V-0002","stage":"closed",\#(Self.name),\#(birth)}"#,
      #"{"id":"V-0003","stage":"reported",\#(Self.spelled),\#(birth)}"#,
    ]).book
    let weights = try shippedRules().weights
    let caseIndex = CaseIndex(
      book,
      weights: weights,
      now: moment("2025-10-14 09:00"),
      zone: .phnomPenh
    )
    let pairs = MatchIndex(book).pairs(in: book, caseIndex)
    #expect(
      Set(pairs.map { [$0.id.text, $0.match.id.text] }) == [
        ["V-0003", "V-0001"], ["V-0003", "V-0002"],
      ]
    )
  }
}
