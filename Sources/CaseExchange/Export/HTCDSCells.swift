import CaseBook
import CaseModel
import CaseRules
import Hashing

/// Writes the cells of cases in the terms of the data standard.
struct HTCDSCells: Sendable {
  let book: Book
  let identity: BookIdentity?
  let codes: CodeLists
  let provinces: [Province]
  let zone: Zone
  let audience: Code?

  /// A cell of a case as its reader may see it.
  func cell(_ column: HTCDSTable.Column, _ victim: Record, _ view: RedactedView?) -> HTCDSCell {
    let value = column.field.flatMap { victim.fields[$0.key] }
    switch column.part {
    case .code: return words(value, column.field?.kind.codeList ?? "")
    case .firstCode, .secondCode: return word(of: value, column)
    case .status: return status(victim)
    case .body:
      guard case .group(let decision)? = value, let body = decision[.body] else { break }
      return mapped([body], "decision_body")
    case .exploitation: return exploitation(victim)
    case .control: return control(victim)
    default: break
    }
    return HTCDSCell(text: text(column, value, victim, view))
  }

  private func text(
    _ column: HTCDSTable.Column,
    _ value: FieldValue?,
    _ victim: Record,
    _ view: RedactedView?
  ) -> String {
    let event = HTCDSEvent(victim, in: book, zone, view)
    switch column.part {
    case .label: return label(value, column.field)
    case .day: return column.field.flatMap { instant(victim, $0) } ?? ""
    case .surname: return Self.names(victim).surname
    case .givenNames: return Self.names(victim).given
    case .present: return value == nil ? "false" : "true"
    case .phone: return HTCDSPhones(victim).first ?? ""
    case .otherPhones: return HTCDSPhones(victim).others.joined(separator: ";")
    case .email: return HTCDSPhones.own(victim, "email").joined(separator: ";")
    case .wholeDay: return day(value, isWhole: true)
    case .partialDay: return day(value, isWhole: false)
    case .ageWhenTrafficked: return age(victim)
    case .province: return event?.site[.province].flatMap(province) ?? ""
    case .town: return event?.site[.districtPlace] ?? ""
    case .country: return event == nil ? "" : "KH"
    case .eventType: return event?.type ?? ""
    case .eventDay: return event?.day ?? ""
    case .latitude: return event?.site[.lat].map { "\($0)" } ?? ""
    case .longitude: return event?.site[.lon].map { "\($0)" } ?? ""
    case .consent: return view.map(Self.isConsenting) ?? ""
    case .answers: return answers(victim)
    case .caseNumber: return number(victim, view)
    default: return plain(value)
    }
  }

  private func plain(_ value: FieldValue?) -> String {
    switch value {
    case .text(let text)?: text
    case .day(let day)?: day.text
    case .code(let code)?: code.text
    case .codes(let codes)?: codes.map(\.text).joined(separator: ";")
    default: ""
    }
  }

  /// A day of the standard is whole; a month or a year goes into an extension.
  private func day(_ value: FieldValue?, isWhole: Bool) -> String {
    guard case .day(let day)? = value, day.isWhole == isWhole else { return "" }
    return day.text
  }

  private func instant(_ victim: Record, _ field: Field) -> String? {
    victim[FieldKey<Instant>(field.key)].map { zone.dayText($0) }
  }

  private func label(_ value: FieldValue?, _ field: Field?) -> String {
    guard case .code(let code)? = value, let list = field?.kind.codeList else { return "" }
    return codes[list].label(code, .en)
  }

  /// The age in full years on entering the country, if both days are known well enough.
  private func age(_ victim: Record) -> String {
    guard let birth = victim[.birthDate],
      let entry = victim[FieldKey<PartialDate>("entered_on")], entry.firstDay >= birth.lastDay
    else { return "" }
    return String(Age.years(from: birth, on: entry.firstDay))
  }

  /// The surname comes first in the passport name; otherwise it is the first syllable of the Hangul
  /// name.
  private static func names(_ victim: Record) -> (surname: String, given: String) {
    if let name = victim[.nameLatin] {
      let words = name.split(separator: " ", maxSplits: 1).map(String.init)
      return (words.first ?? "", words.count > 1 ? words[1] : "")
    }
    guard let name = victim[.nameKo] else { return ("", victim[list: .aliases].first ?? "") }
    return KoreanSurname.split(name)
  }

  private func province(_ code: Code) -> String? { provinces.first { $0.code == code }?.name.en }

  /// Whether the person consents to this reader, and nothing about the others.
  private static func isConsenting(_ view: RedactedView) -> String {
    view.shows(.consentGiven) ? String(view.isConsented) : ""
  }

  private func answers(_ victim: Record) -> String {
    victim[list: .consent].compactMap { entry in
      guard let audience = entry[.audience], let answer = entry[.answer] else { return nil }
      return "\(audience.text)=\(answer.text)"
    }.joined(separator: ";")
  }

  /// The number of the case; for shelters and aid organisations one that this office alone can
  /// trace back.
  private func number(_ victim: Record, _ view: RedactedView?) -> String {
    if let view, !view.shows(.caseNumber) { return "" }
    guard audience == Self.pseudonymous else { return victim.id.text }
    var hash = SHA256()
    hash.update(Array("\(identity?.text ?? "") \(victim.id.text) \(Self.pseudonymous)".utf8))
    return String(hash.finalizeHex().prefix(12))
  }

  private static let pseudonymous: Code = "ngo_iom"
}

// The standard's words for codes.

extension HTCDSCells {
  private func words(_ value: FieldValue?, _ list: String) -> HTCDSCell {
    switch value {
    case .code(let code)?: mapped([code], list)
    case .codes(let codes)?: mapped(codes, list)
    default: HTCDSCell()
    }
  }

  private func word(of value: FieldValue?, _ column: HTCDSTable.Column) -> HTCDSCell {
    guard case .codes(let codes)? = value else { return HTCDSCell() }
    let index = column.part == .firstCode ? 0 : 1
    let wanted = codes.indices.contains(index) ? [codes[index]] : []
    return mapped(wanted, column.field?.kind.codeList ?? "")
  }

  /// The words of codes, each once; a code that only says that nothing is known has none.
  func mapped(_ codes: [Code], _ list: String) -> HTCDSCell {
    var cell = HTCDSCell()
    var words: [String] = []
    for code in codes {
      let word = self.codes[list][code]?.mappings["htcds"]
      if word == nil, code == "unknown" { continue }
      if word == nil { cell.unmapped[list, default: []].insert(code) }
      if !words.contains(word ?? "Other") { words.append(word ?? "Other") }
    }
    cell.text = words.joined(separator: ";")
    return cell
  }

  /// The term of a closure reason takes precedence over that of the stage.
  private func status(_ victim: Record) -> HTCDSCell {
    let reason = victim[.stage] == "closed" ? victim[.closureReason] : nil
    if let word = reason.flatMap({ codes["closure_reason"][$0]?.mappings["htcds"] }) {
      return HTCDSCell(text: word)
    }
    return mapped([victim[.stage] ?? "reported"], "victim_stage")
  }

  /// The type of exploitation, also where only its purpose is recorded.
  private func exploitation(_ victim: Record) -> HTCDSCell {
    joined([
      words(victim.fields["exploitation"], "exploitation"),
      words(victim.fields["purpose"], "palermo_purpose"),
    ])
  }

  /// The methods of control, also those that other fields tell of.
  private func control(_ victim: Record) -> HTCDSCell {
    var derived: [String] = []
    if victim[.lastViolenceOn] != nil { derived.append("PhysicalAbuse") }
    if victim[.passportWithheld] == "yes" { derived.append("WithholdsDocuments") }
    if victim.fields["debt_claimed"] != nil { derived.append("DebtBondage") }
    if victim[.confined] == "yes" || victim[.ransom] != nil { derived.append("Other") }
    return joined([
      words(victim.fields["control_methods"], "control_method"),
      words(victim.fields["threats"], "threat"),
      HTCDSCell(text: derived.joined(separator: ";")),
    ])
  }

  private func joined(_ cells: [HTCDSCell]) -> HTCDSCell {
    var all: [Substring] = []
    for word in cells.flatMap({ $0.text.split(separator: ";") }) where !all.contains(word) {
      all.append(word)
    }
    return HTCDSCell(
      text: all.joined(separator: ";"),
      unmapped: cells.reduce(into: [:]) { $0.merge($1.unmapped) { $0.union($1) } }
    )
  }
}
