import ProgramSupport
import Testing

/// `casebook triage`: every point with its reason, and the level set by hand.
struct TriageCommandTests {
  @Test func itPrintsPointsGapsAndTheFloor() throws {
    let book = try CasebookFixture()
    try book.expect(0, "set", "V-0001", "confined=yes", "last_violence_on=today")
    let text = try book.expect(0, "triage", "V-0001").out
    #expect(text.hasPrefix("High\t35/100\n"))
    #expect(text.contains("+25\tViolence or torture"))
    #expect(text.contains("+10\tConfined"))
    #expect(text.contains("?\tBirth date"))
    #expect(!text.contains("?\tConfined"))
  }

  @Test func thePointsAboveALimitAndAMissingActionHaveALine() throws {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "set",
      "V-0001",
      "last_violence_on=today",
      "threats=kill",
      "threatened_on=today",
      "ransom={\"amount\":1,\"currency\":\"USD\",\"status\":\"demanded\"}",
      "confined=yes",
      "age_estimate=15"
    )
    let text = try book.expect(0, "triage", "V-0001").out
    #expect(text.hasPrefix("Critical\t80/100\n"), "\(text)")
    #expect(text.contains("-10\tLife: at most 45"), "\(text)")
    #expect(text.contains("!\tnext ") && text.contains("not within 24 h"), "\(text)")
    let today = try book.expect(0, "today").out
    #expect(today.contains("No action in time (1)"), "\(today)")
    let listed = try book.expect(0, "list", "victims", "--filter", "is:noaction").out
    #expect(listed.contains("V-0001"))
  }

  @Test func anUndatedThreatIsAskedAbout() throws {
    let book = try CasebookFixture()
    let result = try book.expect(0, "set", "V-0001", "threats=kill")
    #expect(result.err.contains("enter when it was made"), "\(result.err)")
    let text = try book.expect(0, "triage", "V-0001").out
    #expect(text.contains("Threat without a date") || text.contains("?\tLast threat"), "\(text)")
  }

  @Test func aLevelIsSetAndCleared() throws {
    let book = try CasebookFixture()
    try book.expect(
      0,
      "triage",
      "V-0001",
      "--override",
      "critical",
      "--reason",
      "Voice changed",
      "--until",
      "+3d"
    )
    let text = try book.expect(0, "triage", "V-0001").out
    #expect(text.hasPrefix("Critical*\t0/100\n"))
    #expect(text.contains("Voice changed · Medium"))
    try book.expect(0, "triage", "V-0001", "--clear")
    #expect(try book.expect(0, "triage", "V-0001").out.hasPrefix("Medium\t0/100\n"))
  }

  @Test(arguments: [
    (["triage", "V-0001", "--override", "critical"], "reason: must have a value"),
    (
      ["triage", "V-0001", "--override", "critical", "--reason", "x", "--until", "+15d"],
      "until: must be from today on"
    ),
    (["triage", "V-0001", "--override", "dire", "--reason", "x"], "allowed: critical, high"),
    (["triage", "V-0001", "--reason", "x"], "belong to --override"),
    (["triage", "S-0001"], "is no victim"),
    (
      [
        "set", "V-0001",
        #"risk_override={"level":"high","reason":"x","by":"kim","until":"2199-01-01"}"#,
        "--confirm", "risk_override",
      ],
      "until: must be from today on"
    ),
  ])
  func refusals(_ words: [String], _ sentence: String) throws {
    let book = try CasebookFixture()
    let result = try book.expect(64, words + ["-C", book.path])
    #expect(result.err.contains(sentence), "\(result.err)")
  }
}
