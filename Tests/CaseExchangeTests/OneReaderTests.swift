import CaseExchange
import CaseModel
import StrictJSON
import Testing

/// A value is read the same way whether it is typed, in a cell or in JSON: the same value, question
/// or refusal.
struct OneReaderTests {
  /// Texts for fields of a kind: clear values, placeholders, and ambiguous or invalid ones.
  private func samples(_ field: Field, _ codes: CodeLists) -> [String] {
    switch field.kind {
    case .group(let schema)
    where schema.name == Schema.money.name || schema.name == Schema.demand.name:
      return ["5천만원", "약 5천만원", "3,000-5,000 USD", "4000", "3.000 USD", "lots", "미상", "100 USD"]
    case .entries(let schema) where schema.name == Schema.handle.name:
      return [
        "010-1234-5678", "텔레그램 @x", "12", "010-1234-5678 밤에만", "950307-1234567", "없음",
        "010-1234-567",
        "모 010-1234-5678", "1012345678", "M1.23E+07",
      ]
    case .day, .instant, .moment:
      return [
        "2025-08-03", "2025. 8. 3.", "03/08/2025", "미상", "someday", "2199-01-01", "2025-02-30",
      ]
    case .amount: return ["4000", "약 4000", "3,000", "3.000", "lots", "4000~5000"]
    case .integer: return ["25", "0x1", "미상", "-5", "1,000,000,000"]
    case .code(let list), .codes(let list):
      return codes[list].entries.prefix(2).flatMap { [$0.code.text, $0.label.ko] } + [
        "no such code"
      ]
    case .text, .texts:
      switch field.form {
      case .name, .anyName:
        return ["김민준", "김민준 / 이서연", "A 2명", "김민준 형제", "라사 외", "마리아 테레사", "None", "미상"]
      case .latinName: return ["KIM MINJUN", "KIM MINJUN and LEE SEO", "김민준", "N/A"]
      case .document: return ["M12345678", "950307-1234567", "M12345678(만료)", "없음", "abc"]
      case .birthDate:
        return ["1998-04-22", "98.4.22", "03/08/1998", "someday", "2199-01-01", "미상"]
      default: return ["x", "=1+1", "김\u{200B}민준", "a\u{202E}b"]
      }
    default: return []
    }
  }

  private func csv(_ text: String) -> String {
    "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  private func json(_ text: String) -> String {
    String(decoding: JSON.string(text).serialized(), as: UTF8.self)
  }

  private struct Read: Hashable {
    let value: FieldValue?
    let said: Set<String>
  }

  private func read(_ file: String, _ key: String, _ targets: [String: String] = [:]) throws -> Read
  {
    var choices = ImportChoices()
    choices.kind = .victim
    choices.targets = targets
    let plan = try ImportOffice.empty.get().plan(file, choices)
    let row = try #require(plan.rows.first)
    let said = row.findings.filter { $0.weight > .note }
      .map { "\($0.weight.rawValue) \($0.problem.phrase.en)" }
    return Read(value: row.records.first?.fields[key], said: Set(said))
  }

  private static let fields = Schema.victim.fields.filter {
    !$0.isSystemManaged && $0.key != "attachments"
  }

  @Test func aCellAndATextInJSONAreReadAlike() throws {
    let office = try ImportOffice.empty.get()
    let input = FieldInput(
      codes: office.codes,
      dates: DateInput(now: ImportOffice.now, zone: .phnomPenh, isFile: true)
    )
    var count = 0
    for field in Self.fields where !["report_channel", "reported_at"].contains(field.key) {
      let name = field.key == "name_ko" ? "name_latin" : "name_ko"
      let value = field.key == "name_ko" ? "KIM GAON" : "김가온"
      for text in samples(field, office.codes) {
        let cell = try read(
          "\(name),reported_at,report_channel,\(field.key)\n\(value),2025-08-03,family,\(csv(text))\n",
          field.key
        )
        let member = try read(
          "[{\"\(name)\":\"\(value)\",\"reported_at\":\"2025-08-03\",\"report_channel\":\"family\",\"\(field.key)\":\(json(text))}]",
          field.key
        )
        #expect(cell == member, "\(field.key): \(text)")
        do throws(InputError) {
          let typed = try input.value(text, field)
          #expect(
            cell.value == typed || typed == nil || typed == field.initial,
            "\(field.key): \(text)"
          )
        } catch {
          #expect(
            !cell.said.isEmpty,
            "\(field.key): \(text) is refused in a form and not in a file"
          )
        }
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func aPartOfAGroupIsReadAlikeInACellAndInJSON() throws {
    let office = try ImportOffice.empty.get()
    var count = 0
    for field in Self.fields {
      guard let schema = field.kind.schema, schema.name != Schema.handle.name else { continue }
      for inner in schema.fields where inner.key != "currency" {
        for text in samples(inner, office.codes) {
          let head = "성명,신고일,신고경로,값\n김가온,2025-08-03,가족,\(csv(text))\n"
          let cell = try read(head, field.key, ["값": "\(field.key).\(inner.key)"])
          let object = "{\"\(inner.key)\":\(json(text))}"
          let whole = if case .entries = field.kind { "[\(object)]" } else { object }
          let member = try read(
            "[{\"성명\":\"김가온\",\"신고일\":\"2025-08-03\",\"신고경로\":\"가족\",\"\(field.key)\":\(whole)}]",
            field.key
          )
          #expect(
            part(of: cell.value, inner.key) == part(of: member.value, inner.key),
            "\(field.key).\(inner.key): \(text)"
          )
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  private func part(of value: FieldValue?, _ key: String) -> FieldValue? {
    switch value {
    case .group(let set)?: set[key]
    case .entries(let sets)?: sets.first?[key]
    default: nil
    }
  }

  @Test(arguments: [
    (#"{"kind":"phone","value":"950307-1234567"}"#, "resident registration number"),
    (#"{"kind":"kakaotalk","value":"950307-1234567"}"#, "resident registration number"),
    (#"{"kind":"phone","value":"텔레그램 @x"}"#, "not a telephone number"),
    (#"{"kind":"phone","value":"010-1234-5678 밤에만"}"#, "밤에만"),
    (#"{"kind":"phone","value":"밤에만 010-1234-5678"}"#, "밤에만"),
    (#"{"kind":"phone","value":"12"}"#, "too short"), (#"{"value":"010-1234-567"}"#, "too short"),
    (#"{"kind":"phone","value":"010-1234-5678 / 010-2222-3333"}"#, "several numbers"),
    (#"{"kind":"phone","value":"010-1234-5678(밤에만)"}"#, "밤에만"),
  ])
  func anEntryInJSONIsAskedAboutAsALine(_ entry: String, _ reason: String) throws {
    let file =
      #"[{"name_ko":"김가온","reported_at":"2025-08-03","report_channel":"family","handles":[\#(entry)]}]"#
    let plan = try ImportOffice.empty.get().plan(file)
    let asked = plan.rows[0].findings.filter { $0.weight == .question }.map(\.problem.phrase.en)
    #expect(asked.contains { $0.contains(reason) }, "\(asked)")
    let note = plan.rows[0].records.first { $0.kind == .note }?[.text]
    #expect(note?.contains("handles: ") == true, "the words are kept")
  }

  @Test func aClearEntryInJSONIsReadAsALine() throws {
    let file =
      #"[{"name_ko":"김가온","reported_at":"2025-08-03","report_channel":"family","handles":[{"value":"텔레그램 @x"},{"kind":"phone","value":"０１０-1234-5678"},"카톡: minjun01"]}]"#
    let plan = try ImportOffice.empty.get().plan(file)
    #expect(plan.rows[0].findings.allSatisfy { $0.weight == .note })
    let read = plan.rows[0].records[0][list: .handles].map {
      "\($0[.kind]?.text ?? "") \($0[.value] ?? "")"
    }
    #expect(read == ["telegram @x", "phone 010-1234-5678", "kakaotalk minjun01"])
  }

  @Test func whatStandsForNoNameIsNoAliasBesideAName() throws {
    for file in [
      "성명,name_latin,신고일,신고경로\n미상,KIM GAON,2025-08-03,가족\n",
      "name_ko,aliases,신고일,신고경로\n김가온,미상; 철수,2025-08-03,가족\n",
      #"[{"name_ko":"김가온","aliases":["미상","N/A"],"신고일":"2025-08-03","신고경로":"가족"}]"#,
    ] {
      let aliases = try ImportOffice.empty.get().plan(file).rows[0].records[0][list: .aliases]
      #expect(aliases.allSatisfy { $0 == "철수" }, "\(aliases)")
    }
    for text in ["None", "N/A", "없음", "미상"] {
      let record = try ImportOffice.empty.get().plan("name_ko,신고일,신고경로\n\(text),2025-08-03,가족\n")
        .rows[0]
        .records[0]
      #expect(record[.nameKo] == nil && record[list: .aliases] == [text])
    }
  }
}
