import CaseModel
import Testing

struct ThreeWayMergeTests {
  /// Three values of one field of a victim, and the merged value; nil if both sides clash.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let base: FieldValue?
    let mine: FieldValue?
    let theirs: FieldValue?
    let merged: FieldValue?
    var clashes = false
  }

  private static func text(_ name: String, _ values: String?..., clashes: Bool = false) -> Case {
    let values = values.map { $0.map { FieldValue.text($0) } }
    return Case(
      testDescription: name,
      base: values[0],
      mine: values[1],
      theirs: values[2],
      merged: values[3],
      clashes: clashes
    )
  }

  private static func list(_ name: String, _ values: [String]..., clashes: Bool = false) -> Case {
    let values = values.map { FieldValue.texts($0) }
    return Case(
      testDescription: name,
      base: values[0],
      mine: values[1],
      theirs: values[2],
      merged: values[3],
      clashes: clashes
    )
  }

  static let single = [
    text("nobody changed it", "a", "a", "a", "a"),
    text("only I changed it", "a", "b", "a", "b"),
    text("only they changed it", "a", "a", "b", "b"),
    text("both to the same", "a", "b", "b", "b"),
    text("I emptied it", "a", nil, "a", nil),
    text("they emptied it", "a", "a", nil, nil),
    text("both filled it", nil, "a", "b", "a", clashes: true),
    text("both changed it", "a", "b", "c", "b", clashes: true),
    text("I emptied what they changed", "a", nil, "b", nil, clashes: true),
    text("they emptied what I changed", "a", "b", nil, "b", clashes: true),
  ]

  static let lists = [
    list("both added", ["a"], ["a", "m"], ["a", "t"], ["a", "m", "t"]),
    list("both added the same", ["a"], ["a", "b"], ["a", "b"], ["a", "b"]),
    list("I took out, they added", ["a", "b"], ["b"], ["a", "b", "t"], ["b", "t"]),
    list("they took out, I added", ["a", "b"], ["a", "b", "m"], ["b"], ["b", "m"]),
    list("both took out the same", ["a", "b"], ["b"], ["b"], ["b"]),
    list("each took out another", ["a", "b", "c"], ["b", "c"], ["a", "b"], ["b"]),
    list("I altered one, they another", ["a", "b"], ["A", "b"], ["a", "B"], ["A", "B"]),
    list(
      "I altered the middle, they added",
      ["a", "b", "c"],
      ["a", "B", "c"],
      ["a", "b", "c", "t"],
      ["a", "B", "c", "t"]
    ),
    list("both filled an empty one", [], ["m"], ["t"], ["m", "t"]),
    list("I emptied it, they added", ["a"], [], ["a", "t"], ["t"]),
    list(
      "both altered the same one",
      ["a", "b"],
      ["A", "b"],
      ["α", "b"],
      ["A", "b"],
      clashes: true
    ),
    list("I took out what they altered", ["a", "b"], ["b"], ["α", "b"], ["b"], clashes: true),
  ]

  @Test(arguments: single) func aFieldIsTakenFromTheSideThatChangedIt(_ row: Case) {
    check(row, key: "contact_rule")
  }

  @Test(arguments: lists) func listsMergeEntryByEntry(_ row: Case) {
    check(row, key: "aliases")
  }

  private func check(_ row: Case, key: String) {
    func set(_ value: FieldValue?) -> FieldSet { FieldSet(value.map { [key: $0] } ?? [:]) }
    let merge = ThreeWayMerge(
      base: set(row.base),
      mine: set(row.mine),
      theirs: set(row.theirs),
      .victim
    )
    #expect(merge.fields[key] == set(row.merged)[key])
    #expect(merge.clashes.map(\.key) == (row.clashes ? [key] : []))
    if row.clashes {
      #expect(merge.clashes.first?.mine == set(row.mine)[key])
      #expect(merge.clashes.first?.theirs == set(row.theirs)[key])
    }
  }

  @Test func everyKindOfListMerges() {
    let (one, two, three) = (RecordID(.victim, 1), RecordID(.victim, 2), RecordID(.victim, 3))
    func stay(_ place: String) -> FieldSet { FieldSet(["place": .text(place)]) }
    let base = FieldSet([
      "travelled_with": .links([one]), "threats": .codes(["kill"]), "stays": .entries([stay("A")]),
    ])
    var mine = base
    mine["travelled_with"] = .links([one, two])
    mine["threats"] = .codes([])
    mine["stays"] = .entries([stay("A"), stay("M")])
    var theirs = base
    theirs["travelled_with"] = .links([three])
    theirs["threats"] = .codes(["kill", "family"])
    theirs["stays"] = .entries([stay("T"), stay("A")])
    let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs, .victim)
    #expect(merge.clashes.isEmpty)
    #expect(merge.fields["travelled_with"] == .links([three, two]))
    #expect(merge.fields["threats"] == .codes(["family"]))
    #expect(merge.fields["stays"] == .entries([stay("T"), stay("A"), stay("M")]))
  }

  @Test func whatTheStoreKeepsIsTheirsAndNeverClashes() {
    var base = Record(new: RecordID(.victim, 1))
    base.version = 1
    base[.updatedBy] = "kim"
    var mine = base
    mine[.contactRule] = "never call"
    var theirs = base
    theirs.version = 4
    theirs[.updatedBy] = "lee"
    theirs[.nameKo] = "김민준"
    let merge = ThreeWayMerge(
      base: base.fields,
      mine: mine.fields,
      theirs: theirs.fields,
      .victim
    )
    #expect(merge.clashes.isEmpty)
    #expect(merge.taken == ["name_ko"])
    #expect(merge.fields[.version] == 4)
    #expect(merge.fields[.contactRule] == "never call")
  }
}
