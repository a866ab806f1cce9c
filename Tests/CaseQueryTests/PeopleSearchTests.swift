import CaseBook
import CaseModel
import CaseQuery
import TestBooks
import Testing

/// A person with all identifying values, two others, and the person's contact.
private let people = [
  #"{"id":"V-0001","version":1,"stage":"located","name_ko":"백민우","name_latin":"BAEK MINWOO","aliases":["Paek Minu","Oscar"],"passport_no":"M123A4567","other_passports":["M 777-B8888"],"merged_ids":["V-0044"],"handles":[{"kind":"phone","value":"+821007475901","owner":"self"},{"kind":"telegram","value":"@minu.b","owner":"self"}],"external_refs":[{"body":"npa","number":"2025-917"}],"scam_work":["stock_chat_room"],"report_channel":"family"}"#,
  #"{"id":"V-0002","version":1,"stage":"reported","name_latin":"KIM SEOHA","handles":[{"kind":"phone","value":"010-1111-2222","owner":"self"}],"travelled_with":["V-0001"],"leads":["L-0002"],"report_channel":"media"}"#,
  #"{"id":"V-0003","version":1,"stage":"out","name_ko":"이 서연","report_channel":"media"}"#,
  #"{"id":"C-0001","name":"표영희","relation":"mother","victims":["V-0001"],"handles":[{"kind":"phone","value":"+82 10 0484 4688"}]}"#,
  #"{"id":"C-0002","name":"KIM Deokho","relation":"father","victims":["V-0002"],"handles":[{"kind":"kakaotalk","value":"deok_ho"}]}"#,
  #"{"id":"C-0003","deleted":true,"name":"표영희","relation":"aunt","victims":["V-0003"]}"#,
  #"{"id":"L-0001","label":"Hotline","victims":["V-0001"]}"#,
  #"{"id":"L-0002","label":"Broker"}"#,
  #"{"id":"N-0001","kind":"call","text":"쪽빛 호텔에서 전화","victims":["V-0003"]}"#,
  #"{"id":"F-0001","subject":"Call back","status":"planned","victims":["V-0001"]}"#,
  #"{"id":"S-0001","name":"Copperleaf","aliases":[{"lang":"ko","text":"구리잎"}]}"#,
  #"{"id":"V-0004","version":1,"stage":"located","name_ko":"한가람","stays":[{"place":"S-0001","from":"2025-08"}],"report_channel":"npa_112"}"#,
]

/// Texts that people type to find the first person.
private let spellings = [
  "백민우", "백 민우", "민우 백", "BAEK MINWOO", "baek min-woo", "BAEKMINWOO", "baekminw", "MINWOO BAEK",
  "Min-woo, Baek", "PAIK MINWOO", "Paek Min Woo", "Paek Minu", "PAIK", "minoo", "백ㅁ", "BAEK MIN",
  "01007475901", "010-0747-5901", "010 0747 5901", "010.0747.5901", "(010) 0747 5901", "0747-5901",
  "00821007475901", "+821007475901", "+82 10-0747-5901", "+82 (0)10 0747 5901", "82 10 0747 5901",
  "８２１００７４７５９０１", "010-0747", "5901", "M123A4567", "m123 a4567", "M-123-A4567", "m123a",
  "M777B8888", "m777-b8888", "V-0044", "v44", "@minu.b", "minub", "2025-917", "oscar",
  "표영희", "표 영희", "표영ㅎ", "PYO YOUNGHEE", "Pyo Young-hee", "010-0484-4688", "01004844688", "4688",
  "0082 10 0484 4688", "백민우 010-0747-5901", "표영희 백민우", "\"BAEK MIN-WOO\"", "\"010 0747 5901\"",
]

/// Texts about other people, or nobody.
private let strangers = [
  "백민수", "BAEK MINSOO", "PARK MINWOO", "01007475902", "M123A4568", "V-0045", "표영수", "KIM SEOHA",
  "0100747590155", "Deokho",
]

private func found(
  _ kind: RecordKind,
  _ text: String,
  _ context: QueryContext
) throws -> [Int] {
  try RowQuery(kind, filter: Filter.parse(text), order: SortOrder([])).rows(context)
    .map { Int(context.book.id(kind, $0).number) }
}

/// An index of this many rows of victims and contacts.
private func index(_ book: Book, rows: Int) -> SearchIndex? {
  guard rows > 0 else { return nil }
  var index = SearchIndex()
  for kind in RecordKind.allCases { index.prepare(book, kind, rows: rows) }
  return index
}

struct PeopleSearchTests {
  private let test = TestBook(people)

  @Test(arguments: spellings, [0, 1, 100])
  func aPersonIsFoundHoweverNameAndNumbersAreWritten(_ typed: String, _ rows: Int) throws {
    let context = try test.context(search: index(test.book, rows: rows))
    #expect(try found(.victim, typed, context) == [1])
  }

  @Test(arguments: strangers, [0, 1, 100])
  func othersAreNot(_ typed: String, _ rows: Int) throws {
    let context = try test.context(search: index(test.book, rows: rows))
    #expect(try !found(.victim, typed, context).contains(1))
  }

  @Test(arguments: [
    ("01011112222", [2]), ("+821011112222", [2]), ("1111-2222", [2]), ("GIM SEOHA", [2]),
    ("김서하", [2]), ("deok_ho", [2]), ("김덕호", [2]), ("LEE SEOYEON", [3]), ("이서연", [3]),
    ("name:BAEK", [1]), ("name:paik", [1]), ("name:백", [1]), ("name:oscar", [1]), ("name:김", [2]),
    ("name:\"GIM SEO-HA\"", [2]), ("name:seoyeon", [3]), ("name=백민우", [1]), ("이름:PAIK", [1]),
    ("name=baekminwoo", [1]), ("name=baek", []), ("name:표영희", []), ("name_latin:baekmin", [1]),
    ("passport:m123-a4567", [1]), ("여권:없음", [2, 3, 4]), ("handles:010-0747-5901", [1]),
    ("전화:0747-5901", [1]),
  ])
  func fieldsOfNamesAndNumbersAreFoundInAnyForm(_ text: String, _ expected: [Int]) throws {
    for rows in [0, 1, 100] {
      let context = try test.context(search: index(test.book, rows: rows))
      #expect(try found(.victim, text, context) == expected, "\(rows) rows in the index")
    }
  }

  @Test(arguments: [
    (RecordKind.victim, "contact:C-0001", [1]), (.victim, "contact:표영희", [1]),
    (.victim, "contacts:none", [3, 4]), (.victim, "note:쪽빛", [3]), (.victim, "text:호텔", [3]),
    (.victim, "followup:F-0001", [1]), (.victim, "lead:L-0001", [1]), (.victim, "lead:L-0002", [2]),
    (.victim, "lead:hotline", [1]), (.victim, "travelled_with:V-0001", [2]),
    (.victim, "travelled_with:V-0002", [1]), (.victim, "단지:구리잎", [4]),
    (.victim, "compound:copper", [4]), (.compound, "victim:V-0004", [1]),
    (.compound, "people:한가람", [1]), (.compound, "구리잎", [1]), (.lead, "victims:V-0001", [1]),
    (.lead, "victims:V-0002", [2]), (.contact, "victims:V-0001", [1]),
    (.contact, "victims:BAEKMINWOO", [1]), (.contact, "010-0484-4688", [1]),
    (.contact, "pyo younghee", [1]), (.contact, "백민우", [1]), (.contact, "victim:V-0003", []),
    (.followup, "백민우", [1]), (.followup, "010-0747-5901", [1]), (.followup, "victim:PAIK", [1]),
    (.note, "이서연", [1]),
  ])
  func linksAreFoundFromBothSides(
    _ kind: RecordKind,
    _ text: String,
    _ expected: [Int]
  ) throws {
    for rows in [0, 1, 100] {
      let context = try test.context(search: index(test.book, rows: rows))
      #expect(try found(kind, text, context) == expected, "\(rows) rows in the index")
    }
  }

  @Test func whoCallsIsNoLongerFoundOnceTheContactIsAnothers() throws {
    var test = test
    var index = SearchIndex()
    for kind in RecordKind.allCases { index.prepare(test.book, kind) }
    let ids = test.put([
      #"{"id":"C-0001","name":"표영희","relation":"mother","victims":["V-0002"]}"#
    ])
    index.update(test.book, changed: ids)
    #expect(try found(.victim, "표영희", try test.context(search: index)) == [2])
    #expect(try found(.victim, "01004844688", try test.context(search: index)) == [])
  }

  @Test(arguments: [
    ("표영희", " 표영희 +82 10 0484 4688"), ("0484-4688", " 표영희 +82 10 0484 4688"),
    ("m777b8888", " M 777-B8888"), ("v44", " V-0044"), ("paek minu", " Paek Minu"),
    ("01007475901", " +821007475901"), ("2025 917", " 2025-917"),
  ])
  func aCaseThatIsFoundByWhatNoListShowsSaysByWhat(
    _ typed: String,
    _ words: String
  ) throws {
    let context = try test.context()
    let reason = try #require(FoundBy(RecordID(.victim, 1), typed, context))
    #expect(reason.words(.en, hidingNames: false).hasSuffix(words))
    #expect(!reason.words(.en, hidingNames: true).contains(words))
    #expect(!reason.words(.en, hidingNames: true).isEmpty)
  }

  @Test(arguments: ["백민우", "BAEK MINWOO", "deokho", "v1"])
  func whatTheListShowsNeedsNoReason(_ typed: String) throws {
    #expect(FoundBy(RecordID(.victim, 3), typed, try test.context()) == nil)
  }

  @Test(arguments: [
    (RecordKind.victim, "id:V-0044", [1]), (.contact, "victim:V-0044", [1]),
    (.followup, "victims:v44", [1]), (.lead, "victims:V-0044", [1]), (.victim, "id:V-0045", []),
  ])
  func theNumberOfAMergedRecordMeansTheOneThatGoesOn(
    _ kind: RecordKind,
    _ text: String,
    _ expected: [Int]
  ) throws {
    #expect(try found(kind, text, try test.context()) == expected)
  }

  /// A filter updated after a change finds the same as a new one.
  @Test(arguments: ["표영희", "PAIK", "01007475901", "contact:표영희", "김서하 or 백민우"])
  func aChangeIsFollowed(_ text: String) throws {
    var test = test
    var index = SearchIndex()
    for kind in RecordKind.allCases { index.prepare(test.book, kind) }
    let listing = RowQuery(.victim, filter: try Filter.parse(text), order: SortOrder([]))
    var rows = try listing.rows(try test.context(search: index))
    let ids = test.put([
      #"{"id":"V-0002","version":2,"stage":"reported","name_ko":"백민우","handles":[{"kind":"phone","value":"010-0747-5901"}]}"#
    ])
    index.update(test.book, changed: ids)
    let context = try test.context(search: index)
    let isFollowed = listing.follow(Set(ids.compactMap { test.book.row($0) }), in: &rows, context)
    if isFollowed { #expect(rows == (try listing.rows(context))) }
  }
}
