import Foundation
import Testing

/// Limits the size of types, including all extensions, and keeps purpose checks out of the centre.
struct ShapeTests {
  private static let longestType = 400
  /// The limit for the store and the screens.
  private static let longestCentre = 600
  private static let centres: Set<String> = ["AppState", "CasebookStore", "Navigation"]
  private static let mostMembers = 40
  private static let mostMembersOfCentres = ["AppState": 84, "CasebookStore": 61]
  /// Lists with one member for each field, kind of problem, schema or feature.
  private static let lists: Set<String> = [
    "CaseContext", "Field", "FieldKey", "ImportProblem", "Problem", "Schema",
  ]

  private static let mostPurposeChecks = 0

  /// Words that comments avoid because plain technical English has a more common one.
  private static let dialect: Set<Substring> = [
    "stand", "stands", "stood", "behind", "anew", "lawful", "unlawful", "shall", "thereof",
  ]
  /// Phrases that comments avoid for the same reason.
  private static let dialectPhrases = [
    "nil where", "none where", "empty where", "false where", "so many", "worked out",
  ]
  private static let mostDialectWords = 1

  private static let sizes = Result { TypeSizes(try SourceTree.sources.get().files) }

  private static func limit(_ name: String) -> Int {
    centres.contains(name) ? longestCentre : longestType
  }

  @Test func noTypeIsTooLong() throws {
    for (name, size) in try Self.sizes.get().sorted {
      #expect(size.lines <= Self.limit(name), "\(name)")
    }
  }

  @Test func noTypeHasTooManyMembers() throws {
    for (name, size) in try Self.sizes.get().sorted where !Self.lists.contains(name) {
      #expect(size.members <= Self.mostMembersOfCentres[name] ?? Self.mostMembers, "\(name)")
    }
  }

  @Test func nobodyAsksWhatAComponentIsFor() throws {
    #expect(try Self.purposeChecks() <= Self.mostPurposeChecks)
  }

  @Test func commentsUsePlainWords() throws {
    #expect(try Self.dialectWords() <= Self.mostDialectWords)
  }

  /// Prints the figures for `make shape`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CASEBOOK_SHAPE"] != nil))
  func prints() throws {
    let sizes = try Self.sizes.get()
    let files = try SourceTree.sources.get().files
    let folders = Dictionary(grouping: files) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    let full = folders.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    print("shape: lines  members  parts  at most  type")
    for (name, size) in sizes.sorted.prefix(15) {
      let numbers = [size.lines, size.members, size.parts, Self.limit(name)]
      print("shape: " + numbers.map { "\($0)" }.joined(separator: "  ") + "  \(name)")
    }
    print("shape: most files in a folder: \(full?.value.count ?? 0) in \(full?.key ?? "")")
    print("shape: purpose checks: \(try Self.purposeChecks())")
    print("shape: contexts: \(try Self.contexts().joined(separator: ", "))")
    print("shape: dialect words in comments: \(try Self.dialectWords())")
  }

  private static func purposeChecks() throws -> Int {
    let files = try SourceTree.sources.get().files.filter { !$0.isGenerated }
    return files.reduce(0) { count, file in
      count
        + file.lines.filter { $0.has(".purpose") }.reduce(0) { count, line in
          count + line.matches(of: /\.purpose\b/).count
        }
    }
  }

  /// Files of types that hold records, rules and time: the contexts of decisions.
  private static func contexts() throws -> [String] {
    try SourceTree.sources.get().files.filter { file in
      [["book: Book"], ["rules: RuleBook", "reference: Reference"], ["now: Instant"]]
        .allSatisfy { words in
          file.lines.contains { line in
            words.contains { line.hasSuffix("let \($0)") || line.hasSuffix("var \($0)") }
          }
        }
    }.map(\.path)
  }

  /// The number of dialect words and phrases in the comments of the sources.
  private static func dialectWords() throws -> Int {
    let files = try SourceTree.sources.get().files.filter { !$0.isGenerated }
    return files.reduce(0) { count, file in
      count
        + file.lines.filter(\.isComment).reduce(0) { count, line in
          let line = line.lowercased()
          let words = line.split { !$0.isLetter }.count(where: dialect.contains)
          return count + words + dialectPhrases.count { line[...].has($0) }
        }
    }
  }

  @Test func measuresTypes() {
    let text = """
      package struct A: B {
        let rules: RuleBook
        package let codes: CodeLists
        func f() { g() }
        struct C {
          let x = 1
        }
      }

      // struct D {
      @MainActor final class E {}

      extension A.C {
        private(set) var x: Int { 1 }
        init?(y: Int) {
        }
      }
      """
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let sizes = TypeSizes([SourceTree.File(path: "Sources/X/Y.swift", lines: lines)])
    #expect(sizes.sorted.map(\.name) == ["A", "E"])
    #expect(sizes.types["A"]?.lines == 13)
    #expect(sizes.types["A"]?.members == 5)
    #expect(sizes.types["A"]?.parts == 2)
    #expect(sizes.types["E"]?.lines == 1)
  }
}
