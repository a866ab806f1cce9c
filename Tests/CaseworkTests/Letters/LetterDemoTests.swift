import CaseBook
import CaseDemo
import CaseModel
import CaseReports
import CaseRules
import Casework
import Testing

/// Ten letters about fifty cases of the invented casebook.
struct LetterDemoTests {
  private static let records: [Record] = {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook().commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    return last.values.filter { !$0.isDeleted }.sorted { $0.id < $1.id }
  }()

  private static let desk = Result { try Desk(holding: records) }

  private static let kinds = [
    "L1", "L2", "L3", "L5", "L6", "L7", "L9", "L10", "L11", "L12", "L13", "L15",
  ]

  /// Cases of all stages, the newest first.
  private static let cases: [Record] = {
    let all = records.filter { $0.kind == .victim }
    let open = all.filter { $0[.stage] != "closed" && $0[.stage] != "returned" }
    return open.suffix(50) + all.filter { $0[.stage] == "deceased" }.suffix(5)
  }()

  @Test(arguments: kinds)
  func nothingIsBlankUnsaidOrInAScriptThatNobodyReads(_ number: String) throws {
    let desk = try Self.desk.get()
    let context = desk.context
    let kind = try context.letters.kind(number)
    let cases = Self.cases
    #expect(cases.count >= 50)
    var count = 0
    for victim in cases {
      for language in kind.languages {
        let order = LetterOrder(kind.code, language, typed: ["reader": "khm_police"])
        let letter = try context.letters.draft(order, about: [victim])
        // What the letter lacks refuses it, and is named.
        guard letter.missing.isEmpty else { continue }
        count += 1
        for line in letter.document.lines {
          check(line, kind, language, victim)
        }
        let text = letter.document.lines.joined(separator: "\n")
        for secret in secrets(of: victim, from: kind, context) where text.contains(secret) {
          Issue.record("\(kind.code) \(language) about \(victim.id): \(secret)")
        }
      }
    }
    #expect(count > 4, "\(number): \(count)")
  }

  private func check(_ line: String, _ kind: LetterKind, _ language: Language, _ victim: Record) {
    let place = "\(kind.code) \(language) about \(victim.id): \(line)"
    #expect(!line.contains("{") && !line.contains("}") && !line.contains("["), "\(place)")
    #expect(![":", "៖", ": .", "()"].contains { line.hasSuffix($0) }, "\(place)")
    guard language != .ko else { return }
    let bare = QuotedText.without(line).unicodeScalars
    #expect(!bare.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(place)")
    guard language == .en else { return }
    #expect(!bare.contains { (0x1780...0x17FF).contains($0.value) }, "\(place)")
  }

  /// What nobody outside may read of a case: who reported, and the work that was forced.
  private func secrets(of victim: Record, from kind: LetterKind, _ context: CaseContext) -> [String]
  {
    let contacts = context.book.rows(.contact, linkingTo: victim.id)
      .compactMap { context.book.record(.contact, $0) }
    let people = contacts.flatMap { contact in
      [contact[.name]] + contact[list: .handles].map { $0[.value] }
    }
    let notes = context.book.rows(.note, linkingTo: victim.id)
      .compactMap { context.book.record(.note, $0)?[.text] }
    var hidden = people.compactMap { $0 } + notes + [victim[.contactRule] ?? ""]
    let mayHavePassport = LetterField.named("passport_no")?
      .isFor(kind.reader, context.rules.disclosure)
    if mayHavePassport == false { hidden.append(victim[.passportNo] ?? "") }
    return hidden.filter { $0.count > 4 }
  }
}
