import CaseExchange
import CaseModel
import Testing

/// Cells that say more, less or something else than a value.
struct ImportValuesTests {
  /// The plan for one row with a name, and the import if the officer names the row.
  private func row(_ header: String, _ cell: String, name: String = "김가온") throws -> PlannedRow {
    let quoted =
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
    let isName = header == "성명"
    let text =
      isName
      ? "성명,신고일,신고경로\n\(quoted),2025-08-03,가족\n"
      : "성명,신고일,신고경로,\(header)\n\(name),2025-08-03,가족,\(quoted)\n"
    return try #require(try ImportOffice.empty.get().plan(text).rows.first)
  }

  private func kept(_ row: PlannedRow) -> String {
    row.records.filter { $0.kind == .note }.compactMap { $0[.text] }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("성명", "김가온 / 박나래"), ("성명", "김가온, 박나래"), ("성명", "KIM GAON and PARK NARAE"), ("성명", "김가온 외 2명"),
    ("성명", "김가온 / PARK NARAE"), ("성명", "(주)누리 김가온"), ("몸값", "3.000 USD"), ("몸값", "3,00 USD"),
    ("몸값", "4000"),
    ("몸값", "많음"), ("몸값", "300~500만원"), ("여권번호", "M1.23E+07"), ("여권번호", "950307-1234567"),
    ("여권번호", "M12345678/M87654321"), ("여권번호", "M12345678(만료)"), ("여권번호", "신청 중"),
    ("연락처", "010-1234-567"),
    ("연락처", "010-1234-56789"), ("연락처", "8.55123E+11"),
  ])
  func aCellThatIsUnclearIsAskedAboutAndKeptWhole(_ header: String, _ cell: String) throws {
    let row = try row(header, cell)
    #expect(row.weight == .question)
    #expect(row.records.first?.kind == .victim)
    #expect(kept(row).contains("\(header): \(cell)"))
  }

  @Test(arguments: [
    ("몸값", "5천만원", "ransom", "50,000,000 · Won (KRW) · Demanded"),
    ("몸값", "USD 2,500.50", "ransom", "2500.50 · US dollar (USD) · Demanded"),
    ("몸값", "5000 THB", "ransom", "5000 · Baht (THB) · Demanded"), ("몸값", "미상", "ransom", ""),
    ("여권번호", "Ｍ-１２３４５６７８", "passport_no", "M12345678"), ("여권번호", "미상", "passport_no", ""),
    ("생년월일", "미상", "birth_date", ""), ("생년월일", "unknown", "birth_date", ""),
    ("입국일", "확인 중", "entered_on", ""),
    ("입국일", "N/A", "entered_on", ""), ("연락처", "없음", "handles", ""),
    ("국적", "미상", "nationality", "South Korea"),
    ("연락처", "텔레그램 @gaon", "handles", "Telegram · @gaon · Own"),
    ("연락처", "+66 (0)81 000 0101", "handles", "Phone · +66 (0)81 000 0101 · Own"),
    ("성명", "김가온(KIM GAON)", "name_latin", "KIM GAON"), ("성명", "김가온(金佳溫)", "aliases", "金佳溫"),
    ("성명", "김가온(金佳溫)", "name_latin", ""), ("성명", "미상", "aliases", "미상"),
    ("성명", "신원불상 1", "name_latin", ""),
    ("성명", "신원불상 1", "aliases", "신원불상 1"), ("성명", "김\u{200B}가온", "name_ko", "김가온"),
  ])
  func aClearCellIsReadWithoutAQuestion(
    _ header: String,
    _ cell: String,
    _ key: String,
    _ value: String
  ) throws {
    let row = try row(header, cell)
    #expect(row.weight == nil || row.weight == .note)
    let office = try ImportOffice.empty.get()
    let words = FieldText(codes: office.codes, language: .en, zone: .phnomPenh)
    let field = try #require(Schema.victim[key])
    let text = row.records.first?.fields[key].map { words.text($0, field.kind) }
    #expect(text ?? "" == value)
  }

  @Test(arguments: [
    ("성명", "김가온(95년생)", "성명: 김가온(95년생)"), ("성명", "김가온 (개명 전 김철수)", "개명 전 김철수"),
    ("성명", "미상(여성, 20대)", "성명: 미상(여성, 20대)"), ("여권번호", "분실", "여권번호: 분실"),
    ("연락처", "010-1234-5678(모)", "연락처: 010-1234-5678(모)"), ("연락처", "분실", "연락처: 분실"),
  ])
  func whatASayingCellSaysMoreIsKept(_ header: String, _ cell: String, _ words: String) throws {
    let row = try row(header, cell)
    #expect(row.weight == nil || row.weight == .note)
    #expect(kept(row).contains(words))
  }

  @Test func aNumberOfTheMotherIsNotTheVictims() throws {
    let row = try row("연락처", "010-1234-5678(모)")
    let entry = try #require(row.records.first?[list: FieldKey<[FieldSet]>("handles")].first)
    #expect(entry[FieldKey<Code>("owner")] == "family")
    #expect(entry[.value] == "010-1234-5678")
  }

  @Test func aSecondPassportNumberIsFoundToo() throws {
    let victim = try #require(try row("여권번호", "M12345678/M87654321").records.first)
    #expect(victim[.passportNo] == "M12345678")
    #expect(victim[list: FieldKey<[String]>("other_passports")] == ["M87654321"])
  }

  @Test func aResidentNumberIsNeverStoredAsAPassport() throws {
    let victim = try #require(try row("여권번호", "950307-1234567").records.first)
    #expect(victim[.passportNo] == nil)
  }

  @Test func aFormerNameIsAnAlias() throws {
    let victim = try #require(try row("성명", "김가온 (개명 전 김철수)").records.first)
    #expect(victim[.nameKo] == "김가온")
    #expect(victim[list: .aliases] == ["김철수"])
  }
}
