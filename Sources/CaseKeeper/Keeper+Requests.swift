import CaseBook
import CaseModel
import CaseStore
import Glibc
import StrictJSON

extension Keeper {
  /// Answers a request, but for a commit, which is answered at the end of the turn.
  mutating func answer(_ frame: KeeperFrame, _ index: Int) -> PendingCommit? {
    guard clients[index].isGreeted || frame.kind == .hello else {
      clients[index].isClosing = true
      return nil
    }
    guard hasRole(index) else { return nil }
    switch frame.kind {
    case .hello: greet(frame, index)
    case .commit: return commit(frame, index)
    case .open: open(frame, index)
    case .status: reply(index, files(index) { $0.status(frame.name) })
    case .names: reply(index, files(index) { $0.names(frame.name) })
    case .log: log(frame, index)
    case .access: access(frame, index)
    case .attach: attach(frame, index)
    case .verify: verify(frame, index)
    case .checkpoint: checkpoint(index)
    case .editing, .left: editing(frame, index)
    case .answer, .grown, .presence: clients[index].isClosing = true
    }
    return nil
  }

  mutating func reply(_ index: Int, _ answer: JSON, file: OpenFile? = nil) {
    clients[index].send(KeeperFrame(.answer, answer), file: file)
  }

  /// Refuses a request; `what` is in the access log, once in a second for each account.
  mutating func refuse(
    _ index: Int,
    _ why: Phrase = KeeperWords.notAllowed,
    what: KeeperFrame.Kind? = nil
  ) {
    if let what, pace.mayWork(clients[index].officer.uid, .refusal, now: now) {
      OutsideAccess(self, index).refused("\(what)")
    }
    reply(index, KeeperAnswer.refused(why).json)
  }

  /// Whether the account still has a role; groups are looked up again after some seconds.
  mutating func hasRole(_ index: Int) -> Bool {
    let client = clients[index]
    guard now - client.groupsChecked > Client.secondsOfGroups else { return true }
    let account = accounts.account(UInt32(clamping: client.officer.uid))
    guard let account, let role = configuration.role(of: account) else {
      refuse(index, KeeperWords.stranger, what: .hello)
      clients[index].isClosing = true
      return false
    }
    clients[index].role = role
    clients[index].groupsChecked = now
    return true
  }

  private mutating func greet(_ frame: KeeperFrame, _ index: Int) {
    guard frame.json?["version"]?.intValue == KeeperFrame.version else {
      refuse(index, KeeperWords.otherVersion)
      clients[index].isClosing = true
      return
    }
    clients[index].isGreeted = true
    let hello = KeeperHello(
      account: clients[index].officer.account,
      role: clients[index].role,
      sequence: book.sequence,
      head: store.head,
      zone: store.settings.zone,
      names: configuration.names
    )
    reply(index, hello.json)
    clients[index].send(KeeperFrame(.presence, clients.presence(except: clients[index].officer)))
  }

  /// Files are for those who may read records.
  private func files(_ index: Int, _ ask: (ServedFiles) -> JSON) -> JSON {
    guard clients[index].role != .auditor else {
      return ServedFiles.refusal(.system(call: "open", code: EACCES))
    }
    return ask(ServedFiles(of: store))
  }

  private mutating func open(_ frame: KeeperFrame, _ index: Int) {
    let client = clients[index]
    do throws(FileError) {
      guard client.role != .auditor else { throw .system(call: "open", code: EACCES) }
      let served = ServedFiles(of: store)
      if let hash = frame.attachment {
        let file = try served.attachment(hash)
        try OutsideAccess(self, index).attachment(hash)
        return reply(index, .object([]), file: file)
      }
      reply(index, .object([]), file: try served.file(frame.name))
    } catch {
      reply(index, ServedFiles.refusal(error))
    }
  }

  private mutating func log(_ frame: KeeperFrame, _ index: Int) {
    guard let entry = AccessEntry(frame.json), entry.isFor(clients[index].role), entry.isPlain
    else {
      return refuse(index, what: .log)
    }
    guard mayWrite(index) else { return }
    do throws(StoreError) {
      try store.accessLog.write(entry, by: clients[index].officer)
      if try KeptSecondNames.ask(after: entry, clients[index].officer, in: &store, &book) {
        clients.tellGrown()
      }
      reply(index, KeeperAnswer.saved(0, []).json)
    } catch {
      reply(index, KeeperAnswer(error).json)
    }
  }

  private mutating func access(_ frame: KeeperFrame, _ index: Int) {
    guard mayWork(.access, index) else { return }
    reply(index, ["lines": .array(OutsideAccess(self, index).lines(AccessQuery(frame.json)))])
  }

  /// Whether an account may ask for work on the whole casebook; answers that it must wait if not.
  private mutating func mayWork(_ work: AccountPace.Work, _ index: Int) -> Bool {
    if pace.mayWork(clients[index].officer.uid, work, now: now) { return true }
    reply(index, KeeperAnswer.busy.json)
    return false
  }

  private mutating func attach(_ frame: KeeperFrame, _ index: Int) {
    guard clients[index].role.mayWrite else { return refuse(index, what: .attach) }
    guard frame.payload.isEmpty else {
      guard clients.take(frame.payload, from: index) else {
        return refuse(index, KeeperWords.tooLarge)
      }
      return reply(index, KeeperAnswer.saved(0, []).json)
    }
    var rest = clients[index].attached[...]
    clients[index].attached = []
    do throws(StoreError) {
      let file = try store.attachments.keep {
        let piece = rest.prefix(1 << 20)
        rest = rest.dropFirst(piece.count)
        return Array(piece)
      }
      reply(index, file.json)
    } catch {
      reply(index, KeeperAnswer(error).json)
    }
  }

  private mutating func verify(_ frame: KeeperFrame, _ index: Int) {
    guard mayWork(.verify, index) else { return }
    let findings = store.verify(head: frame.json?["head"]?.stringValue)
    // More than anybody reads; all of them must fit into the answer.
    reply(index, ["findings": .array(findings.prefix(10_000).map(\.kept))])
  }

  private mutating func checkpoint(_ index: Int) {
    guard clients[index].role.mayWrite else { return refuse(index, what: .checkpoint) }
    guard mayWork(.checkpoint, index) else { return }
    do throws(StoreError) {
      try store.folding.checkpoint(book, by: officer)
      reply(index, KeeperAnswer.saved(book.sequence, []).json)
    } catch {
      reply(index, KeeperAnswer(error).json)
    }
  }
}

extension AccessEntry {
  /// Whether a role may do what the line is about: a reader takes out nothing but the brief, and
  /// that with consent.
  fileprivate func isFor(_ role: KeeperHello.Role) -> Bool {
    guard action != .refused else { return false }
    return role.mayWrite
      || role == .reader && override == nil && (action != .export || detail.contains("brief"))
  }

  /// Whether its words are as short as the program's, so that nobody fills the log.
  fileprivate var isPlain: Bool { max(detail.utf8.count, override?.utf8.count ?? 0) <= 4_096 }
}

extension KeeperFrame {
  /// The name that a request is about; empty for the casebook's folder.
  fileprivate var name: String { json?["name"]?.stringValue ?? "" }

  /// The hash of the attachment that a request is about.
  fileprivate var attachment: String? {
    let parts = name.split(separator: "/")
    return parts.count == 2 && parts[0] == "attachments" ? String(parts[1]) : nil
  }
}
