import CaseModel
import CaseStore
import StrictJSON

/// All connections of a keeper.
extension [Client] {
  /// Tells everybody that the journal has grown.
  mutating func tellGrown() {
    for index in indices where self[index].isGreeted {
      self[index].send(KeeperFrame(.grown))
    }
  }

  /// Tells everybody which records others have open in forms.
  mutating func tellPresence() {
    for index in indices where self[index].isGreeted {
      let others = presence(except: self[index].officer)
      self[index].send(KeeperFrame(.presence, others))
    }
  }

  /// The records that other officers have open in forms.
  func presence(except officer: Officer) -> JSON {
    .array(
      compactMap { client in
        guard let editing = client.editing, client.officer != officer else { return nil }
        return [
          "id": .string(editing.id.text), "officer": .string(client.officer.account),
          "since": .number(JSONNumber(editing.since)),
        ]
      }
    )
  }

  /// Keeps a piece of a file that a client attaches; false, with nothing of the file kept, if it or
  /// all that arrive get too large.
  mutating func take(_ piece: [UInt8], from index: Int) -> Bool {
    let bytes = reduce(piece.count) { $0 + $1.attached.count }
    if bytes <= Client.mostAttachedTogether, self[index].take(piece: piece) { return true }
    self[index].attached = []
    return false
  }

  /// Milliseconds until something must be looked at.
  var timeout: Int32 {
    if contains(where: { !$0.isBehind && $0.buffer.hasNext }) { return 0 }
    let isWatching = contains {
      $0.halfSince != nil || !$0.isGreeted || $0.behindSince != nil
    }
    return isWatching ? 1_000 : isEmpty ? -1 : 10_000
  }
}
