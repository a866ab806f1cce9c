package import CaseModel
package import StrictJSON

/// What the keeper answers to a commit.
package enum KeeperAnswer: Hashable, Sendable {
  /// It is on the disk as the commit of this number, now or since it was asked before.
  case saved(Int, [RecordID])
  /// Somebody was faster, or the records may not be saved as they are: the program finds the same
  /// when it reads what is new and checks again.
  case again(Phrase)
  /// Nothing was saved.
  case refused(Phrase)
  case busy
  /// It may be saved, but perhaps not on the disk; the records that were read back.
  case uncertain(Phrase, [RecordID])

  package init?(_ json: JSON?) {
    let ids = json?["ids"]?.arrayValue?.compactMap { $0.stringValue.flatMap { RecordID($0) } }
    let why = Phrase(json?["en"]?.stringValue ?? "", json?["ko"]?.stringValue ?? "")
    switch json?["answer"]?.stringValue {
    case "saved":
      guard let sequence = json?["sequence"]?.intValue, let ids else { return nil }
      self = .saved(sequence, ids)
    case "again": self = .again(why)
    case "refused": self = .refused(why)
    case "busy": self = .busy
    case "uncertain": self = .uncertain(why, ids ?? [])
    default: return nil
    }
  }

  /// The answer to a commit that the store refused.
  package init(_ error: StoreError) {
    switch error {
    case .conflict, .invalid, .taken, .unchanged: self = .again(error.phrase)
    case .busy: self = .busy
    case .uncertain(let why, let written): self = .uncertain(why, written.map(\.id))
    case .notSaved(let why): self = .refused(why)
    default: self = .refused(error.phrase)
    }
  }

  package var json: JSON {
    switch self {
    case .saved(let sequence, let ids):
      ["answer": "saved", "sequence": .number(JSONNumber(sequence)), "ids": Self.list(ids)]
    case .again(let why): Self.json("again", why)
    case .refused(let why): Self.json("refused", why)
    case .busy: ["answer": "busy"]
    case .uncertain(let why, let ids): Self.json("uncertain", why, ids)
    }
  }

  private static func json(_ answer: String, _ why: Phrase, _ ids: [RecordID] = []) -> JSON {
    [
      "answer": .string(answer), "en": .string(why.en), "ko": .string(why.ko), "ids": list(ids),
    ]
  }

  private static func list(_ ids: [RecordID]) -> JSON { .array(ids.map { .string($0.text) }) }
}

/// What the keeper says of itself and of the account at the other end.
package struct KeeperHello: Hashable, Sendable {
  package typealias Role = Office.Role

  package var account: String
  package var role: Role
  /// The number and hash of the last commit.
  package var sequence: Int
  package var head: String
  /// The office's time zone.
  package var zone: Zone
  /// Names to show for accounts.
  package var names: [String: String]

  package init(
    account: String,
    role: Role,
    sequence: Int,
    head: String,
    zone: Zone,
    names: [String: String] = [:]
  ) {
    self.account = account
    self.role = role
    self.sequence = sequence
    self.head = head
    self.zone = zone
    self.names = names
  }

  package init?(_ json: JSON?) {
    guard json?["version"]?.intValue == KeeperFrame.version,
      let account = json?["account"]?.stringValue,
      let role = json?["role"]?.stringValue.flatMap(Role.init(rawValue:)),
      let sequence = json?["sequence"]?.intValue, let head = json?["head"]?.stringValue,
      let zone = json?["utc_offset"]?.stringValue.flatMap({ Zone(offsetText: $0) })
    else { return nil }
    var names: [String: String] = [:]
    for member in json?["names"]?.objectValue ?? [] {
      names[member.key] = member.value.stringValue
    }
    self.init(
      account: account,
      role: role,
      sequence: sequence,
      head: head,
      zone: zone,
      names: names
    )
  }

  package var json: JSON {
    [
      "version": .number(JSONNumber(KeeperFrame.version)), "account": .string(account),
      "role": .string(role.rawValue), "sequence": .number(JSONNumber(sequence)),
      "head": .string(head), "utc_offset": .string(zone.offsetText),
      "names": .object(names.sorted { $0.key < $1.key }.map { .init(key: $0, value: .string($1)) }),
    ]
  }
}
