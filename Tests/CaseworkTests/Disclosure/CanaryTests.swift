import CaseExchange
import CaseModel
import CaseReports
import CaseRules
import Casework
import StrictJSON
import TestInputs
import Testing

/// Nothing leaves for an audience but what `disclosure.json` lets out: every field of every kind of
/// record holds a value that is found again in each form of output.
struct CanaryTests {
  private static let planted = Result { try CanaryCase() }
  private static let audiences: [Code] = [
    "family", "npa", "mofa_hq", "khm_police", "ngo_iom", "media",
  ]

  private var table: DisclosureTable {
    get throws { try Self.planted.get().desk.context.rules.disclosure }
  }

  @Test func everyFieldHasAnEntryForEveryAudience() throws {
    let table = try table
    #expect(Set(table.audiences) == Set(Self.audiences + [DisclosureTable.ambassador]))
    let codes = try Self.planted.get().desk.context.codes
    #expect(table.outside == codes["consent_audience"].entries.map(\.code))
    for name in DisclosureTable.allNames {
      for audience in table.audiences {
        #expect(table.hasEntry(name, audience), "\(name.kind).\(name.path) for \(audience)")
      }
    }
    let unknown = table.names.subtracting(DisclosureTable.allNames)
    #expect(unknown.isEmpty, "\(unknown)")
  }

  /// What leaves is listed a second time, so that no entry changes unseen.
  @Test func whatLeavesIsAsInItsPicture() throws {
    let table = try table
    let lines = DisclosureTable.allNames.map { name in
      let cells = Self.audiences.compactMap { audience in
        let rule = table[name, audience]
        return rule.form == .no ? nil : "\(audience.text)=\(rule.words)"
      }
      return "\(name.kind).\(name.path): " + (cells.isEmpty ? "-" : cells.joined(separator: ", "))
    }
    let lists = [
      "never: " + table.neverFollowups.map(\.text).sorted().joined(separator: " "),
      "medical: " + table.medical.map(\.text).sorted().joined(separator: " "),
    ]
    let pictures = Pictures(beside: #filePath)
    #expect(try pictures.shows((lines + lists).joined(separator: "\n"), as: "what-leaves"))
  }

  @Test(arguments: audiences)
  func noOutputHoldsWhatItsReaderMustNotHave(_ audience: Code) throws {
    let planted = try Self.planted.get()
    let table = try table
    for (form, text) in try outputs(planted, for: audience) {
      let hidden = planted.canaries.filter {
        isHidden(table[$0.key, audience], inRequest: form.hasPrefix("request"))
      }
      for (name, canaries) in hidden {
        for canary in canaries where text.contains(canary) {
          Issue.record("\(name.kind).\(name.path) in \(form) for \(audience): \(canary)")
        }
      }
      #expect(!text.contains("kim"), "the officer in \(form)")
    }
  }

  /// The police of the other country, the own police and the ministry read more than the family.
  @Test func eachOutputTellsSomething() throws {
    let planted = try Self.planted.get()
    for audience in Self.audiences {
      let outputs = try outputs(planted, for: audience)
      #expect(outputs.count >= (audience == Consent.media ? 2 : 6))
      #expect(outputs.allSatisfy { $0.1.count > 20 })
    }
  }

  /// Letting out any single hidden value is seen, so each entry of the table is needed.
  @Test(arguments: audiences)
  func whatIsLetOutIsSeen(_ audience: Code) throws {
    let planted = try Self.planted.get()
    let table = try table
    let before = seen(planted, table, audience)
    for name in DisclosureTable.allNames where name.kind != DisclosureTable.derived {
      let rule = table[name, audience]
      guard isHidden(rule, inRequest: true), name.path != "deleted" else { continue }
      let open = table.setting(.yes, of: name, for: audience)
      let after = seen(planted, open, audience)
      #expect(before != after, "\(name.kind).\(name.path) for \(audience)")
      for canary in planted.canaries[name] ?? [] where canary.first?.isLetter == true {
        #expect(after.contains(canary), "\(name.kind).\(name.path) for \(audience): \(canary)")
      }
    }
  }

  /// What is derived from a case is shown only where the table says so.
  @Test(arguments: audiences, DisclosureTable.Derived.allCases)
  func whatIsWorkedOutIsSeenWhenLetOut(_ audience: Code, _ item: DisclosureTable.Derived) throws {
    // The media get no table with the column of consents.
    guard try table[item, audience].form == .no, item != .consentGiven else { return }
    let now = try Desk().context.now
    var victim = Record(new: CanaryCase.id(.victim))
    victim[.nameLatin] = "KIM MINJUN"
    victim[.stage] = item == .wayHome ? "departing" : "located"
    victim[.confined] = "yes"
    victim[.passportWithheld] = "yes"
    var note = Record(new: CanaryCase.id(.note))
    note[.kind] = "proof_of_life"
    note[.method] = "voice"
    note[.at] = now.adding(hours: -5)
    note[.victims] = [victim.id]
    let context = try Desk(holding: [victim, note]).context
    func brief(_ table: DisclosureTable) -> [String] {
      let rules = context.rules.disclosing(by: table)
      return Brief(victim, context.query, rules, site: "Test", audience: audience).lines
    }
    let name = DisclosureTable.Name(DisclosureTable.derived, item.rawValue)
    let open = try table.setting(.yes, of: name, for: audience)
    #expect(brief(try table) != brief(open))
  }

  private func isHidden(_ rule: DisclosureRule, inRequest: Bool) -> Bool {
    let isOpen = [.yes, .own, .ownNumbers].contains(rule.form)
    let isMet = rule.conditions.isEmpty || (inRequest && rule.conditions == [.request])
    return !isOpen || !isMet
  }

  /// Every text that a reader can get about the case.
  private func outputs(_ planted: CanaryCase, for audience: Code) throws -> [(String, String)] {
    let context = planted.desk.context
    let victim = try #require(planted.desk[CanaryCase.id(.victim).text])
    var texts: [(String, String)] = []
    for language in [Language.en, .ko] {
      let lines = context.disclosures.lines(.brief(language), of: victim, for: audience)
      texts.append(("brief \(language)", lines.joined(separator: "\n")))
    }
    for template in context.rules.requests.texts where template.audience == audience {
      for language in Language.allCases {
        let text = DisclosedText.request(template.channel, language, isGlossed: true)
        let lines = context.disclosures.lines(text, of: victim, for: audience)
        texts.append(("request \(template.channel) \(language)", lines.joined(separator: "\n")))
      }
    }
    texts += try letters(planted) { $0.reader.audience == audience }
    guard audience != Consent.media else { return texts }
    for form in ExportForm.allCases {
      let disclosure = try context.disclosures.export([victim], form, for: audience, because: "x")
      texts.append((form.rawValue, try CaseExport(form, disclosure, in: context).text()))
    }
    return texts
  }

  /// The letters of some kinds about the case, in each language.
  private func letters(
    _ planted: CanaryCase,
    _ isWanted: (LetterKind) -> Bool
  ) throws -> [(String, String)] {
    let context = planted.desk.context
    let victim = try #require(planted.desk[CanaryCase.id(.victim).text])
    return try context.rules.letters.kinds.filter(isWanted).flatMap { kind in
      try kind.languages.map { language in
        let order = LetterOrder(kind.code, language)
        let lines = try context.letters.draft(order, about: [victim]).document.lines
        let name = "\(kind.isRequest ? "request" : "letter") \(kind.code) \(language)"
        return (name, lines.joined(separator: "\n"))
      }
    }
  }

  /// A letter to the person holds the person's name and papers, one to anybody nothing of the case.
  @Test func lettersThatNeedNoConsentHoldNothingElse() throws {
    let planted = try Self.planted.get()
    let own = [
      "name_ko", "name_latin", "sex", "birth_date", "age_estimate", "nationality", "passport_no",
    ]
    for kind in planted.desk.context.rules.letters.kinds where kind.reader.audience == nil {
      let texts = try letters(planted) { $0.code == kind.code }
      let names = kind.reader == .person ? Set(own.map { DisclosureTable.Name("victim", $0) }) : []
      for (form, text) in texts {
        for (name, canaries) in planted.canaries where !names.contains(name) {
          for canary in canaries where text.contains(canary) {
            Issue.record("\(name.kind).\(name.path) in \(form): \(canary)")
          }
        }
      }
    }
  }

  /// Every record of the case as a reader sees it, for each purpose.
  private func seen(_ planted: CanaryCase, _ table: DisclosureTable, _ audience: Code) -> String {
    let context = planted.desk.context
    let reader = OutsideReader(
      audience,
      table,
      in: context.book,
      codes: context.codes,
      language: .en
    )
    guard let victim = planted.desk[CanaryCase.id(.victim).text] else { return "" }
    let purposes: [RedactedView.Use] = [.records, .page, .request]
    let shown = purposes.flatMap { purpose in
      let view = reader.view(victim, for: purpose)
      return planted.records.compactMap { view.record($0)?.json.serialized() }
    }
    return shown.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
