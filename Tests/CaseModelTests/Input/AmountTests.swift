import CaseModel
import StrictJSON
import Testing

struct AmountTests {
  @Test(arguments: [
    ("0", "0"), ("5", "5"), ("2500.50", "2500.5"), ("0.01", "0.01"), ("0.1", "0.1"),
    ("33.33", "33.33"),
    ("0.123456", "0.123456"), ("999999999999.99", "999999999999.99"),
    ("1000000000000", "1000000000000"),
    ("100.00", "100"),
  ])
  func everyDigitIsKept(_ text: String, _ written: String) throws {
    let amount = try #require(Amount(text: text))
    #expect(amount.text == written)
    #expect(Amount(text: amount.text) == amount)
  }

  @Test(arguments: [
    "", "-1", "1.", ".5", "1.2.3", "1e6", "1000000000000.01", "1000000000001", "0.1234567", "1,5",
    "٣",
    "99999999999999999999",
  ])
  func othersAreNoAmounts(_ text: String) { #expect(Amount(text: text) == nil) }

  @Test(arguments: [
    ("9999", "9999"), ("10000", "10,000"), ("2500.5", "2500.50"), ("6000000.25", "6,000,000.25"),
    ("0.123456", "0.123456"),
  ])
  func peopleReadItInGroups(_ text: String, _ words: String) {
    #expect(Amount(text: text)?.grouped == words)
  }

  @Test(arguments: [
    #"{"amount":30000,"currency":"USD"}"#, #"{"amount":2500.5,"currency":"USD"}"#,
    #"{"amount":0.123456,"currency":"USDT"}"#, #"{"amount":1000000000000,"currency":"KRW"}"#,
  ])
  func filesComeBackByteForByte(_ money: String) throws {
    let text = #"{"id":"V-0001","promised_pay":\#(money)}"#
    let read = RecordReader(codes: try referenceCodes()).record(try JSON.parse(text))
    #expect(read.problems.isEmpty)
    #expect(read.record.map { String(decoding: $0.json.serialized(), as: UTF8.self) } == text)
  }

  @Test func anAmountHasNoMoreDecimalsThanItsCurrency() throws {
    let check = RecordCheck(codes: try referenceCodes())
    func problems(_ text: String, _ currency: Code) -> Int {
      var record = Record(new: RecordID(.victim, 1))
      let amount = Amount(text: text).map { FieldValue.amount($0) }
      record.fields["promised_pay"] = .group(
        FieldSet(["amount": amount ?? .flag(false), "currency": .code(currency)])
      )
      return check.problems(record).count { $0.field == "promised_pay.amount" }
    }
    #expect(problems("1.25", "USD") == 0)
    #expect(problems("1.255", "USD") == 1)
    #expect(problems("1.123456", "USDT") == 0)
  }
}
