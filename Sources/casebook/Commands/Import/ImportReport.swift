import ArgumentParser
import CaseExchange
import CaseModel
import Casework
import StrictJSON
import TerminalGrid

/// The output of an import: findings and the preview on standard output, sums on standard error.
struct ImportReport {
  let file: String
  let session: Session

  private var language: Language { session.language }

  /// Prints the findings, one per line.
  ///
  /// If that fails, the import is not affected.
  func write(_ findings: [ImportFinding], asJSON: Bool) {
    StandardOutput.report(language, isSaved: false) { try print(findings, asJSON: asJSON) }
  }

  private func print(_ findings: [ImportFinding], asJSON: Bool) throws {
    guard !asJSON else {
      return try StandardOutput.write(json: JSONLines.array(findings.map { json($0).serialized() }))
    }
    try StandardOutput.write(lines(findings))
  }

  /// Prints the findings on standard error, if the chosen rows are saved anyway.
  func mention(_ findings: [ImportFinding]) { StandardError.write(lines(findings)) }

  private func lines(_ findings: [ImportFinding]) -> String {
    findings.map { SafeText.clean($0.text(file: file, language), breaks: .spaces) + "\n" }.joined()
  }

  /// Prints the targets of columns, the results of rows, and the findings.
  func write(preview plan: ImportPlan, asJSON: Bool) throws {
    guard !asJSON else { return try print(plan.allFindings, asJSON: true) }
    let rows = ImportTable(
      plan,
      FieldText(codes: session.reference.codes, language: language, zone: session.zone)
    )
    let table = TextTable(
      columns: rows.heads.enumerated().map {
        TextTable.Column(heading: $0.element, importance: $0.offset)
      },
      rows: rows.cells
    )
    let columns = plan.columns.isEmpty ? "" : mapping(plan) + "\n"
    try StandardOutput.write(columns + table.text(room: StandardOutput.columns) + "\n")
    try print(plan.allFindings, asJSON: false)
    StandardError.write(sums(plan)[language] + "\n")
  }

  /// Reports the follow-ups that would be saved with the rows.
  func mention(duties: [Record]) {
    guard !duties.isEmpty else { return }
    var counts: [(subject: String, count: Int)] = []
    for subject in duties.compactMap({ $0[.subject] }) {
      if let index = counts.firstIndex(where: { $0.subject == subject }) {
        counts[index].count += 1
      } else {
        counts.append((subject, 1))
      }
    }
    let names = counts.map { $0.subject + ($0.count > 1 ? " ×\($0.count)" : "") }
      .joined(separator: ", ")
    let sentence = Phrase(
      "Follow-ups that come with it: \(names). --no-duties leaves them out.",
      "함께 만들 후속조치: \(names). 빼려면 --no-duties를 쓰세요."
    )
    StandardError.write(lines: sentence[language])
  }

  /// Reports what was saved, and how many rows were not.
  func write(saved: [Record], leftOut: Int, asJSON: Bool) {
    if saved.isEmpty {
      StandardError.write(Phrase("There was nothing to save.", "저장할 것이 없습니다.")[language] + "\n")
    }
    if leftOut > 0 {
      let left = Phrase(
        "\(leftOut.counting("row")) \(leftOut == 1 ? "was" : "were") left out.",
        "\(leftOut)행을 제외했습니다."
      )
      StandardError.write(left[language] + "\n")
    }
    if !asJSON { SavedReport.write(.import, saved, language) }
  }

  /// Reports that nothing was saved; returns the exit status for findings.
  func refusal(_ count: Int) -> ExitCode {
    let sentence = Phrase(
      "\(count.counting("finding")) \(count == 1 ? "prevents" : "prevent") the import; nothing was saved. Correct the file, leave rows out with --skip-bad, or name rows with --rows.",
      "문제 \(count)건으로 저장하지 않았습니다. 파일을 고치거나 --skip-bad로 빼거나 --rows로 행을 지정하세요."
    )
    StandardError.write(sentence[language] + "\n")
    return ExitCode(Failure.Status.findings.rawValue)
  }

  private func mapping(_ plan: ImportPlan) -> String {
    let table = TextTable(
      columns: [
        TextTable.Column(heading: Phrase("Column", "열")[language], importance: 1),
        TextTable.Column(heading: Phrase("becomes", "항목")[language], importance: 1),
        TextTable.Column(heading: Phrase("name", "이름")[language], importance: 2),
      ],
      rows: plan.columns.map { column in
        [
          column.header,
          column.target.label(plan.kind, codes: session.reference.codes, language),
          column.target.text,
        ]
      }
    )
    return table.text(room: StandardOutput.columns)
  }

  private func sums(_ plan: ImportPlan) -> Phrase {
    let isFree = !plan.isBlocked
    let clean = isFree ? plan.rows.count(where: \.isClean) : 0
    let same = plan.rows.count(where: \.saysNothingNew)
    let questions = plan.rows.count { $0.weight == .question }
    let errors = plan.rows.count { $0.weight == .error }
    let count = plan.rows.count.counting("row")
    let also = Phrase(
      (same > 0 ? "\(same) with nothing new, " : ""),
      (same > 0 ? "변경 없음 \(same), " : "")
    )
    let blocked = Phrase(
      isFree ? "" : " No row can be imported before the findings of the file are answered.",
      isFree ? "" : " 파일 전체의 문제를 해결해야 가져올 수 있습니다."
    )
    return Phrase(
      "\(count) (\(plan.encoding.rawValue)): \(clean) clean, \(also.en)\(questions) with questions, \(errors) with errors. Nothing was saved.\(blocked.en)",
      "\(plan.rows.count)행(\(plan.encoding.rawValue)): 정상 \(clean), \(also.ko)확인 필요 \(questions), 오류 \(errors). 저장하지 않았습니다.\(blocked.ko)"
    )
  }

  private func json(_ finding: ImportFinding) -> JSON {
    var json: JSON = ["file": .string(file)]
    json["line"] = finding.position.map { .number(JSONNumber($0.line)) }
    json["column"] = finding.position.map { .number(JSONNumber($0.column)) }
    json["row"] = finding.row.map { .number(JSONNumber($0)) }
    json["header"] = finding.header.map { .string($0) }
    json["weight"] = .string(finding.weight.rawValue)
    json["message"] = .string(finding.problem.phrase.en)
    return json
  }
}
