package import CaseModel
import StrictJSON

/// The facts that are compared to find out whether two records are about one person.
package struct MatchFacts: Sendable {
  /// A number or account by which the person is reached.
  package struct Contact: Hashable, Sendable {
    let key: MatchKey
    let text: String
  }

  /// The name in Hangul, the passport name and the aliases.
  package internal(set) var names: [PersonName] = []
  package internal(set) var sex: Code?
  /// The birth date, and alternative ones.
  package internal(set) var births: [PartialDate] = []
  /// The passport number, and further ones, each in the form of `ContactKeys`.
  package internal(set) var passports: [String] = []
  /// Only the person's own contacts: a mother's or a captor's telephone is shared by many.
  package internal(set) var contacts: [Contact] = []
  /// Contacts of captors, recruiters and others, which connect cases.
  package internal(set) var othersContacts: [Contact] = []
  package internal(set) var entered: PartialDate?
  package internal(set) var reported: Instant?
  /// Records whose relation is decided: the person's earlier case or first record, and other
  /// people's records.
  package internal(set) var settled: [RecordID] = []

  /// The facts in a record, saved or not.
  package init(_ victim: Record) {
    self = victim.json.serialized().withUnsafeBytes { MatchFacts(utf8: $0) }
  }

  /// The facts in a record's bytes; unreadable ones count as unknown.
  package init(utf8 record: UnsafeRawBufferPointer) {
    var key: UnsafeRawBufferPointer?
    var entry = Entry()
    JSONStringWalker(record).forEach { range, depth, isKey in
      let bytes = UnsafeRawBufferPointer(rebasing: record[range])
      if isKey, depth == 1 {
        add(entry)
        entry = Entry()
        key = bytes
      } else if let key, depth == 3, key.equals("handles") {
        if let finished = entry.take(bytes, isKey: isKey) { add(finished) }
      } else if let key, !isKey {
        take(key, bytes)
      }
    }
    add(entry)
  }

  private mutating func add(_ entry: Entry) {
    guard let contact = entry.contact else { return }
    if entry.isOwn { contacts.append(contact) } else { othersContacts.append(contact) }
  }

  private mutating func take(_ key: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer) {
    switch key.count {
    case 3 where key.equals("sex"):
      sex = bytes.equals("unknown") ? nil : Code(String(decoding: bytes, as: UTF8.self))
    case 7 where key.equals("name_ko") || key.equals("aliases"): addName(bytes)
    case 10 where key.equals("name_latin"): addName(bytes)
    case 10 where key.equals("birth_date"): births += PartialDate(utf8: bytes).map { [$0] } ?? []
    case 10 where key.equals("entered_on"): entered = PartialDate(utf8: bytes)
    case 10 where key.equals("prior_case"): settled += RecordID(utf8: bytes).map { [$0] } ?? []
    case 11 where key.equals("passport_no"): addPassport(bytes)
    case 15 where key.equals("other_passports"): addPassport(bytes)
    case 17 where key.equals("other_birth_dates"):
      births += PartialDate(utf8: bytes).map { [$0] } ?? []
    case 11 where key.equals("reported_at"): reported = Instant(utf8: bytes)
    case 12 where key.equals("duplicate_of"): settled += RecordID(utf8: bytes).map { [$0] } ?? []
    case 14 where key.equals("different_from"): settled += RecordID(utf8: bytes).map { [$0] } ?? []
    default: break
    }
  }

  private mutating func addPassport(_ bytes: UnsafeRawBufferPointer) {
    if let number = ContactKeys.passport(bytes.jsonText) { passports.append(number) }
  }

  private mutating func addName(_ bytes: UnsafeRawBufferPointer) {
    let text = bytes.jsonText
    guard !NotKnown.isNoName(text) else { return }
    names.append(PersonName(text))
  }

  /// An entry of the list of telephones and messengers while it is being read.
  private struct Entry {
    private var key: UnsafeRawBufferPointer?
    private var kind: Code?
    private var value: String?
    private(set) var isOwn = true

    /// The contact read so far; nil if it is incomplete.
    var contact: Contact? {
      guard let kind, let value else { return nil }
      return ContactKeys.key(kind, value).map { Contact(key: $0, text: value) }
    }

    /// Takes a key or a value; returns the previous entry when the next one begins.
    mutating func take(_ bytes: UnsafeRawBufferPointer, isKey: Bool) -> Entry? {
      guard isKey else {
        guard let key else { return nil }
        if key.equals("kind") { kind = Code(bytes.jsonText) }
        if key.equals("value") { value = bytes.jsonText }
        if key.equals("owner") { isOwn = bytes.equals("self") || bytes.equals("unknown") }
        return nil
      }
      var finished: Entry?
      if bytes.equals("kind"), kind != nil {
        finished = self
        self = Entry()
      }
      key = bytes
      return finished
    }
  }
}

extension MatchFacts {
  /// The keys that are unique to one person.
  package var strongKeys: [MatchKey] {
    contacts.map(\.key) + passports.map { MatchKey(.passport, $0.utf8) }
  }

  /// The keys that many people may share: names, and whole birth dates.
  package var weakKeys: [MatchKey] {
    names.flatMap(\.keys) + births.filter(\.isWhole).map { MatchKey(.birth, $0.text.utf8) }
  }
}

extension UnsafeRawBufferPointer {
  /// The text of a JSON string, from its bytes between the quotes.
  fileprivate var jsonText: String {
    guard contains(UInt8(ascii: "\\")) else { return String(decoding: self, as: UTF8.self) }
    let quoted = [UInt8(ascii: "\"")] + self + [UInt8(ascii: "\"")]
    return quoted.withUnsafeBytes { bytes in
      var cursor = JSONCursor(bytes)
      return (try? cursor.readString()) ?? ""
    }
  }
}
