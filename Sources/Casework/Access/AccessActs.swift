import CaseBook
package import CaseModel
package import CaseQuery

/// The lines of the access log for lists and searches on the command line.
///
/// Only a casebook with a keeper has them: there several accounts read, and the account that reads
/// cannot remove a line.
package struct AccessActs: Acts {
  let context: CaseContext

  package init(_ context: CaseContext) { self.context = context }

  /// The most records that leave as a list without a line.
  package static let mostUnlogged = 20

  /// The line for a list that leaves as JSON, CSV or plain text; nil if it needs none.
  ///
  /// `rows` is the number of its rows, where they are no records.
  package func list(_ ids: [RecordID], rows: Int? = nil, of what: String) -> AccessEntry? {
    guard context.roster?.office != nil, rows ?? ids.count > Self.mostUnlogged else { return nil }
    return AccessEntry(.list, ids, detail: what)
  }

  /// The line for a filter that looks for the number of a document or a telephone; nil for others.
  ///
  /// It names the records that were found, never the number, which may be that of somebody who has
  /// nothing to do with any case.
  package func search(_ filter: Filter, found ids: [RecordID]) -> AccessEntry? {
    guard context.roster?.office != nil, NumberSearch.isIn(filter) else { return nil }
    return AccessEntry(.search, Array(ids.prefix(Self.mostFound)), detail: "number")
  }

  /// More records are no answer to a search for one person.
  private static let mostFound = 1_000
}

/// Whether a filter looks for the number of a document or a telephone.
package enum NumberSearch {
  /// The fields that hold such numbers.
  private static let fields: Set<String> = [
    "passport_no", "other_passports", "handles", "accounts",
  ]
  /// The least digits of a number that means one person; a year or an amount of people has fewer.
  private static let leastDigits = 5

  package static func isIn(_ filter: Filter) -> Bool {
    var digits = 0
    return filter.terms.contains { term in
      switch term.content {
      case .words(let text, _):
        // A telephone number may be typed in groups.
        digits = number(text).map { digits + $0 } ?? 0
        return digits >= leastDigits
      case .condition(let condition):
        digits = 0
        return fields.contains(condition.key.lowercased())
          || RecordKind.allCases.contains { kind in
            fields.contains(QueryField.named(condition.key, kind)?.key ?? "")
          }
      }
    }
  }

  /// The number of digits in a word that may be a number or a part of one; nil if it is none.
  private static func number(_ word: String) -> Int? {
    guard RecordID(typed: word) == nil, PartialDate(word) == nil else { return nil }
    let digits = word.unicodeScalars.count { $0.properties.numericType == .decimal }
    let others = word.unicodeScalars.count - digits
    return digits > 0 && digits * 2 >= others ? digits : nil
  }
}
