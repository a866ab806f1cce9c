package import CaseModel
import StrictJSON

/// What a sealed release counts: every combination of the values of a few attributes
/// (`Docs/Rules.md`, Publication).
package struct Publication: Hashable, Sendable {
  /// An attribute of a case that is counted; each case has exactly one value of each.
  package enum Attribute: String, CaseIterable, Hashable, Sendable {
    case year, sex, age, kind, region, channel, recruitment, outcome
  }

  /// The name on the command line and in the names of files.
  package let name: String
  package let label: Phrase
  package let attributes: [Attribute]
  /// The most attributes of one combination.
  package let length: Int
  /// The least number of people that a figure means, and the step to which it is rounded
  /// down.
  package let least: Int
  /// The bands of ages in years.
  package let ageBands: [AgeBand]

  /// A band of ages; the last one has no end.
  package struct AgeBand: Hashable, Sendable {
    /// The code in files: `18-20`, `48+`.
    package let code: String
    let from: Int
    let to: Int?

    init?(_ code: String) {
      let isOpen = code.hasSuffix("+")
      let ends = (isOpen ? code.dropLast() : code[...]).split(separator: "-").map { Int($0) }
      guard ends.count == (isOpen ? 1 : 2), let from = ends[0] else { return nil }
      guard isOpen || (ends[1] ?? -1) >= from else { return nil }
      self.code = code
      self.from = from
      to = isOpen ? nil : ends[1]
    }

    package func contains(_ age: Int) -> Bool { age >= from && to.map { age <= $0 } ?? true }
  }

  /// The definition as one text, which a ledger keeps: two releases with the same one can be
  /// compared cell by cell.
  package var definition: String {
    "k=\(least) length=\(length) " + attributes.map(definition).joined(separator: " ")
  }

  private func definition(_ attribute: Attribute) -> String {
    guard attribute == .age else { return attribute.rawValue }
    return "age(" + ageBands.map(\.code).joined(separator: ",") + ")"
  }
}

/// The rules of publication: which releases there are, and when one may be sealed.
package struct PublicationRules: Sendable {
  package let publications: [Publication]
  /// The least number of days between two cut-offs of a name.
  package let daysApart: Int
  /// The least number of cases that a release must have and its predecessor had not.
  package let newCases: Int
  /// How often figures are lowered at most, before a release is given up.
  package let repairs: Int

  /// Reads `Data/Reference/publications.json`.
  ///
  /// - Throws: which member is missing or wrong.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    daysApart = try file.number("days_apart")
    newCases = try file.number("new_cases")
    repairs = try file.number("repairs")
    let least = try file.number("least")
    var bands: [Publication.AgeBand] = []
    for json in try file.list("age_bands") {
      guard let band = Publication.AgeBand(json.stringValue ?? "") else {
        throw ReferenceError("publications: age_bands has a band that is none")
      }
      bands.append(band)
    }
    var found: [Publication] = []
    for json in try file.list("publications") {
      found.append(try Publication(json, least: least, bands: bands))
    }
    publications = found
  }

  /// The publication of a name; nil if there is none.
  package func named(_ name: String) -> Publication? { publications.first { $0.name == name } }
}

extension Publication {
  fileprivate init(_ json: JSON, least: Int, bands: [AgeBand]) throws(ReferenceError) {
    let codes = try json.codes("attributes")
    let attributes = codes.compactMap { Attribute(rawValue: $0.text) }
    let length = try json.number("length")
    guard attributes.count == codes.count, Set(attributes).count == codes.count,
      (1...6).contains(codes.count), (1...codes.count).contains(length), (1...1000).contains(least)
    else { throw ReferenceError("publications: an attribute, length or least number is wrong") }
    self.init(
      name: try json.text("name"),
      label: try json.phrase(),
      attributes: attributes,
      length: length,
      least: least,
      ageBands: bands
    )
  }
}
