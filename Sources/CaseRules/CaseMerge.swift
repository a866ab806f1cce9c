package import CaseModel
import StrictJSON

/// Makes one record of two that are about the same person.
///
/// Nothing of either is lost: of a field with one value the other one stays in the history and, where it
/// is a name, among the aliases; lists are united.
package struct CaseMerge: Sendable {
  /// Whose value a field takes.
  package enum Choice: Hashable, Sendable {
    case kept, other, both
  }

  /// A field in which the two records differ.
  package struct Difference: Sendable {
    package let field: Field
    package let kept: FieldValue?
    package let other: FieldValue?
    package fileprivate(set) var choice: Choice

    /// Whether it is a list or a long text, which can hold what both say.
    package var canTakeBoth: Bool { CaseMerge.united(field, kept, other) != nil }
  }

  /// The record that goes on.
  package let kept: Record
  /// The record that is merged into it.
  package let other: Record
  /// The fields that differ, in the order of the catalogue, each with the usual choice at first.
  package private(set) var differences: [Difference]

  package init(kept: Record, other: Record) {
    self.kept = kept
    self.other = other
    differences = Schema.victim.fields.compactMap { field in
      let (mine, theirs) = (kept.fields[field.key], other.fields[field.key])
      guard !Self.following.contains(field.key), !field.isKept, mine != theirs else { return nil }
      let choice = Self.usualChoice(field, kept, other)
      return Difference(field: field, kept: mine, other: theirs, choice: choice)
    }
  }

  /// Decides whose value a field takes; nothing happens where both are asked for and it holds only one.
  package mutating func choose(_ choice: Choice, for key: String) {
    guard let index = differences.firstIndex(where: { $0.field.key == key }),
      choice != .both || differences[index].canTakeBoth
    else { return }
    differences[index].choice = choice
  }

  /// The same with the records the other way round, and every choice still for the same values.
  package func swapped() -> CaseMerge {
    var swapped = CaseMerge(kept: other, other: kept)
    for difference in differences {
      let choice: Choice =
        switch difference.choice {
        case .kept: .other
        case .other: .kept
        case .both: .both
        }
      swapped.choose(choice, for: difference.field.key)
    }
    return swapped
  }

  /// The record that goes on, as it shall be.
  package var merged: Record {
    var record = kept
    for difference in differences {
      record.fields[difference.field.key] =
        switch difference.choice {
        case .kept: difference.kept
        case .other: difference.other
        case .both: Self.united(difference.field, difference.kept, difference.other)
        }
    }
    if differences.first(where: { $0.field.key == "stage" })?.choice == .other {
      for key in Self.following { record.fields[key] = other.fields[key] }
    }
    let known = Set(kept.fields.extra.map(\.key))
    record.fields.extra += other.fields.extra.filter { !known.contains($0.key) }
    record.keepOtherNames(of: [kept, other])
    record.settleStays()
    record.forget([kept.id, other.id])
    return record
  }

  /// What belongs to a stage and is taken together with it.
  private static let following = ["stage_since", "closed_on", "closure_reason", "closure_note"]

  /// The filled value; of two the one that says more than a new record does; the earlier report and the
  /// later violence; of the person's situation what the more current record says, else the kept one.
  private static func usualChoice(_ field: Field, _ kept: Record, _ other: Record) -> Choice {
    let (mine, theirs) = (kept.fields[field.key], other.fields[field.key])
    if theirs == nil { return .kept }
    if mine == nil { return .other }
    if mine == field.initial { return .other }
    if theirs == field.initial { return .kept }
    if united(field, mine, theirs) != nil { return .both }
    switch (field.key, mine, theirs) {
    case ("reported_at", .instant(let mine)?, .instant(let theirs)?):
      return theirs < mine ? .other : .kept
    case ("last_violence_on", .day(let mine)?, .day(let theirs)?),
      ("threatened_on", .day(let mine)?, .day(let theirs)?):
      return mine < theirs ? .other : .kept
    default:
      let isOfNow = field.key == "stage" || [.situation, .assessment].contains(field.section)
      return isOfNow && isMoreCurrent(other, than: kept) ? .other : .kept
    }
  }

  /// Whether a record says how the person is now rather than another one: it is still worked on and the other
  /// is not, or its stage is the later one.
  private static func isMoreCurrent(_ record: Record, than other: Record) -> Bool {
    let isActive = record[.stage].flatMap { Stage($0) }?.isActive ?? false
    let isOtherActive = other[.stage].flatMap { Stage($0) }?.isActive ?? false
    guard isActive == isOtherActive else { return isActive }
    guard let since = record[.stageSince], let otherSince = other[.stageSince] else { return false }
    return since > otherSince
  }

  /// What both say; nil for values of which there can be only one.
  private static func united(
    _ field: Field,
    _ mine: FieldValue?,
    _ theirs: FieldValue?
  ) -> FieldValue? {
    switch (mine, theirs) {
    case (.text(let a)?, .text(let b)?):
      if case .longText(let max) = field.kind, a.count + b.count < max {
        .text(a + "\n" + b)
      } else {
        nil
      }
    case (.texts(let a)?, .texts(let b)?): .texts(a + b.filter { !a.contains($0) })
    case (.codes(let a)?, .codes(let b)?): .codes(a + b.filter { !a.contains($0) })
    case (.links(let a)?, .links(let b)?): .links(a + b.filter { !a.contains($0) })
    case (.entries(let a)?, .entries(let b)?):
      .entries(a + b.filter { entry in !a.contains { $0.isSameEntry(as: entry) } })
    default: nil
    }
  }
}
