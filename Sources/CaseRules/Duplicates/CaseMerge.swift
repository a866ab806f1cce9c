package import CaseModel
import StrictJSON

/// Merges two records about the same person into one.
///
/// The catalogue defines which value each field takes. If two answers affect the person's safety,
/// the protective one is taken, regardless of the order of the records. Nothing is lost: lists are
/// united, and names, passports, birth dates and the number of the other record stay searchable.
package struct CaseMerge: Sendable {
  /// The record whose value a field takes.
  package enum Choice: Hashable, Sendable {
    case kept, other, both
  }

  /// The reason for a choice.
  package enum Reason: Hashable, Sendable {
    /// Only one record has a value other than the initial one.
    case filled
    /// The value protects the person.
    case careful
    /// The value unites both.
    case united
    /// The other value is added to another field.
    case findable
    /// Another field, with this key, was taken from the same record.
    case like(String)
    /// The value is that of the surviving record.
    case either
    /// An officer has to choose, or has chosen.
    case person
  }

  /// A field in which the two records differ.
  package struct Difference: Sendable {
    package let field: Field
    package let kept: FieldValue?
    package let other: FieldValue?
    /// Nil as long as an officer has to choose.
    package fileprivate(set) var choice: Choice?
    package fileprivate(set) var reason: Reason

    /// Whether it is a list or a long text, which can hold both values.
    package var canTakeBoth: Bool { CaseMerge.united(field, kept, other) != nil }

    /// The resulting value; the kept value as long as no choice was made.
    package var value: FieldValue? {
      switch choice {
      case .kept, nil: kept
      case .other: other
      case .both: CaseMerge.united(field, kept, other)
      }
    }
  }

  /// The surviving record.
  package let kept: Record
  /// The record that is merged into it.
  package let other: Record
  /// The fields that differ, in catalogue order, initially with the choice of the catalogue.
  package private(set) var differences: [Difference]

  package init(kept: Record, other: Record) {
    self.kept = kept
    self.other = other
    let rules = MergeRules(
      kept.forgetting([kept.id, other.id]),
      other.forgetting([kept.id, other.id])
    )
    differences = Schema.victim.fields.compactMap { field in
      let (mine, theirs) = (rules.kept.fields[field.key], rules.other.fields[field.key])
      guard !field.isSystemManaged, mine != theirs else { return nil }
      let (choice, reason) = rules.decision(field)
      return Difference(field: field, kept: mine, other: theirs, choice: choice, reason: reason)
    }
  }

  /// The fields about which an officer has to decide.
  package var questions: [Difference] { differences.filter { $0.choice == nil } }

  /// Sets whose value a field and its dependent fields take.
  ///
  /// Has no effect if `both` is passed for a field that holds one value.
  package mutating func choose(_ choice: Choice, for key: String) {
    guard let index = differences.firstIndex(where: { $0.field.key == key }),
      choice != .both || differences[index].canTakeBoth
    else { return }
    differences[index].choice = choice
    differences[index].reason = .person
    for follower in differences.indices where differences[follower].reason == .like(key) {
      differences[follower].choice = choice == .both ? .kept : choice
    }
  }

  /// The merge in the other direction, with the officer's choices kept.
  package func swapped() -> CaseMerge {
    var swapped = CaseMerge(kept: other, other: kept)
    for difference in differences where difference.reason == .person {
      switch difference.choice {
      case .kept: swapped.choose(.other, for: difference.field.key)
      case .other: swapped.choose(.kept, for: difference.field.key)
      case .both: swapped.choose(.both, for: difference.field.key)
      case nil: break
      }
    }
    return swapped
  }

  /// The surviving record as it will be.
  package var merged: Record {
    var record = kept.forgetting([kept.id, other.id])
    for difference in differences { record.fields[difference.field.key] = difference.value }
    record[.stageSince] = stageSince
    for field in Schema.victim.fields where field.isSystemManaged && field.key != "stage_since" {
      if field.mergeRule == .latest {
        record.fields[field.key] = Self.later(kept.fields[field.key], other.fields[field.key])
      }
      guard case .belongsTo(let leader) = field.mergeRule else { continue }
      let choice = differences.first { $0.field.key == leader }?.choice
      if choice == .other { record.fields[field.key] = other.fields[field.key] }
    }
    let known = Set(kept.fields.extra.map(\.key))
    record.fields.extra += other.fields.extra.filter { !known.contains($0.key) }
    record.keepIdentities(of: [kept, other])
    record[.mergedIDs] = (kept[list: .mergedIDs] + other[list: .mergedIDs] + [other.id.text])
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    record.settleStays()
    return record
  }

  /// The start of the merged record's stage: from the record whose stage was taken, otherwise the
  /// earlier one.
  private var stageSince: Instant? {
    let times = [kept[.stageSince], other[.stageSince]]
    switch differences.first(where: { $0.field.key == "stage" })?.choice {
    case .kept?: return times[0]
    case .other?: return times[1]
    case .both?, nil: return times.compactMap { $0 }.min()
    }
  }

  /// The later of two days; the other one if one is missing.
  private static func later(_ mine: FieldValue?, _ theirs: FieldValue?) -> FieldValue? {
    guard case .day(let a)? = mine, case .day(let b)? = theirs else { return mine ?? theirs }
    return a.lastDay < b.lastDay ? theirs : mine
  }

  /// Both values united; nil for fields that hold one value.
  static func united(
    _ field: Field,
    _ mine: FieldValue?,
    _ theirs: FieldValue?
  ) -> FieldValue? {
    guard let mine, let theirs else { return nil }
    if field.mergeRule == .consent { return consents(mine, theirs) }
    switch (mine, theirs) {
    case (.text(let a), .text(let b)): return text(a, b, field).map { .text($0) }
    case (.texts(let a), .texts(let b)): return .texts(a + b.filter { !a.contains($0) })
    case (.codes(let a), .codes(let b)): return .codes(a + b.filter { !a.contains($0) })
    case (.links(let a), .links(let b)): return .links(a + b.filter { !a.contains($0) })
    case (.entries(let a), .entries(let b)):
      return .entries(a + b.filter { entry in !a.contains { $0.isSameEntry(as: entry) } })
    default: return nil
    }
  }

  private static func text(_ a: String, _ b: String, _ field: Field) -> String? {
    let (limit, mark): (Int, String)
    switch (field.kind, field.mergeRule) {
    case (.longText(let max), .together): (limit, mark) = (max, "\n")
    case (.text(let max), .together): (limit, mark) = (max, "; ")
    default: return nil
    }
    if a.contains(b) { return a }
    if b.contains(a) { return b }
    let both = a + mark + b
    return both.count <= limit ? both : nil
  }

  /// The answers of both records; for each audience the stricter of the two latest answers stays the
  /// latest one.
  private static func consents(_ mine: FieldValue, _ theirs: FieldValue) -> FieldValue? {
    guard case .entries(let a) = mine, case .entries(let b) = theirs else { return nil }
    let all = (a + b.filter { !a.contains($0) }).sorted {
      ($0.answeredOn, $0.strictness) < ($1.answeredOn, $1.strictness)
    }
    let strictest = latest(a).merging(latest(b)) { max($0, $1) }
    return .entries(
      all.enumerated().filter { index, entry in
        guard let audience = entry[.audience], let least = strictest[audience],
          entry.strictness < least
        else { return true }
        return all[(index + 1)...].contains {
          $0[.audience] == audience && $0.strictness >= least
        }
      }.map(\.element)
    )
  }

  /// The strictness of a record's latest answer for each audience.
  private static func latest(_ answers: [FieldSet]) -> [Code: Int] {
    var record = Record(id: .provisional(.victim), fields: FieldSet())
    record[.consent] = answers
    var latest: [Code: Int] = [:]
    for audience in answers.compactMap({ $0[.audience] }) {
      latest[audience] = Consent(record, for: audience).answer.map(FieldSet.strictness)
    }
    return latest
  }
}

extension FieldSet {
  fileprivate var answeredOn: Int { self[.date]?.lastDay ?? 0 }
  fileprivate var strictness: Int { self[.answer].map(Self.strictness) ?? 0 }

  /// A greater number protects the person more.
  fileprivate static func strictness(_ answer: Code) -> Int {
    switch answer {
    case "no", "withdrawn": 2
    case Consent.vitalInterest: 1
    default: 0
    }
  }
}
