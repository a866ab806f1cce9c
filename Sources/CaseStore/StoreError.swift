package import CaseModel

/// Why a casebook could not be opened or a commit was not saved.
package enum StoreError: Error, Hashable, Sendable {
  /// There is no casebook at the path.
  case noCasebook(String)
  /// `init` found something at the path.
  case alreadyThere(String)
  /// This account may not read the casebook at the path.
  case notAllowed(String)
  /// The keeper of the casebook at the socket does not answer.
  case noKeeper(String)
  /// The keeper refuses this account or program.
  case refused(Phrase)
  /// The path is on a network file system, on which locks and flushes are not reliable.
  case networkFileSystem(String)
  /// A file without which nothing can be read is damaged.
  case unreadable(Finding)
  /// Nothing can be saved in this session, for the given reason.
  case readOnly(Phrase)
  /// Somebody else held the lock for longer than a commit waits.
  case busy(holder: String?)
  /// Records were changed in the meantime; nothing was saved.
  case conflict([Conflict])
  /// Records that must not be saved as they are; nothing was saved.
  case invalid([InvalidRecord])
  /// A file to attach is empty; nothing was saved.
  case emptyFile
  /// Other records have values that must be unique; nothing was saved.
  case taken([TakenValue])
  /// The records already are as requested and are returned unchanged; nothing was saved.
  case unchanged([Record])
  /// Nothing was saved.
  case notSaved(Phrase)
  /// The commit may be in the journal, but perhaps not on the disk.
  ///
  /// Opening the casebook again shows it.
  ///
  /// `written` are its records if they could be read back, so that they are not saved again as new
  /// ones.
  case uncertain(Phrase, written: [Record] = [])
}

extension StoreError {
  /// The error as the problem of a commit that was not saved.
  package var problem: SaveProblem {
    switch self {
    case .conflict(let conflicts): .conflict(conflicts.compactMap(\.current))
    case .uncertain(let why, let written): .uncertain(why, written)
    case .taken(let values): .taken(values)
    case .unchanged(let records): .unchanged(records)
    case .notSaved(let why): .notSaved(why)
    default: .notSaved(phrase)
    }
  }
}

/// A record of a commit that somebody else changed since it was read.
package struct Conflict: Hashable, Sendable {
  package var id: RecordID
  /// The version that the change was made from.
  package var base: Int
  /// The current record, deleted or not; nil if there is none that can be read.
  package var current: Record?

  package init(id: RecordID, base: Int, current: Record?) {
    self.id = id
    self.base = base
    self.current = current
  }
}

/// The problems of one record of a commit.
package struct InvalidRecord: Hashable, Sendable {
  /// The id in the commit, which may be provisional.
  package var id: RecordID
  package var problems: [ValueProblem]

  package init(id: RecordID, problems: [ValueProblem]) {
    self.id = id
    self.problems = problems
  }
}

extension StoreError {
  /// The error in one sentence without a full stop.
  package var phrase: Phrase {
    switch self {
    case .noCasebook(let path): Phrase("no casebook at \(path)", "\(path)에 사건부가 없습니다")
    case .alreadyThere(let path):
      Phrase("there is already something at \(path)", "\(path)에 이미 파일이 있습니다")
    case .notAllowed(let path):
      Phrase("this account may not open \(path)", "이 계정은 \(path)을(를) 열 수 없습니다")
    case .noKeeper(let path):
      Phrase(
        "the keeper of the casebook at \(path) does not answer",
        "\(path) 사건부의 관리 프로그램이 응답하지 않습니다"
      )
    case .refused(let why): why
    case .networkFileSystem(let path):
      Phrase(
        "\(path) is on a network file system, where locks and flushes cannot be trusted",
        "\(path)은(는) 네트워크 파일 시스템에 있어 잠금과 저장을 믿을 수 없습니다"
      )
    case .unreadable(let finding): Phrase(finding.text(.en), finding.text(.ko))
    case .readOnly(let why): Phrase("read-only: \(why.en)", "읽기 전용: \(why.ko)")
    case .busy(let holder): Self.busyPhrase(holder)
    case .conflict(let conflicts): Self.phrase(conflicts)
    case .invalid(let records): Self.phrase(records)
    case .emptyFile: Phrase("the file is empty", "빈 파일입니다")
    case .taken(let values): Self.phrase(values)
    case .unchanged(let records):
      Phrase(
        "nothing changes, \(Self.ids(records.map(\.id))) already has these values",
        "바뀌는 것이 없습니다. \(Self.ids(records.map(\.id)))은(는) 이미 그렇습니다"
      )
    case .notSaved(let why): Phrase("not saved: \(why.en)", "저장되지 않음: \(why.ko)")
    case .uncertain(let why, _):
      Phrase("not certain whether it was saved: \(why.en)", "저장 여부 불확실: \(why.ko)")
    }
  }

  private static func busyPhrase(_ holder: String?) -> Phrase {
    Phrase(
      "busy: \(holder ?? "somebody") is saving",
      "사용 중: \(holder ?? "다른 사용자")이(가) 저장하고 있습니다"
    )
  }

  private static func ids(_ ids: [RecordID]) -> String {
    ids.prefix(3).map(\.text).joined(separator: ", ") + (ids.count > 3 ? " …" : "")
  }

  private static func phrase(_ values: [TakenValue]) -> Phrase {
    func list(_ has: String) -> String {
      values.map { "\($0.owner) \(has) \($0.value)" }.joined(separator: "; ")
    }
    return Phrase(list("already has"), list("에 이미 있음:"))
  }

  private static func phrase(_ conflicts: [Conflict]) -> Phrase {
    let ids = conflicts.map(\.id.text).joined(separator: ", ")
    return Phrase("\(ids) was changed meanwhile", "\(ids)이(가) 그사이 변경되었습니다")
  }

  private static func phrase(_ records: [InvalidRecord]) -> Phrase {
    func list(_ language: Language) -> String {
      records.flatMap { record in
        record.problems.map { "\($0.field): \($0.problem.sentence(language))" }
      }.joined(separator: "; ")
    }
    return Phrase(list(.en), list(.ko))
  }
}
