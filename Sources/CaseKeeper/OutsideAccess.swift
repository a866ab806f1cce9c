import CaseModel
import CaseStore
import Glibc
import StrictJSON

/// The access log, for the account of a connection.
struct OutsideAccess {
  let log: AccessLog
  let client: Client

  /// No attachment is handed out before its line is in the access log.
  func attachment(_ hash: String) throws(FileError) {
    let entry = AccessEntry(.attachment, [], detail: hash)
    do throws(StoreError) {
      try log.write(entry, by: client.officer)
    } catch {
      throw .system(call: "write", code: EIO)
    }
  }

  /// All lines for a supervisor and an auditor, their own for others; the newest that fit into an
  /// answer.
  var lines: [JSON] {
    let seesAll = client.role == .supervisor || client.role == .auditor
    let lines = ((try? log.lines()) ?? []).filter {
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
