import CaseModel
import CaseStore
import Foundation
import StoreTrials
import StrictJSON
import Testing

/// What the store writes and reads, checked with Foundation's JSON.
struct OracleTests {
  /// A victim with many kinds of values and with difficult letters.
  private static func rich() throws -> Record {
    var victim = Record.victim("김\\민\"준 \u{1F600}")
    victim[.aliases] = ["tab\there", "\u{E9}", "e\u{301}", "ភាសាខ្មែរ", "</script>", "\u{7F}"]
    victim[.birthDate] = PartialDate("1999-04")
    victim[.nationality] = ["KR", "CN"]
    victim.fields["promised_pay"] = .group(
      FieldSet(["amount": .amount(9_000_000), "currency": .code("KRW")])
    )
    victim.fields["stays"] = .entries([
      FieldSet([
        "place": .text("호텔"), "kind": .code("unknown"), "source": .code("other"),
        "from": .day(try #require(PartialDate("2025-08"))), "confidence": .code("low"),
      ])
    ])
    let unknown = try JSON.parse(#"{"a":[1.50,null,{"b":true}],"c":"\u0001"}"#)
    victim.fields.extra = [JSONMember(key: "from_elsewhere", value: unknown)]
    return victim
  }

  @Test func foundationReadsTheSameFromTheJournal() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let saved = try session.commit(try Self.rich()).records[0]
    let line = try JSONSerialization.jsonObject(with: casebook.bytes("journal.jsonl"))
    let commit = try #require(line as? [String: Any])
    let content = try #require(commit["content"] as? [String: Any])
    let records = try #require(content["records"] as? [[String: Any]])
    let image = try #require(records.first?["image"] as? NSDictionary)
    let expected = try JSONSerialization.jsonObject(with: Data(saved.json.serialized()))
    #expect(image == expected as? NSDictionary)
    #expect(image["aliases"] as? [String] == saved[.aliases])
    #expect(image["name_ko"] as? String == saved[.nameKo])
    #expect((image["promised_pay"] as? [String: Any])?["amount"] as? Int == 9_000_000)
    #expect(commit["prev"] as? String == String(repeating: "0", count: 64))
    #expect(commit["uid"] as? Int == 1000)
    #expect(records.first?["base"] as? Int == 0)
  }

  @Test func whatFoundationWroteIsReadTheSame() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let saved = try session.commit(try Self.rich()).records[0]
    let object = try JSONSerialization.jsonObject(with: Data(saved.json.serialized()))
    let options: [JSONSerialization.WritingOptions] = [[], .prettyPrinted, .sortedKeys]
    for option in options {
      let bytes = Array(try JSONSerialization.data(withJSONObject: object, options: option))
      let (record, problems) = RecordReader(codes: casebook.codes).record(try JSON.parse(bytes))
      #expect(problems.isEmpty)
      #expect(record?.fields.values == saved.fields.values)
      #expect(record?.fields.extra.map(\.key) == ["from_elsewhere"])
    }
  }

  @Test func aSavedRecordIsReadBackAsItWas() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let saved = try session.commit(try Self.rich()).records[0]
    #expect(try casebook.open().record(saved.id) == saved)
    try session.store.folding.checkpoint(session.book, by: .kim)
    #expect(try casebook.open().record(saved.id) == saved)
  }
}
