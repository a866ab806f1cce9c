import Foundation
import ProgramSupport
import Testing

/// Values that the command line takes whole, refuses, or asks about.
struct TypedValueTests {
  @Test(arguments: [
    ["set", "V-0001", "passport_no=950307-1234567"], ["set", "V-0001", "passport_no=M1.23E+07"],
    ["set", "V-0001", "ransom=300~500만원"], ["set", "V-0001", "contact_rule=a\u{1B}[31mb"],
    ["set", "V-0001", "name_ko=김\u{202E}민준"], ["note", "V-0001", "a\u{9B}31mb"],
    ["assign", "le\u{202E}e", "V-0001"], ["set", "V-0001", "aliases=a, b\u{2066}c"],
    ["set", "V-0001", #"stays=[{"place":"a\u001bb","from":"2025-02-01"}]"#],
    ["set", "V-0001", #"ransom={"amount":1.255,"currency":"USD"}"#],
    ["set", "V-0001", "ransom=3,000-5,000 USD"], ["set", "V-0001", "handles=950307-1234567"],
    ["set", "V-0001", #"handles=[{"kind":"phone","value":"950307-1234567"}]"#],
    ["set", "V-0001", #"handles=[{"kind":"kakaotalk","value":"950307-1234567"}]"#],
    ["set", "V-0001", "other_birth_dates=미정일"], ["set", "V-0001", "other_birth_dates=+1d"],
    ["export", "victims", "--audience", "npa", "--override", "a\u{1B}b"],
    ["set", "V-0001", "name_latin=金民俊"], ["set", "V-0001", "name_latin=김민준"],
    ["set", "V-0001", "ransom=5천만원", "ransom=4천만원"],
  ])
  func whatCannotBeKeptIsRefused(_ words: [String]) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot(leavingOut: "lock")
    let result = try book.expect(64, words + ["-C", book.path])
    #expect(!result.err.unicodeScalars.contains("\u{1B}"))
    #expect(try book.snapshot(leavingOut: "lock") == before)
  }

  @Test(arguments: [
    ("name_ko", "김민준 / 이서연", "김민준 / 이서연"), ("passport_no", "M12345678(만료)", "M12345678"),
    ("handles", "010-1234-5678 (밤에만)", "010-1234-5678"), ("ransom", "3.000 USD", "3000"),
    ("ransom", "4000", "4000"),
    ("handles", "010-1234-567", "010-1234-567"),
    ("handles", #"[{"kind":"phone","value":"010-1234-567"}]"#, "010-1234-567"),
    ("handles", "12", "12"), ("handles", "010-1234-5678 밤에만", "010-1234-5678"),
    ("handles", #"[{"kind":"phone","value":"010-1234-5678 밤에만"}]"#, "010-1234-5678"),
    ("handles", #"[{"kind":"phone","value":"텔레그램 @x"}]"#, "telegram"),
    ("ransom", #"{"amount":5}"#, "USD"), ("ransom", "약 5천만원", "50000000"),
    ("ransom", "3000USD/월", "3000"), ("promised_pay", "약 300만원", "3000000"),
    ("name_ko", "김민준 형제", "김민준 형제"), ("name_ko", "A 2명", "A 2명"), ("name_ko", "라사 외", "라사 외"),
    ("other_birth_dates", "03/08/1998", "1998-03-08"),
  ])
  func aQuestionIsAnsweredByConfirming(_ field: String, _ typed: String, _ kept: String) throws {
    let book = try CasebookFixture()
    let before = try book.snapshot()
    let words = ["set", "V-0001", "\(field)=\(typed)", "-C", book.path]
    let asked = try book.expect(1, words)
    #expect(asked.err.contains("--confirm \(field)"))
    #expect(try book.snapshot() == before)
    try book.expect(0, words + ["--confirm", field])
    #expect(try book.expect(0, "show", "V-0001", "--json").out.contains(kept))
  }

  @Test(arguments: [
    ("ransom=5천만원", #""amount":50000000,"currency":"KRW""#),
    ("ransom=12.345678 USDT", #""amount":12.345678"#),
    ("ransom=$2,500.50", #""amount":2500.5,"currency":"USD""#),
    ("passport_no=m 123-a4567", #""M123A4567""#),
    ("passport_no=Ｍ１２３４５６７８", #""M12345678""#), ("handles=010-1234-5678(모)", #""owner":"family""#),
    ("contact_rule=\u{302}x", "\u{302}x"), ("contact_rule=\u{17B6}x", "\u{17B6}x"),
    ("name_ko=김\u{200B}민준", #""김민준""#),
    ("other_birth_dates=98.4.22; 1999년 5월", #""1998-04-22","1999-05""#),
    ("promised_pay=월 300만원", #""amount":3000000"#), ("name_ko=마리아 테레사", "마리아테레사"),
  ])
  func aClearValueIsKeptWhole(_ word: String, _ kept: String) throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", word)
    let shown = try book.expect(0, "show", "V-0001", "--json").out
    let plain = shown.filter { !$0.isWhitespace }
    #expect(plain.unicodeScalars.map(\.value).contains(kept.unicodeScalars.map(\.value)))
  }

  @Test func aNoteMayBeginWithAMarkThatCombines() throws {
    let book = try CasebookFixture()
    try book.expect(0, "note", "V-0001", "\u{302}x")
    let notes = try book.expect(0, "list", "notes", "--json").out
    #expect(notes.unicodeScalars.map(\.value).contains("\u{302}x".unicodeScalars.map(\.value)))
  }

  @Test(arguments: ["None", "N/A", "-", "없음", "미상"])
  func whatStandsForNoNameGoesOnceThereIsOne(_ text: String) throws {
    let book = try CasebookFixture()
    let words = ["add", "victim", "-", "report_channel=family", "-C", book.path]
    let added = try book.program.run(words, input: "name_ko=\(text)\n")
    #expect(added.status == 0, "\(added.err)")
    #expect(try book.json("show", "V-0002", "--json")["name_ko"] == nil)
    #expect(try book.json("show", "V-0002", "--json")["aliases"] as? [String] == [text])
    try book.expect(0, "set", "V-0002", "aliases=\(text), 철수")
    #expect(try book.json("show", "V-0002", "--json")["aliases"] as? [String] == ["철수"])
    // A single dash reads standard input, which is empty and clears the field as requested.
    let asked: Int32 = text == "-" ? 0 : 1
    try book.expect(asked, "set", "V-0002", "name_ko=김민준", "aliases=\(text)")
    try book.expect(0, "set", "V-0002", "name_ko=김민준", "aliases=\(text)", "--confirm", "aliases")
    #expect(try book.json("show", "V-0002", "--json")["aliases"] == nil)
  }

  @Test(arguments: [
    ("name_ko", "미상", "김민준"), ("ransom", "없음", "50000000"), ("handles", "없음", "010-1234-5678"),
    ("aliases", "unknown", "철수"), ("birth_date", "불명", "1998-04-22"),
    ("contact_rule", "N/A", "never call"), ("passport_no", "없음", "M12345678"),
  ])
  func aWordForNotKnownOverAKnownValueIsAQuestion(_ key: String, _ typed: String, _ old: String)
    throws
  {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "set",
      "V-0001",
      "name_ko=김민준",
      "name_latin=KIM MINJUN",
      "ransom=5천만원",
      "handles=010-1234-5678(모)",
      "aliases=철수",
      "birth_date=1998-04-22",
      "contact_rule=never call",
      "passport_no=M12345678"
    )
    let before = try book.snapshot()
    let words = ["set", "V-0001", "\(key)=\(typed)", "-C", book.path]
    let asked = try book.expect(1, words)
    #expect(asked.err.contains("--confirm \(key)"), "\(asked.err)")
    let isText = key == "contact_rule"
    #expect(asked.err.contains(isText ? "saves it" : "\(key)= clears it"), "\(asked.err)")
    #expect(asked.err.contains(typed), "\(asked.err)")
    #expect(try book.snapshot() == before)
    try book.expect(0, words + ["--confirm", key])
    #expect(try !book.expect(0, "show", "V-0001", "--json").out.contains(old))
    try book.expect(0, "set", "V-0001", "\(key)=")
    #expect(try book.json("show", "V-0001", "--json")[key] == nil)
  }

  @Test func aPersonWhoseNameNobodyKnowsIsKept() throws {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "add",
      "victim",
      "name_ko=신원불상 1",
      "report_channel=family"
    )
    let victims = try book.expect(0, "list", "victims", "--json").out
    #expect(victims.contains("신원불상 1"))
  }
}
