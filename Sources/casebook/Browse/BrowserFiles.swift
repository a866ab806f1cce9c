import CaseExchange
import CaseModel
import CaseRules
import CaseStore
import Casework
import Screens

/// Reads and writes files for the screens.
struct BrowserFiles {
  /// The preview of a file, or why it cannot be read.
  func read(_ request: ImportRequest, _ state: AppState) -> AppEvent {
    let (encoding, path) = Self.split(request.path)
    return reading(path) {
      var choices = ImportChoices()
      choices.encoding = encoding
      choices.kind = request.kind
      choices.targets = request.targets
      choices.constants = request.constants
      choices.dates = request.dates.flatMap { DateOrder(rawValue: $0) }
      choices.heading = request.heading
      let bytes = try ImportFile.read(Self.expanded(path))
      let context = state.cases.importing(ImportFile.name(path))
      let plan = try ImportPlan.reading(bytes, choices, context)
      return .importRead(ImportPreview(plan, request, context))
    }
  }

  /// An external list, or why it cannot be read.
  func read(_ request: ExternalRequest, _ state: AppState) -> AppEvent {
    reading(request.path) {
      let bytes = try ImportFile.read(Self.expanded(request.path))
      let context = state.cases.importing(ImportFile.name(request.path))
      let list = try ExternalList(bytes, body: request.body, ImportChoices(), context)
      return .externalRead(list)
    }
  }

  /// Writes cases to a file, once the access log has its line.
  func write(
    _ request: ExportRequest,
    _ cases: CaseContext,
    _ store: CasebookStore,
    _ officer: Officer
  ) -> AppEvent {
    reading(request.path) {
      let disclosure = request.disclosure
      let export = CaseExport(request.form, disclosure, in: cases)
      let text = try export.text()
      let file = Destination(path: Self.expanded(request.path))
      try file.check()
      try disclosure.leave { entry in
        do throws(StoreError) {
          try store.accessLog.write(entry, by: officer)
        } catch {
          throw Failure(error)
        }
      } write: { _ in
        try file.write(text)
      }
      let left = disclosure.withheld.count
      let count = disclosure.records.count
      let without = Phrase("; \(left) left out without consent", ", 동의 없어 제외 \(left)건")
      let remarks = export.remarks
      let also = Phrase(
        remarks.map { ". \($0.en)" }.joined(),
        remarks.map { ". \($0.ko)" }.joined()
      )
      return .exported(
        Phrase(
          "Wrote \(count.counting("case")) to \(request.path)" + (left > 0 ? without.en : "")
            + also.en,
          "\(request.path)에 \(count)건 저장" + (left > 0 ? without.ko : "") + also.ko
        )
      )
    }
  }

  /// Writes a report to a file, in the format of its extension.
  func write(_ file: ReportFile, _ state: AppState) -> AppEvent {
    reading(file.path) {
      let text = ReportForm(path: file.path).text(
        file.report,
        state.displaySettings.language,
        width: 100
      )
      try NewFile.write(text, to: Self.expanded(file.path))
      return .exported(Phrase("Wrote \(file.path)", "\(file.path) 저장됨"))
    }
  }

  /// Writes a text to a new file.
  func write(_ file: TextFile) -> AppEvent {
    reading(file.path) {
      let path = Self.expanded(file.path)
      try NewFile.checkLocation(path)
      try NewFile.write(file.lines.map { $0 + "\n" }.joined(), to: path)
      return .exported(Phrase("Wrote \(file.path)", "\(file.path) 저장됨"))
    }
  }

  /// Seals a release and writes its files, once the access log has its line.
  func write(_ request: PublishRequest, _ publisher: Publisher) -> AppEvent {
    reading(request.folder) {
      let path = try publisher.publish(
        request.name,
        until: request.day,
        into: Self.expanded(request.folder)
      ) { entry in
        do throws(StoreError) {
          try publisher.store.accessLog.write(entry, by: publisher.officer)
        } catch {
          throw Failure(error)
        }
      }
      return .exported(Phrase("Wrote \(path)", "\(path) 저장됨"))
    }
  }

  private func reading(_ path: String, _ read: () throws -> AppEvent) -> AppEvent {
    do {
      return try read()
    } catch let finding as ImportFinding {
      let file = ImportFile.name(path)
      return .fileRefused(Phrase(finding.text(file: file, .en), finding.text(file: file, .ko)))
    } catch let failure as Failure {
      return .fileRefused(failure.sentence)
    } catch {
      return .fileRefused(Phrase("\(error)", "\(error)"))
    }
  }

  /// The encoding named before a path, if there is one: `gb18030 list.csv`.
  private static func split(_ text: String) -> (TextEncoding?, path: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let encoding = TextEncoding(word: parts[0]) else { return (nil, text) }
    return (encoding, parts[1].trimmed)
  }

  /// The path with `~` expanded as in a shell; `-` means a file here, because standard input is the
  /// keyboard.
  static func expanded(_ path: String) -> String {
    if path == "-" { return "./-" }
    return path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
  }
}

extension ImportPreview {
  fileprivate init(_ plan: ImportPlan, _ request: ImportRequest, _ context: ImportContext) {
    let language = context.language
    let table = ImportTable(
      plan,
      FieldText(codes: context.codes, language: language, zone: context.zone)
    )
    func target(_ target: ImportTarget) -> Target {
      Target(text: target.text, label: target.label(plan.kind, codes: context.codes, language))
    }
    func remark(_ finding: ImportFinding) -> Remark {
      let head = [finding.position.map { "\($0.line):\($0.column)" }, finding.header].compactMap {
        $0
      }
      .map { $0 + ": " }.joined()
      let words = finding.problem.phrase
      return Remark(
        Phrase(head + words.en, head + words.ko),
        isError: finding.weight == .error
      )
    }
    self.init(
      request: request,
      kind: plan.kind,
      heading: plan.heading,
      front: plan.front.map { Front(number: $0.number, text: $0.text) },
      bringsDuties: plan.origin == nil,
      columns: plan.columns.map { Column(header: $0.header, target: target($0.target)) },
      targets: ImportTarget.all(plan.kind, codes: context.codes).map(target),
      absent: plan.absent,
      remarks: plan.findings.filter { !$0.isOfAbsent }.map(remark),
      heads: Array(table.heads.dropFirst()),
      rows: zip(plan.rows, table.cells).map { row, cells in
        Row(
          number: row.number,
          cells: Array(cells.dropFirst()),
          remarks: row.findings.map(remark),
          records: row.records,
          isClean: row.isClean,
          isPossible: row.isPossible
        )
      }
    )
  }
}
