import ArgumentParser
import CaseModel
import CaseStore

/// The options that select an earlier version of a record.
struct EarlierImage: ParsableArguments {
  @Option(help: ArgumentHelp("The record as it was saved as this version.", valueName: "n"))
  var version: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The record as it was on this day, at its end, or at this time.")
  )
  var at: String?

  /// Whether one is selected.
  var isGiven: Bool { version != nil || at != nil }

  /// Refuses both options together.
  func check() throws {
    guard version != nil, at != nil else { return }
    throw ValidationError("Give either --version or --at.")
  }

  /// The selected version of a record, or the current one; an earlier one even if the record was
  /// deleted since.
  func image(of id: RecordID, _ session: Session) throws(Failure) -> Record {
    if let version { return try session.image(of: id, version: version) }
    var query = HistoryQuery(of: id, limit: 1)
    query.until = try at.map { at throws(Failure) in
      try TypedTime(session).moment(at, isEnd: true)
    }
    guard let image = session.store.history.commits(query).first?.steps.first?.after else {
      throw Failure(
        .findings,
        "There was no \(id) then. `casebook log \(id)` shows when it was made.",
        "그때는 \(id)이(가) 없었습니다. `casebook log \(id)`로 확인하세요."
      )
    }
    return image
  }
}

extension Session {
  func image(of id: RecordID, version: Int) throws(Failure) -> Record {
    guard let image = store.history.image(of: id, version: version) else {
      throw Failure(
        .findings,
        "There is no version \(version) of \(id). `casebook log \(id)` lists what exists.",
        "\(id)의 버전 \(version)이(가) 없습니다. `casebook log \(id)`로 확인하세요."
      )
    }
    return image
  }
}
