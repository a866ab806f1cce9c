package import CaseModel
import StrictJSON

/// A channel for rescue requests to the Cambodian side, and the items it asks for (`Docs/Rules.md`,
/// Rescue requests).
package struct RequestChannel: Sendable {
  package let code: Code
  package let label: Phrase
  /// One item of each group is required.
  package let required: [[Code]]
  /// Asked for, but not required.
  package let askedFor: [Code]
  /// Who sends it, if there is more to say than whether the victim must.
  package let note: Phrase?
  /// Whether the victim must report in person.
  package let isVictimInPerson: Bool

  /// All items it asks for, substitutes included.
  package var items: [Code] { required.flatMap { $0 } + askedFor }

  init(_ json: JSON) throws(ReferenceError) {
    code = Code(try json.text("code"))
    label = try json.phrase()
    required = try json.list("required").map { group throws(ReferenceError) in
      try group.codeList("required")
    }
    askedFor = try json.codes("asked_for")
    note = try json["note"].map { json throws(ReferenceError) in try json.phrase() }
    isVictimInPerson = json["victim_in_person"]?.boolValue ?? false
  }
}

/// How many of the items that a channel requires the embassy has for a victim.
package struct Readiness: Hashable, Sendable {
  package let channel: Code
  /// The number of groups of which an item is held.
  package let held: Int
  /// The number of groups.
  package let required: Int
  /// The first item of each group of which none is held.
  package let missing: [Code]
  /// The number of items asked for, but not required.
  package let asked: Int
  /// Those of them that are not held.
  package let stillAskedFor: [Code]

  /// Whether the request can go out now.
  package var isReady: Bool { missing.isEmpty }

  /// `READY`, or the counts and what is missing.
  package func words(_ codes: CodeLists) -> Phrase {
    guard !isReady else {
      return Phrase("READY: can be sent now", "준비 완료: 지금 보낼 수 있음")
    }
    func names(_ language: Language) -> String {
      (missing + stillAskedFor).map { codes["readiness_item"].label($0, language) }
        .joined(separator: ", ")
    }
    let all = required + asked
    let count = "\(held + asked - stillAskedFor.count)/\(all)"
    return Phrase("\(count), missing: \(names(.en))", "\(count), 부족: \(names(.ko))")
  }

  /// Compares the held items with what the channel requires.
  package init(_ channel: RequestChannel, items: Set<Code>) {
    let open = channel.required.filter { items.isDisjoint(with: $0) }
    self.channel = channel.code
    required = channel.required.count
    held = required - open.count
    missing = open.compactMap(\.first)
    asked = channel.askedFor.count
    stillAskedFor = channel.askedFor.filter { !items.contains($0) }
  }

  /// The same for a victim's record.
  package init(_ channel: RequestChannel, victim: Record) {
    self.init(channel, items: Self.items(victim))
  }

  static let identityData: Code = "identity_data"

  /// The items held for a victim.
  ///
  /// Identity data counts as held if name, birth date and passport number are in the record.
  package static func items(_ victim: Record) -> Set<Code> {
    var items = Set(victim[list: .readiness].compactMap { $0[.item] })
    let hasName = victim[.nameKo] != nil || victim[.nameLatin] != nil
    if hasName, victim[.birthDate] != nil, victim[.passportNo] != nil {
      items.insert(identityData)
    }
    return items
  }
}
