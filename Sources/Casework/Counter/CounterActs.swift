import CaseBook
package import CaseModel
import CaseQuery
import CaseRules

/// Checks who is known of a person at the counter.
package struct CounterActs: Acts {
  let context: CaseContext

  package init(_ context: CaseContext) { self.context = context }

  /// Somebody on file who may be the person.
  package struct Found: Hashable, Sendable {
    package let id: RecordID
    /// The name on file.
    package let name: String
    /// What the officer has to know at once: the stage and a warrant, the role of a lead, whose
    /// contact it is.
    package let facts: Phrase
  }

  /// Who may be the person with a name or a number, and the line for the access log.
  ///
  /// The line names the records that were found, never what was typed, which may be about somebody
  /// who has nothing to do with any case.
  ///
  /// - Throws: if the text is too short to mean one person.
  package func check(_ typed: String) throws(Refusal) -> (found: [Found], entry: AccessEntry) {
    guard CounterCheck.isEnough(typed) else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "“\(typed)” is too short. Type a whole name or number",
          "“\(typed)”은(는) 너무 짧습니다. 이름 전체나 번호를 쓰세요"
        )
      )
    }
    let ids = CounterCheck.found(typed, book)
    let query = context.query
    let found = ids.map { Found(id: $0, name: query.title($0), facts: facts($0)) }
    return (found, AccessEntry(.check, ids, detail: "counter"))
  }

  private func facts(_ id: RecordID) -> Phrase {
    guard let record = book.record(id) else { return Phrase("", "") }
    let parts: [Phrase?]
    switch id.kind {
    case .victim:
      let warrant = record[.homeWarrant].flatMap { $0 == "none" ? nil : $0 }
      parts = [
        record[.stage].map { label($0, "victim_stage") },
        warrant.map { label($0, "home_warrant") },
        record[.stage] == "custody"
          ? record[.legalPosition].map { label($0, "legal_position") } : nil,
      ]
    case .lead:
      parts = [record[.role].map { label($0, "lead_role") }]
    case .unknown:
      let place = record.fields["held_at"].map {
        Phrase(
          context.text(.en).text($0, .linkOrText([.counterpart])),
          context.text(.ko).text($0, .linkOrText([.counterpart]))
        )
      }
      parts = [
        record[.status].map { label($0, "unknown_status") },
        record[.condition].map { label($0, "unknown_condition") }, place,
      ]
    default:
      let of = record[list: .victims].map(\.text).joined(separator: ", ")
      parts = [record[.relation].map { label($0, "contact_relation") }, Phrase(of, of)]
    }
    let known = parts.compactMap { $0 }.filter { !$0.en.isEmpty }
    return Phrase(
      known.map(\.en).joined(separator: ", "),
      known.map(\.ko).joined(separator: ", ")
    )
  }

  private func label(_ code: Code, _ list: String) -> Phrase {
    codes[list][code]?.label ?? Phrase(code.text, code.text)
  }

  package static let nobody = Phrase("Nobody on file.", "기록된 사람이 없습니다.")
}

// The answer as a text on the screen.

extension CounterActs {
  /// What was typed, and a line for each who was found.
  package func lines(_ typed: String) -> [String] {
    let found = (try? check(typed).found) ?? []
    let head = "“\(typed)”"
    guard !found.isEmpty else { return [head, "", Self.nobody[language]] }
    return [head, ""] + found.map { "\($0.id.text)  \($0.name)  \($0.facts[language])" }
  }

  /// What is shown of a check once its line is in the access log.
  ///
  /// - Throws: if the text is too short to mean one person.
  package func disclosure(_ typed: String) throws(Refusal) -> Disclosure {
    let (found, entry) = try check(typed)
    return Disclosure(
      audience: nil,
      records: found.compactMap { book.record($0.id) },
      withheld: [],
      reason: nil,
      entry: entry
    )
  }
}
