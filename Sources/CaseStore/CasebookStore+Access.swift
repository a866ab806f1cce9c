package import CaseModel
import Glibc
import StrictJSON

extension CasebookStore {
  /// Adds a line to the access log and waits until it is on the disk, so that nothing leaves the
  /// casebook without a trace.
  ///
  /// - Throws: `.notSaved`; what was to be logged must not happen then.
  package func log(_ entry: AccessEntry, by officer: Officer) throws(StoreError) {
    let line = line(entry, officer)
    do throws(FileError) {
      let file = try accessLog()
      try line.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
      try file.syncData()
    } catch {
      throw .notSaved(error.phrase)
    }
  }

  private func accessLog() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.file(Layout.access, O_WRONLY | O_APPEND)
    } catch  where error.isMissing {
      let mode = try directory.modeOfFiles()
      let file = try directory.file(Layout.access, O_WRONLY | O_APPEND | O_CREAT, mode: mode)
      try file.changeMode(mode)
      try directory.sync()
      return file
    }
  }

  private func line(_ entry: AccessEntry, _ officer: Officer) -> [UInt8] {
    let optional: [(String, String?)] = [
      ("audience", entry.audience?.text), ("override", entry.override),
    ]
    let members =
      [
        JSONMember(key: "at", value: .string(now.text)),
        JSONMember(key: "by", value: .string(officer.account)),
        JSONMember(key: "uid", value: .number(JSONNumber(officer.uid))),
        JSONMember(key: "action", value: .string(entry.action.rawValue)),
        JSONMember(key: "records", value: .array(entry.records.map { .string($0.text) })),
        JSONMember(key: "what", value: .string(entry.detail)),
      ]
      + optional.compactMap { key, value in
        value.map { JSONMember(key: key, value: .string($0)) }
      }
    return JSON.object(members).serialized() + [UInt8(ascii: "\n")]
  }
}
