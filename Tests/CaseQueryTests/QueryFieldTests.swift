import CaseModel
import CaseQuery
import TestBooks
import Testing

struct QueryFieldTests {
  @Test(arguments: RecordKind.allCases)
  func everyFieldAndEveryKeyIsAQueryFieldOnce(_ kind: RecordKind) {
    let keys = QueryField.all(for: kind).map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys).isSuperset(of: Schema.of(kind).fields.map(\.key)))
    for queryField in QueryField.all(for: kind) {
      #expect(QueryField.named(queryField.key, kind)?.key == queryField.key)
      #expect(!queryField.label.en.isEmpty && !queryField.label.ko.isEmpty)
    }
    #expect(QueryField.columns(for: kind).first?.key == "id")
  }

  @Test(arguments: [
    (RecordKind.followup, "상대기관", "counterpart"), (.followup, "협력기관", "counterpart"),
    (.followup, "사건", "incidents"), (.followup, "상황", "incidents"),
    (.victim, "사건", "incidents"), (.note, "사건", "incidents"),
  ])
  func laterAndEarlierLabelsNameTheSameField(kind: RecordKind, word: String, key: String) {
    #expect(QueryField.named(word, kind)?.key == key)
  }

  @Test(arguments: RecordKind.allCases)
  func noTwoQueryFieldsOfAKindHaveOneLabel(_ kind: RecordKind) {
    for language in [Language.en, .ko] {
      let labels = QueryField.all(for: kind).filter { $0.key != "created_by" }
        .map { $0.label[language] }
      let twice = Dictionary(grouping: labels) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(twice)")
    }
  }

  @Test(arguments: [
    ("stage", 0, "Located"), ("name_ko", 0, "김민준"), ("level", 0, "Critical"),
    ("level", 4, "Critical*"), ("level", 3, ""), ("score", 0, "70"), ("silent", 0, "3"),
    ("next_due", 0, "2025-10-13 09:00"), ("overdue", 0, "1"), ("place", 0, "KK Park"),
    ("promised_job", 0, ""),
    ("place", 2, "a hotel in \"Poipet\""), ("place", 4, "General Department of Immigration"),
    ("province", 0, "Preah Sihanouk"), ("age", 0, "24"), ("age", 2, "40"), ("days_open", 0, "43"),
    ("days_open", 3, "183"), ("id", 2, "V-0003"), ("nationality", 1, "South Korea, China"),
    ("aliases", 1, "Café Rose, Ruby"), ("reported_at", 0, "2025-09-01 10:00"),
    ("birth_date", 1, "2008"), ("group", 0, "Not confirmed safe"), ("confined", 0, "Yes"),
  ])
  func valuesAreShownInWords(_ key: String, _ row: Int, _ expected: String) throws {
    let context = try TestBook().context()
    let queryField = try #require(QueryField.named(key, .victim))
    #expect(queryField.display(row, context) == expected)
  }

  @Test(arguments: [
    (RecordKind.followup, "victim", 0, "김민준"), (.followup, "overdue", 0, "예"),
    (.followup, "level", 1, "위급"), (.followup, "waiting", 1, "5"), (.followup, "waiting", 0, ""),
    (.followup, "counterpart", 1, "General Department of Immigration"),
    (.compound, "victims_now", 0, "1"), (.compound, "victims_ever", 0, "2"),
    (.compound, "confirmed_age", 1, "136"), (.compound, "lat", 0, "10.6"),
    (.contact, "victim", 0, "김민준"), (.victim, "stage", 0, "소재 파악"),
  ])
  func valuesOfOtherKindsAreShownInKorean(
    _ kind: RecordKind,
    _ key: String,
    _ row: Int,
    _ expected: String
  ) throws {
    let context = try TestBook().context(language: .ko)
    let queryField = try #require(QueryField.named(key, kind))
    #expect(queryField.display(row, context) == expected)
  }
}
