import CaseModel
import Testing

/// Undoing a change after others: unchanged values are restored, values changed since stay.
struct TakeBackTests {
  private func set(_ values: [String: FieldValue]) -> FieldSet { FieldSet(values) }

  /// A text before and after the change, its current value, and the result; `-` is no value.
  @Test(
    arguments: [
      ("a", "b", "b", "a", false), ("a", "b", "c", "c", true), ("a", "b", "a", "a", false),
      ("-", "b", "b", "-", false), ("a", "-", "-", "a", false), ("a", "-", "c", "c", true),
      ("a", "a", "c", "c", false),
    ]
  )
  func texts(
    _ before: String,
    _ after: String,
    _ now: String,
    _ wanted: String,
    _ isSystemManaged: Bool
  ) {
    func fields(_ text: String) -> FieldSet {
      set(text == "-" ? [:] : ["contact_rule": .text(text)])
    }
    let back = TakeBack(before: fields(before), after: fields(after), now: fields(now), .victim)
    #expect(back.fields == fields(wanted))
    #expect(back.kept == (isSystemManaged ? ["contact_rule"] : []))
  }

  /// Lists as letters: before, after, now, and the result.
  @Test(
    arguments: [
      ("a", "ab", "ab", "a"), ("a", "ab", "abc", "ac"), ("ab", "a", "a", "ab"),
      ("ab", "a", "ac", "abc"), ("a", "ab", "ac", "ac"), ("a", "b", "b", "a"),
      // The replacement of an entry was removed or replaced since: the entry is not restored.
      ("a", "b", "c", "c"), ("a", "b", "bc", "ac"), ("a", "b", "", ""),
    ]
  )
  func lists(_ before: String, _ after: String, _ now: String, _ wanted: String) {
    func fields(_ letters: String) -> FieldSet {
      set(["aliases": .texts(letters.map(String.init))])
    }
    let back = TakeBack(before: fields(before), after: fields(after), now: fields(now), .victim)
    #expect(Set(back.fields[list: .aliases]) == Set(wanted.map(String.init)))
  }

  /// A stay that the change ended and somebody edited since does not appear twice.
  @Test func anEntryThatWasEditedSinceStaysOnce() {
    func stay(_ room: String?, to: String?) -> FieldSet {
      var stay = FieldSet()
      stay["place"] = .text("Bavet")
      stay["from"] = PartialDate("2025-08").map { .day($0) }
      stay["to"] = to.flatMap { PartialDate($0) }.map { .day($0) }
      stay[.floorRoom] = room
      return stay
    }
    let back = TakeBack(
      before: set(["stays": .entries([stay(nil, to: nil)])]),
      after: set(["stays": .entries([stay(nil, to: "2025-09")])]),
      now: set(["stays": .entries([stay("3F", to: "2025-09")])]),
      .victim
    )
    #expect(back.fields[list: .stays] == [stay("3F", to: "2025-09")])
    #expect(back.kept == ["stays"])
  }

  /// The stage was changed since: fields that belong to it stay with it.
  @Test func whatBelongsTogetherStaysTogether() {
    let before = set(["stage": .code("located")])
    let after = set(["stage": .code("closed"), "closure_reason": .code("transferred")])
    var now = after
    now["stage"] = .code("deceased")
    let back = TakeBack(before: before, after: after, now: now, .victim)
    #expect(back.fields == now)
    #expect(back.kept == ["stage", "closure_reason"])
  }
}
