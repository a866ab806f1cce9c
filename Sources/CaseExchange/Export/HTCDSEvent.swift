import CaseBook
import CaseModel
import CaseRules

/// The event that a row tells of: the person's current or last stay in a compound.
struct HTCDSEvent {
  let site: Record
  /// `Exploitation` or `Transit`.
  let type: String
  /// The day on which it began, if it is whole.
  let day: String

  /// Nil without a stay whose compound the reader may see.
  init?(_ victim: Record, in book: Book, _ zone: Zone, _ view: RedactedView?) {
    for stay in victim[list: .stays].reversed() {
      guard case .link(let id)? = stay["place"], id.kind == .compound,
        let site = book.record(id).flatMap({ $0.shown(in: view) })
      else { continue }
      self.site = site
      type = stay[.kind] == "transit" ? "Transit" : "Exploitation"
      switch stay["from"] {
      case .day(let from)? where from.isWhole: day = from.text
      case .instant(let from)?: day = zone.dayText(from)
      default: day = ""
      }
      return
    }
    return nil
  }
}

/// The person's own telephone numbers in the form of the standard.
struct HTCDSPhones {
  /// The first number that is in the international form, without its plus sign, which a spreadsheet
  /// would take for a formula.
  let first: String?
  /// The other numbers as they are recorded.
  let others: [String]

  init(_ victim: Record) {
    var first: String?
    var others: [String] = []
    for number in Self.own(victim, "phone") {
      let whole = ContactKeys.phone(number)
      if first == nil, let whole, whole.hasPrefix("+"), whole.count <= 16 {
        first = String(whole.dropFirst())
      } else {
        others.append(number)
      }
    }
    self.first = first
    self.others = others
  }

  /// The person's own accounts of a kind.
  static func own(_ victim: Record, _ kind: Code) -> [String] {
    victim[list: .handles].filter { handle in
      (handle[.owner] == "self" || handle[.owner] == nil) && handle[.kind] == kind
    }.compactMap { $0[.value] }
  }
}
