package import CaseModel
import Glibc
package import StrictJSON

extension KeeperConnection {
  /// Tells which record is open in a form; a form for a new record concerns nobody.
  func tellEditing(_ draft: String, since: Instant) {
    guard let id = RecordID(draft.prefix { $0 != "." }) else { return }
    tell(
      KeeperFrame(
        .editing,
        ["id": .string(id.text), "since": .number(JSONNumber(since.seconds))]
      )
    )
  }

  /// Has the keeper write a line into the access log, in the name of this account.
  func log(_ entry: AccessEntry) throws(StoreError) {
    guard let answer = askTwice(KeeperFrame(.log, entry.json)) else { throw silence }
    try Self.accept(answer)
  }

  /// The lines of the access log that this account may read, as stored.
  package func accessLines(_ query: AccessQuery = AccessQuery()) throws(StoreError) -> [JSON] {
    guard let answer = work(KeeperFrame(.access, query.json)) else { throw silence }
    guard let lines = answer["lines"]?.arrayValue else {
      try Self.accept(answer)
      return []
    }
    return lines
  }

  /// Sends a file piece by piece to be stored.
  func attach(_ next: () -> [UInt8]) throws(StoreError) -> StoredFile {
    while true {
      let piece = next()
      var rest = piece[...]
      repeat {
        let part = rest.prefix(Self.pieceBytes)
        guard let answer = ask(KeeperFrame(.attach, Array(part))) else { throw silence }
        if part.isEmpty, let file = StoredFile(answer) { return file }
        try Self.accept(answer)
        rest = rest.dropFirst(part.count)
      } while !rest.isEmpty
    }
  }

  /// A stored file, opened for reading once the access log has its line.
  func attachment(_ hash: String) throws(FileError) -> OpenFile {
    OpenFile(try open("\(Layout.attachments)/\(hash)"), .live)
  }

  /// Has the whole casebook checked.
  package func verify(head: String?) throws(StoreError) -> [Finding] {
    var request: JSON = .object([])
    request["head"] = head.map { .string($0) }
    guard let answer = work(KeeperFrame(.verify, request)) else { throw silence }
    guard let list = answer["findings"]?.arrayValue else {
      try Self.accept(answer)
      return []
    }
    return list.map { Finding(kept: $0) }
  }

  /// Has the records written into the readable files.
  func checkpoint() throws(StoreError) {
    guard let answer = work(KeeperFrame(.checkpoint)) else { throw silence }
    try Self.accept(answer)
  }

  /// Asks for work on the whole casebook, which each account may ask for once in a second.
  private func work(_ request: KeeperFrame) -> JSON? {
    for _ in 0..<20 {
      let answer = ask(request, patience: Self.verifyPatience)
      guard KeeperAnswer(answer) == .busy else { return answer }
      usleep(200_000)
    }
    return KeeperAnswer.busy.json
  }

  private static let pieceBytes = 1 << 20
  /// Seconds to wait for work on the whole casebook.
  private static let verifyPatience = 120

  private var silence: StoreError { .notSaved(Self.silence(silentSince, hello.zone)) }

  /// Throws what an answer refuses.
  private static func accept(_ answer: JSON) throws(StoreError) {
    switch KeeperAnswer(answer) {
    case .saved: return
    case .refused(let why)?, .again(let why)?: throw .notSaved(why)
    case .busy?: throw .busy(holder: nil)
    case .uncertain(let why, _)?: throw .uncertain(why)
    case nil:
      throw .notSaved(Phrase("the keeper's answer makes no sense", "관리 프로그램의 응답을 알 수 없습니다"))
    }
  }
}

extension StoredFile {
  /// Reads the output of `json`; nil if it is another answer.
  package init?(_ json: JSON) {
    guard let hash = json["hash"]?.stringValue, let size = json["size"]?.intValue else {
      return nil
    }
    self.init(path: Layout.attachment(hash), hash: hash, size: size)
  }

  package var json: JSON { ["hash": .string(hash), "size": .number(JSONNumber(size))] }
}

extension AccessEntry {
  /// Reads the output of `json`.
  package init?(_ json: JSON?) {
    guard let action = json?["action"]?.stringValue.flatMap(Action.init(rawValue:)),
      let detail = json?["what"]?.stringValue, let list = json?["records"]?.arrayValue
    else { return nil }
    let ids = list.compactMap { $0.stringValue.flatMap { RecordID($0) } }
    guard ids.count == list.count else { return nil }
    self.init(
      action,
      ids,
      audience: json?["audience"]?.stringValue.map { Code($0) },
      detail: detail,
      override: json?["override"]?.stringValue
    )
  }

  package var json: JSON {
    var json: JSON = [
      "action": .string(action.rawValue), "what": .string(detail),
      "records": .array(records.map { .string($0.text) }),
    ]
    json["audience"] = audience.map { .string($0.text) }
    json["override"] = override.map { .string($0) }
    return json
  }
}

extension Finding {
  /// A finding in the keeper's words.
  fileprivate init(kept json: JSON) {
    let words = Phrase(json["en"]?.stringValue ?? "", json["ko"]?.stringValue ?? "")
    self.init(
      file: json["file"]?.stringValue ?? "",
      line: json["line"]?.intValue,
      column: json["column"]?.intValue,
      record: json["record"]?.stringValue,
      problem: .told(words, isRemark: json["remark"]?.boolValue ?? false)
    )
  }

  /// The finding for an officer's program, without values of records.
  package var kept: JSON {
    var json: JSON = [
      "file": .string(file), "en": .string(problem.sentence(.en)),
      "ko": .string(problem.sentence(.ko)),
    ]
    json["line"] = line.map { .number(JSONNumber($0)) }
    json["column"] = column.map { .number(JSONNumber($0)) }
    json["record"] = record.map { .string($0) }
    if problem.isRemark { json["remark"] = true }
    return json
  }
}
