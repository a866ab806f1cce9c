package import CaseModel
import CaseReference
package import CaseRules

/// The lists and rules that are built into the program.
package struct Reference: Sendable {
  package let codes: CodeLists
  package let provinces: [Province]
  package private(set) var rules: RuleBook
  package let synonyms: Synonyms
  package let travelAlerts: TravelAlerts
  package let publications: PublicationRules
  package let standards: CustodyStandards

  /// Reads the built-in data.
  ///
  /// - Throws: if the data is damaged.
  package init() throws(ReferenceError) {
    synonyms = try Synonyms(json: ReferenceText.synonyms)
    provinces = try Province.all(json: ReferenceText.provinces)
    codes = try CodeLists(json: ReferenceText.codes).adding(synonyms.words)
      .adding(Province.words(provinces))
    travelAlerts = try TravelAlerts(json: ReferenceText.travelAlerts)
    publications = try PublicationRules(json: ReferenceText.publications)
    standards = try CustodyStandards(json: ReferenceText.standards)
    rules = try RuleBook(
      weights: ReferenceText.weights,
      stages: ReferenceText.stages,
      duties: ReferenceText.duties,
      checklists: ReferenceText.checklists,
      requests: ReferenceText.requests,
      letters: ReferenceText.letters,
      disclosure: ReferenceText.disclosure,
      unknown: ReferenceText.unknown
    )
  }

  /// The same data with the disclosures narrowed by an office's own `reference/disclosure.json`.
  ///
  /// - Throws: the first mistake in the file.
  package func narrowed(by disclosure: [UInt8]) throws(NarrowingError) -> Reference {
    var copy = self
    copy.rules = rules.disclosing(by: try rules.disclosure.narrowed(by: disclosure))
    return copy
  }

  /// The same data with the templates of an office, by the names of their files.
  ///
  /// - Returns: the mistakes too; a letter with one is refused.
  package func writing(
    by templates: [(name: String, bytes: [UInt8])]
  ) -> (reference: Reference, mistakes: [LetterMistake]) {
    var letters = rules.letters
    let mistakes = templates.compactMap { letters.take($0.bytes, from: $0.name, rules.disclosure) }
    var copy = self
    copy.rules = rules.writing(by: letters)
    return (copy, mistakes)
  }
}
