package import CaseModel
package import CaseRules

/// A letter of the office: its template filled with what its reader may know of the cases.
package struct Letter: Sendable {
  private let text: LetterText
  private let values: LetterValues

  /// A letter about one case, or about each of a list.
  package init(_ text: LetterText, _ occasion: LetterOccasion, about victims: [Record]) {
    self.text = text
    values = LetterValues(occasion, victims)
  }

  /// The letter, with what it lacks.
  package func written() -> WrittenLetter {
    var writer = LetterWriter(values)
    let blocks = writer.blocks(text)
    return WrittenLetter(
      document: LetterDocument(language: values.occasion.language, blocks: blocks),
      missing: writer.missing,
      notSaid: writer.notSaid
    )
  }
}
