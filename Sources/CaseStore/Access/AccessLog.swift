package import CaseModel
import Glibc
package import StrictJSON

/// The log of disclosures and of restricted items read: `access.jsonl`.
package struct AccessLog: Sendable {
  let directory: OpenFile
  let now: Instant
  /// The end of the log as this user last saw it; nil if unknown.
  let seen: AccessMark?
  /// Who writes the line in this officer's name; nil if this process does.
  var keeper: KeeperConnection?

  /// Appends a line to the access log and waits until it is on the disk, so that no disclosure is
  /// untraced.
  ///
  /// - Throws: `.notSaved` or `.busy`; the logged action must not happen then.
  package func write(_ entry: AccessEntry, by officer: Officer) throws(StoreError) {
    if let keeper { return try keeper.log(entry) }
    let lock = try FileLock.take(in: directory, for: officer)
    do throws(FileError) {
      let file = try accessLog()
      let size = try file.status().size
      // The name of a new file is on the disk only once its directory is.
      if size == 0 { try directory.sync() }
      let torn = Self.isTorn(file, size) ? Self.lineFeed : []
      let start = size + torn.count
      let previous = try AccessChain.head(
        in: directory,
        file,
        behind: torn,
        seen: seen
      )
      let (line, hash) = line(entry, officer, after: previous)
      let bytes = torn + line
      try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
      guard try file.status().size == size + bytes.count else { throw .incomplete }
      try file.syncData()
      AccessChain.keep(AccessMark(size: start + line.count, hash: hash), in: directory)
    } catch {
      throw .notSaved(error.phrase)
    }
    lock.release()
  }

  /// The lines that this account may read, oldest first, as stored; what is no JSON is left out.
  package func lines(_ query: AccessQuery = AccessQuery()) throws(StoreError) -> [JSON] {
    if let keeper { return try keeper.accessLines(query) }
    guard let bytes = try? directory.file(Layout.access).contents(limit: .max) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSON.parse(Array($0)) }
      .filter(query.takes)
  }

  /// Whether the last line is incomplete.
  ///
  /// It stays as it is; a new line must not be joined to it.
  private static func isTorn(_ file: OpenFile, _ size: Int) -> Bool {
    size > 0 && (try? file.bytes(at: size - 1, 1)) != lineFeed
  }

  private static let lineFeed = [UInt8(ascii: "\n")]

  private func accessLog() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.file(Layout.access, O_RDWR | O_APPEND)
    } catch  where error.isMissing {
      let mode = try directory.modeOfFiles()
      let file = try directory.file(Layout.access, O_RDWR | O_APPEND | O_CREAT, mode: mode)
      try file.changeMode(mode)
      return file
    }
  }

  /// The line that follows one with a hash, and its own hash.
  private func line(
    _ entry: AccessEntry,
    _ officer: Officer,
    after previous: String
  ) -> (bytes: [UInt8], hash: String) {
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
    return AccessChain.line(members, after: previous)
  }
}
