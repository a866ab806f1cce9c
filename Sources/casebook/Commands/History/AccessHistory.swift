import CaseModel
import CaseStore
import StrictJSON

/// The access log of a casebook, as far as this account may read it.
struct AccessHistory {
  /// The wanted lines, oldest first, as stored.
  let lines: [JSON]
  let zone: Zone
  let language: Language

  /// Reads the log; an auditor may read it and nothing else of a casebook with a keeper.
  ///
  /// Only lines that name the record `id`, from the day `since` on, or of a month, as typed.
  ///
  /// - Throws: what is wrong with them, or why the log cannot be read.
  init(
    _ directory: CasebookDirectory,
    of id: String?,
    since: String?,
    month: String?
  ) throws(Failure) {
    let path = directory.path(settings: try UserSettings.load())
    let record = try id.map { text throws(Failure) in try RecordID.typed(text) }
    func wanted(_ now: Instant, _ zone: Zone) throws(Failure) -> AccessQuery {
      var query =
        try month.map { text throws(Failure) in try Self.month(text, zone) }
        ?? AccessQuery()
      query.record = record
      if let since { query.since = try TypedTime(now: now, zone: zone).moment(since, isEnd: false) }
      return query
    }
    if KeptCasebook.isKept(path) {
      let keeper = try Self.connection(path)
      (zone, language) = (keeper.hello.zone, Casebook.messageLanguage)
      let query = try wanted(FileOperations.live.now(), zone)
      lines = try Self.told { () throws(StoreError) in try keeper.accessLines(query) }
    } else {
      let session = try Session.open(directory)
      (zone, language) = (session.zone, session.language)
      let query = try wanted(session.now, zone)
      lines = try Self.told { () throws(StoreError) in try session.store.accessLog.lines(query) }
    }
  }

  private static func connection(_ path: String) throws(Failure) -> KeeperConnection {
    try told { () throws(StoreError) in try KeptCasebook.connection(path) }
  }

  private static func told<Outcome>(
    _ body: () throws(StoreError) -> Outcome
  ) throws(Failure) -> Outcome {
    do throws(StoreError) { return try body() } catch { throw Failure(error) }
  }

  /// The lines of a month on the office's clock.
  private static func month(_ text: String, _ zone: Zone) throws(Failure) -> AccessQuery {
    guard let month = PartialDate(text), text.count == 7 else {
      throw Failure(
        .usage,
        "“\(text)” is not a month. Type it as 2025-10.",
        "“\(text)”은(는) 달이 아닙니다. 2025-10처럼 입력하세요."
      )
    }
    return AccessQuery(
      since: zone.instant(day: month.firstDay, hour: 0),
      until: zone.instant(day: month.lastDay + 1, hour: 0)
    )
  }

  /// The ids in a line.
  static func records(_ line: JSON) -> [String] {
    (line["records"]?.arrayValue ?? []).compactMap(\.stringValue)
  }
}
