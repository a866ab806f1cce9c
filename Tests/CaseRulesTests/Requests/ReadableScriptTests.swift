import CaseModel
import CaseRules
import TestBooks
import Testing

/// What the reader of a request can read, and where in a building somebody is.
struct ReadableScriptTests {
  /// A text, and whether it can be read in English and in Khmer.
  @Test(arguments: [
    ("Block B, 402", true, true), ("", true, true), ("12-3 …", true, true),
    ("\u{24F}", true, true), ("\u{250}", false, false),
    ("\u{1E00}", true, true), ("\u{1EFF}", true, true), ("\u{1F00}", false, false),
    ("\u{1780}", false, true), ("\u{17DC}", false, true), ("\u{1820}", false, false),
    ("402호", false, false), ("五樓", false, false),
  ])
  func lettersDecideWhatCanBeRead(_ text: String, _ english: Bool, _ khmer: Bool) {
    #expect(ReadableScript.isReadable(text, in: .en) == english)
    #expect(ReadableScript.isReadable(text, in: .km) == khmer)
    #expect(ReadableScript.isReadable(text, in: .ko))
  }

  /// The text of a stay as building, floor and room; empty if it is not made of numbers.
  @Test(arguments: [
    ("B동 4층 402호", "B 4 402"), ("2층 1호", "- 2 1"), ("B동", "B - -"), ("3층", "- 3 -"),
    ("402", "- - 402"), ("402호", "- - 402"), ("A-1", "- - A-1"), ("한층", ""), ("층", ""),
    ("2층 3층", ""), ("402 403", ""), ("near the gate", ""), ("４０２호", ""), ("B동, 402", "B - 402"),
  ])
  func aTextIsReadAsNumbersOrNotAtAll(_ text: String, _ expected: String) {
    var stay = FieldSet()
    stay[.floorRoom] = text
    let read = FloorRoom(stay).map { [$0.building, $0.floor, $0.room] }
    #expect((read ?? []).map { $0 ?? "-" }.joined(separator: " ") == expected)
  }

  @Test func numbersOfTheStayCountBeforeItsText() {
    var stay = FieldSet()
    stay[.floorRoom] = "B동 402호"
    stay[FieldKey<Int>("floor")] = 3
    #expect(FloorRoom(stay)?.floor == "3" && FloorRoom(stay)?.room == nil)
    stay[FieldKey<Int>("floor")] = nil
    stay[FieldKey<String>("room")] = "12"
    #expect(FloorRoom(stay)?.room == "12" && FloorRoom(stay)?.building == nil)
  }
}
