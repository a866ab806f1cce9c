import CaseBook
import CaseDemo
import CaseExchange
import CaseModel
import CaseRules
import Casework
import Testing

/// What leaves with an audience is read by a casebook that has nothing yet.
struct ReadBackTests {
  private static let audiences: [Code] = ["family", "npa", "mofa_hq", "khm_police", "ngo_iom"]

  /// Every case for one of the audiences, so that each audience has a fifth of them.
  @Test(arguments: audiences)
  func everyCaseOfTheInventedCasebookIsReadByItsReceiver(_ audience: Code) throws {
    var last: [RecordID: Record] = [:]
    for commit in DemoCasebook().commits() {
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
    let demo = last.values.filter { !$0.isDeleted }.sorted { $0.id < $1.id }
    let desk = try Desk(holding: demo)
    let context = desk.context
    let empty = try Desk().context
    var refused: [String] = []
    for victim in last.values.filter({ $0.kind == .victim && !$0.isDeleted })
    where Self.audiences[Int(victim.id.number) % Self.audiences.count] == audience {
      let view = context.reader(audience).view(victim, for: .records)
      let bundle = CaseBundle(
        victim,
        in: context.book,
        site: "Demo",
        at: context.now,
        user: "kim",
        as: view
      )
      do {
        let plan = try BundlePlan(bundle.bytes, empty.importing("bundle"))
        if plan.records.isEmpty { refused.append("\(victim.id): nothing") }
      } catch {
        refused.append("\(victim.id): \(error.text(file: "bundle", .en))")
      }
    }
    #expect(refused.isEmpty, "\(refused.count): \(refused.prefix(5))")
  }
}
