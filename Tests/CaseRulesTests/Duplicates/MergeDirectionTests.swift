import CaseModel
import CaseReference
import CaseRules
import Testing

/// The result of a merge for every field of the victim catalogue, in both directions.
struct MergeDirectionTests {
  /// Two different values of a field.
  private static func values(_ field: Field, _ codes: CodeLists) -> [FieldValue] {
    switch field.kind {
    case .text, .longText, .user, .linkOrText: [.text("first"), .text("second")]
    case .texts: [.texts(["a", "b"]), .texts(["b", "c"])]
    case .code(let list): codes[list].entries.map { .code($0.code) }
    case .codes(let list): codes[list].entries.prefix(3).map { .codes([$0.code]) }
    case .flag: [.flag(true), .flag(false)]
    case .integer: [.integer(17), .integer(25)]
    case .amount: ["17", "25"].compactMap { Amount(text: $0).map { .amount($0) } }
    case .decimal: [.decimal(1), .decimal(2)]
    case .day, .moment:
      ["2024-01-02", "2025-03-04"].compactMap { PartialDate($0).map { .day($0) } }
    case .instant: [.instant(Instant(seconds: 1000)), .instant(Instant(seconds: 2000))]
    case .link(let kinds): (8...9).map { .link(RecordID(kinds[0], $0)) }
    case .links(let kinds): (8...9).map { .links([RecordID(kinds[0], $0)]) }
    case .group(let schema): ["a", "b"].map { .group(filled(schema, $0, codes)) }
    case .entries(let schema): ["a", "b"].map { .entries([filled(schema, $0, codes)]) }
    }
  }

  private static func filled(_ schema: Schema, _ word: String, _ codes: CodeLists) -> FieldSet {
    var fields = FieldSet(starting: schema)
    for field in schema.fields where fields[field.key] == nil {
      switch field.kind {
      case .text, .linkOrText: fields[field.key] = .text(word)
      case .code(let list): fields[field.key] = codes[list].entries.first.map { .code($0.code) }
      case .day, .moment:
        fields[field.key] = PartialDate(word == "a" ? "2025-01-01" : "2025-02-01").map { .day($0) }
      case .integer: fields[field.key] = .integer(word == "a" ? 1 : 2)
      case .amount: fields[field.key] = Amount(text: word == "a" ? "1" : "2").map { .amount($0) }
      default: continue
      }
    }
    return fields
  }

  private func victim(_ number: UInt32, _ key: String, _ value: FieldValue?) -> Record {
    var record = Record(new: RecordID(.victim, number))
    record.fields[key] = value
    return record
  }

  private static let keys = Schema.victim.fields.filter { !$0.isSystemManaged }.map(\.key)

  /// In both directions the same value is taken, the same question is asked, or both are kept.
  @Test(arguments: keys)
  func bothOrdersProtectAlike(_ key: String) throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    let field = try #require(Schema.victim[key])
    let values = Self.values(field, codes)
    for first in values.map(Optional.some) + [nil] {
      for second in values.map(Optional.some) + [nil] where first != second {
        let (a, b) = (victim(1, key, first), victim(2, key, second))
        let one = CaseMerge(kept: a, other: b)
        let two = CaseMerge(kept: b, other: a)
        #expect(one.questions.isEmpty == two.questions.isEmpty, "\(key)")
        guard one.questions.isEmpty else { continue }
        switch field.mergeRule {
        case .either, .like, .belongsTo:
          let taken = one.merged.fields[key]
          #expect(taken == first || taken == second, "\(key)")
        case .keptAlso(let list):
          #expect(Self.texts(one.merged, key, list) == Self.texts(two.merged, key, list), "\(key)")
        case .together, .consent:
          #expect(
            Self.parts(one.merged.fields[key]) == Self.parts(two.merged.fields[key]),
            "\(key)"
          )
        default: #expect(one.merged.fields[key] == two.merged.fields[key], "\(key)")
        }
      }
    }
  }

  private static func texts(_ record: Record, _ key: String, _ list: String) -> Set<String> {
    var texts: Set<String> = []
    if case .texts(let others)? = record.fields[list] { texts.formUnion(others) }
    switch record.fields[key] {
    case .text(let text)?: texts.insert(text)
    case .day(let day)?: texts.insert(day.text)
    default: break
    }
    return texts
  }

  private static func parts(_ value: FieldValue?) -> Set<String> {
    switch value {
    case .text(let text)?: Set(text.split { ";\n".contains($0) }.map { $0.trimmed })
    case .texts(let list)?: Set(list)
    case .codes(let list)?: Set(list.map(\.text))
    case .links(let list)?: Set(list.map(\.text))
    case .entries(let list)?: Set(list.map { "\($0.values.sorted { $0.key < $1.key })" })
    default: ["\(String(describing: value))"]
    }
  }

  /// The answers of two reports, and the one that protects the person.
  @Test(
    arguments: [
      ("safe_to_contact", "yes", "no", "no"), ("safe_to_contact", "yes", "unknown", "unknown"),
      ("safe_to_contact", "unknown", "no", "no"),
      ("safe_to_contact", "via_third_person", "only_when_they_call", "via_third_person"),
      ("exposure", "no", "yes", "yes"), ("exposure", "no", "unknown", "unknown"),
      ("confined", "no", "yes", "yes"), ("phone_controlled", "no", "yes", "yes"),
      ("passport_withheld", "no", "yes", "yes"), ("sexual_violence", "no", "yes", "yes"),
      ("safe_place", "yes", "no", "no"), ("trafficking_status", "not", "possible", "possible"),
      ("trafficking_status", "possible", "actual", "actual"),
      ("sensitivity", "normal", "restricted", "restricted"),
      ("stage", "closed", "located", "located"), ("stage", "returned", "reported", "reported"),
      ("stage", "reported", "requested", "requested"),
    ]
  )
  func theProtectingAnswerWins(_ key: String, _ one: String, _ other: String, _ wanted: String) {
    let (a, b) = (victim(1, key, .code(Code(one))), victim(2, key, .code(Code(other))))
    #expect(CaseMerge(kept: a, other: b).merged.fields[key] == .code(Code(wanted)))
    #expect(CaseMerge(kept: b, other: a).merged.fields[key] == .code(Code(wanted)))
  }

  /// Differences that only an officer can decide.
  @Test(
    arguments: [
      ("stage", "reported", "out"), ("stage", "deceased", "located"),
      ("stage", "closed", "returned"),
      ("sex", "m", "f"), ("legal_position", "suspect", "identified_victim"),
    ]
  )
  func whereNeitherProtectsItIsAQuestion(_ key: String, _ one: String, _ other: String) {
    let (a, b) = (victim(1, key, .code(Code(one))), victim(2, key, .code(Code(other))))
    for merge in [CaseMerge(kept: a, other: b), CaseMerge(kept: b, other: a)] {
      #expect(merge.questions.map(\.field.key) == [key])
    }
  }

  @Test(
    arguments: [
      ("last_violence_on", "2025-10-01", "2025-09-01", "2025-10-01"),
      ("threatened_on", "2025-10-01", "2025-09-01", "2025-10-01"),
      ("visa_expires_on", "2025-10-01", "2025-09-01", "2025-09-01"),
    ]
  )
  func theDateThatAsksForMoreIsTaken(
    _ key: String,
    _ one: String,
    _ other: String,
    _ wanted: String
  ) {
    func day(_ text: String) -> FieldValue? { PartialDate(text).map { .day($0) } }
    let (a, b) = (victim(1, key, day(one)), victim(2, key, day(other)))
    #expect(CaseMerge(kept: a, other: b).merged.fields[key] == day(wanted))
    #expect(CaseMerge(kept: b, other: a).merged.fields[key] == day(wanted))
  }

  /// Answers as `yes 01, no 03` (answer and day), and the valid answer after the merge.
  @Test(
    arguments: [
      ("yes 05", "no 01", "no"), ("no 05", "yes 01", "no"), ("withdrawn 01", "yes 09", "withdrawn"),
      ("no 01, yes 02", "yes 03", "yes"),
      ("not_obtainable_vital_interest 01", "yes 05", "not_obtainable_vital_interest"),
      ("not_obtainable_vital_interest 05", "no 01", "no"), ("no 01, yes 05", "no 03", "no"),
      ("yes 01", "", "yes"),
    ]
  )
  func aNoComesBeforeAYes(_ one: String, _ other: String, _ wanted: String) {
    func record(_ number: UInt32, _ text: String) -> Record {
      var record = Record(new: RecordID(.victim, number))
      record[.consent] = text.split(separator: ",").map { part in
        let words = part.split(separator: " ").map(String.init)
        var entry = FieldSet()
        entry[.audience] = "family"
        entry[.answer] = Code(words[0])
        entry[.date] = PartialDate("2025-10-\(words[1])")
        return entry
      }
      return record
    }
    for (kept, other) in [(record(1, one), record(2, other)), (record(2, other), record(1, one))] {
      let merged = CaseMerge(kept: kept, other: other).merged
      #expect(Consent(merged, for: "family").answer == Code(wanted))
    }
  }

  /// Levels set by hand, `-` for none, and the resulting one.
  @Test(arguments: [("low", "-", "-"), ("critical", "-", "critical"), ("low", "high", "high")])
  func aLowLevelSetByHandHidesNobody(_ one: String, _ other: String, _ wanted: String) {
    func record(_ number: UInt32, _ level: String) -> Record {
      var override = FieldSet()
      override[.level] = level == "-" ? nil : Code(level)
      return victim(number, "risk_override", .group(override))
    }
    for (a, b) in [(record(1, one), record(2, other)), (record(2, other), record(1, one))] {
      let level = CaseMerge(kept: a, other: b).merged[.riskOverride]?[.level]
      #expect(level == (wanted == "-" ? nil : Code(wanted)))
    }
  }

  @Test func secondIdentitiesFindThePerson() {
    var (a, b) = (Record(new: RecordID(.victim, 1)), Record(new: RecordID(.victim, 2)))
    a[.passportNo] = "M111A1111"
    a[.birthDate] = PartialDate("1999-01-01")
    b[.passportNo] = "M222B2222"
    b[.birthDate] = PartialDate("2000-02-02")
    b[.nameLatin] = "HAN GAEUN"
    a[.nameLatin] = "HAN GAON"
    let merged = CaseMerge(kept: a, other: b).merged
    #expect(merged[list: .otherPassports] == ["M222B2222"])
    #expect(merged[list: .otherBirthDates] == ["2000-02-02"])
    #expect(merged[list: .aliases] == ["HAN GAEUN"])
    #expect(merged[list: .mergedIDs] == ["V-0002"])
    var report = Record(new: RecordID(.victim, 3))
    report[.passportNo] = "m222 b2222"
    #expect(MatchFacts(report).match(MatchFacts(merged))?.strength == .strong)
    report[.passportNo] = nil
    report[.nameLatin] = "HAHN GAEUN"
    report[.birthDate] = PartialDate("2000-02-02")
    #expect(MatchFacts(report).match(MatchFacts(merged))?.strength == .possible)
  }

  /// A less precise birth date, or a passport number in another notation, is not a second one.
  @Test func theSameIdentityIsKeptOnce() {
    var (a, b) = (Record(new: RecordID(.victim, 1)), Record(new: RecordID(.victim, 2)))
    a[.passportNo] = "M111A1111"
    b[.passportNo] = "m111-a1111"
    a[.birthDate] = PartialDate("1999")
    b[.birthDate] = PartialDate("1999-01-01")
    let merged = CaseMerge(kept: a, other: b).merged
    #expect(merged[list: .otherPassports].isEmpty)
    #expect(merged[list: .otherBirthDates].isEmpty)
    #expect(merged[.birthDate] == PartialDate("1999-01-01"))
  }

  /// Automatic decisions are reported, without names and documents.
  @Test func whatAMergeDecidesIsSaid() throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    var (a, b) = (
      victim(1, "safe_to_contact", .code("yes")), victim(2, "safe_to_contact", .code("no"))
    )
    a[.passportNo] = "M111A1111"
    b[.passportNo] = "M222B2222"
    let remarks = CaseMerge(kept: a, other: b).remarks(codes, .phnomPenh).map(\.en)
    #expect(
      remarks == [
        "Passport number: that of V-0002 is kept as another one",
        "Safe to contact: No (V-0002), not Yes (V-0001)",
      ]
    )
  }
}
