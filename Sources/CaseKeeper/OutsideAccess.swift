import CaseModel
import CaseStore
import Glibc
import StrictJSON

/// The access log, for the account of a connection.
struct OutsideAccess {
  private let log: AccessLog
  private let client: Client

  init(_ keeper: borrowing Keeper, _ index: Int) {
    log = keeper.store.accessLog
    client = keeper.clients[index]
  }

  /// No attachment is handed out before its line is in the access log.
  func attachment(_ hash: String) throws(FileError) {
    let entry = AccessEntry(.attachment, [], detail: hash)
    do throws(StoreError) {
      try log.write(entry, by: client.officer)
    } catch {
      throw .system(call: "write", code: EIO)
    }
  }

  /// Writes that the account was refused something; a line that cannot be written changes nothing,
  /// because nothing was done.
  func refused(_ what: String) {
    try? log.write(AccessEntry(.refused, [], detail: what), by: client.officer)
  }

  /// All lines for a supervisor and an auditor, their own for others; the newest that fit into an
  /// answer.
  func lines(_ query: AccessQuery) -> [JSON] {
    let seesAll = client.role == .supervisor || client.role == .auditor
    let lines = ((try? log.lines(query)) ?? []).filter {
      seesAll || $0["uid"]?.intValue == client.officer.uid
    }
    var room = KeeperFrame.mostBytes / 2
    let fitting = lines.reversed().prefix { line in
      room -= line.serialized().count
      return room > 0
    }
    return fitting.reversed()
  }
}
