package import CaseModel

/// Per-row derived data: risk level, days silent, due dates, current place.
///
/// It is built in one pass over the book and then updated; none of it is entered by users.
package struct CaseIndex: Sendable {
  /// The weights and the time with which cases were scored.
  package internal(set) var triage: Triage
  var victims = VictimColumns()
  var compounds = CompoundColumns()
  /// The distinct compounds of each victim's stays.
  var stays = RowAdjacency()
  /// The victims named by each follow-up that has facts about them.
  var followups = RowAdjacency()
  var openFollowups = OpenFollowups()
  /// The earliest time at which an open follow-up becomes overdue; nil if it was not computed yet.
  var nextTurn: Instant?
  var notes = 0
  /// The province number of each counterpart.
  var counterparts: [UInt8] = []
  let zone: Zone
  private(set) var provinces: [Code] = []

  init(triage: Triage, zone: Zone) {
    self.triage = triage
    self.zone = zone
  }

  // MARK: Victims, by row

  package func stage(_ row: Int) -> Stage? { victims.stage[row] }

  /// Nil for cases that are not scored.
  package func level(_ row: Int) -> RiskLevel? { victims.level[row] }

  /// Nil for cases that are not scored.
  package func score(_ row: Int) -> Int? {
    victims.level[row] == nil ? nil : Int(victims.score[row])
  }

  /// Whether an officer set the level by hand and it is still valid.
  package func isOverridden(_ row: Int) -> Bool { victims.isOverridden[row] }
  package func lastProof(_ row: Int) -> Instant? { victims.contacts.lastProof[row] }

  /// Full days without proof of life; nil for cases that are not active.
  package func daysSilent(_ row: Int) -> Int? {
    let days = victims.daysSilent[row]
    return days < 0 ? nil : Int(days)
  }

  /// The earliest due time of an open follow-up, passed or not.
  package func nextDue(_ row: Int) -> Instant? { victims.nextDue[row] }
  package func openFollowups(_ row: Int) -> Int { Int(victims.open[row]) }
  package func overdueFollowups(_ row: Int) -> Int { Int(victims.overdue[row]) }

  /// The current place of an active case's person.
  package func place(_ row: Int) -> PlaceRef { victims.place[row] }

  /// The province of the current place.
  package func province(_ row: Int) -> Code? { code(victims.province[row]) }

  /// A sort key, greatest for the most urgent case: level, score, days silent; 0 if not scored.
  package func urgency(_ row: Int) -> Int {
    guard let level = victims.level[row] else { return 0 }
    let days = min(max(Int(victims.daysSilent[row]), 0), 0xFFFF)
    return Int(level.rawValue) << 24 | Int(victims.score[row]) << 16 | days
  }

  // MARK: Follow-ups, by row

  /// Whether a follow-up is open; false for deleted ones.
  package func isOpen(followup row: Int) -> Bool { openFollowups.isOpen(row) }

  /// Whether a follow-up is open and its due time has passed.
  package func isOverdue(followup row: Int, at now: Instant) -> Bool {
    openFollowups.isOverdue(row, at: now)
  }

  // MARK: Compounds, by row

  /// The number of active cases whose current stay is there.
  package func victimsNow(_ row: Int) -> Int { Int(compounds.now[row]) }

  /// The number of cases with any stay there.
  package func victimsEver(_ row: Int) -> Int { Int(compounds.ever[row]) }

  // MARK: Provinces

  private func code(_ number: UInt8) -> Code? { number == 0 ? nil : provinces[Int(number) - 1] }

  /// The number that represents a province in columns; 0 for none.
  mutating func number(province bytes: UnsafeRawBufferPointer) -> UInt8 {
    guard !bytes.isEmpty else { return 0 }
    if let index = provinces.firstIndex(where: { bytes.elementsEqual($0.text.utf8) }) {
      return UInt8(index + 1)
    }
    guard provinces.count < 255 else { return 0 }
    provinces.append(Code(String(decoding: bytes, as: UTF8.self)))
    return UInt8(provinces.count)
  }
}

/// The current place of a person, by row.
package enum PlaceRef: Hashable, Sendable {
  case nowhere
  /// A place without a record; its name is in the stay.
  case named
  case compound(UInt32)
  case counterpart(UInt32)
}

/// The derived data of every victim, by row.
struct VictimColumns: Sendable {
  var stage: [Stage?] = []
  var level: [RiskLevel?] = []
  var score: [UInt8] = []
  var isOverridden: [Bool] = []
  var daysSilent: [Int32] = []
  var place: [PlaceRef] = []
  var province: [UInt8] = []
  var contacts = ContactColumns()
  var requestSent: [Instant?] = []
  var open: [Int32] = []
  var overdue: [Int32] = []
  var nextDue: [Instant?] = []
  /// The earliest due time that has not passed yet.
  var nextTurn: [Instant?] = []

  var count: Int { stage.count }

  /// Adds rows without known data.
  mutating func grow(to rows: Int) {
    let more = rows - count
    guard more > 0 else { return }
    stage += repeatElement(nil, count: more)
    level += repeatElement(nil, count: more)
    score += repeatElement(0, count: more)
    isOverridden += repeatElement(false, count: more)
    daysSilent += repeatElement(-1, count: more)
    place += repeatElement(.nowhere, count: more)
    province += repeatElement(0, count: more)
    contacts.grow(to: rows)
    requestSent += repeatElement(nil, count: more)
    open += repeatElement(0, count: more)
    overdue += repeatElement(0, count: more)
    nextDue += repeatElement(nil, count: more)
    nextTurn += repeatElement(nil, count: more)
  }

  /// Clears the data from a row's notes and follow-ups.
  mutating func forgetLinks(_ row: Int) {
    contacts.forget(row)
    open[row] = 0
    overdue[row] = 0
    nextDue[row] = nil
    nextTurn[row] = nil
    requestSent[row] = nil
  }
}

/// The latest contacts of the embassy with every victim, by row.
struct ContactColumns: Sendable {
  private(set) var lastProof: [Instant?] = []
  private(set) var lastContact: [Instant?] = []

  mutating func grow(to rows: Int) {
    let more = max(0, rows - lastProof.count)
    lastProof += repeatElement(nil, count: more)
    lastContact += repeatElement(nil, count: more)
  }

  mutating func take(_ contact: (at: Instant, isProof: Bool), _ row: Int) {
    lastContact[row].formGreater(contact.at)
    if contact.isProof { lastProof[row].formGreater(contact.at) }
  }

  /// Merges other columns of the same rows into these.
  mutating func take(_ other: ContactColumns) {
    for row in other.lastContact.indices {
      if let at = other.lastContact[row] { take((at, isProof: false), row) }
      if let at = other.lastProof[row] { take((at, isProof: true), row) }
    }
  }

  mutating func forget(_ row: Int) {
    lastProof[row] = nil
    lastContact[row] = nil
  }
}

/// The derived data of every compound, by row.
struct CompoundColumns: Sendable {
  var now: [Int32] = []
  var ever: [Int32] = []
  var province: [UInt8] = []
  var isSevere: [Bool] = []

  mutating func grow(to rows: Int) {
    let more = rows - now.count
    guard more > 0 else { return }
    now += repeatElement(0, count: more)
    ever += repeatElement(0, count: more)
    province += repeatElement(0, count: more)
    isSevere += repeatElement(false, count: more)
  }
}

extension Optional where Wrapped: Comparable {
  /// Sets it to the lesser of both; nil does not count.
  mutating func formLesser(_ other: Wrapped) {
    if let value = self, value <= other { return }
    self = other
  }

  /// Sets it to the greater of both; nil does not count.
  mutating func formGreater(_ other: Wrapped) {
    if let value = self, value >= other { return }
    self = other
  }
}
