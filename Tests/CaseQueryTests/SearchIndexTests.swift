import CaseBook
import CaseModel
import CaseQuery
import TestBooks
import Testing

/// Words that occur in the sample records, by script, position and kind of spelling.
private let words = [
  "김", "김민", "민준", "ㄱㅁㅈ", "김ㅁ", "김미", "김민ㅈ", "김ㅅ", "서여", "ㅅㅇ", "kim", "KIM", "cafe", "CAFÉ", "rose",
  "702", "minjun_01",
  "m123", "poipet", "\"in \"", "\"\"", "v2", "telegram", "-김", "없는말", "ruby lee",
]

struct SearchIndexTests {
  private func found(_ words: String, _ test: TestBook, _ index: SearchIndex?) throws -> [Int] {
    let context = try test.context(search: index)
    return try RowQuery(.victim, filter: Filter.parse(words), order: SortOrder([])).rows(context)
  }

  @Test(arguments: words)
  func theIndexFindsWhatReadingEveryRecordFinds(_ word: String) throws {
    let test = TestBook()
    let expected = try found(word, test, nil)
    var index = SearchIndex()
    while !index.prepare(test.book, .victim, rows: 1) {
      #expect(try found(word, test, index) == expected, "\(index.prepared(.victim)) rows")
    }
    #expect(index.prepared(.victim) == test.book[.victim].count)
    #expect(try found(word, test, index) == expected)
  }

  @Test func changedAndNewRecordsAreFoundByTheirNewTextsOnly() throws {
    var test = TestBook()
    var index = SearchIndex()
    index.prepare(test.book, .victim, rows: 4)
    let ids = test.put([
      #"{"id":"V-0001","stage":"located","name_ko":"한가람"}"#,
      #"{"id":"V-0005","stage":"located","name_ko":"한바다"}"#,
      #"{"id":"V-0010","stage":"located","name_ko":"한하늘"}"#,
    ])
    index.update(test.book, changed: ids)
    for step in 0..<3 {
      #expect(try found("한", test, index) == [0, 4, 6], "step \(step)")
      #expect(try found("ㅎㄱㄹ", test, index) == [0], "step \(step)")
      #expect(try found("김", test, index) == [], "step \(step)")
      index.prepare(test.book, .victim, rows: 2)
    }
  }

  @Test func aRecordThatCameBetweenOthersDoesNotShiftWhatIsFound() throws {
    var test = TestBook()
    test.put([#"{"id":"V-0009","stage":"located","name_ko":"한가람"}"#])
    var index = SearchIndex()
    index.prepare(test.book, .victim)
    let ids = test.put([#"{"id":"V-0008","stage":"located","name_ko":"한바다"}"#])
    index.update(test.book, changed: ids)
    #expect(try found("한", test, index) == [6, 7])
    let isWhole = index.prepare(test.book, .victim)
    #expect(isWhole)
    #expect(try found("한바다", test, index) == [6])
    #expect(try found("한가람", test, index) == [7])
  }

  @Test(arguments: [
    ("ấn", "an"), ("Straße", "STRASSE"), ("Łódź", "lodz"), ("ＫＫ　Ｐａｒｋ", "kk park"),
    ("Ærø", "aero"), ("ខ្មែរ", "ខ្មែរ"), ("園区", "園区"), ("カタカナ", "カタカナ"),
    ("\u{1112}\u{1161}\u{11AB}", "한"), ("e\u{301}", "é"), ("a\\\"b", "a\\\"b"),
    ("\\uD55C\\uAE00", "한글"), ("\\ud83d\\ude00", "😀"), ("one\\ntwo", "\"one two\""),
  ])
  func spellingsThatMeanTheSameFindEachOther(_ text: String, _ word: String) throws {
    let test = TestBook([#"{"id":"V-0001","stage":"located","name_latin":"\#(text)"}"#])
    let words = word.contains("\\") ? "a" : word
    var index = SearchIndex()
    index.prepare(test.book, .victim)
    #expect(try found(words, test, index) == [0])
    #expect(try found(words, test, nil) == [0])
    #expect(try found(words + "zz", test, index) == [])
  }
}
