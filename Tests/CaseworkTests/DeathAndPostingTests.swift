import CaseModel
import Casework
import Testing

/// Postings are a kind of lead, compounds name their organisation, and a death has findings.
struct DeathAndPostingTests {
  private func added(_ kind: RecordKind, _ change: (inout Record) -> Void) throws -> Proposal {
    let context = try Desk().context
    var record = context.blank(kind)
    change(&record)
    return try context.records.add(record)
  }

  @Test func aPostingSaysWhereAndWhenItWasSeen() throws {
    #expect(throws: Refusal.self) {
      try added(.lead) { record in
        record[.label] = "High pay abroad"
        record[.kind] = "posting"
      }
    }
    let proposal = try added(.lead) { record in
      record[.label] = "High pay abroad"
      record[.kind] = "posting"
      record.fields["posting_site"] = .code("job_site")
      record.fields["posting_address"] = .text("jobs.example/1")
      record[.seenOn] = PartialDate("2025-10-01")
      record[FieldKey<PartialDate>("taken_down_on")] = PartialDate("2025-10-05")
    }
    #expect(proposal.commit.changes.count == 1)
  }

  @Test(arguments: [("agreed", true), ("perhaps", false)])
  func theFamilyAnswersOnTheAutopsy(_ answer: String, _ isKnown: Bool) throws {
    let context = try Desk().context
    var fields = FieldSet()
    fields["death_place"] = .text("River bank")
    fields["death_findings"] = .text("Blunt force")
    fields["death_examiner"] = .text("Calmette Hospital")
    fields["autopsy_answer"] = .code(Code(answer))
    let keys = Set(context.check.problems(fields, .victim).map(\.field))
    #expect(keys.contains("autopsy_answer") != isKnown)
    #expect(keys.isDisjoint(with: ["death_place", "death_findings", "death_examiner"]))
  }
}
