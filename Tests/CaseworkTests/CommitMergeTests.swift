import CaseModel
import Casework
import Testing

/// Both changes of a record are kept, unless only an officer can decide.
struct CommitMergeTests {
  private static let id = RecordID(.victim, 1)

  private static func record(_ version: Int, _ values: [String: FieldValue]) -> Record {
    var record = Record(id: id, fields: FieldSet(values))
    record.version = version
    record[.updatedBy] = "lee"
    return record
  }

  private func merge(
    mine: [String: FieldValue],
    theirs: [String: FieldValue]?,
    base: [String: FieldValue]? = ["name_ko": .text("a"), "sex": .code("m")],
    forcing forced: Set<String> = []
  ) throws(CommitMerge.Obstacle) -> CommitMerge {
    try CommitMerge(
      [Change(Self.record(1, mine))],
      [
        CommitMerge.Overtaken(
          id: Self.id,
          base: base.map { Self.record(1, $0) },
          current: theirs.map { Self.record(2, $0) }
        )
      ],
      forcing: forced
    )
  }

  @Test func whatOnlyOneSideChangedIsKeptOfBoth() throws {
    let merge = try merge(
      mine: ["name_ko": .text("b"), "sex": .code("m")],
      theirs: ["name_ko": .text("a"), "sex": .code("f")]
    )
    #expect(merge.changes[0].record[.nameKo] == "b")
    #expect(merge.changes[0].record.fields["sex"] == .code("f"))
    #expect(merge.changes[0].base == 2)
    #expect(merge.taken.map(\.keys) == [["sex"]])
  }

  @Test(arguments: [[], ["name_ko"], ["sex"]])
  func whatBothChangedIsAskedUnlessItIsForced(_ forced: Set<String>) {
    do throws(CommitMerge.Obstacle) {
      let merge = try merge(
        mine: ["name_ko": .text("b"), "sex": .code("m")],
        theirs: ["name_ko": .text("c"), "sex": .code("m")],
        forcing: forced
      )
      #expect(forced == ["name_ko"] && merge.changes[0].record[.nameKo] == "b")
    } catch {
      guard case .clashes(let clashes, let current) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(forced != ["name_ko"])
      #expect(clashes.map(\.key) == ["name_ko"] && current.version == 2)
    }
  }

  @Test(
    arguments: [
      (nil, ["name_ko": FieldValue.text("a")]), (["deleted": .flag(true)], ["name_ko": .text("a")]),
      (["name_ko": .text("a")], nil),
    ] as [([String: FieldValue]?, [String: FieldValue]?)]
  )
  func whatIsGoneIsAConflict(_ theirs: [String: FieldValue]?, _ base: [String: FieldValue]?) {
    do throws(CommitMerge.Obstacle) {
      _ = try merge(mine: ["name_ko": .text("b")], theirs: theirs, base: base)
      Issue.record("merged")
    } catch {
      guard case .gone(Self.id) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
