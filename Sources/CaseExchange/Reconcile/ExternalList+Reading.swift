package import CaseModel
package import CaseRules

extension ExternalList {
  /// Reads a file as an import does, with the person in each row.
  ///
  /// The column of the body's own numbers is found by its heading. A heading that means our ids in
  /// our own files means theirs here.
  ///
  /// - Throws: why the file cannot be read, or that it has no column that identifies people.
  package init(
    _ bytes: [UInt8],
    body: Code,
    _ choices: ImportChoices,
    _ context: ImportContext,
    progress: (Double) -> Void = { _ in }
  ) throws(ImportFinding) {
    var choices = choices
    choices.kind = .victim
    if choices.constants[FieldKey<Code>.reportChannel.name] == nil {
      choices.constants[FieldKey<Code>.reportChannel.name] = Self.channel(body).text
    }
    let source = try ImportSource(bytes, choices, context)
    Self.choose(&choices, body, source, context)
    let plan = try ImportPlan(bytes, choices, context, progress: progress)
    guard plan.columns.contains(where: { Self.identifies($0.target, body) }) else {
      throw ImportFinding(.noFields)
    }
    let blocking = plan.findings.first { $0.weight == .error }
    let rows = plan.rows.compactMap { row -> ExternalRow? in
      guard let victim = row.records.first, victim.kind == .victim else { return nil }
      let rejectionReason = blocking ?? row.findings.first { $0.weight == .error }
      return ExternalRow(
        number: row.number,
        victim: victim,
        said: row.said,
        companions: Array(row.records.dropFirst()),
        rejectionReason: rejectionReason.map { finding in
          let head = finding.header.map { "\($0): " } ?? ""
          let words = finding.problem.phrase
          return Phrase(head + words.en, head + words.ko)
        }
      )
    }
    self.init(file: context.file, body: body, rows: rows)
  }

  /// Sets the target of the column of their numbers, unless the officer or the heading does.
  private static func choose(
    _ choices: inout ImportChoices,
    _ body: Code,
    _ source: ImportSource,
    _ context: ImportContext
  ) {
    let target = ImportTarget.coded(FieldKey<[FieldSet]>.externalRefs.name, body).text
    let words = context.synonyms[.victim].first { $0.target == "reference_number" }?.words ?? []
    let known = Set(words.map(\.folded))
    let headers = source.headers.map { CleanText(cell: $0.text).text }
    let chosen = Set(choices.targets.keys.map(\.folded))
    let isGiven =
      choices.targets.values.contains(target)
      || headers.contains { source.guess.target($0)?.text == target }
    for header in headers where !chosen.contains(header.folded) {
      guard known.contains(header.folded) || source.guess.target(header) == .id else { continue }
      let isFirst = !isGiven && !choices.targets.values.contains(target)
      choices.targets[header] = isFirst ? target : ImportTarget.keep.text
    }
  }

  private static func identifies(_ target: ImportTarget, _ body: Code) -> Bool {
    switch target {
    case .name, .surname, .givenName: true
    case .field(let key):
      ["name_ko", "name_latin", "aliases", "passport_no", "handles"].contains(key)
    case .coded(let key, let code): key == "handles" || key == "external_refs" && code == body
    default: false
    }
  }

  /// The report channel of a case that was first on the body's list.
  private static func channel(_ body: Code) -> Code {
    switch body {
    case "mofa": "mofa_hq"
    case "npa": "npa_112"
    case "korea_tf": "korea_tf"
    case "khm_police": "cambodian_police"
    default: "other"
    }
  }
}
