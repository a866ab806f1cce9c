import CaseModel
import CaseReference
import Testing

struct CodeListTests {
  let list = CodeList(
    "stage",
    [
      CodeEntry("b", Phrase("Bee", "비")), CodeEntry("a", Phrase("Ay", "에이", km: "ក")),
      CodeEntry("old", Phrase("Old", "옛"), isRetired: true, mappings: ["htcds": "Other"]),
    ]
  )

  @Test func entriesKeepTheirOrder() {
    #expect(list.entries.map(\.code) == ["b", "a", "old"])
    #expect(list.rank(of: "a") == 1)
    #expect(list.rank(of: "c") == nil)
    #expect(list["old"]?.mappings == ["htcds": "Other"])
  }

  @Test func unknownCodesAreTheirOwnLabels() {
    #expect(list.label("a", .ko) == "에이")
    #expect(list.label("a", .km) == "ក")
    #expect(list.label("c", .en) == "c")
    #expect(CodeLists([list])["none"].entries.isEmpty)
  }

  @Test func theReferenceIsReadWhole() throws {
    let codes = try referenceCodes()
    #expect(codes["victim_stage"].entries.count == 9)
    #expect(codes["entry_point"]["PNH"]?.isRetired == true)
    #expect(codes["victim_stage"]["reported"]?.mappings["htcds"] == "Active")
    let provinces = try Province.all(json: ReferenceText.provinces)
    #expect(provinces.count == 25)
    #expect(provinces.map(\.code) == codes["province"].entries.map(\.code))
    #expect(provinces.allSatisfy { $0.name.km != nil })
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"lists":5}"#, #"{"lists":[{}]}"#, #"{"lists":[{"name":"a"}]}"#,
    #"{"lists":[{"name":"a","codes":[{"code":"x","en":"X"}]}]}"#,
  ])
  func aBrokenReferenceIsAnError(text: String) {
    #expect(throws: ReferenceError.self) { try CodeLists(json: text) }
  }

  @Test func provincesNeedTheirPoint() {
    let text = #"{"provinces":[{"iso":"KH-1","en":"A","ko":"B","lat":1}]}"#
    #expect(throws: ReferenceError.self) { try Province.all(json: text) }
  }
}
