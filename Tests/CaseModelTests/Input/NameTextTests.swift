import CaseModel
import Testing

struct NameTextTests {
  struct Read: Sendable {
    let text: String
    var hangul: String?
    var latin: String?
    var aliases: [String] = []
    var saysMore = false

    init(
      _ text: String,
      _ hangul: String? = nil,
      _ latin: String? = nil,
      aliases: [String] = [],
      more saysMore: Bool = false
    ) {
      self.text = text
      (self.hangul, self.latin, self.aliases) = (hangul, latin, aliases)
      self.saysMore = saysMore
    }
  }

  private static let one: [Read] = [
    Read("김민준", "김민준"), Read(" 김 민준 ", "김 민준"), Read("KIM MINJUN", nil, "KIM MINJUN"),
    Read("김민준(KIM MINJUN)", "김민준", "KIM MINJUN"), Read("KIM MINJUN 김민준", "김민준", "KIM MINJUN"),
    Read("김민준/KIM MINJUN", "김민준", "KIM MINJUN"), Read("KIM, MINJUN", nil, "KIM MINJUN"),
    Read("김민준, KIM MINJUN", "김민준", "KIM MINJUN"), Read("KIM MINJUN（김민준）", "김민준", "KIM MINJUN"),
    Read("Dela Cruz Juan", nil, "Dela Cruz Juan"), Read("김민준 씨", "김민준"),
    Read("Mr. Kim Minjun", nil, "Kim Minjun"),
    Read("김민준(95년생)", "김민준", more: true), Read("김민준 95년생", "김민준", more: true),
    Read("김민준(여)", "김민준", more: true), Read("김민준(가명)", "김민준", more: true),
    Read("김민준 (개명 전 김철수)", "김민준", aliases: ["김철수"], more: true),
    Read("김민준(개명후 김서준)", "김민준", aliases: ["김서준"], more: true),
    Read("김민준(본명: 김철수)", "김민준", aliases: ["김철수"], more: true),
    Read("KIM MINJUN (aka Tommy)", nil, "KIM MINJUN", aliases: ["Tommy"], more: true),
    Read("김민준(金民俊)", "김민준", aliases: ["金民俊"]), Read("金民俊", aliases: ["金民俊"]),
    Read("សុខ ដារា", aliases: ["សុខ ដារា"]), Read("มานี", aliases: ["มานี"]),
    Read("미상", aliases: ["미상"]), Read("신원불상 1", aliases: ["신원불상 1"]),
    Read("미상(여성, 20대)", aliases: ["미상"], more: true),
    Read("Unknown male 2", aliases: ["Unknown male 2"]),
    Read("김민준1", "김민준1"), Read("김민준(F)", "김민준", more: true), Read("남궁민수", "남궁민수"),
    Read("응우옌 티 투", "응우옌 티 투"), Read("NGUYỄN THỊ THU", nil, "NGUYỄN THỊ THU"),
    Read("O'Brien-Lee Sean", nil, "O'Brien-Lee Sean"),
    Read("마리아 테레사", "마리아 테레사"), Read("테레사 마리아", "테레사 마리아"), Read("이사벨 마리아", "이사벨 마리아"),
    Read("안젤라 메르켈", "안젤라 메르켈"), Read("쿠마르 라제쉬", "쿠마르 라제쉬"), Read("드미트 페트로", "드미트 페트로"),
    Read("김 세 명", "김 세 명"), Read("김수명", "김수명"), Read("김 수명", "김 수명"), Read("남궁 민수", "남궁 민수"),
    Read("김가족", "김가족"), Read("이외수", "이외수"), Read("김민준 1명", "김민준", more: true),
    Read("None", aliases: ["None"]), Read("N/A", aliases: ["N/A"]), Read("-", aliases: ["-"]),
    Read("없음", aliases: ["없음"]), Read("Na", nil, "Na"), Read("No Minseo", nil, "No Minseo"),
    Read("지영과", "지영과"), Read("김민준(한국인, 추정)", "김민준", more: true),
  ]

  @Test(arguments: one)
  func oneNameIsTakenApart(_ read: Read) {
    let name = NameText(read.text)
    #expect(name.hangul == read.hangul)
    #expect(name.latin == read.latin)
    #expect(name.aliases == read.aliases)
    #expect(name.saysMore == read.saysMore)
    #expect(!name.isSeveral)
  }

  @Test(arguments: [
    "김민준 / 이서연", "김민준/이서연", "김민준, 이서연", "김민준·이서연", "김민준 & 이서연", "김민준 및 이서연", "김민준과 이서연",
    "김민준 그리고 이서연",
    "김민준 외 2명", "김민준외 2명", "김민준 등 3명", "김민준 외 1인", "김민준 일행", "김민준 + 1", "김민준; 이서연", "김민준\n이서연",
    "김민준 이서연",
    "김민준 - 이서연", "김민준、이서연", "KIM MINJUN / LEE SEOYEON", "KIM MINJUN and LEE SEOYEON",
    "KIM MINJUN & LEE SEOYEON",
    "KIM MINJUN, LEE SEOYEON", "KIM MINJUN and 2 others", "KIM MINJUN et al.",
    "김민준(KIM MINJUN), 이서연(LEE SEOYEON)",
    "(주)한국 김민준", "김민준, 이서연, 박도윤", "김민준 형제", "김민준 자매", "김민준 남매", "김민준 부부", "김민준 가족", "김민준 일가족",
    "김민준 쌍둥이", "김민준형제", "김민준 부모", "KIM family", "KIM MINJUN brothers", "A 2명", "A 두 명", "A 2 명",
    "A 2인",
    "한국인 3명", "2명", "여러 명", "KIM 2 people", "미상 2명", "신원불상 3명", "라사 외", "라사 외 2명", "라사 외 2",
    "김민준 등",
    "김민준(외 2명)", "김민준(부부)", "김민준(2명)", "김모 / 이부", "마동석 김민준", "김민준 이서연 마리아",
  ])
  func severalPeopleAreSeen(_ text: String) {
    let name = NameText(text)
    #expect(name.isSeveral)
    #expect(name.saysMore)
    #expect(name.hangul != "주")
  }

  @Test(arguments: ["김민준 / 이서연", "KIM MINJUN and LEE SEOYEON"])
  func aFieldForANameAsks(_ text: String) throws {
    let key = text.contains("KIM") ? "name_latin" : "name_ko"
    #expect(try TypedValue.question(text, key) != nil)
    #expect(try TypedValue.text(text, key, confirmed: true) == text)
  }

  @Test(arguments: ["김민준 형제", "A 2명", "라사 외", "라사 외 2명", "김모 / 이부", "미상 2명"])
  func everyFieldForANameAsks(_ text: String) throws {
    let input = try TypedValue.input.get()
    let fields = Schema.every.flatMap(\.fields).filter { $0.form.isName || $0.form == .anyName }
    #expect(Set(fields.map(\.key)).isSuperset(of: ["name_ko", "name_latin", "name", "real_name"]))
    for field in fields where field.form != .latinName {
      do throws(InputError) {
        let value = try input.value(text, field)
        Issue.record("\(field.key) became \(String(describing: value))")
      } catch {
        #expect(error.problem.question?.reason == NameText.severalPeople, "\(field.key)")
      }
    }
  }

  @Test(arguments: [
    "미상", "신원불상 1", "unknown", "-", "ไม่ทราบ", "None", "N/A", "n/a", "없음", "null", "TBD", "???",
  ])
  func nobodysNameIsNoName(_ text: String) throws {
    #expect(try TypedValue.text(text, "name_ko") == nil)
    #expect(try TypedValue.text(text, "name_ko", confirmed: true) == nil)
    #expect(try TypedValue.text(text, "contact_rule") == text)
  }

  @Test func fullWidthLettersOfAPassportNameBecomePlain() throws {
    let field = try #require(Schema.victim["name_latin"])
    let value = try TypedValue.input.get().value("ＫＩＭ　ＭＩＮＪＵＮ", field)
    #expect(value == .text("KIM MINJUN"))
  }
}
