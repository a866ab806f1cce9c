import CaseModel

/// The values that stand in every row in which its column says nothing.
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
  /// The same as something that is wrong: nobody can name a row to answer what is said for all of them.
  fileprivate var asError: ImportProblem {
    guard case .value(.question(let question), let allowed) = self else { return self }
    return .value(.rule(question.phrase), allowed: allowed)
  }
}
