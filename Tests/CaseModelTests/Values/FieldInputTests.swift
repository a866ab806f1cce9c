import CaseDemo
import CaseModel
import Testing

struct FieldInputTests {
  let input: FieldInput

  init() throws {
    input = FieldInput(
      codes: try referenceCodes(),
      dates: DateInput(now: tuesday, zone: .phnomPenh)
    )
  }

  @Test func everyKindReadsItsText() throws {
    let day = try #require(PartialDate("2025-08"))
    let cases: [(String, FieldKind, FieldValue)] = [
      ("  김민준 ", .text(max: 60), .text("김민준")),
      (" a\n b ", .longText(max: 60), .text(" a\n b ")),
      ("a, b;c、 d ,", .texts(max: 5), .texts(["a", "b", "c", "d"])),
      ("located", .code("victim_stage"), .code("located")),
      ("LOCATED", .code("victim_stage"), .code("located")),
      ("kr", .code("nationality"), .code("KR")),
      ("kh-18", .code("province"), .code("KH-18")),
      ("소재 파악", .code("victim_stage"), .code("located")),
      ("Rescue requested", .code("victim_stage"), .code("requested")),
      ("cust", .code("victim_stage"), .code("custody")),
      ("KR, th", .codes("nationality"), .codes(["KR", "TH"])),
      ("yes", .flag, .flag(true)), ("예", .flag, .flag(true)), ("N", .flag, .flag(false)),
      ("아니오", .flag, .flag(false)),
      ("1,000", .integer(0...5000), .integer(1000)), ("-3", .integer(-5...5), .integer(-3)),
      ("10.63", .decimal(9...15), .decimal(10.63)), ("10", .decimal(9...15), .decimal(10)),
      ("2025-08", .day, .day(day)),
      ("fri 14:00", .instant, .instant(tuesday.adding(days: 3).adding(hours: 5))),
      ("2025-08", .moment, .day(day)),
      ("14:00", .moment, .instant(tuesday.adding(hours: 5))),
      ("v12", .link([.victim]), .link(RecordID(.victim, 12))),
      ("v1, V-0002", .links([.victim]), .links([RecordID(.victim, 1), RecordID(.victim, 2)])),
      ("s3", .linkOrText([.compound]), .link(RecordID(.compound, 3))),
      ("v3", .linkOrText([.compound]), .text("v3")),
      ("Guest house", .linkOrText([.compound]), .text("Guest house")),
      (" kim ", .user, .text("kim")),
    ]
    for (text, kind, value) in cases {
      #expect(try input.value(text, .any(kind)) == value, "\(text)")
    }
  }

  @Test func anEmptyTextIsNoValue() throws {
    for field in Schema.of(.victim).fields where field.kind.schema == nil {
      #expect(try input.value("", field) == nil)
      #expect(try input.value(" \t", field) == nil)
    }
  }

  @Test func whatIsWrongIsSaid() {
    let cases: [(String, FieldKind, Problem)] = [
      ("abcdef", .text(max: 5), .tooLong(limit: 5)),
      ("a\nb", .text(max: 5), .severalLines),
      ("abcdef", .longText(max: 5), .tooLong(limit: 5)),
      ("a, bcdefg", .texts(max: 5), .tooLong(limit: 5)),
      ("nowhere", .code("victim_stage"), .unknownCode("nowhere", list: "victim_stage")),
      ("re", .code("victim_stage"), .unknownCode("re", list: "victim_stage")),
      ("KR, XX", .codes("nationality"), .unknownCode("XX", list: "nationality")),
      ("maybe", .flag, .wrongType(expected: Phrase("yes or no", "예 또는 아니요"))),
      ("x", .integer(0...9), .wrongType(expected: FieldKind.integer(0...9).description)),
      ("10", .integer(0...9), .outOfRange("0…9")),
      ("inf", .decimal(0...9), .wrongType(expected: FieldKind.decimal(0...9).description)),
      ("9.5", .decimal(0...9), .outOfRange("0.0…9.0")),
      ("soon", .day, .wrongType(expected: FieldKind.day.typed)),
      (
        "2025-08", .instant,
        .wrongType(expected: Phrase("a whole date such as 2025-08-03", "연월일(예: 2025-08-03)"))
      ),
      ("soon", .moment, .wrongType(expected: FieldKind.moment.typed)),
      ("312", .link([.victim]), .badID("312")),
      ("s1", .link([.victim]), .wrongKind(id: "S-0001", expected: [.victim])),
      ("v1, s1", .links([.victim]), .wrongKind(id: "S-0001", expected: [.victim])),
      (String(repeating: "a", count: 33), .user, .tooLong(limit: 32)),
      (String(repeating: "a", count: 101), .linkOrText([.compound]), .tooLong(limit: 100)),
      ("a", .group(.decision), .wrongType(expected: FieldKind.group(.decision).description)),
    ]
    for (text, kind, problem) in cases {
      #expect(throws: InputError(problem), "\(text)") { try input.value(text, .any(kind)) }
    }
  }

  @Test func everyCodeCanBeTypedByItselfAndByItsLabels() throws {
    for name in input.codes.names {
      for entry in input.codes[name].entries {
        #expect(try input.value(entry.code.text, .any(.code(name))) == .code(entry.code))
        for label in [entry.label.en, entry.label.ko] {
          #expect(
            try input.value(label, .any(.code(name))) == .code(entry.code),
            "\(name) \(label)"
          )
        }
      }
    }
  }

  /// A form shows this text; saving the form without a change must not change the record.
  @Test func whatAFormShowsIsReadBackAsItWas() throws {
    let words = FieldText(codes: input.codes, language: .en, zone: .phnomPenh)
    for commit in DemoCasebook(cases: 120).commits() {
      for record in commit.commit.changes.map(\.record) {
        try check(record.fields, Schema.of(record.kind), words, record.id)
      }
    }
  }

  private func check(
    _ fields: FieldSet,
    _ schema: Schema,
    _ words: FieldText,
    _ id: RecordID
  ) throws {
    for field in schema.fields {
      switch fields[field.key] {
      case nil: continue
      case .group(let inner):
        if let schema = field.kind.schema { try check(inner, schema, words, id) }
      case .entries(let entries):
        for entry in entries {
          if let schema = field.kind.schema { try check(entry, schema, words, id) }
        }
      case let value?:
        let shown = words.editable(value, field.kind)
        #expect(
          try input.value(shown, field, confirmed: true) == value,
          "\(id) \(field.key): \(shown)"
        )
      }
    }
  }

  @Test(arguments: [
    (["a", "b"], "a, b"), (["a, b"], #""a, b""#), (["a; b", "c"], #""a; b", c"#),
    (["a、b"], #""a、b""#), ([#""a" b"#], #""""a"" b""#), ([#"a "b" c"#], #"a "b" c"#),
    ([#"a, "b""#, "c"], #""a, ""b""", c"#), ([" a"], #"" a""#), ([#"""#], #""""""#), ([], ""),
  ])
  func listsOfTextsSurviveAForm(texts: [String], shown: String) throws {
    let words = FieldText(codes: input.codes, language: .en, zone: .phnomPenh)
    #expect(words.editable(.texts(texts), .texts(max: 60)) == shown)
    #expect(try input.value(shown, .any(.texts(max: 60))) == (texts.isEmpty ? nil : .texts(texts)))
  }

  @Test(arguments: [
    (#""a"#, [#""a"#]), (#""a, b"#, [#""a"#, "b"]), (#""a" b, c"#, [#""a" b"#, "c"]),
    (#""a" , b"#, ["a", "b"]), (#""", b"#, ["b"]), (",, a ,;", ["a"]),
  ])
  func quotationMarksThatAreNotClosedAreText(typed: String, texts: [String]) throws {
    #expect(try input.value(typed, .any(.texts(max: 60))) == .texts(texts))
  }

  @Test func secondsSurviveAForm() throws {
    let words = FieldText(codes: input.codes, language: .en, zone: .phnomPenh)
    let value = FieldValue.instant(tuesday.adding(seconds: 42))
    #expect(words.editable(value, .instant).hasSuffix(":42"))
    #expect(try input.value(words.editable(value, .instant), .any(.instant)) == value)
    #expect(try input.value(words.editable(value, .moment), .any(.moment)) == value)
  }
}

extension Field {
  /// A field with a kind only.
  static func any(_ kind: FieldKind) -> Field { Field("value", "Value", "값", kind, .main) }
}
