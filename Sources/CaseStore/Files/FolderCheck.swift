import CaseModel
import Hashing

/// Checks everything around the records: the access log, the files in the folders, and their
/// permissions.
struct FolderCheck {
  let directory: OpenFile
  /// The bytes of the journal.
  let journal: UnsafeRawBufferPointer
  /// The ends of the access log as recorded in the journal and by this user.
  let accessMarks: [AccessMark]

  var findings: [Finding] {
    access + PublicationLedger(directory: directory).findings + Strangers(directory).all + unnamed
      + rights
  }

  /// Attachments that no record ever named, such as one whose commit did not follow.
  private var unnamed: [Finding] {
    let folder = try? directory.directory(Layout.attachments)
    return ((try? folder?.names()) ?? []).filter {
      SHA256.isHex($0) && journal.firstOffset(of: Array($0.utf8), from: 0) == nil
    }.map { Finding(file: Layout.attachment($0), problem: .unnamedFile) }
  }

  private var access: [Finding] {
    let kept = AccessChain.kept(in: directory)
    let marks = accessMarks + [kept].compactMap { $0 }
    do throws(FileError) {
      let bytes = try directory.file(Layout.access).contents(limit: .max)
      var chain = bytes.withUnsafeBytes { AccessChain($0) }
      chain.compare(with: marks)
      let isEndKnown = kept != nil || chain.count < 2
      return chain.findings
        + (isEndKnown ? [] : [Finding(file: Layout.accessHead, problem: .missingFile)])
    } catch  where error.isMissing {
      return marks.isEmpty ? [] : [Finding(file: Layout.access, problem: .missingFile)]
    } catch {
      return [Finding(file: Layout.access, problem: .unreadable(error.phrase.en))]
    }
  }

  /// Files that other accounts may access, or own.
  private var rights: [Finding] {
    guard let top = try? directory.status() else { return [] }
    var findings = problem(top, owner: top.owner).map { [Finding(file: ".", problem: $0)] } ?? []
    findings += rights(directory, "", owner: top.owner)
    for name in [Layout.records, Layout.attachments, Layout.drafts] {
      guard let folder = try? directory.directory(name) else { continue }
      findings += rights(folder, name + "/", owner: top.owner)
    }
    return findings
  }

  private func rights(_ folder: OpenFile, _ path: String, owner: UInt32) -> [Finding] {
    ((try? folder.names()) ?? []).compactMap { name in
      guard let status = try? folder.status(of: name) else { return nil }
      // Drafts belong to the officer who types them.
      let owner = path == Layout.drafts + "/" ? status.owner : owner
      return problem(status, owner: owner).map { Finding(file: path + name, problem: $0) }
    }
  }

  private func problem(_ status: FileStatus, owner: UInt32) -> Problem? {
    if status.owner != owner { return .otherOwner }
    // The group may read an attachment, because its folder controls the access.
    let isSealed = status.isRegular && status.mode & 0o222 == 0
    let closed: UInt32 = isSealed ? 0o037 : 0o077
    guard status.mode & closed != 0 else { return nil }
    return .tooOpen(mode: String(status.mode & 0o777, radix: 8))
  }
}
