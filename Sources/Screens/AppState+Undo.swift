import CaseModel

// Undo and redo: new commits that bring back earlier images.

extension AppState {
  /// Takes back this session's last commit that was not yet undone.
  mutating func undo() -> [Effect] {
    guard isWritable() else { return [] }
    guard let step = done.last else {
      say(Phrase("Nothing to undo in this session.", "이번 접속에서 되돌릴 것이 없습니다."))
      return []
    }
    guard let images = images(step, earlier: true) else { return [] }
    done.removeLast()
    undone.append(step)
    return send(.undo, images)
  }

  /// Does again what was undone last.
  mutating func redo() -> [Effect] {
    guard isWritable() else { return [] }
    guard let step = undone.last else {
      say(Phrase("Nothing to redo.", "다시 실행할 것이 없습니다."))
      return []
    }
    guard let images = images(step, earlier: false) else { return [] }
    undone.removeLast()
    return send(.redo, images)
  }

  /// The records of a step as they were before or after it, based on what they are now; nil, with
  /// a sentence, where somebody changed one since.
  private mutating func images(_ step: Step, earlier: Bool) -> [Record]? {
    var images: [Record] = []
    for after in step.after {
      guard let row = world.book.row(after.id), let now = world.book.record(after.id.kind, row)
      else {
        continue
      }
      let expected = earlier ? after : step.before[after.id]
      let isOurs =
        now[.updatedBy] == world.user
        && (now.fields.sameContent(expected?.fields) || expected == nil)
      guard isOurs || now.version == after.version else {
        let who = now[.updatedBy] ?? "?"
        say(
          Phrase(
            "Not undone: \(who) changed \(after.id.text) since.",
            "되돌리지 않음: 이후 \(who)님이 \(after.id.text)을(를) 바꿨습니다."
          ),
          .warning
        )
        return nil
      }
      var image = now
      if earlier {
        if let before = step.before[after.id] {
          image.fields = before.fields
        } else {
          image[.deleted] = true
        }
      } else {
        image.fields = after.fields
        image[.deleted] = nil
      }
      image.version = now.version
      images.append(image)
    }
    return images
  }
}

extension FieldSet {
  /// Whether both hold the same but for what the store keeps: version, who and when.
  fileprivate func sameContent(_ other: FieldSet?) -> Bool {
    guard var other else { return false }
    var mine = self
    for key in ["version", "updated_at", "updated_by", "created_at", "created_by", "deleted"] {
      mine[key] = nil
      other[key] = nil
    }
    return mine == other
  }
}
