import CaseBook
import CaseModel

/// Checks the values of a bundle as cells are checked, so that it contains nothing that a form
/// would ask about or refuse.
struct BundleValues {
  private let context: ImportContext

  init(_ context: ImportContext) { self.context = context }

  /// The problems and questions of values that differ from the records here.
  func findings(_ records: [Record], row: Int, at position: SourcePosition) -> [ImportFinding] {
    let check = WholeValueCheck(context.input(nil))
    return records.flatMap { record in
      let before = context.book.record(record.id)
      let problems =
        check.problems(reading: record.fields, before: before?.fields, Schema.of(record.kind))
        + context.dates.problems(record, before: before)
      return problems.map { problem in
        ImportFinding(
          .value(problem.problem, allowed: nil),
          at: position,
          row: row,
          header: "\(record.id) \(problem.field)"
        )
      }
    }
  }
}
