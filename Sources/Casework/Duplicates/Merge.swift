import CaseBook
import CaseModel
package import CaseRules

extension DuplicateActs {
  /// Merges two records with everything that links to them, joining equal follow-ups and keeping
  /// one main contact.
  ///
  /// - Throws: the fields about which an officer has to decide.
  package func merge(_ merge: CaseMerge) throws(Refusal) -> Proposal {
    guard merge.questions.isEmpty else { throw question(merge) }
    var work = MergeWork(merge, in: context)
    work.cutCircles()
    work.joinDuties()
    work.joinMainContacts()
    return Proposal(
      context.settled(Commit(.merge, work.records.map { Change($0) })),
      remarks: merge.remarks(codes, zone) + work.remarks
    )
  }

  private func question(_ merge: CaseMerge) -> Refusal {
    let questions = merge.questions.map { difference in
      func reading(_ value: FieldValue?, _ id: RecordID) -> String {
        guard !difference.field.isIdentifying, let value else { return id.text }
        return "\(id) (\(context.text.text(value, difference.field.kind)))"
      }
      return FieldQuestion(
        difference.field.key,
        Question(
          [reading(difference.kept, merge.kept.id), reading(difference.other, merge.other.id)],
          Phrase("which record is right", "어느 기록이 맞습니까")
        )
      )
    }
    return Refusal(
      .question(questions),
      merge.kept.id,
      Phrase(
        "\(merge.kept.id) and \(merge.other.id) differ in values that you must choose",
        "\(merge.kept.id)와 \(merge.other.id)에 사람이 정해야 할 차이가 있습니다"
      )
    )
  }
}

/// The records of a merge while links, follow-ups and contacts are joined.
private struct MergeWork {
  private let merge: CaseMerge
  private let context: CaseContext
  private(set) var records: [Record]
  private(set) var remarks: [Phrase] = []

  init(_ merge: CaseMerge, in context: CaseContext) {
    self.merge = merge
    self.context = context
    records = merge.records(in: context.book)
  }

  private var kept: RecordID { merge.kept.id }

  /// The records of a kind that link to the merged person.
  private func linked(_ kind: RecordKind) -> [Record] {
    let book = context.book
    let rows = Set([kept, merge.other.id].flatMap { book.rows(kind, linkingTo: $0) })
    return rows.sorted().compactMap { row in
      let id = book.id(kind, row)
      return records.first { $0.id == id } ?? book.record(kind, row)
    }
  }

  private mutating func put(_ record: Record) {
    if let index = records.firstIndex(where: { $0.id == record.id }) {
      records[index] = record
    } else {
      records.append(record)
    }
  }

  /// Removes links of the merged record that would lead back to it.
  mutating func cutCircles() {
    let check = LinkCheck(book: context.book, changes: records)
    for problem in check.problems(records[0]) {
      guard case .key(let key)? = problem.path.first, let field = Schema.victim[key] else {
        continue
      }
      records[0].fields[key] = nil
      remarks.append(
        Phrase(
          "\(field.label.en) is left out: it would refer back to \(kept)",
          "\(field.label.ko): \(kept)(으)로 되돌아오므로 뺐습니다"
        )
      )
    }
  }

  /// Keeps one of several open follow-ups for the same thing and cancels the other planned ones.
  mutating func joinDuties() {
    let open = linked(.followup).filter { FollowupRules.isOpen($0) }
    let groups = Dictionary(grouping: open) { StandingFollowupKey($0, context.rules.duties) }
    for group in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0].id < $1[0].id }) {
      guard let stays = group.min(by: { Self.rank($0) < Self.rank($1) }) else { continue }
      for followup in group where followup.id != stays.id && isOnlyOfPerson(followup) {
        var cancelled = FollowupWork.started(followup, .cancel, now: context.now)
        cancelled[.cancelReason] =
          Phrase("Same as \(stays.id) after merging", "병합 후 \(stays.id)와 같음")[context.language]
        put(cancelled)
        remarks.append(
          Phrase(
            "\(followup.id) is cancelled: \(stays.id) asks for the same",
            "\(followup.id) 취소: \(stays.id)와 같은 일"
          )
        )
      }
    }
  }

  /// Prefers one that was sent, then one that is about others too, then the one due first.
  private static func rank(_ followup: Record) -> (Int, Int, Int, RecordID) {
    (
      followup[.status] == "waiting" ? 0 : 1, -followup.fields.links.count,
      followup[.dueAt]?.seconds ?? Int.max, followup.id
    )
  }

  /// Whether it can be cancelled for this person: nothing was sent, and it is about nobody else.
  private func isOnlyOfPerson(_ followup: Record) -> Bool {
    followup[.status] == "planned" && followup[list: .victims] == [kept]
      && followup[list: .sites].isEmpty && followup[list: .incidents].isEmpty
  }

  /// Of two main contacts, that of the surviving record stays the main one.
  mutating func joinMainContacts() {
    let mains = linked(.contact).filter { $0[.isMain] == true }
    guard mains.count > 1 else { return }
    let own = Set(
      context.book.rows(.contact, linkingTo: kept).map { context.book.id(.contact, $0) }
    )
    let main = mains.min {
      (own.contains($0.id) ? 0 : 1, $0.id) < (own.contains($1.id) ? 0 : 1, $1.id)
    }
    for var contact in mains where contact.id != main?.id && contact[list: .victims] == [kept] {
      contact[.isMain] = nil
      put(contact)
      remarks.append(
        Phrase(
          "\(main?.id.text ?? "") stays the main contact, \(contact.id) is another one",
          "주 연락처는 \(main?.id.text ?? ""), \(contact.id)은(는) 일반 연락처"
        )
      )
    }
  }
}

/// The key that follow-ups for the same thing share.
private struct StandingFollowupKey: Hashable {
  private let type: Code?
  private let words: String

  init(_ followup: Record, _ duties: [StandingFollowup]) {
    type = followup[.type]
    let subject = (followup[.subject] ?? "").trimmed.lowercased()
    let duty = duties.first { duty in
      duty.type == followup[.type]
        && [duty.subject.en, duty.subject.ko].contains { $0.lowercased() == subject }
    }
    words = duty?.subject.en ?? subject
  }
}
