import CaseDemo
import CaseModel
import CaseReference
import Testing

/// The invented content is plausible, varied, and about nobody real.
struct DemoContentTests {
  let book = DemoRecords.standard

  /// Names of places and firms in the news, which no invented compound may have.
  @Test(arguments: [
    "kk park", "jinbei", "prince", "huione", "crown", "kaibo", "mango", "union", "galaxy",
    "macross",
    "victory", "great wall", "long bay", "white sand",
  ])
  func noCompoundBearsARealName(word: String) {
    for site in book.all(.compound) {
      #expect(site[.name]?.lowercased().contains(word) == false)
    }
  }

  @Test func compoundNamesAreDifferent() {
    let first = DemoCasebook(cases: 1800).commits().prefix(2)
    let names = first.flatMap(\.commit.changes).map(\.record).filter { $0.kind == .compound }
      .compactMap { $0[.name] }
    #expect(names.count == 120)
    #expect(Set(names).count == 120)
  }

  @Test func compoundsLieInsideTheirProvince() throws {
    let provinces = try Province.all(json: ReferenceText.provinces)
    for site in book.all(.compound) {
      let lat = try #require(site[.lat])
      let lon = try #require(site[.lon])
      let province = try #require(provinces.first { $0.code == site[.province] })
      #expect(abs(lat - province.lat) < 0.7, "\(site.id)")
      #expect(abs(lon - province.lon) < 0.7, "\(site.id)")
    }
  }

  /// Korean mobile numbers have no 0 after 010, and no Cambodian code begins with 00.
  @Test func telephoneNumbersReachNobody() {
    for record in book.last.values where record.kind != .counterpart {
      for handle in record[list: .handles] where handle[.kind] == "phone" {
        let number = handle[.value] ?? ""
        #expect(number.hasPrefix("+82100") || number.hasPrefix("+85500"), "\(record.id)")
      }
      for handle in record[list: .handles] where handle[.kind] != "phone" {
        #expect(handle[.value]?.contains("demo_") == true, "\(record.id)")
      }
    }
  }

  @Test func koreansHaveHangulNamesAndPassportSpelling() throws {
    let koreans = book.all(.victim).filter { $0[list: .nationality] == ["KR"] }
    #expect((490...550).contains(koreans.count))
    for victim in koreans {
      let name = try #require(victim[.nameKo])
      #expect((3...4).contains(name.count))
      #expect(name.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) })
      guard let latin = victim[.nameLatin] else { continue }
      let words = latin.split(separator: " ")
      #expect(words.count == 2 && words[1].count >= 3, "\(latin)")
      #expect(latin.allSatisfy { $0 == " " || ("A"..."Z").contains($0) }, "\(latin)")
    }
  }

  @Test func passportNumbersHaveTheKoreanPattern() {
    let numbers = book.all(.victim).filter { $0[list: .nationality] == ["KR"] }
      .compactMap { $0[.passportNo] }
    #expect(numbers.count > 300)
    #expect(numbers.allSatisfy { $0.wholeMatch(of: /[A-Z][0-9]{3}[A-Z][0-9]{4}/) != nil })
  }

  @Test func notesAreWrittenInThreeLanguages() {
    let languages = book.all(.note).compactMap { $0[FieldKey<Code>("language")] }
    for language in ["ko", "en", "km"] as [Code] {
      #expect(languages.count { $0 == language } >= 10, "\(language)")
    }
    #expect(book.all(.note).allSatisfy { $0[.text]?.contains("{") == false })
  }

  @Test func namesVary() {
    let names = book.all(.victim).compactMap { $0[.nameKo] }
    #expect(Set(names).count > names.count * 4 / 5)
    #expect(Set(book.all(.note).compactMap { $0[.text] }).count > 700)
  }

  @Test func wordsOfViolenceStayOutOfTheTexts() {
    let unwanted = ["blood", "corpse", "피투성이", "시체", "비명"]
    for note in book.all(.note) {
      let text = note[.text] ?? ""
      #expect(!unwanted.contains { text.contains($0) }, "\(note.id)")
    }
  }

  @Test func everythingBelongsToAnOfficer() {
    let officers = Set(DemoCasebook.officers)
    #expect(officers == ["kim", "lee", "park", "choi", "jung", "sok"])
    #expect(book.commits.allSatisfy { officers.contains($0.by) })
    #expect(book.all(.victim).allSatisfy { officers.contains($0[.caseOwner] ?? "") })
    #expect(book.all(.followup).allSatisfy { officers.contains($0[.assignee] ?? "") })
  }
}
