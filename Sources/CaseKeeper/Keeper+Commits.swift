import CaseBook
import CaseModel
import CaseStore
import StrictJSON

extension Keeper {
  /// A commit to save at the end of the turn; nil if it is answered already.
  mutating func commit(_ frame: KeeperFrame, _ index: Int) -> PendingCommit? {
    guard clients[index].role.mayWrite else {
      refuse(index, KeeperWords.notAllowed)
      return nil
    }
    guard let wire = WireCommit(frame.json, codes: codes) else {
      refuse(index, KeeperWords.notUnderstood)
      return nil
    }
    guard clients[index].mayCommit(now, configuration.limits.commitsPerSecond) else {
      reply(index, KeeperAnswer.busy.json)
      return nil
    }
    if let answer = known.answer(wire, clients[index].officer) {
      reply(index, answer.json)
      return nil
    }
    return PendingCommit(client: index, wire: wire)
  }

  /// Saves the commits of a turn with one flush and answers each; the same id twice is one commit.
  mutating func save(_ commits: [PendingCommit]) {
    guard !commits.isEmpty else { return }
    var asked: Set<String> = []
    let new = commits.filter { asked.insert($0.wire.id).inserted }
    let signed = new.map {
      SignedCommit($0.wire.commit, by: clients[$0.client].officer, id: $0.wire.id)
    }
    let before = book.sequence
    do throws(StoreError) {
      let results = try DirectCommit.save(signed, in: &store, into: &book)
      for (commit, result) in zip(new, results) { answer(commit, result) }
    } catch {
      for commit in new { reply(commit.client, KeeperAnswer(error).json) }
    }
    for commit in commits where !new.contains(where: { $0 == commit }) {
      let known = known.answer(commit.wire, clients[commit.client].officer)
      reply(commit.client, (known ?? .busy).json)
    }
    if book.sequence > before { tellGrown() }
  }

  private mutating func answer(_ commit: PendingCommit, _ result: Result<Saved, StoreError>) {
    let officer = clients[commit.client].officer
    switch result {
    case .success(let saved):
      known.add(
        commit.wire.id,
        CommitSummary(
          sequence: saved.sequence,
          at: store.now,
          by: officer.account,
          action: commit.wire.commit.action,
          ids: saved.ids
        )
      )
      reply(commit.client, KeeperAnswer.saved(saved.sequence, saved.ids).json)
    case .failure(let error): reply(commit.client, KeeperAnswer(error).json)
    }
  }

  private mutating func tellGrown() {
    for index in clients.indices where clients[index].isGreeted {
      clients[index].send(KeeperFrame(.grown))
    }
  }

  /// Notes which record is open in a form, and tells the others.
  mutating func editing(_ frame: KeeperFrame, _ index: Int) {
    let id = frame.json?["id"]?.stringValue.flatMap { RecordID($0) }
    let since = frame.json?["since"]?.intValue
    let old = clients[index].editing?.id
    clients[index].editing = id.map { ($0, since ?? now) }
    if old != id { tellPresence() }
  }

  mutating func tellPresence() {
    for index in clients.indices where clients[index].isGreeted {
      let others = presence(except: clients[index].officer)
      clients[index].send(KeeperFrame(.presence, others))
    }
  }

  /// The records that other officers have open in forms.
  func presence(except officer: Officer) -> JSON {
    .array(
      clients.compactMap { client in
        guard let editing = client.editing, client.officer != officer else { return nil }
        return [
          "id": .string(editing.id.text), "officer": .string(client.officer.account),
          "since": .number(JSONNumber(editing.since)),
        ]
      }
    )
  }
}

extension PendingCommit: Equatable {
  static func == (a: PendingCommit, b: PendingCommit) -> Bool {
    a.client == b.client && a.wire == b.wire
  }
}
