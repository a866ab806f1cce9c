import CaseModel
import StrictJSON

// Lists and groups in cells: distinguishes problems of values from problems of their form.

extension JSON {
  var isNested: Bool { arrayValue != nil || objectValue != nil }

  /// The same JSON with all texts cleaned.
  func checked() throws(ValueProblem) -> JSON {
    do throws(InputError) {
      return try cleaned()
    } catch {
      throw ValueProblem(path: [], problem: error.problem)
    }
  }

  /// Whether a problem is about a value, and not that a list, a group or a code has the wrong form.
  func isRead(_ wrong: ValueProblem) -> Bool {
    if case .unknownCode = wrong.problem { return false }
    if case .rule = wrong.problem { return true }
    var json: JSON? = self
    for step in wrong.path {
      switch step {
      case .key(let key): json = json?[key]
      case .index(let index):
        let list = json?.arrayValue ?? []
        json = list.indices.contains(index) ? list[index] : nil
      }
    }
    return json?.isNested == false
  }
}

extension Field {
  /// The problem of an ambiguous date inside, which the file's date order can resolve; nil for any
  /// other problem.
  func ambiguousDate(_ wrong: ValueProblem) -> ImportProblem? {
    guard let question = wrong.problem.question, question.readings.count > 1,
      case .key(let key)? = wrong.path.last, kind.schema?[key]?.dates != nil
    else { return nil }
    return .ambiguousDate(question.readings)
  }
}

extension FieldKind {
  /// Whether a table contains it as JSON.
  var isNested: Bool {
    switch self {
    case .texts, .group, .entries: true
    default: false
    }
  }
}
