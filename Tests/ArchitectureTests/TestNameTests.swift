import Testing

/// How tests are called, so that a name says what holds and leads to its file.
struct TestNameTests {
  private static let files = Result {
    try SourceTree.tests.get().files.filter { $0.lines.contains { $0.has("@Test") } }
  }

  /// What holds is said by the name of the function: `aNoteIsSavedOnce`.
  @Test(arguments: ["func `", "@Test(\"", "@Suite(\"", "@Suite struct", "func test"])
  func noTestIsNamedOtherwise(_ word: String) throws {
    for file in try Self.files.get() where !file.path.hasSuffix("/TestNameTests.swift") {
      let at = file.lines.firstIndex { $0.has(word) && !$0.isComment }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }

  @Test func everySuiteStandsInTheFileOfItsName() throws {
    for file in try Self.files.get() {
      let name = try #require(file.path.split(separator: "/").last).prefix { $0 != "." }
      #expect(file.suites == [name], "\(file.path)")
    }
  }

  @Test(arguments: [
    ("struct ATests {", "ATests"), ("@Suite(.serialized) final class BTests {", "BTests"),
    ("struct A {", nil), ("extension CTests {", nil), ("  struct ATests {", nil),
    ("/// A struct ATests {", nil),
  ])
  func suitesAreKnownByTheirNames(_ line: String, _ suite: Substring?) {
    let file = SourceTree.File(path: "Tests/X/Y.swift", lines: [line[...]])
    #expect(file.suites.first == suite)
  }
}

extension SourceTree.File {
  /// The types of the file that are not within others and whose names end as those of suites do.
  fileprivate var suites: [Substring] {
    lines.filter { line in
      line.has("Tests {") && line.first != " " && !line.isComment && !line.hasPrefix("extension ")
    }.compactMap { $0.dropLast(2).split(separator: " ").last }
  }
}
