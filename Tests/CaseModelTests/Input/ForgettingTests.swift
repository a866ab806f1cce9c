import CaseModel
import Testing

/// Words that say that nothing is known, typed over values of every kind.
struct ForgettingTests {
  @Test(arguments: ["미상", "없음", "unknown", "N/A", "-", "不详", "មិនដឹង"])
  func everyFieldAsksBeforeItForgets(_ text: String) throws {
    let input = try TypedValue.input.get()
    var asked = 0
    for field in Schema.every.flatMap(\.fields) {
      guard let known = Self.known(field) else { continue }
      do throws(InputError) {
        let value = try KnownValue(known).replaced(by: text, field, input)
        // Only values that the word itself names remain: `없음` is no in a field of yes and no.
        #expect(!FieldValue.forgets(known, for: value), "\(field.key)")
      } catch {
        guard let question = error.problem.question else { continue }
        guard question.clears else { continue }
        asked += 1
        #expect(question.reason.en.contains(text) && question.reason.ko.contains(text))
        #expect(throws: Never.self) {
          _ = try KnownValue(known).replaced(by: text, field, input, confirmed: true)
        }
      }
      #expect(try KnownValue(known).replaced(by: "", field, input) == nil, "\(field.key)")
    }
    #expect(asked > 60)
  }

  @Test func nothingIsAskedWhereNothingIsKnown() throws {
    let input = try TypedValue.input.get()
    let field = try #require(Schema.victim["contact_rule"])
    for known in [nil, FieldValue.text("미상"), .text("")] {
      #expect(try KnownValue(known).replaced(by: "없음", field, input) == .text("없음"))
    }
    let name = try #require(Schema.victim["name_ko"])
    #expect(try KnownValue(.text("이서연")).replaced(by: "김민준", name, input) == .text("김민준"))
  }

  private static func known(_ field: Field) -> FieldValue? {
    switch field.kind {
    case .text, .longText, .linkOrText, .user: .text("known")
    case .texts: .texts(["known"])
    case .code: .code("known")
    case .codes: .codes(["known"])
    case .flag: .flag(true)
    case .integer: .integer(3)
    case .decimal: .decimal(3)
    case .amount: .amount(3)
    case .day: PartialDate("2025-10-01").map { .day($0) }
    case .instant, .moment: .instant(tuesday)
    case .link: .link(RecordID(.victim, 1))
    case .links: .links([RecordID(.victim, 1)])
    case .group, .entries:
      FieldInput.readsLine(field) ? .group(FieldSet(["amount": .amount(3)])) : nil
    }
  }
}
