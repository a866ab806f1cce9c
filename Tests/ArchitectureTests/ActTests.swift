import Testing

/// Casework alone decides what an officer's action does: front ends call its acts and save what
/// they propose.
struct ActTests {
  private static let frontEnds: Set<String> = ["Screens", "Views", "casebook"]

  /// Only acts create commits, their changes and lines of the access log.
  @Test(arguments: ["Commit", "Change", "AccessEntry"])
  func noFrontEndMakes(_ type: String) throws {
    let making = try Regex("\\b\(type)\\(")
    for file in try SourceTree.sources.get().files where Self.frontEnds.contains(file.target) {
      let at = file.lines.firstIndex { line in
        line.has(type + "(") && !line.isComment && line.firstMatch(of: making) != nil
      }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }

  /// Front ends read rules only to show them; only acts write what follows from a rule.
  @Test(arguments: [
    ".differing(from:", ".overridden(", ".settle(before:", "StandingFollowupRules(",
    "TransitionRules(",
    "RequestWork(",
  ])
  func noFrontEndApplies(_ rule: String) throws {
    for file in try SourceTree.sources.get().files where Self.frontEnds.contains(file.target) {
      let at = file.lines.firstIndex { $0.has(rule) && !$0.isComment }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }
}
