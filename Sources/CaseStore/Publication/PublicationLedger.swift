package import CaseModel
import Glibc
import Hashing
import StrictJSON

/// The ledger of sealed releases: `publications.jsonl`, a line for each, chained like the access
/// log.
///
/// A line keeps the whole file that went out, so that the same release is the same file for ever.
package struct PublicationLedger: Sendable {
  private let directory: OpenFile
  private let now: Instant

  /// The ledger of a casebook.
  package init(_ store: CasebookStore) {
    self.init(directory: store.directory, now: store.now)
  }

  /// The ledger in a directory; `now` is the time of new lines.
  init(directory: OpenFile, now: Instant = Instant(seconds: 0)) {
    self.directory = directory
    self.now = now
  }

  /// The sealed releases, the oldest first.
  ///
  /// - Throws: `.unreadable` if a line is not what was written.
  package func releases() throws(StoreError) -> [SealedRelease] {
    let found: [UInt8]
    do throws(FileError) {
      found = try bytes()
    } catch {
      throw .notSaved(error.phrase)
    }
    if let finding = Self.findings(in: found).first { throw .unreadable(finding) }
    return Self.releases(in: found)
  }

  /// Appends a release and waits until it is on the disk.
  ///
  /// `known` are the releases after which it was made.
  ///
  /// - Throws: `.busy`, `.notSaved`, or if others were sealed since; the release must not leave the
  ///   office then.
  package func append(
    _ release: SealedRelease,
    after known: [SealedRelease],
    by officer: Officer
  ) throws(StoreError) {
    let lock = try FileLock.take(in: directory, for: officer)
    guard try releases() == known else {
      throw .notSaved(Phrase("another release was sealed meanwhile", "그사이 다른 배포본이 봉인되었습니다"))
    }
    do throws(FileError) {
      let old = try bytes()
      let file = try ledger()
      // A line that was cut off was never acknowledged; the next one must not be joined to it.
      let torn = old.isEmpty || old.last == Self.lineFeed ? [] : [Self.lineFeed]
      let head = (old + torn).withUnsafeBytes { AccessChain($0).head }
      let line = torn + AccessChain.line(members(release, officer), after: head).bytes
      try line.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
      guard try file.status().size == old.count + line.count else { throw .incomplete }
      try file.syncData()
      try directory.sync()
    } catch {
      throw .notSaved(error.phrase)
    }
    lock.release()
  }

  private func bytes() throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try directory.file(Layout.publications).contents(limit: .max)
    } catch  where error.isMissing {
      return []
    }
  }

  private func ledger() throws(FileError) -> OpenFile {
    let flags = O_RDWR | O_APPEND
    do throws(FileError) {
      return try directory.file(Layout.publications, flags)
    } catch  where error.isMissing {
      let mode = try directory.modeOfFiles()
      let file = try directory.file(Layout.publications, flags | O_CREAT, mode: mode)
      try file.changeMode(mode)
      return file
    }
  }

  private func members(_ release: SealedRelease, _ officer: Officer) -> [JSONMember] {
    [
      JSONMember(key: "at", value: .string(now.text)),
      JSONMember(key: "by", value: .string(officer.account)),
      JSONMember(key: "uid", value: .number(JSONNumber(officer.uid))),
      JSONMember(key: "name", value: .string(release.name)),
      JSONMember(key: "cut_off", value: .string(release.cutOff.text)),
      JSONMember(key: "definition", value: .string(release.definition)),
      JSONMember(key: "head", value: .string(release.head)),
      JSONMember(key: "sha256", value: .string(SHA256.hex(Array(release.text.utf8)))),
      JSONMember(key: "text", value: .string(release.text)),
    ]
  }

  private static let lineFeed = UInt8(ascii: "\n")
}

// Reading and checking.

extension PublicationLedger {
  private static func releases(in bytes: [UInt8]) -> [SealedRelease] {
    lines(bytes).compactMap(release)
  }

  private static func release(_ line: [UInt8]) -> SealedRelease? {
    (try? JSON.parse(line)).flatMap { SealedRelease($0) }
  }

  /// What is wrong in the ledger, also compared with the access log.
  var findings: [Finding] {
    guard let bytes = try? bytes() else {
      return [Finding(file: Layout.publications, problem: .missingFile)]
    }
    let known = Set(Self.releases(in: bytes).map(\.fileName))
    return Self.findings(in: bytes)
      + published.filter { !known.contains($0) }.map {
        Finding(file: Layout.publications, problem: .releaseMissing($0))
      }
  }

  /// The files of the releases that the access log names.
  private var published: [String] {
    guard let log = try? directory.file(Layout.access).contents(limit: .max) else { return [] }
    var names: [String] = []
    for line in Self.lines(log) {
      guard let what = (try? JSON.parse(line))?["what"]?.stringValue,
        what.hasPrefix(SealedRelease.access)
      else { continue }
      let name = String(what.dropFirst(SealedRelease.access.count))
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What is wrong with the chain.
  ///
  /// A line that was cut off was never acknowledged, unless it is the only one.
  private static func findings(in bytes: [UInt8]) -> [Finding] {
    let chain = bytes.withUnsafeBytes { AccessChain($0, file: Layout.publications) }
    let found = chain.findings.filter { !$0.problem.isRemark }
    guard found.isEmpty, releases(in: bytes).count != chain.count || chain.count == 0,
      !bytes.isEmpty
    else { return found }
    return [Finding(file: Layout.publications, line: 1, problem: .accessAltered)]
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: lineFeed).map { Array($0) }
  }
}

extension SealedRelease {
  /// Reads a line of the ledger; nil if it is none, or its text is not the one that was sealed.
  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.stringValue, let definition = json["definition"]?.stringValue,
      let cutOff = json["cut_off"]?.stringValue.flatMap({ PartialDate($0) }),
      let head = json["head"]?.stringValue, let text = json["text"]?.stringValue,
      json["sha256"]?.stringValue == SHA256.hex(Array(text.utf8))
    else { return nil }
    self.init(name: name, cutOff: cutOff, definition: definition, head: head, text: text)
  }
}
