import CaseModel

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
  var requestAnswered: [Instant?] = []
  /// The latest due time of a follow-up that waits for an answer.
  var lastChase: [Instant?] = []
  /// The rows with a chase date after the deadline of a ransom, which are few.
  var lateChase: [Int: MissingAction.Chase] = [:]
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
    requestAnswered += repeatElement(nil, count: more)
    lastChase += repeatElement(nil, count: more)
    open += repeatElement(0, count: more)
    overdue += repeatElement(0, count: more)
    nextDue += repeatElement(nil, count: more)
    nextTurn += repeatElement(nil, count: more)
  }

  /// The victims whose current place is one of these compounds or counterparts.
  func visitors(_ compounds: Set<Int>, _ counterparts: Set<Int>) -> [Int] {
    guard !compounds.isEmpty || !counterparts.isEmpty else { return [] }
    return place.indices.filter { row in
      switch place[row] {
      case .compound(let site): compounds.contains(Int(site))
      case .counterpart(let other): counterparts.contains(Int(other))
      case .nowhere, .named: false
      }
    }
  }

  /// Clears the data from a row's notes and follow-ups.
  mutating func forgetLinks(_ row: Int) {
    contacts.forget(row)
    open[row] = 0
    overdue[row] = 0
    nextDue[row] = nil
    nextTurn[row] = nil
    requestSent[row] = nil
    requestAnswered[row] = nil
    lastChase[row] = nil
  }
}

/// What a note or a follow-up says about contact with a person.
struct Contact: Sendable {
  let at: Instant
  /// Whether it proves that the person lives.
  var isProof = false
  /// Whether somebody of the embassy saw or spoke to the person.
  var isMeeting = true
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

  mutating func take(_ contact: Contact, _ row: Int) {
    if contact.isMeeting { lastContact[row].formGreater(contact.at) }
    if contact.isProof { lastProof[row].formGreater(contact.at) }
  }

  /// Merges other columns of the same rows into these.
  mutating func take(_ other: ContactColumns) {
    for row in other.lastContact.indices {
      if let at = other.lastContact[row] { lastContact[row].formGreater(at) }
      if let at = other.lastProof[row] { lastProof[row].formGreater(at) }
    }
  }

  mutating func forget(_ row: Int) {
    lastProof[row] = nil
    lastContact[row] = nil
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
