import CaseModel
import CaseRules
import Casework

/// The texts of two records side by side, ready to be laid out.
package struct CompareLines {
  /// A field in which they differ.
  package struct Line {
    package let label: String
    /// The parts of the two values, each on separate lines; nil for no value.
    package let kept: [String]?
    package let other: [String]?
    /// Whether each is taken; nil while undecided.
    package let takesKept: Bool?
    package let takesOther: Bool?
  }

  /// The surviving record, by id and name.
  package let kept: String
  /// The one that is merged into it.
  package let other: String
  /// Why they may be one person; empty if nothing indicates it.
  package let reasons: String
  package let lines: [Line]
  /// How the focused difference is decided; empty if there are no differences.
  package let explanation: String

  init(_ compare: CompareState, _ here: ScreenContext) {
    let (merge, language) = (compare.merge, here.language)
    let hidesNames = here.displaySettings.hidesNames
    func head(_ record: Record) -> String {
      hidesNames ? record.id.text : "\(record.id.text) \(here.title(record.id))"
    }
    func parts(_ value: FieldValue?, _ field: Field) -> [String]? {
      value.map { hidesNames && field.isIdentifying ? ["•••"] : Self.parts($0, field, here) }
    }
    kept = head(merge.kept)
    other = head(merge.other)
    reasons = compare.reasons.map { $0.words(hidingNames: hidesNames)[language] }
      .joined(separator: "; ")
    explanation = compare.focused.map { merge.explanation($0)[language] } ?? ""
    lines = merge.differences.map { difference in
      let choice = difference.choice
      return Line(
        label: difference.field.label[language],
        kept: parts(difference.kept, difference.field),
        other: parts(difference.other, difference.field),
        takesKept: choice.map { $0 != .other },
        takesOther: choice.map { $0 != .kept }
      )
    }
  }

  private static func parts(
    _ value: FieldValue,
    _ field: Field,
    _ here: ScreenContext
  ) -> [String] {
    let words = here.text
    func link(_ id: RecordID) -> String { "\(id.text) \(here.title(id))" }
    return switch value {
    case .entries(let entries): entries.map { words.entry($0, field.kind) }
    case .text(let text): text.split(separator: "\n").map(String.init)
    case .link(let id): [link(id)]
    case .links(let ids): ids.map(link)
    default: [words.text(value, field.kind)]
    }
  }
}
