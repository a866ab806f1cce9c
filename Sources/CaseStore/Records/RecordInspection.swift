import CaseModel
import StrictJSON

/// The position of a record's object in a file.
struct RecordPosition {
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

/// How thoroughly records are inspected: from correct types only to all rules.
struct Inspector: Sendable {
  let reader: RecordReader
  private var check: RecordCheck?
  /// Whether there is a record of an id.
  private var exists: @Sendable (RecordID) -> Bool = { _ in true }
  /// The problem of the file that an attachment entry names.
  private var problemOfFile: @Sendable (FieldSet) -> Problem? = { _ in nil }

  /// Checks types and known codes only.
  init(codes: CodeLists) { reader = RecordReader(codes: codes) }

  /// Checks all rules of the catalogue, attached files, and the targets of links.
  init(
    codes: CodeLists,
    problemOfFile: @escaping @Sendable (FieldSet) -> Problem?,
    exists: @escaping @Sendable (RecordID) -> Bool
  ) {
    self.init(codes: codes)
    check = RecordCheck(codes: codes)
    self.problemOfFile = problemOfFile
    self.exists = exists
  }

  /// The problems of a record beyond those found while reading it.
  func problems(_ record: Record) -> [ValueProblem] {
    guard let check else { return [] }
    let dangling = record.fields.links.filter { !exists($0.id) }
    return check.problems(record)
      + dangling.map { ValueProblem(path: $0.path, problem: .danglingLink($0.id.text)) }
      + fileProblems(record)
  }

  private func fileProblems(_ record: Record) -> [ValueProblem] {
    record[list: .attachments].enumerated().compactMap { index, entry in
      problemOfFile(entry).map { problem in
        ValueProblem(path: [.key("attachments"), .index(index)], problem: problem)
      }
    }
  }
}

/// All problems in the bytes of one record.
struct RecordInspection {
  /// The record; nil if the bytes are none.
  private(set) var record: Record?
  private let bytes: UnsafeRawBufferPointer
  private var syntax: JSONError?
  private var problems: [ValueProblem] = []

  init(_ bytes: UnsafeRawBufferPointer, _ kind: RecordKind, _ inspector: Inspector) {
    self.bytes = bytes
    do throws(JSONError) {
      (record, problems) = inspector.reader.record(try JSON.parse(bytes), kind: kind)
    } catch {
      syntax = error
    }
    guard let record else { return }
    let more = inspector.problems(record)
    guard !more.isEmpty else { return }
    let known = Set(problems.map(\.path))
    problems += more.filter { !known.contains($0.path) }
  }

  var isClean: Bool { syntax == nil && problems.isEmpty }

  /// The findings for a record that begins at a position.
  func findings(at position: RecordPosition) -> [Finding] {
    if let syntax {
      return [position.finding(.badJSON(syntax.problem.sentence), at: syntax.position)]
    }
    return problems.map { problem in
      position.finding(
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
