import CaseReference
import StrictJSON
import TestInputs

/// Where the rules and lists come from, as their files say.
enum SourcesPage {
  static let blocks = [
    GeneratedBlock(page: "Docs/Rules.md", mark: "sources") { try sources() },
    GeneratedBlock(page: "Docs/Rules.md", mark: "code lists") { try codeLists() },
  ]

  private static let files = [
    ("checklists", ReferenceText.checklists), ("codes", ReferenceText.codes),
    ("counterparts", ReferenceText.counterparts), ("disclosure", ReferenceText.disclosure),
    ("duties", ReferenceText.duties),
    ("htcds", ReferenceText.htcds), ("provinces", ReferenceText.provinces),
    ("requests", ReferenceText.requests), ("stages", ReferenceText.stages),
    ("synonyms", ReferenceText.synonyms), ("travel_alerts", ReferenceText.travelAlerts),
    ("weights", ReferenceText.weights),
  ]

  private static func sources() throws -> String {
    var table = MarkdownTable("file", "as of", "source")
    for (name, text) in files {
      let json = try ReferenceData.parsed(text)
      table.add(
        "[`\(name).json`](../Data/Reference/\(name).json)",
        json.text("as_of"),
        json.text("source")
      )
    }
    return table.text
  }

  private static func codeLists() throws -> String {
    var table = MarkdownTable("list", "codes", "source")
    for list in try ReferenceData.parsed(ReferenceText.codes).list("lists") {
      table.add("`\(list.text("name"))`", "\(list.list("codes").count)", list.text("source"))
    }
    return table.text
  }
}
