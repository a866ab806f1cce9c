package import CaseModel
import Glibc
import StrictJSON

/// A draft on the disk.
package struct StoredDraft: Hashable, Sendable {
  /// The name of the file in `drafts/`: `V-0312.kim.json`.
  package let file: String
  package let draft: Draft
}

/// The unsaved forms of a casebook: one file each, readable only by its officer.
///
/// Colleagues can see the name, which tells who edits what; the modification time, which is set to
/// the start of the edit; the time of the last change; and whether the session still holds its
/// lock.
package struct DraftFolder: Sendable {
  let directory: OpenFile
  let codes: CodeLists
  /// Who tells colleagues what is open in a form; nil if they see the files themselves.
  var keeper: KeeperConnection?

  /// The system's clock, which file times follow; it is never fixed.
  package var systemTime: Instant { directory.files.now() }

  /// Writes a draft, replacing the session's earlier one or as a new file; never replaces the draft
  /// of another session.
  ///
  /// `since` is the start of the edit by the system's clock.
  ///
  /// - Returns: the name of its file.
  /// - Throws: `.notSaved`; the earlier draft still exists then.
  package func keep(
    _ draft: Draft,
    of officer: Officer,
    since: Instant,
    inPlaceOf earlier: String?
  ) throws(StoreError) -> String {
    do throws(FileError) {
      let folder = try made()
      let name =
        if let earlier { earlier } else { try Self.claimName(draft.name, officer, folder) }
      do throws(FileError) {
        // If only the last flush fails, the draft exists unless the power fails.
        _ = try folder.replace(
          name,
          with: draft.json.serialized(),
          mode: 0o600,
          modified: since
        )
      } catch {
        if earlier == nil { try? folder.unlink(name) }
        throw error
      }
      keeper?.tellEditing(name, since: since)
      return name
    } catch {
      throw .notSaved(error.phrase)
    }
  }

  /// The directory of drafts, created if missing: some ways of copying a casebook omit empty
  /// directories.
  func made() throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try directory.directory(Layout.drafts)
    } catch .system(_, ENOENT) {
      return try directory.createDirectory(Layout.drafts, mode: 0o700)
    }
  }

  /// Removes a draft that was saved or discarded.
  package func drop(_ name: String) {
    keeper?.tell(KeeperFrame(.left))
    guard let folder = try? directory.directory(Layout.drafts) else { return }
    try? folder.unlink(name)
    try? folder.unlink(name + OpenFile.temporarySuffix)
  }

  /// Marks the session of a draft as ended, so that nobody waits for its officer.
  package func leave(_ name: String) {
    keeper?.tell(KeeperFrame(.left))
    guard let folder = try? directory.directory(Layout.drafts) else { return }
    try? folder.file(name).changeMode(0o400)
  }

  /// Marks the session of a draft as alive, whether or not anything is typed.
  package func sign(_ name: String) {
    guard let folder = try? directory.directory(Layout.drafts) else { return }
    try? folder.file(name).changeMode(0o600)
  }

  /// Keeps other sessions from treating a draft as abandoned, until the result is released or the
  /// process ends; nil if another session holds it.
  package func hold(_ name: String) -> OpenFile? {
    guard let folder = try? directory.directory(Layout.drafts) else { return nil }
    do throws(FileError) {
      let file = try folder.file(name)
      try file.lock(.exclusive)
      return file
    } catch {
      return nil
    }
  }

  /// The drafts that the officer's earlier sessions left; other files are ignored.
  package func all(of officer: Officer) -> [StoredDraft] {
    guard let folder = try? directory.directory(Layout.drafts) else { return [] }
    return Self.names(folder).filter { Self.owner($0) == officer.account }.compactMap { name in
      guard hold(name) != nil, let draft = newest(name, folder) else { return nil }
      return StoredDraft(file: name, draft: draft)
    }
  }

  /// The last write of a killed session, which may be complete but not renamed yet.
  private func newest(_ name: String, _ folder: OpenFile) -> Draft? {
    for file in [name + OpenFile.temporarySuffix, name] {
      if let bytes = try? folder.file(file).contents(), let json = try? JSON.parse(bytes),
        let draft = Draft(json, codes: codes)
      {
        return draft
      }
    }
    return nil
  }

  /// Which officers have which records open in a form, without this officer's own forms.
  package func editing(except officer: Officer) -> [Editing] {
    if let keeper { return keeper.editors }
    guard let folder = try? directory.directory(Layout.drafts) else { return [] }
    return Self.names(folder).compactMap { name in
      guard let owner = Self.owner(name), owner != officer.account,
        let id = RecordID(name.prefix { $0 != "." }),
        let status = try? folder.status(of: name)
      else { return nil }
      return Editing(
        id: id,
        officer: owner,
        since: Instant(seconds: status.modified / 1_000_000_000),
        lastSign: Instant(seconds: status.changed / 1_000_000_000),
        isLeft: status.mode & 0o200 == 0,
        now: systemTime
      )
    }
  }

  private static func names(_ folder: OpenFile) -> [String] {
    ((try? folder.names()) ?? []).filter { $0.hasSuffix(".json") }
  }

  /// `kim` in `V-0312.kim.json` and `V-0312.kim.2.json`.
  private static func owner(_ name: String) -> String? {
    var parts = name.split(separator: ".").dropFirst().dropLast()
    if parts.count > 1, let last = parts.last, Int(last) != nil { parts = parts.dropLast() }
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }

  /// Creates an empty file under the first free name, so that no other session takes it.
  private static func claimName(
    _ name: String,
    _ officer: Officer,
    _ folder: OpenFile
  ) throws(FileError) -> String {
    let stem = "\(name).\(officer.account)"
    var number = 1
    while true {
      let file = number == 1 ? "\(stem).json" : "\(stem).\(number).json"
      do throws(FileError) {
        _ = try folder.file(file, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        return file
      } catch .system(_, EEXIST) {
        number += 1
      }
    }
  }
}
