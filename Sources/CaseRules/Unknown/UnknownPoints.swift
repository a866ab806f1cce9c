import CaseModel
import StrictJSON

/// Points of something that is the same or another.
struct SamePoints: Sendable {
  let same: Int
  let other: Int
}

/// Points that fall with a distance.
struct DistancePoints: Sendable {
  /// By the greatest distance of each step, ascending.
  fileprivate let steps: [(most: Int, points: Int)]
  fileprivate let beyond: Int

  func points(_ distance: Int) -> Int {
    steps.first { distance <= $0.most }?.points ?? beyond
  }
}

/// Points of the marks of both.
struct MarkPoints: Sendable {
  fileprivate let motif: Int
  fileprivate let part: Int
  fileprivate let kind: Int
  fileprivate let noneShared: Int
  let oneHasNone: Int
  let bothHaveNone: Int

  func points(_ likeness: MarkLikeness?) -> Int {
    switch likeness {
    case .motif?: motif
    case .part?: part
    case .kind?: kind
    case nil: noneShared
    }
  }
}

/// Points of what both wore.
struct ClothesPoints: Sendable {
  let twoSame: Int
  let oneSame: Int
  let noneSame: Int
  /// How many days before the finding the person was last seen at the earliest.
  let days: Int
}

/// Points of the name that was heard.
struct NamePoints: Sendable {
  let same: Int
  let alike: Int
  let other: Int
}

extension SamePoints {
  init(_ json: JSON) throws(ReferenceError) {
    same = try json.number("same")
    other = try json.number("other")
  }
}

extension DistancePoints {
  init(_ list: [JSON], _ unit: String) throws(ReferenceError) {
    var steps: [(most: Int, points: Int)] = []
    for json in list.dropLast() {
      steps.append((try json.number(unit), try json.number("points")))
    }
    guard let last = list.last else { throw ReferenceError("unknown.json: no steps of \(unit)") }
    self.steps = steps
    beyond = try last.number("points")
  }
}

extension MarkPoints {
  init(_ json: JSON) throws(ReferenceError) {
    motif = try json.number("same_motif")
    part = try json.number("same_part")
    kind = try json.number("same_kind")
    noneShared = try json.number("none_shared")
    oneHasNone = try json.number("one_has_none")
    bothHaveNone = try json.number("both_have_none")
  }
}

extension ClothesPoints {
  init(_ json: JSON) throws(ReferenceError) {
    twoSame = try json.number("two_same")
    oneSame = try json.number("one_same")
    noneSame = try json.number("none_same")
    days = try json.number("days")
  }
}

extension NamePoints {
  init(_ json: JSON) throws(ReferenceError) {
    same = try json.number("same")
    alike = try json.number("alike")
    other = try json.number("other")
  }
}
