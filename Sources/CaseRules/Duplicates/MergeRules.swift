import CaseModel

/// Decides by the rules of the catalogue whose value a field of a merged record takes.
struct MergeRules {
  typealias Decision = (choice: CaseMerge.Choice?, reason: CaseMerge.Reason)

  let kept: Record
  let other: Record

  init(_ kept: Record, _ other: Record) {
    self.kept = kept
    self.other = other
  }

  func decision(_ field: Field) -> Decision {
    let (mine, theirs) = (kept.fields[field.key], other.fields[field.key])
    switch field.mergeRule {
    case .belongsTo(let leader) where differs(leader): return like(leader)
    case .stage: return stage
    case .override: return override
    default: break
    }
    guard let mine, let theirs else { return (theirs == nil ? .kept : .other, .filled) }
    switch field.mergeRule {
    case .careful(let order): return (first(mine, theirs, order), .careful)
    case .earliest: return (isBefore(theirs, mine) ? .other : .kept, .careful)
    case .latest: return (isBefore(mine, theirs) ? .other : .kept, .careful)
    case .least: return (isLess(theirs, mine) ? .other : .kept, .careful)
    case .together, .consent: return together(field, mine, theirs)
    case .keptAlso: return identity(mine, theirs)
    case .like(let leader) where differs(leader): return like(leader)
    case .ask: return filled(field, mine, theirs) ?? (nil, .person)
    case .either, .like, .belongsTo, .stage, .override:
      return filled(field, mine, theirs) ?? (.kept, .either)
    }
  }

  private func differs(_ key: String) -> Bool { kept.fields[key] != other.fields[key] }

  private func like(_ leader: String) -> Decision {
    (Schema.victim[leader].flatMap { decision($0).choice }, .like(leader))
  }

  /// The only value that differs from the initial one; nil if both do.
  private func filled(_ field: Field, _ mine: FieldValue, _ theirs: FieldValue) -> Decision? {
    if mine == field.initial { return (.other, .filled) }
    return theirs == field.initial ? (.kept, .filled) : nil
  }

  private func first(_ mine: FieldValue, _ theirs: FieldValue, _ order: [Code]) -> CaseMerge.Choice
  {
    func rank(_ value: FieldValue) -> Int {
      guard case .code(let code) = value else { return order.count }
      return order.firstIndex(of: code) ?? order.count
    }
    return rank(theirs) < rank(mine) ? .other : .kept
  }

  private func isBefore(_ a: FieldValue, _ b: FieldValue) -> Bool {
    switch (a, b) {
    case (.instant(let a), .instant(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    default: false
    }
  }

  private func isLess(_ a: FieldValue, _ b: FieldValue) -> Bool {
    if case (.integer(let a), .integer(let b)) = (a, b) { a < b } else { false }
  }

  private func together(_ field: Field, _ mine: FieldValue, _ theirs: FieldValue) -> Decision {
    let isPossible = CaseMerge.united(field, mine, theirs) != nil
    return isPossible ? (.both, field.mergeRule == .consent ? .careful : .united) : (nil, .person)
  }

  /// Takes the more precise one of two compatible birth dates.
  private func identity(_ mine: FieldValue, _ theirs: FieldValue) -> Decision {
    if case (.day(let a), .day(let b)) = (mine, theirs), BirthRelation(a, b) == .fits {
      return (b.lastDay - b.firstDay < a.lastDay - a.firstDay ? .other : .kept, .filled)
    }
    return (.kept, .findable)
  }

  private var stage: Decision {
    guard let mine = kept[.stage].flatMap({ Stage($0) }),
      let theirs = other[.stage].flatMap({ Stage($0) }), mine != .deceased, theirs != .deceased
    else { return (nil, .person) }
    guard mine.isActive == theirs.isActive else {
      return (mine.isActive ? .kept : .other, .careful)
    }
    guard mine.group == theirs.group, mine.isActive else { return (nil, .person) }
    if mine == .reported || theirs == .reported {
      return (mine == .reported ? .other : .kept, .filled)
    }
    let (since, otherSince) = (kept[.stageSince]?.seconds ?? 0, other[.stageSince]?.seconds ?? 0)
    let isLater = (otherSince, theirs.rawValue) > (since, mine.rawValue)
    return (isLater ? .other : .kept, .careful)
  }

  private var override: Decision {
    let (mine, theirs) = (kept[.riskOverride], other[.riskOverride])
    func rank(_ override: FieldSet?) -> (Int, Int) {
      let order: [Code?] = ["critical", "high", nil, "medium", "low"]
      let index = order.firstIndex(of: override?[.level]) ?? order.count
      return (index, -(override?[.until]?.lastDay ?? 0))
    }
    return (rank(theirs) < rank(mine) ? .other : .kept, .careful)
  }
}
