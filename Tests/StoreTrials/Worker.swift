import CaseBook
package import CaseModel
package import CaseStore

/// An officer at work on a casebook: performs one act after the other and reports each, before and
/// after.
///
/// Every act leaves a mark, `m7` for the seventh, in everything that it writes. Reports are lines:
/// `try 7 edit`, and then one of `made`, `saved 12 m7 1` (the sequence number, the mark, and the
/// number of records), `folded 12`, `site m7`, `draft m7`, `dropped`, `kept m7` and the hash of the
/// file, `logged m7`, `looked`.
package struct Worker: ~Copyable {
  private let path: String
  private let codes: CodeLists
  private let files: FileOperations
  private let tell: (String) -> Void
  private var count: Int
  private var open: (store: CasebookStore, book: Book)?
  /// The name of the draft's file.
  private var draft: String?

  /// A worker whose first act has the number `first`.
  package init(
    _ path: String,
    _ codes: CodeLists,
    _ files: FileOperations,
    first: Int = 1,
    tell: @escaping (String) -> Void
  ) {
    self.path = path
    self.codes = codes
    self.files = files
    self.tell = tell
    count = first - 1
  }

  /// Performs an act; opens the casebook first if necessary.
  package mutating func perform(_ act: Act) throws {
    count += 1
    let mark = "m\(count)"
    if act == .create {
      tell("try \(count) \(act)")
      try CasebookCreation.create(path: path, CasebookSettings(site: mark), files: files)
      return tell("made \(mark)")
    }
    if act == .open { open = nil }
    var session = try open ?? CasebookOpening.open(path: path, codes: codes, files: files)
    defer { open = session }
    tell("try \(count) \(act)")
    switch act {
    case .edit, .several, .note:
      let commit = try commit(act, mark, session.book)
      let saved = try session.store.commit(commit, by: .kim, into: &session.book)
      tell("saved \(saved.sequence) \(mark) \(saved.records.count)")
    case .checkpoint, .rebuild: try fold(act, &session)
    case .site:
      var settings = session.store.settings
      settings.site = mark
      try session.store.save(settings, by: .kim)
      tell("site \(mark)")
    case .draft, .drop: try handleDraft(act, mark, session.store)
    case .attach:
      tell("kept \(mark) \(try session.store.attachments.keep(Self.attachment(mark)).hash)")
    case .log:
      try session.store.accessLog.write(
        AccessEntry(.export, [RecordID(.victim, 1)], detail: mark),
        by: .kim
      )
      tell("logged \(mark)")
    case .refresh:
      _ = session.store.refresh(into: &session.book)
      tell("looked")
    case .verify:
      _ = session.store.verify()
      tell("looked")
    case .open, .create: tell("looked")
    }
  }

  /// The content of the file that an act stores.
  static func attachment(_ mark: String) -> [UInt8] {
    Array(repeatElement("\(mark) ", count: 100).joined().utf8)
  }

  private func commit(_ act: Act, _ mark: String, _ book: Book) throws -> Commit {
    let id = RecordID(.victim, 1)
    if act == .note, book.row(id) != nil {
      return Commit(.note, [Change(.note(mark, about: id))])
    }
    guard act == .edit, var victim = book.record(id) else {
      let stand = RecordID.provisional(.victim)
      return Commit(
        .add,
        [
          Change(.victim(mark)), Change(.victim(mark, 1)), Change(.note(mark, about: stand)),
        ]
      )
    }
    victim[.nameKo] = mark
    return Commit(.edit, [Change(victim)])
  }

  private func fold(_ act: Act, _ session: inout (store: CasebookStore, book: Book)) throws {
    _ = session.store.refresh(into: &session.book)
    if act == .rebuild {
      try session.store.folding.rebuild(by: .kim)
    } else {
      try session.store.folding.checkpoint(session.book, by: .kim)
    }
    tell("folded \(session.book.sequence)")
  }

  private mutating func handleDraft(
    _ act: Act,
    _ mark: String,
    _ store: CasebookStore
  ) throws {
    if act == .draft {
      var fields = FieldSet()
      fields[.text] = mark
      let content = Draft(.note, .note, targets: [RecordID(.victim, 1)], fields: fields)
      draft = try store.drafts.keep(
        content,
        of: .kim,
        since: store.drafts.systemTime,
        inPlaceOf: draft
      )
      tell("draft \(mark)")
    } else {
      draft.map(store.drafts.drop)
      draft = nil
      tell("dropped")
    }
  }
}
