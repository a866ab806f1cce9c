import CaseModel
import StrictJSON

// Lists and groups in cells: which problems of them are of what was read there, and which of their form.

extension JSON {
  var isNested: Bool { arrayValue != nil || objectValue != nil }

  /// The same with all its texts as they are kept.
  func checked() throws(ValueProblem) -> JSON {
    do throws(InputError) {
      return try cleaned()
    } catch {
      throw ValueProblem(path: [], problem: error.problem)
    }
  }

  /// Whether a problem is of what was read there, and not that a list, a group or a code stands where none can.
  func isRead(_ wrong: ValueProblem) -> Bool {
    if case .unknownCode = wrong.problem { return false }
    if case .rule = wrong.problem { return true }
    var json: JSON? = self
    for step in wrong.path {
      switch step {
      case .key(let key): json = json?[key]
      case .index(let place):
        let list = json?.arrayValue ?? []
        json = list.indices.contains(place) ? list[place] : nil
      }
    }
    return json?.isNested == false
  }
}

extension Field {
  /// That a date inside can mean several days, of which the order of the file's dates tells the right one; nil for
  /// any other problem.
  func ambiguousDate(_ wrong: ValueProblem) -> ImportProblem? {
    guard let question = wrong.problem.question, question.readings.count > 1,
      case .key(let key)? = wrong.path.last, kind.schema?[key]?.dates != nil
    else { return nil }
    return .ambiguousDate(question.readings)
  }
}

extension FieldKind {
  /// Whether a table holds it as JSON.
  var isNested: Bool {
    switch self {
    case .texts, .group, .entries: true
    default: false
    }
  }
}
