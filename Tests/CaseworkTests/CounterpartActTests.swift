import CaseBook
import CaseModel
import Casework
import Testing

/// The authorities that a new casebook is offered.
struct CounterpartActTests {
  @Test func aNewCasebookGetsThemOnce() throws {
    var desk = try Desk()
    let offered = try CounterpartActs(context: desk.context).offered()
    #expect(offered.count > 60)
    try desk.save(CounterpartActs(context: desk.context).add(offered).commit)
    #expect(desk.book[.counterpart].count == offered.count)
    let force = desk["O-0002"]
    #expect(force?[.name] == "Joint Cambodia–Korea Task Force")
    #expect(force?.fields["name_km"] == .text("ក្រុមការងាររួមកម្ពុជា-កូរ៉េ"))
    #expect(try CounterpartActs(context: desk.context).offered().isEmpty)
  }

  /// One that the office has under its Korean name is not offered again.
  @Test func whatIsThereIsNotOffered() throws {
    let desk = try Desk([
      #"{"id":"O-0001","version":1,"name":"Immigration","name_ko":"이민총국","kind":"immigration"}"#
    ])
    let names = try CounterpartActs(context: desk.context).offered().map { $0[.name] }
    #expect(!names.contains("General Department of Immigration"))
    #expect(names.contains("Ministry of Interior"))
  }

  /// The brief says the travel alert of the place, and how old the list is, to who may know the place.
  @Test(arguments: [(nil, true), ("npa", true), ("family", false)] as [(Code?, Bool)])
  func aBriefSaysTheTravelAlert(_ audience: Code?, _ isSaid: Bool) throws {
    let desk = try Desk([
      #"{"id":"V-0001","version":1,"stage":"located","name_latin":"KIM MINJUN","case_owner":"kim","#
        + #""stays":[{"place":"S-0001","from":"2025-08"}]}"#,
      #"{"id":"S-0001","version":1,"name":"Blue Gate","province":"KH-18"}"#,
    ])
    let victim = try #require(desk["V-0001"])
    for language in [Language.en, .ko] {
      let lines = desk.context.disclosures.lines(.brief(language), of: victim, for: audience)
      let label = language == .en ? "- Travel alert: " : "- 여행경보: "
      #expect(lines.contains { $0.hasPrefix(label) } == isSaid, "\(lines)")
    }
  }
}
