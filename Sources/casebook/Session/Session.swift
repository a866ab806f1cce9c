import CaseBook
import CaseModel
import CaseRules
import CaseStore
import Casework
import NcursesTerminal

/// An open casebook with the settings and reference data for commands and screens.
struct Session {
  var store: CasebookStore
  var book: Book
  /// The path of the casebook.
  let path: String
  let settings: UserSettings
  let reference: Reference
  let officer: Officer
  /// The keys of the fields whose questions an option confirmed.
  var confirmed: Set<String> = []

  /// Opens the selected casebook; changes nothing on the disk.
  ///
  /// Reports findings in its files on standard error, unless the caller shows them otherwise.
  static func open(
    _ directory: CasebookDirectory,
    trailing: String? = nil,
    confirming: ConfirmOptions? = nil,
    mentions: Bool = true
  ) throws(Failure) -> Session {
    try confirming?.check()
    let settings = try UserSettings.load()
    if let trailing { try directory.check(trailing) }
    let path = directory.path(trailing: trailing, settings: settings)
    let reference = try Reference.load()
    explainTruncatedFiles(truncated[Casebook.messageLanguage])
    do throws(StoreError) {
      var (store, book) =
        try KeptCasebook.isKept(path)
        ? KeptCasebook.open(path, codes: reference.codes)
        : CasebookOpening.open(path: path, codes: reference.codes)
      store.taken = UniqueNumbers.taken
      // What the office wrote of its own can add findings to the store.
      let reference = reference.owned(by: &store)
      var session = Session(
        store: store,
        book: book,
        path: path,
        settings: settings,
        reference: reference,
        officer: .current(),
        confirmed: Set(confirming?.confirm ?? [])
      )
      session.compareWithLastSession()
      if mentions { session.mentionFindings() }
      return session
    } catch {
      throw Failure(error)
    }
  }

  private static let truncated = Phrase(
    "casebook: a file of the casebook was cut short while it was read. Open it again.\n",
    "casebook: 읽는 도중 사건부 파일이 잘렸습니다. 다시 여세요.\n"
  )

  /// The language of results: the user's setting, else Korean in a Korean locale, else the
  /// casebook's.
  var language: Language {
    settings.language ?? (Environment.isKorean ? .ko : store.settings.language)
  }

  var zone: Zone { store.settings.zone }

  /// The current time, or the fixed time of the casebook's clock.
  var now: Instant { store.now }

  /// The typed id; there may be no such record.
  func id(_ text: String) throws(Failure) -> RecordID { try RecordID.typed(text) }

  /// The record with a typed id.
  func record(_ text: String, kind: RecordKind? = nil) throws(Failure) -> Record {
    let id = try id(text)
    guard kind == nil || id.kind == kind else {
      let wanted = kind?.label ?? id.kind.label
      throw Failure(
        .usage,
        "\(id) is no \(wanted.en.lowercased()). `casebook list` shows the ids.",
        "\(id)은(는) \(wanted.ko)이(가) 아닙니다. `casebook list`로 번호를 확인하세요."
      )
    }
    guard let record = book.record(id) else {
      if let next = book.record(mergedFrom: id) { throw Failure.merged(id, into: next) }
      if let gone = book.saved(id) { throw Failure.withdrawn(gone) }
      throw Failure(
        .findings,
        "There is no record \(id). `casebook list \(id.kind.name)s` lists what exists.",
        "\(id) 기록이 없습니다. `casebook list \(id.kind.name)s`로 확인하세요."
      )
    }
    return record
  }

  /// The code that an option names.
  func code(_ word: String, of list: String, called what: Phrase) throws(Failure) -> Code {
    let codes = reference.codes[list]
    if let code = codes.code(called: word) { return code }
    let all = codes.entries.map(\.code.text).joined(separator: ", ")
    throw Failure(
      .usage,
      "“\(word)” is not a known \(what.en). Use one of \(all).",
      "“\(word)” \(what.ko)이(가) 없습니다. 다음 중에서 고르세요: \(all)."
    )
  }

  /// The records with typed ids, separated by commas.
  func records(_ text: String, ofOneKind: Bool = true) throws(Failure) -> [Record] {
    var records: [Record] = []
    for part in text.split(separator: ",") {
      records.append(try record(part.trimmed, kind: ofOneKind ? records.first?.kind : nil))
    }
    guard !records.isEmpty else { return [try record(text)] }
    return records
  }

  /// Applies typed values to records of this casebook.
  var assignments: FieldAssignments {
    FieldAssignments(input: context.input, book: book, confirmed: confirmed)
  }
}
