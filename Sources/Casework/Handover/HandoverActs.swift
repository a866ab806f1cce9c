import CaseBook
package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts of handing over.
  package var handovers: HandoverActs { HandoverActs(context: self) }
}

/// Hands cases and follow-ups over to another officer.
package struct HandoverActs: Acts {
  let context: CaseContext

  /// Hands cases and follow-ups over to another officer.
  ///
  /// - Parameters:
  ///   - ids: the records to hand over.
  ///   - officer: the account name of the new owner.
  ///   - seen: the owner of each record when the officer decided; other records are not compared.
  ///   - confirmed: the keys of fields whose questions were answered.
  /// - Returns: the commit, and the new owner in words.
  /// - Throws: a refusal if the account is invalid or unknown, if there is nothing to hand over, or
  ///   if
  ///   somebody else handed a record over since the officer decided.
  package func give(
    _ ids: [RecordID],
    to officer: String,
    seen: [RecordID: String] = [:],
    confirmed: Set<String> = []
  ) throws(Refusal) -> Proposal {
    let proposal = try given(ids, to: officer, seen: seen, confirmed: confirmed)
    guard ApprovalActs(context).areByAccount else { return proposal }
    let names = rules.secondNames
    let isAnothers = proposal.commit.changes.map(\.record).contains {
      names.areNeeded(toHandOver: book.record($0.id), as: $0, by: self.officer)
    }
    return isAnothers ? try ApprovalActs(context).ask(toHandOver: ids, to: officer) : proposal
  }

  /// The same, once nobody else has to agree.
  func given(
    _ ids: [RecordID],
    to officer: String,
    seen: [RecordID: String] = [:],
    confirmed: Set<String>
  ) throws(Refusal) -> Proposal {
    guard Roster.isName(officer) else {
      throw Refusal(
        .usage,
        nil,
        Phrase(
          "“\(officer.shown)” cannot be the name of an account",
          "“\(officer.shown)”은(는) 계정 이름이 될 수 없습니다"
        )
      )
    }
    let handover = Handover(ids, to: officer, in: book)
    if let refusal = handover.refusal { throw Refusal(.rule, nil, refusal) }
    let questions = HandoverQuestions(handover, seen: seen, in: context).open(confirmed)
    if let first = questions.first {
      throw Refusal(
        .question(questions),
        handover.records.first?.id,
        HandoverQuestions.phrase(first)
      )
    }
    return Proposal(
      context.settled(Commit(.assign, handover.records.map { Change($0) })),
      remarks: [handover.sentence]
    )
  }
}

/// The questions before records are handed over.
package struct HandoverQuestions {
  private let handover: Handover
  private let seen: [RecordID: String]
  private let context: CaseContext

  /// The key under which an unknown account is confirmed.
  package static let officerKey = "officer"

  init(_ handover: Handover, seen: [RecordID: String], in context: CaseContext) {
    self.handover = handover
    self.seen = seen
    self.context = context
  }

  /// The questions that are not answered yet.
  func open(_ confirmed: Set<String>) -> [FieldQuestion] {
    let unknown = context.roster?.question(handover.officer).map {
      FieldQuestion(Self.officerKey, $0)
    }
    let moved = handover.records.lazy.compactMap { question(about: $0) }.first
    return [unknown, moved].compactMap { $0 }.filter { !confirmed.contains($0.key) }
  }

  /// The refusal's sentence for the first question.
  static func phrase(_ question: FieldQuestion) -> Phrase {
    question.key == officerKey ? unknown : changed
  }

  /// The question about a record whose owner has changed since the officer saw it.
  private func question(about shared: Record) -> FieldQuestion? {
    let id = shared.id
    guard let record = context.book.record(id), let seen = seen[id],
      let key = id.kind.officerKey, let now = record[key], now != seen
    else { return nil }
    let by = record[.updatedBy] ?? "?"
    let at = record[.updatedAt].map { context.zone.text($0) } ?? "?"
    return FieldQuestion(
      key.name,
      Question(
        [handover.officer, now],
        Phrase(
          "\(id) went from \(seen) to \(now) (\(by), \(at))",
          "\(id): \(seen)에서 \(now)(으)로 인계됨(\(by), \(at))"
        )
      )
    )
  }

  private static let unknown = Phrase("the account is not known", "알려지지 않은 계정입니다")
  private static let changed = Phrase(
    "somebody else has handed it over meanwhile",
    "그사이 다른 사람이 인계했습니다"
  )
}

extension String {
  /// The text with every invisible character as `?`.
  fileprivate var shown: String {
    String(map { Roster.isName(String($0)) || $0 == " " ? $0 : "?" })
  }
}
