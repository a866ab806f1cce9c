package import CaseModel
package import StrictJSON

// Reads `disclosure.json`, the built-in one and an office's own.

extension DisclosureTable {
  /// Reads the built-in table from its text.
  package init(json text: String) throws(ReferenceError) {
    let file = try JSON.file(text)
    let audiences = try file.codes("audiences")
    var rules: [Name: [Code: DisclosureRule]] = [:]
    var fillers: [Name: JSON] = [:]
    for row in try file.list("fields") {
      let cells = try Self.cells(row, audiences)
      for name in try Self.names(row) {
        guard rules.updateValue(cells, forKey: name) == nil else {
          throw ReferenceError("disclosure.json: \(name.kind).\(name.path) is there twice")
        }
        fillers[name] = row["else"]
      }
    }
    var own: [Code: Own] = [:]
    for json in try file.list("own") {
      own[Code(try json.text("audience"))] = Own(
        followups: Set(try json.codes("followups")),
        counterparts: Set(try json.codes("counterparts"))
      )
    }
    self.init(
      audiences: audiences,
      medical: Set(try file.codes("medical")),
      neverFollowups: Set(try file.codes("never_followups")),
      own: own,
      fillers: fillers,
      rules: rules
    )
  }

  private static func names(_ row: JSON) throws(ReferenceError) -> [Name] {
    let kind = try row.text("kind")
    return try row.codes("fields").map { Name(kind, $0.text) }
  }

  /// The rules of a row; `others` can only be `no`, so that a new audience gets nothing by it.
  private static func cells(
    _ row: JSON,
    _ audiences: [Code]
  ) throws(ReferenceError) -> [Code: DisclosureRule] {
    var cells: [Code: DisclosureRule] = [:]
    for audience in audiences {
      guard let words = row[audience.text]?.stringValue ?? row["others"]?.stringValue else {
        continue
      }
      guard let rule = DisclosureRule(words), row[audience.text] != nil || rule == .no else {
        throw ReferenceError("disclosure.json: “\(words)” is no rule for \(audience.text)")
      }
      cells[audience] = rule
    }
    return cells
  }
}

/// A mistake in the disclosure file of an office.
package struct NarrowingError: Error, Hashable, Sendable {
  package let position: JSONPosition?
  package let problem: Problem
}

extension DisclosureTable {
  /// The table narrowed by the file of an office, which has rows like the built-in one.
  ///
  /// - Throws: the first mistake, also if a rule would let out more than the built-in one.
  package func narrowed(by bytes: [UInt8]) throws(NarrowingError) -> Self {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(bytes)
    } catch {
      throw NarrowingError(position: error.position, problem: .badJSON(error.problem.sentence))
    }
    var copy = self
    var mistake: (path: [JSONPathStep], problem: Problem)?
    func note(_ problem: Problem, at path: [JSONPathStep]) {
      if mistake == nil { mistake = (path, problem) }
    }
    guard let rows = json["fields"]?.arrayValue else {
      throw NarrowingError(position: nil, problem: .rule(Self.noRows))
    }
    for (index, row) in rows.enumerated() {
      copy.narrow(row, self) { note($0, at: ["fields", .index(index)] + $1) }
    }
    guard let mistake else { return copy }
    let position = bytes.withUnsafeBytes { JSONPosition(of: mistake.path, in: $0) }
    throw NarrowingError(position: position, problem: mistake.problem)
  }

  private mutating func narrow(
    _ row: JSON,
    _ built: Self,
    _ note: (Problem, [JSONPathStep]) -> Void
  ) {
    let kind = row["kind"]?.stringValue ?? ""
    let paths = row["fields"]?.arrayValue ?? []
    let names = paths.map { Name(kind, $0.stringValue ?? "") }
    if names.isEmpty { note(.missing, []) }
    for (index, name) in names.enumerated() where built.rules[name] == nil {
      note(.rule(Self.unknown(name)), ["fields", .index(index)])
    }
    for member in row.objectValue ?? [] where !["kind", "fields"].contains(member.key) {
      let audience = Code(member.key)
      guard audiences.contains(audience) else {
        note(.rule(unknown(audience)), [.key(member.key)])
        continue
      }
      guard let rule = member.value.stringValue.flatMap({ DisclosureRule($0) }) else {
        note(.rule(Self.noRule), [.key(member.key)])
        continue
      }
      for name in names {
        if !rule.isWithin(built[name, audience]) {
          note(.rule(Self.wider(name, rule, built[name, audience])), [.key(member.key)])
        }
        self = setting(rule, of: name, for: audience)
      }
    }
  }

  private static let noRows = Phrase(
    "needs a list “fields” of rows, each with kind, fields and audiences",
    "“fields” 목록이 있어야 하며 각 행에 kind, fields와 제공처를 적습니다"
  )

  private static let noRule = Phrase(
    "must be yes, no, or a form with its conditions, such as town if not_exposed",
    "yes, no 또는 조건이 붙은 형식이어야 합니다(예: town if not_exposed)"
  )

  private static func unknown(_ name: Name) -> Phrase {
    Phrase("there is no field \(name.kind).\(name.path)", "\(name.kind).\(name.path) 항목은 없습니다")
  }

  private func unknown(_ audience: Code) -> Phrase {
    let all = audiences.map(\.text).joined(separator: ", ")
    return Phrase(
      "“\(audience.text)” is not an audience: \(all)",
      "“\(audience.text)” 제공처는 없습니다: \(all)"
    )
  }

  private static func wider(_ name: Name, _ rule: DisclosureRule, _ built: DisclosureRule) -> Phrase
  {
    Phrase(
      "“\(rule.words)” would let out more of \(name.path) than “\(built.words)”: an office can only narrow",
      "“\(rule.words)”은(는) \(name.path)을(를) “\(built.words)”보다 더 내보냅니다. 공관은 좁히기만 할 수 있습니다"
    )
  }
}
