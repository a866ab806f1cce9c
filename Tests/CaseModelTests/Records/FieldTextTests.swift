import CaseModel
import Testing

struct FieldTextTests {
  @Test func valuesReadAsPeopleSayThem() throws {
    let codes = try referenceCodes()
    let en = FieldText(codes: codes, language: .en, zone: .phnomPenh)
    let ko = FieldText(codes: codes, language: .ko, zone: .seoul)
    let money = FieldSet(["amount": .integer(5000), "currency": .code("USD")])
    let cases: [(FieldValue, FieldKind, String, String)] = [
      (.text("a"), .text(max: 5), "a", "a"),
      (.texts(["a", "b"]), .texts(max: 5), "a, b", "a, b"),
      (.code("located"), .code("victim_stage"), "Located", "소재 파악"),
      (.code("gone"), .code("victim_stage"), "gone", "gone"),
      (.codes(["KR", "TH"]), .codes("nationality"), "South Korea, Thailand", "대한민국, 태국"),
      (.flag(true), .flag, "yes", "예"), (.flag(false), .flag, "no", "아니요"),
      (.integer(7), .integer(0...9), "7", "7"), (.decimal(10.5), .decimal(0...20), "10.5", "10.5"),
      (.instant(tuesday), .instant, "2025-10-14 09:00", "2025-10-14 11:00"),
      (.link(RecordID(.victim, 3)), .link([.victim]), "V-0003", "V-0003"),
      (.links([RecordID(.victim, 3)]), .links([.victim]), "V-0003", "V-0003"),
    ]
    for (value, kind, english, korean) in cases {
      #expect(en.text(value, kind) == english)
      #expect(ko.text(value, kind) == korean)
    }
    #expect(en.text(.entries([money, money]), .entries(.money)).contains("; 5000 · "))
    #expect(en.text(.group(money), .group(.money)).hasPrefix("5000 · "))
  }

  @Test(arguments: [
    ("Call {who} at {when}", "Call 김 at {when}"), ("{who}", "김"), ("no names", "no names"),
    ("{open", "{open"), ("a } b {who}", "a } b 김"), ("", ""),
  ])
  func placeholdersAreFilledAndUnknownOnesStay(template: String, filled: String) {
    #expect(Phrase(template, template).filled(.en, ["who": "김"]) == filled)
  }

  @Test func englishStandsInForMissingKhmer() {
    #expect(Phrase("a", "b")[.km] == "a")
    #expect(Phrase("a", "b", km: "c")[.km] == "c")
    #expect(Phrase("a", "b")[.ko] == "b")
  }
}
