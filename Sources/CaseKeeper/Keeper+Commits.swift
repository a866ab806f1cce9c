import CaseBook
import CaseModel
import CaseStore
import StrictJSON

extension Keeper {
  /// A commit to save at the end of the turn; nil if it is answered already.
  mutating func commit(_ frame: KeeperFrame, _ index: Int) -> PendingCommit? {
    guard clients[index].role.mayWrite else {
      refuse(index, what: .commit)
      return nil
    }
    guard mayWrite(index) else { return nil }
    guard let wire = WireCommit(frame.json, codes: rules.codes) else {
      refuse(index, KeeperWords.notUnderstood)
      return nil
    }
    guard wire.commit.changes.allSatisfy({ ($0.base == 0) == $0.record.id.isProvisional }) else {
      // The keeper gives the numbers; a chosen one could use up all that are left.
      refuse(index, KeeperWords.notUnderstood, what: .commit)
      return nil
    }
    if let answer = known.answer(wire, clients[index].officer) {
      reply(index, answer.json)
      return nil
    }
    if let why = KeptSecondNames(self, index).refusal(wire.commit) {
      refuse(index, why, what: .commit)
      return nil
    }
    return PendingCommit(client: index, wire: wire)
  }

  /// Whether an account may write another line; answers that it must wait if not.
  mutating func mayWrite(_ index: Int) -> Bool {
    let uid = clients[index].officer.uid
    if pace.mayWrite(uid, now: now, most: configuration.limits.commitsPerSecond) { return true }
    reply(index, KeeperAnswer.busy.json)
    return false
  }

  /// Saves the commits of a turn with one flush and answers each; the same id twice is one commit.
  mutating func save(_ commits: [PendingCommit]) {
    guard !commits.isEmpty else { return }
    var asked: Set<String> = []
    let new = commits.filter { asked.insert($0.wire.id).inserted }
    let signed = new.map {
      SignedCommit(
        $0.wire.commit.keepingMakers(in: book),
        by: clients[$0.client].officer,
        id: $0.wire.id
      )
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
    if book.sequence > before { clients.tellGrown() }
  }

  private mutating func answer(_ commit: PendingCommit, _ result: Result<Saved, StoreError>) {
    let answer: KeeperAnswer
    switch result {
    case .success(let saved): answer = .saved(saved.sequence, saved.ids)
    case .failure(let error): answer = KeeperAnswer(error)
    }
    switch answer {
    case .saved, .uncertain:
      known.add(commit.wire.id, answer, of: clients[commit.client].officer.account)
    default: break
    }
    reply(commit.client, answer.json)
  }

  /// Notes which record is open in a form, for the others; the time is a program's word.
  mutating func editing(_ frame: KeeperFrame, _ index: Int) {
    guard clients[index].role.mayWrite else { return }
    let json = frame.json
    let id = json?["id"]?.stringValue.flatMap { RecordID($0) }
    let clock = FileOperations.live.now().seconds
    let since = json?["since"]?.intValue.map { min(max($0, clock - 86_400), clock) } ?? clock
    isPresenceNew = isPresenceNew || clients[index].editing?.id != id
    clients[index].editing = id.map { ($0, since) }
  }
}

extension PendingCommit: Equatable {
  static func == (a: PendingCommit, b: PendingCommit) -> Bool {
    a.client == b.client && a.wire == b.wire
  }
}
