import CaseModel
import Testing

/// Numbers of passports, telephones and places on the map.
struct NumbersTests {
  @Test(arguments: [
    ("M12345678", "M12345678"), ("Ｍ１２３４５６７８", "M12345678"), ("m123a4567", "M123A4567"),
    ("M 1234 5678", "M12345678"),
    ("M-12345678", "M12345678"), ("M–12345678", "M12345678"), (" M12345678. ", "M12345678"),
    ("여권번호: M12345678", "M12345678"), ("Passport No. M12345678", "M12345678"),
    ("E12345678", "E12345678"),
    ("123456789", "123456789"), ("P1234567A", "P1234567A"), ("M１２３４５６７８", "M12345678"),
  ])
  func passportsAreClosedUpInUpperCase(_ text: String, _ number: String) throws {
    #expect(try TypedValue.text(text, "passport_no") == number)
  }

  @Test(arguments: [
    ("M12345678/M87654321", ["M12345678", "M87654321"]),
    ("M12345678, M87654321", ["M12345678", "M87654321"]),
    ("M12345678 M87654321", ["M12345678", "M87654321"]), ("M12345678(만료)", ["M12345678"]),
    ("M12345678 만료", ["M12345678"]), ("M12345678 → M87654321", ["M12345678", "M87654321"]),
    ("M12345678 및 S87654321", ["M12345678", "S87654321"]), ("M1234567890123", ["M1234567890123"]),
  ])
  func whatIsMoreThanANumberIsAsked(_ text: String, _ readings: [String]) throws {
    #expect(try TypedValue.question(text, "passport_no")?.readings == readings)
    #expect(try TypedValue.text(text, "passport_no", confirmed: true) == readings[0])
  }

  @Test(arguments: [
    "950307-1234567", "9503071234567", "950307 - 1234567", "９５０３０７-１２３４５６７", "000101-3000000",
    "950307-1******", "M1.23E+07",
    "1.23457E+11", "1,23E+08", "분실", "압수됨", "신청중", "abc",
  ])
  func othersAreNoPassportNumberEvenIfConfirmed(_ text: String) {
    for confirmed in [false, true] {
      #expect(throws: InputError.self) {
        try TypedValue.text(text, "passport_no", confirmed: confirmed)
      }
    }
  }

  @Test(arguments: ["미상", "없음", "unknown", "N/A", "-", "不详"])
  func anUnknownPassportIsEmpty(_ text: String) throws {
    #expect(try TypedValue.text(text, "passport_no") == nil)
  }

  @Test(arguments: [
    ("001-82-10-1234-5678", "+821012345678"), ("00700-82-10-1234-5678", "+821012345678"),
    ("002 82 10 1234 5678", "+821012345678"), ("0082-10-1234-5678", "+821012345678"),
    ("00700-855-12-345-678", "+85512345678"), ("001-855-12-345-678", "+85512345678"),
    ("007 855 12 345 678", "+85512345678"), ("00855 12 345 678", "+85512345678"),
    ("+66 (0)81 234 5678", "+66812345678"), ("+66 081 234 5678", "+66812345678"),
    ("66812345678", "+66812345678"),
    ("0066 81 234 5678", "+66812345678"), ("+84 (0)912 345 678", "+84912345678"),
    ("84912345678", "+84912345678"),
    ("0084 912 345 678", "+84912345678"), ("86-138-1234-5678", "+8613812345678"),
    ("+86 138 1234 5678", "+8613812345678"),
    ("086-138-1234-5678", "+8613812345678"), ("1012345678", "+821012345678"),
    ("０１０－１２３４－５６７８", "+821012345678"),
    ("(+82) 10-1234-5678", "+821012345678"), ("+82-010-1234-5678", "+821012345678"),
    ("010.1234.5678", "+821012345678"),
    ("០១២ ៣៤៥ ៦៧៨", "+85512345678"), ("001 202 555 0100", "+12025550100"),
    ("010-1234-5678 내선 12", "+821012345678"),
    ("1588-0000", "15880000"), ("+855 00 000 003", "+85500000003"),
    ("+82 02-312-3456", "+8223123456"),
  ])
  func telephonesHaveOneKey(_ text: String, _ key: String) {
    #expect(PhoneNumber(text).key == key)
    #expect(PhoneNumber(text).doubt == nil)
  }

  @Test(arguments: [
    ("010-1234-567", PhoneNumber.Doubt.tooShort), ("010-0000-01", .tooShort),
    ("+82 10 1234", .tooShort),
    ("12345", .tooShort), ("010-1234-56789", .tooLong), ("+855 12 345 678 9999", .tooLong),
    ("010-1234-5678 010-2345-6789", .tooLong), ("+66 81 234 567 89", .tooLong),
  ])
  func numbersThatCannotBeWholeAreDoubted(_ text: String, _ doubt: PhoneNumber.Doubt) {
    #expect(PhoneNumber(text).doubt == doubt)
  }

  @Test(arguments: [
    ("010-1234-5678", "phone 010-1234-5678 self"), ("텔레그램 @han_garam", "telegram @han_garam self"),
    ("텔레그램: @x_y", "telegram @x_y self"), ("텔레@x_y", "telegram @x_y self"),
    ("@x_y", "telegram @x_y self"),
    ("카톡 아이디 minjun01", "kakaotalk minjun01 self"), ("카톡: minjun01", "kakaotalk minjun01 self"),
    ("a@b.example", "email a@b.example self"), ("010-1234-5678(모)", "phone 010-1234-5678 family"),
    ("모 010-1234-5678", "phone 010-1234-5678 family"),
    ("어머니: 010-1234-5678", "phone 010-1234-5678 family"),
    ("010-1234-5678(친구)", "phone 010-1234-5678 other"),
    ("010-1234-5678(본인)", "phone 010-1234-5678 self"),
    ("010-1234-5678(브로커)", "phone 010-1234-5678 captor"),
    ("010-1234-5678(WhatsApp)", "whatsapp 010-1234-5678 self"),
    ("010-1234-5678 / 카톡 minjun01", "phone 010-1234-5678 self; kakaotalk minjun01 self"),
    ("facebook.com/minjun", "other facebook.com/minjun self"),
    ("t.me/abc", "telegram t.me/abc self"), ("instagram.com/a_b", "other instagram.com/a_b self"),
    ("fb.com/profile.php?id=100", "other fb.com/profile.php?id=100 self"),
    (
      "https://www.facebook.com/x, 010-1234-5678",
      "other https://www.facebook.com/x self; phone 010-1234-5678 self"
    ),
    ("facebook.com/a/b, t.me/c", "other facebook.com/a/b self; telegram t.me/c self"),
    ("010-1234-5678/010-2345-6789", "phone 010-1234-5678 self; phone 010-2345-6789 self"),
    ("010-1234-5678/카톡 minjun01", "phone 010-1234-5678 self; kakaotalk minjun01 self"),
    ("010-1234-5678/모 010-2345-6789", "phone 010-1234-5678 self; phone 010-2345-6789 family"),
    ("카톡 a/b", "kakaotalk a/b self"),
    ("010-1234-5678, 010-2345-6789(부)", "phone 010-1234-5678 self; phone 010-2345-6789 family"),
    ("+66 (0)81 000 0101", "phone +66 (0)81 000 0101 self"),
    ("０１０-1234-5678", "phone 010-1234-5678 self"),
    ("1012345678", "phone 010-1234-5678 self"), ("없음", ""), ("미상", ""), ("-", ""), ("분실", ""),
  ])
  func aLineOfNumbersTellsKindAndOwner(_ text: String, _ entries: String) throws {
    let field = try #require(Schema.victim["handles"])
    let value = try TypedValue.input.get().value(text, field)
    var list: [FieldSet] = []
    if case .entries(let entries)? = value { list = entries }
    let words = list.map { entry in
      let owner = entry[FieldKey<Code>("owner")]?.text ?? ""
      return "\(entry[.kind]?.text ?? "") \(entry[.value] ?? "") \(owner)"
    }
    #expect(words.joined(separator: "; ") == entries)
  }

  @Test(arguments: ["010-1234-567", "010-1234-56789", "12", "1", "119", "+82", "02-1"])
  func aNumberThatCannotBeWholeIsAsked(_ text: String) throws {
    #expect(try TypedValue.question(text, "handles") != nil)
  }

  @Test(arguments: [
    "@x @y", "텔레그램 @x @y", "010-1111-2222 @x", "FB: https://www.facebook.com/x @y", "a@b.kr c@d.kr",
  ])
  func severalAccountsInOneValueAreAsked(_ text: String) throws {
    #expect(try TypedValue.question(text, "handles") != nil)
  }

  @Test func aHandleInAColumnOfTelephonesIsNoNumber() throws {
    let handles = HandleText(try TypedValue.input.get().codes)
    #expect(try handles.read("텔레그램 @x", kind: "phone").entries.first?[.kind] == "telegram")
    #expect(try handles.read("minjun01", kind: "phone").question != nil)
    #expect(try handles.read("010-1234-5678(모)", kind: "phone").saysMore)
  }

  @Test(arguments: [
    ("10.6091, 103.5293", 10.6091, 103.5293), ("10.6091 103.5293", 10.6091, 103.5293),
    ("10.6091,103.5293", 10.6091, 103.5293), ("10.6091°N, 103.5293°E", 10.6091, 103.5293),
    ("N10.6091 E103.5293", 10.6091, 103.5293),
    ("https://maps.example/@10.6091,103.5293,17z", 10.6091, 103.5293),
    ("10°36'36\"N 103°31'48\"E", 10.61, 103.53),
  ])
  func aPastedPlaceIsBothOfItsNumbers(_ text: String, _ lat: Double, _ lon: Double) throws {
    let input = try TypedValue.input.get()
    let fields = ["lat", "lon"].compactMap { Schema.compound[$0] }
    for (field, wanted) in zip(fields, [lat, lon]) {
      guard case .decimal(let number)? = try input.value(text, field) else {
        Issue.record("no number")
        continue
      }
      #expect(abs(number - wanted) < 0.000_01)
    }
    #expect(input.beside(text, fields[0]).keys.sorted() == ["lon"])
    #expect(input.beside("10.6091", fields[0]).isEmpty)
  }
}
