import CaseDemo
import CaseModel
import Testing

/// The date rules of the catalogue, over all fields of all records, groups and transitions.
struct DateRuleTests {
  /// Every field with days or times, by its path.
  static let dated: [(path: String, field: Field)] = {
    let schemas = RecordKind.allCases.map(Schema.of) + [.transition]
    return schemas.flatMap { schema in
      schema.fields.flatMap { field -> [(String, Field)] in
        let inner = field.kind.schema?.fields.map { ("\(schema.name).\(field.key).\($0.key)", $0) }
        return [("\(schema.name).\(field.key)", field)] + (inner ?? [])
      }
    }.filter { $0.1.kind.isDated }
  }()

  let input: FieldInput

  init() throws {
    input = FieldInput(
      codes: try referenceCodes(),
      dates: DateInput(now: tuesday, zone: .phnomPenh)
    )
  }

  @Test func everyDateFieldHasARuleAndNoOtherHas() {
    #expect(Self.dated.count > 30)
    for schema in RecordKind.allCases.map(Schema.of) + [.transition] {
      for field in schema.fields + schema.fields.flatMap({ $0.kind.schema?.fields ?? [] }) {
        #expect((field.dates != nil) == field.kind.isDated, "\(schema.name) \(field.key)")
      }
    }
  }

  @Test(arguments: dated.map(\.path))
  func eachSideIsHeldWhereItIsTyped(path: String) throws {
    let field = try #require(Self.dated.first { $0.path == path }?.field)
    let rule = try #require(field.dates)
    for text in ["2025-10-16", "2026-10-01", "2199-12-31"] where rule.side == .past {
      let error = #expect(throws: InputError.self, "\(text)") { try input.value(text, field) }
      #expect(error?.problem.sentence(.en).hasPrefix("is in the future") == true)
      #expect(throws: InputError.self) { try input.value(text, field, confirmed: true) }
    }
    if rule.side == .past { #expect(try input.value("2025-10-14", field) != nil) }
    if rule == .ahead {
      let error = #expect(throws: InputError.self) { try input.value("2025-10-13", field) }
      #expect(error?.problem.question != nil)
      #expect(try input.value("2025-10-13", field, confirmed: true) != nil)
    }
    if rule.side != .past { #expect(try input.value("+3d", field) != nil) }
    let twoDays = #expect(throws: InputError.self) { try input.value("03/08/2025", field) }
    if rule.side == .past {
      #expect(twoDays?.problem.question?.readings.count == 2)
      #expect(try input.value("03/08/2025", field, confirmed: true) != nil)
    }
    for wrong in ["02-30", "2025-13-01", "1895", "2025-10-14 x", "soon"] {
      #expect(throws: InputError.self, "\(wrong)") { try input.value(wrong, field) }
    }
  }

  @Test func boundsNameFieldsOfTheSameRecord() {
    for kind in RecordKind.allCases {
      let schema = Schema.of(kind)
      for field in schema.fields {
        for bound in field.dates?.bounds ?? [] {
          #expect(schema[bound.key]?.dates != nil, "\(kind) \(field.key)")
        }
      }
    }
  }

  // MARK: The whole record

  private let check = DateCheck(now: tuesday, zone: .phnomPenh)

  private func victim(_ change: (inout Record) -> Void) -> Record {
    var record = Record(new: RecordID(.victim, 1))
    record[.birthDate] = PartialDate("2000-05")
    record[.reportedAt] = tuesday.adding(days: -10)
    change(&record)
    return record
  }

  @Test(arguments: [
    ("entered_on", "2000-04-30", "is before “Birth date”"), ("entered_on", "2000-05-01", nil),
    ("deceased_on", "1999", "is before “Birth date”"), ("closed_on", "2025-10-03", "?"),
    ("closed_on", "2025-10-04", nil), ("last_violence_on", "2025-10-15", "is in the future"),
    ("visa_expires_on", "2030-01-01", nil),
  ])
  func aDayIsComparedWithWhatItCannotPrecede(key: String, day: String, words: String?) throws {
    let date = try #require(PartialDate(day))
    let problems = check.problems(victim { $0.fields[key] = .day(date) }, before: nil)
    guard let words else { return #expect(problems.isEmpty) }
    let problem = try #require(problems.first)
    #expect(problem.field == key)
    if words == "?" {
      #expect(problem.problem.question != nil)
    } else {
      #expect(problem.problem.sentence(.en).contains(words))
    }
  }

  @Test func aStayEndsAfterItBeganAndBeginsAfterTheBirth() {
    func stay(_ from: String, _ to: String) -> FieldSet {
      var stay = FieldSet(starting: .stay)
      stay["place"] = .text("Blue Gate")
      stay["from"] = PartialDate(from).map { .day($0) }
      stay["to"] = PartialDate(to).map { .day($0) }
      return stay
    }
    func problems(_ stays: [FieldSet], before: [FieldSet] = []) -> [String] {
      check.problems(victim { $0[.stays] = stays }, before: victim { $0[.stays] = before })
        .map(\.field)
    }
    let wrong = stay("2025-09-10", "2025-09-01")
    #expect(problems([stay("2025-09-01", "2025-09-10")]).isEmpty)
    #expect(problems([wrong]) == ["stays[0].to"])
    #expect(problems([stay("1999-09-01", "2025-09-01")]) == ["stays[0].from"])
    var renamed = wrong
    renamed["place"] = .text("Red Gate")
    #expect(problems([stay("2025-08-01", "2025-08-02"), renamed], before: [wrong]).isEmpty)
  }

  @Test func aRecordWithAnOldMistakeStaysEditable() {
    let old = victim { $0.fields["entered_on"] = PartialDate("2031-01-01").map { .day($0) } }
    var changed = old
    changed[.contactRule] = "Telegram only"
    #expect(check.problems(changed, before: old).isEmpty)
    changed.fields["entered_on"] = PartialDate("2031-01-02").map { .day($0) }
    #expect(check.problems(changed, before: old).map(\.field) == ["entered_on"])
  }

  @Test func anAnsweredQuestionIsNotAskedAgain() {
    let early = victim { $0[.closedOn] = PartialDate("2025-01-01") }
    let problems = check.problems(early, before: nil)
    #expect(problems.count == 1)
    #expect(problems.without(confirmed: ["closed_on"]).isEmpty)
  }
}

extension FieldKind {
  fileprivate var isDated: Bool {
    switch self {
    case .day, .instant, .moment: true
    default: false
    }
  }
}
