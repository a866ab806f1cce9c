import CaseBook
package import CaseModel
import CaseRules

extension NoteActs {
  /// Moves a note to the right record, together with the notes that correct it.
  package func move(
    _ id: RecordID,
    to target: RecordID,
    from source: RecordID? = nil
  ) throws(Refusal) -> Proposal {
    guard id.kind == .note, let note = book.record(id) else {
      throw Refusal(
        .usage,
        nil,
        Phrase("\(id) is no note that can be moved", "\(id)은(는) 옮길 수 있는 기록이 아닙니다")
      )
    }
    guard NoteActs.canBe(on: target), book.contains(target) else {
      throw Refusal(
        .usage,
        nil,
        Phrase("a note cannot be written on \(target)", "\(target)에는 기록을 남길 수 없습니다")
      )
    }
    guard !note.subjects.contains(target) else {
      throw Refusal(
        .rule,
        id,
        Phrase("\(id) is about \(target) already", "\(id)은(는) 이미 \(target)의 기록입니다")
      )
    }
    let source = try self.source(of: note, like: target, source)
    let corrections = Corrections.chain(of: id, in: book).filter { $0.subjects.contains(source) }
    let moved = ([note] + corrections).map { $0.moved(from: source, to: target) }
    return Proposal(
      context.settled(Commit(.edit, moved.map { Change($0) })),
      remarks: corrections.map { correction in
        Phrase("\(correction.id), which corrects it, is moved too", "정정 기록 \(correction.id)도 함께 옮김")
      }
    )
  }

  /// The record from which the note is moved: the named one, otherwise the only possible one.
  private func source(
    of note: Record,
    like target: RecordID,
    _ named: RecordID?
  ) throws(Refusal) -> RecordID {
    let subjects = note.subjects
    if let named {
      guard subjects.contains(named) else {
        throw Refusal(
          .usage,
          note.id,
          Phrase("\(note.id) is not about \(named)", "\(note.id)은(는) \(named)의 기록이 아닙니다")
        )
      }
      return named
    }
    let alike = subjects.filter { $0.kind == target.kind }
    guard let only = alike.isEmpty ? subjects.first : alike.first,
      (alike.isEmpty ? subjects : alike).count == 1
    else {
      let ids = subjects.map(\.text).joined(separator: ", ")
      throw Refusal(
        .usage,
        note.id,
        Phrase(
          "\(note.id) is about \(ids): say from which one it is moved",
          "\(note.id)은(는) \(ids)의 기록입니다. 어느 것에서 옮길지 쓰세요"
        )
      )
    }
    return only
  }
}

extension Record {
  fileprivate func moved(from source: RecordID, to target: RecordID) -> Record {
    var record = self
    if let key = Self.subjectKey(of: kind, source.kind), case .links(let ids)? = fields[key] {
      record.fields[key] = .links(ids.filter { $0 != source })
    }
    guard !record.subjects.contains(target) else { return record }
    record.link(to: target)
    return record
  }
}
