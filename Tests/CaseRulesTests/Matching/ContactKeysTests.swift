import CaseModel
import CaseRules
import Testing

struct ContactKeysTests {
  @Test(arguments: [
    ("010-1234-5678", "+821012345678"), ("+82 10 1234 5678", "+821012345678"),
    ("+82 (0)10-1234-5678", "+821012345678"), ("0082 10 1234 5678", "+821012345678"),
    ("82 10 1234 5678", "+821012345678"), ("８２ 10 1234 5678", "+821012345678"),
    ("02-312-34567", "+82231234567"), ("031-123-45678", "+823112345678"),
    ("016-123-4567", "+82161234567"), ("012 345 678", "+85512345678"),
    ("+855 12 345 678", "+85512345678"), ("+855 (0)12 345 678", "+85512345678"),
    ("855 12 345 678", "+85512345678"), ("097 123 4567", "+855971234567"),
    ("023 123 456", "+85523123456"), ("+1 202 555 0100", "+12025550100"),
    ("1234567", "1234567"),
  ])
  func phonesHaveOneForm(_ typed: String, _ expected: String) {
    #expect(ContactKeys.phone(typed) == expected)
  }

  @Test(arguments: ["", "12", "call me", "+"]) func othersAreNoPhone(_ typed: String) {
    #expect(ContactKeys.phone(typed) == nil)
  }

  @Test(arguments: [
    ("M123A4567", "m 123-a-4567", true), ("M123A4567", "M123A4568", false), ("none", "none", false),
    ("M12345", "m-12345", true), ("M1234", "M1234", false),
  ])
  func passportsAreComparedWithoutMarks(_ a: String, _ b: String, _ isSame: Bool) {
    let first = ContactKeys.passport(a)
    #expect((first != nil && first == ContactKeys.passport(b)) == isSame)
  }

  @Test(
    arguments: [
      ("telegram", "@Maru99", "telegram", "https://t.me/maru99", true),
      ("telegram", "@maru99", "kakaotalk", "maru99", false),
      ("phone", "010-1234-5678", "whatsapp", "+82 10 1234 5678", true),
      ("telegram", "+82 10 1234 5678", "phone", "01012345678", true),
      ("kakaotalk", "Maru 99", "kakaotalk", "maru 99", true), ("line", "?", "line", "?", false),
      ("line", "abc", "line", "@ABC", true), ("line", "ab", "line", "ab", false),
      ("telegram", "http://t.me/maru", "telegram", "maru", true),
      ("telegram", "www.telegram.me/maru", "telegram", "maru", true),
      ("other", "https://wa.me/maru", "other", "maru", true),
      ("line", "line.me/maru", "line", "maru", true),
    ] as [(Code, String, Code, String, Bool)]
  )
  func handlesHaveOneKey(_ kind: Code, _ a: String, _ other: Code, _ b: String, _ isSame: Bool) {
    let first = ContactKeys.key(kind, a)
    #expect((first != nil && first == ContactKeys.key(other, b)) == isSame)
  }
}
