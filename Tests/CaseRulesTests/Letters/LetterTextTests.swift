import CaseModel
import CaseReference
import CaseRules
import TestBooks
import Testing

/// Templates of letters: what they may hold, and where a mistake is.
struct LetterTextTests {
  private let rules: RuleBook

  init() throws { rules = try shippedRules() }

  private func read(_ text: String, for reader: LetterReader = .audience("family")) throws
    -> LetterText
  {
    try LetterText(text, for: reader, rules.disclosure)
  }

  @Test(arguments: [
    ("Name: {nam}", 1, 7), ("Dear\n\nName {name} {first_name}", 3, 13),
    ("{name", 1, 1), ("a } b", 1, 3), ("[Born {birth_day}]", 1, 7), ("[open {name}", 1, 1),
    ("a ] b", 1, 3), ("[a [b]]", 1, 4), ("가나다 {없음}", 1, 5), ("one\r\ntwo {x}", 2, 5),
    ("> No. {nr}", 1, 7), ("a\u{202E}b", 1, 2),
  ])
  func aMistakeIsNamedByLineAndColumn(_ text: String, _ line: Int, _ column: Int) throws {
    let error = #expect(throws: LetterTextError.self) { try read(text) }
    #expect(error?.line == line && error?.column == column, "\(String(describing: error))")
  }

  /// What the reader may never have is no field of the reader's letters.
  @Test(arguments: [
    ("passport_no", "family"), ("cause", "khm_police"), ("legal_position", "khm_police"),
    ("home_warrant", "ngo_iom"), ("measures", "family"), ("birth_date", "family"),
  ])
  func aFieldThatTheReaderMayNeverHaveIsRefused(_ field: String, _ audience: String) throws {
    let error = #expect(throws: LetterTextError.self) {
      try read("a {\(field)}", for: .audience(Code(audience)))
    }
    #expect(error?.column == 3)
    #expect(error?.phrase.en.contains("may not be told {\(field)}") == true)
    _ = try read("a {\(field)}", for: .audience("mofa_hq"))
  }

  @Test func aLetterToAnybodyHoldsNothingOfACase() {
    for field in LetterField.all {
      let isOpen = field.isFor(.anyone, rules.disclosure)
      #expect(isOpen == field.needs.isEmpty, "\(field.name)")
      #expect((try? read("{\(field.name)}", for: .anyone)) != nil || !isOpen)
    }
  }

  @Test func marksAndPassagesAreRead() throws {
    let text = try read("# Title\n\n> right\n- [a {name} b]\n---\n\n\n")
    #expect(text.lines.map(\.style) == [.title, .paragraph, .right, .item, .pageBreak])
    let name = try #require(LetterField.named("name"))
    #expect(text.lines[3].parts == [.optional([.text("a "), .field(name), .text(" b")])])
    #expect(text.fields == [name])
    #expect(text.lines[1].isBlank)
  }

  @Test func everyBuiltInTemplateCanBeRead() throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    let types = codes["followup_type"].entries.map(\.code)
    let audiences = codes["consent_audience"].entries.map(\.code)
    #expect(rules.letters.kinds.count == 17)
    #expect(Set(rules.letters.kinds.map(\.number)).count == rules.letters.kinds.count)
    for kind in rules.letters.kinds {
      #expect(types.contains(kind.followup), "\(kind.code)")
      #expect(kind.reader.audience.map(audiences.contains) ?? true, "\(kind.code)")
      #expect(!kind.languages.isEmpty && kind.chaseHours > 0)
      #expect(kind.stages.isEmpty == kind.isAboutNobody)
      for language in kind.languages {
        let text = try #require(try rules.letters.text(kind, language, rules.disclosure))
        #expect(text.lines.count > 8, "\(kind.code) \(language)")
      }
    }
    #expect(ReferenceText.letters.contains("not been read by a native reader yet"))
  }

  @Test func everyWordIsThereInEachLanguage() {
    let words =
      ["embassy", "not_known", "guardian", "overstay", "no_overstay", "violence"]
      + Stage.allCases.filter { $0 != .closed }.map { "event_\($0.code.text)" }
      + rules.disclosure.outside.flatMap { ["reader_\($0.text)", "facts_\($0.text)"] }
    for word in words {
      let said = Language.allCases.map { rules.letters.word(word, $0) }
      #expect(said.allSatisfy { !$0.isEmpty }, "\(word)")
      #expect(Set(said).count == said.count, "\(word): \(said)")
    }
  }

  @Test func anOfficesTemplateIsUsedAndItsMistakeRefusesTheLetter() throws {
    var letters = rules.letters
    let kind = try #require(letters.kind("L11"))
    #expect(letters.kind("family_update")?.number == "L11" && letters.kind("L99") == nil)
    let good = Array("\u{FEFF}# 안내\r\n{name} 님".utf8)
    #expect(letters.take(good, from: "family_update.ko.txt", rules.disclosure) == nil)
    #expect(letters.template(kind, .ko)?.hasPrefix("# 안내") == true)
    #expect(try letters.text(kind, .ko, rules.disclosure)?.lines.count == 2)
    let bad = letters.take(
      Array("Dear {name},\nborn {birth_date}".utf8),
      from: "family_update.en.txt",
      rules.disclosure
    )
    #expect(bad?.file == "family_update.en.txt" && bad?.line == 2 && bad?.column == 6)
    #expect(throws: LetterMistake.self) { try letters.text(kind, .en, rules.disclosure) }
    #expect(letters.languages(kind) == [.ko, .en])
    for name in ["family_update.txt", "famly.ko.txt"] {
      #expect(letters.take(good, from: name, rules.disclosure)?.line == nil)
    }
    #expect(letters.take([0xFF], from: "family_update.km.txt", rules.disclosure) != nil)
  }
}
