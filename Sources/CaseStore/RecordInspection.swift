import CaseModel
import StrictJSON

/// Where a record's object begins in a file.
struct RecordPlace {
  var file: String
  var line: Int
  var column = 1

  /// A finding about a position inside the record, or about its beginning.
  func finding(
    _ problem: Problem,
    at position: JSONPosition? = nil,
    record: String? = nil,
    field: String? = nil
  ) -> Finding {
    let inner = position ?? JSONPosition(line: 1, column: 1, offset: 0)
    return Finding(
      file: file,
      line: line + inner.line - 1,
      column: inner.line == 1 ? column + inner.column - 1 : inner.column,
      record: record,
      field: field,
      problem: problem
    )
  }
}

/// All that is wrong in the bytes of one record.
struct RecordInspection {
  /// The record, where the bytes are one.
  private(set) var record: Record?
  private let bytes: UnsafeRawBufferPointer
  private var syntax: JSONError?
  private var problems: [ValueProblem] = []

  init(
    _ bytes: UnsafeRawBufferPointer,
    _ kind: RecordKind,
    reader: RecordReader,
    check: RecordCheck?
  ) {
    self.bytes = bytes
    do throws(JSONError) {
      (record, problems) = reader.record(try JSON.parse(bytes), kind: kind)
    } catch {
      syntax = error
    }
    guard let record, let check else { return }
    let known = Set(problems.map(\.path))
    problems += check.problems(record).filter { !known.contains($0.path) }
  }

  /// The findings, for a record that begins at a place.
  func findings(at place: RecordPlace) -> [Finding] {
    if let syntax {
      return [place.finding(.badJSON(syntax.problem.sentence), at: syntax.position)]
    }
    return problems.map { problem in
      place.finding(
        problem.problem,
        at: JSONPosition(of: problem.path.map(\.json), in: bytes),
        record: record?.id.text,
        field: problem.field.isEmpty ? nil : problem.field
      )
    }
  }
}

extension ValueProblem.PathStep {
  var json: JSONPathStep {
    switch self {
    case .key(let key): .key(key)
    case .index(let index): .index(index)
    }
  }
}
