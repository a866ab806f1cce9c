import CaseModel

/// The constant values of every row whose column is empty.
struct ImportConstants {
  private(set) var values: [String: FieldValue] = [:]
  private(set) var findings: [ImportFinding] = []

  init(_ choices: ImportChoices, _ kind: RecordKind, _ context: ImportContext) {
    var reader = CellReader(context, order: choices.dates)
    for (key, text) in choices.constants.sorted(by: { $0.key < $1.key }) {
      guard let field = Schema.of(kind)[key], !field.isSystemManaged else {
        findings.append(ImportFinding(.noSuchTarget(key)))
        continue
      }
      do throws(CellError) {
        values[key] = try reader.value(text, field)
      } catch {
        findings.append(ImportFinding(error.problem.asError, header: key))
      }
    }
  }
}

extension ImportProblem {
  /// The same problem as an error, because no row can be named to answer a question about all rows.
  fileprivate var asError: ImportProblem {
    guard case .value(.question(let question), let allowed) = self else { return self }
    return .value(.rule(question.phrase), allowed: allowed)
  }
}
