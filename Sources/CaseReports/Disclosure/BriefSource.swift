import CaseBook
import CaseModel
import CaseQuery
import CaseRules

/// What the sections of a brief are written from: the case as its reader may see it.
struct BriefSource {
  /// The victim as the reader may see it.
  let victim: Record
  let context: QueryContext
  let rules: RuleBook
  let view: RedactedView
  /// The recipient, a code of `consent_audience`; nil for the head of the office.
  let audience: Code?
  /// The travel alerts of the ministry; nil to leave them out.
  var alerts: TravelAlerts?

  var language: Language { context.language }

  func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > Self.longest ? line.prefix(Self.longest - 1) + "…" : line
  }

  private static let longest = 160
  static let mostLines = 6

  /// The records of a kind that are linked to the case, as the reader may see them.
  func linked(_ kind: RecordKind) -> [Record] {
    context.book.rows(kind, linkingTo: victim.id)
      .compactMap { context.book.record(kind, $0) }
      .compactMap { view.record($0) }
  }
}

/// A part of a brief; all parts are written from one source.
protocol BriefPart {
  var source: BriefSource { get }
}

extension BriefPart {
  var victim: Record { source.victim }
  var context: QueryContext { source.context }
  var rules: RuleBook { source.rules }
  var view: RedactedView { source.view }
  var audience: Code? { source.audience }
  var language: Language { source.language }

  func say(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    phrase.filled(language, values)
  }

  func label(_ code: Code?, _ list: String) -> String {
    code.map { context.codes[list].label($0, language) } ?? ""
  }
}
