import CaseModel
import CaseStore
import StrictJSON

/// The access log of a casebook, as far as this account may read it.
struct AccessHistory {
  private let all: [JSON]
  private let now: Instant
  let zone: Zone
  let language: Language

  /// Reads the log; an auditor may read it and nothing else of a casebook with a keeper.
  init(_ directory: CasebookDirectory) throws(Failure) {
    let path = directory.path(settings: try UserSettings.load())
    do throws(StoreError) {
      if KeptCasebook.isKept(path) {
        let keeper = try KeptCasebook.connection(path)
        all = try keeper.accessLines()
        (now, zone) = (FileOperations.live.now(), keeper.hello.zone)
        language = Casebook.messageLanguage
        return
      }
    } catch {
      throw Failure(error)
    }
    let session = try Session.open(directory)
    (now, zone, language) = (session.now, session.zone, session.language)
    do throws(StoreError) {
      all = try session.store.accessLog.lines()
    } catch {
      throw Failure(error)
    }
  }

  /// The lines about a record, of an account, and from a typed day on; the newest first.
  func lines(of id: String?, by account: String?, since: String?) throws(Failure) -> [JSON] {
    let record = try id.map { text throws(Failure) in try RecordID.typed(text) }
    let start = try since.map { text throws(Failure) in
      try TypedTime(now: now, zone: zone).moment(text, isEnd: false)
    }
    return all.reversed().filter { line in
      if let account, line["by"]?.stringValue != account { return false }
      if let record, !Self.records(line).contains(record.text) { return false }
      guard let start else { return true }
      return line["at"]?.stringValue.flatMap { Instant($0) }.map { $0 >= start } ?? false
    }
  }

  /// The ids in a line.
  static func records(_ line: JSON) -> [String] {
    (line["records"]?.arrayValue ?? []).compactMap(\.stringValue)
  }
}
