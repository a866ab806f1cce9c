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

  @Test(
    arguments: [
      ("other", "facebook.com"), ("other", "https://www.facebook.com/"),
      ("other", "m.facebook.com"),
      ("other", "https://facebook.com/profile.php"), ("other", "facebook.com/profile.php?id="),
      ("other", "http://blog.naver.com"), ("other", "https://instagram.com/?"),
      ("telegram", "t.me"), ("telegram", "t.me/"), ("telegram", "https://t.me"),
      ("telegram", "https://t.me/@"), ("telegram", "@t.me"), ("telegram", "telegram.me/"),
      ("line", "https://line.me/"), ("line", "line.me/ti/p/"), ("line", "LINE.ME"),
      ("kakaotalk", "https://open.kakao.com/o/"), ("whatsapp", "https://wa.me/"),
      ("telegram", "@"), ("telegram", "@@"), ("telegram", "@a"), ("telegram", "..."),
      ("telegram", "unknown"), ("kakaotalk", "없음"), ("kakaotalk", "미상"), ("line", "분실"),
      ("email", "@gmail.com"), ("email", "gmail.com"), ("phone", "12345"), ("phone", "010"),
      ("phone", "010-0000-0000"), ("phone", "000-0000-0000"), ("phone", "없음"),
      ("telegram", "123456"), ("whatsapp", "+855"), ("phone", "+82 10"), ("phone", "1111111"),
    ] as [(Code, String)]
  )
  func whatAnybodyCanHaveIsNoKey(_ kind: Code, _ text: String) {
    #expect(ContactKeys.key(kind, text) == nil)
  }

  @Test(
    arguments: [
      ("other", "facebook.com/minjun", "https://facebook.com/minjun"),
      ("other", "https://facebook.com/profile.php?id=100012", "facebook.com/profile.php?id=100012"),
      ("telegram", "t.me/maru99", "maru99"), ("telegram", "https://t.me/s/maru99", "t.me/s/maru99"),
      ("line", "line.me/ti/p/abc", "https://line.me/ti/p/abc"),
      ("kakaotalk", "https://open.kakao.com/o/sAbc", "open.kakao.com/o/sAbc"),
      ("email", "Minjun@gmail.com", "minjun@gmail.com"), ("other", "kim.minjun", "@kim.minjun"),
      ("wechat", "wxid_12", "WXID_12"), ("other", "m.kim99", "@m.kim99"),
      ("other", "m.facebook.com/minjun", "https://facebook.com/minjun"),
    ] as [(Code, String, String)]
  )
  func whatNamesOneAccountIsAKey(_ kind: Code, _ a: String, _ b: String) {
    let key = ContactKeys.key(kind, a)
    #expect(key != nil && key == ContactKeys.key(kind, b))
  }
}
