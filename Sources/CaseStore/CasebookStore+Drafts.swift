package import CaseModel
import Glibc
import StrictJSON

/// A draft on the disk.
package struct KeptDraft: Hashable, Sendable {
  /// The name of the file in `drafts/`: `V-0312.kim.json`.
  package let file: String
  package let draft: Draft
}

// Unsaved forms: one file each, readable only for its officer. What colleagues may see of it is the name,
// which tells who edits what; the time of the content, which is set to when editing began; and the time
// at which the system saw the file change last.
extension CasebookStore {
  /// The time by the system's clock, which the times of files follow; it never stands still.
  package var systemTime: Instant { files.now() }

  /// Writes a draft, in the place of the same session's earlier one or as a new file.
  ///
  /// `since` is when editing began, by the system's clock.
  ///
  /// - Returns: the name of its file.
  /// - Throws: `.notSaved`; the earlier draft is still there then.
  package func keep(
    _ draft: Draft,
    of officer: Officer,
    since: Instant,
    inPlaceOf earlier: String?
  ) throws(StoreError) -> String {
    do throws(FileError) {
      let folder = try directory.directory(Layout.drafts)
      let name = earlier ?? freeName(draft.name, officer, folder)
      let temporary = name + OpenFile.temporarySuffix
      let file = try folder.create(temporary, mode: 0o600)
      try draft.json.serialized().span.bytes.withUnsafeBytes { raw throws(FileError) in
        try file.writeAll(raw)
      }
      try file.setModified(since)
      try file.syncData()
      try folder.rename(temporary, to: name)
      return name
    } catch {
      throw .notSaved(error.phrase)
    }
  }

  /// Removes a draft whose content is saved or was given up.
  package func dropDraft(_ name: String) {
    guard let folder = try? directory.directory(Layout.drafts) else { return }
    try? folder.unlink(name)
  }

  /// The officer's drafts, the oldest first; files that are no drafts are left alone.
  package func drafts(of officer: Officer) -> [KeptDraft] {
    guard let folder = try? directory.directory(Layout.drafts) else { return [] }
    return draftNames.filter { Self.owner($0) == officer.account }.compactMap { name in
      guard let bytes = try? folder.file(name).contents(), let json = try? JSON.parse(bytes),
        let draft = Draft(json, codes: codes)
      else { return nil }
      return KeptDraft(file: name, draft: draft)
    }
  }

  /// Who has which record open in a form, this officer's own forms left out.
  package func editing(except officer: Officer) -> [Editing] {
    guard let folder = try? directory.directory(Layout.drafts) else { return [] }
    return draftNames.compactMap { name in
      guard let owner = Self.owner(name), owner != officer.account,
        let id = RecordID(name.prefix { $0 != "." }),
        let status = try? folder.file(name).status()
      else { return nil }
      return Editing(
        id: id,
        officer: owner,
        since: Instant(seconds: status.modified / 1_000_000_000),
        lastSign: Instant(seconds: status.changed / 1_000_000_000),
        now: systemTime
      )
    }
  }

  private var draftNames: [String] {
    guard let stream = opendir(path + "/" + Layout.drafts) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted()
  }

  /// `kim` in `V-0312.kim.json` and `V-0312.kim.2.json`.
  private static func owner(_ name: String) -> String? {
    var parts = name.split(separator: ".").dropFirst().dropLast()
    if parts.count > 1, let last = parts.last, Int(last) != nil { parts = parts.dropLast() }
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }

  private func freeName(_ name: String, _ officer: Officer, _ folder: OpenFile) -> String {
    let stem = "\(name).\(officer.account)"
    let taken = Set(draftNames)
    guard taken.contains(stem + ".json") else { return stem + ".json" }
    let number = (2...).first { !taken.contains("\(stem).\($0).json") } ?? 2
    return "\(stem).\(number).json"
  }
}
