import CaseExchange
import CaseBook
import CaseModel
import CaseQuery
import CaseReference
import CaseRules
import Foundation
import NcursesTerminal
import StrictJSON
import TerminalGrid
import TestInputs
import Testing

/// Damaged inputs for all readers of foreign data; each target has an oracle.
///
/// `CASEBOOK_SEED` repeats a run; `make soak` tries a million of each.
struct FuzzTests {
  private static let seed = SeededGenerator.seed

  /// Runs a check on every stored input, then on damaged ones; none may take a second of processor
  /// time.
  private func fuzz(
    _ inputs: [[UInt8]],
    runs: Int,
    night: Int = 1_000_000,
    _ check: ([UInt8]) throws -> Void
  ) rethrows {
    var mutation = Mutation(seed: Self.seed)
    var pick = SeededGenerator(seed: Self.seed &+ 1)
    for run in 0..<(inputs.count + Effort.choose(runs, night: night)) {
      let input = run < inputs.count ? inputs[run] : damaged(inputs, run, &pick, &mutation)
      let time = try processorTime { try check(input) }
      #expect(time < .seconds(1), "\(input)")
    }
  }

  private func damaged(
    _ inputs: [[UInt8]],
    _ run: Int,
    _ pick: inout SeededGenerator,
    _ mutation: inout Mutation
  ) -> [UInt8] {
    var input = pick.pick(inputs)
    if run % 3 == 0 { input += pick.pick(inputs) }
    if input.count > 4096 { input.removeSubrange(4096...) }
    return mutation.mutate(input)
  }

  @Test func json() throws {
    try fuzz(Corpus("json").inputs, runs: 20_000) { input in
      guard let json = try? JSON.parse(input) else { return }
      let text = json.serialized()
      let again = try JSON.parse(text)
      #expect(again == json, "\(input)")
      #expect(again.serialized() == text, "\(input)")
    }
  }

  @Test func lists() throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    let context = ImportContext(
      book: Book(),
      identity: nil,
      codes: codes,
      disclosure: try DisclosureTable(json: ReferenceText.disclosure),
      synonyms: try Synonyms(json: ReferenceText.synonyms),
      user: "kim",
      now: Instant(seconds: 1_760_000_000),
      zone: .phnomPenh,
      language: .en,
      file: "list"
    )
    let check = RecordCheck(codes: codes)
    try fuzz(Corpus("list").inputs, runs: 800, night: 50_000) { input in
      if BundlePlan.isBundle(input) { _ = try? BundlePlan(input, context) }
      guard let plan = try? ImportPlan(input, ImportChoices(), context) else { return }
      for row in plan.rows where row.isPossible && !plan.isBlocked {
        for record in row.records {
          let problems = check.problems(record).filter { $0.problem != .missing }
          #expect(problems.isEmpty, "\(input): \(problems)")
        }
      }
    }
  }

  @Test func safeText() throws {
    try fuzz(Corpus("text").inputs, runs: 8_000) { input in
      let text = String(decoding: input, as: UTF8.self)
      for mode in [SafeText.Mode.text, .identity] {
        let clean = SafeText.clean(text, mode: mode)
        #expect(
          clean.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
              && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
          },
          "\(input)"
        )
        #expect(displayWidth(of: TextLayout.fit(text, width: 9, mode: mode)) == 9, "\(input)")
      }
    }
  }

  /// However the input is split, no byte becomes more than one key, and no control character a
  /// letter.
  @Test func keyboard() throws {
    try fuzz(Corpus("keys").inputs, runs: 20_000) { input in
      var decoder = InputDecoder()
      let half = input.count / 2
      let events =
        decoder.feed(input[..<half].map { .byte($0) })
        + decoder.feed(input[half...].map { .byte($0) })
      #expect(events.count <= input.count + 2, "\(input)")
      for event in events {
        guard case .key(.character(let scalar)) = event else { continue }
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(input)")
      }
    }
  }

  @Test func typedWords() throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    let dates = DateInput(now: Instant(seconds: 1_760_000_000), zone: .phnomPenh)
    let input = FieldInput(codes: codes, dates: dates)
    let fields = Schema.victim.fields.filter { !$0.isSystemManaged }
    try fuzz(Corpus("words").lines, runs: 8_000) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let day = dates.day(text) { #expect(PartialDate(day.text) == day, "\(text)") }
      if let instant = dates.instant(text) { #expect(Instant(instant.text) == instant, "\(text)") }
      if let passport = ContactKeys.passport(text) {
        #expect(ContactKeys.passport(passport) == passport, "\(text)")
      }
      if let phone = ContactKeys.phone(text) {
        #expect(ContactKeys.phone(phone) == phone, "\(text)")
      }
      let (name, other) = (PersonName(text), PersonName("KIM MINJUN"))
      #expect(name.likeness(to: other) == other.likeness(to: name), "\(text)")
      _ = TypedIdentity(text)
      _ = try? Filter.parse(text)
      let field = fields[bytes.count % fields.count]
      _ = try? input.value(text, field)
    }
  }
}
