import Testing

/// Keeps files and functions small, and crashes out of the program.
struct HouseRuleTests {
  private static let longestFile = 400
  private static let longestFunction = 60
  private static let mostFilesInFolder = 20

  @Test(arguments: SourceTree.Folder.allCases)
  func noFileIsTooLong(_ folder: SourceTree.Folder) throws {
    for file in try folder.tree.files where !file.isGenerated {
      #expect(file.lines.count <= Self.longestFile + 1, "\(file.path)")
    }
  }

  @Test(arguments: SourceTree.Folder.allCases)
  func noFolderHoldsTooManyFiles(_ folder: SourceTree.Folder) throws {
    let folders = Dictionary(grouping: try folder.tree.files) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    for (path, files) in folders {
      #expect(files.count <= Self.mostFilesInFolder, "\(path)")
    }
  }

  @Test(arguments: SourceTree.Folder.allCases)
  func noFunctionIsTooLong(_ folder: SourceTree.Folder) throws {
    for file in try folder.tree.files where !file.isGenerated {
      for function in FunctionLengths.of(file.lines) {
        #expect(
          function.lines <= Self.longestFunction,
          "\(file.path):\(function.start) has \(function.lines) lines"
        )
      }
    }
  }

  @Test(arguments: [
    "try!", "fatalError(", "preconditionFailure(", "nonisolated(unsafe)",
  ])
  func noSourceSays(_ word: String) throws {
    for file in try SourceTree.sources.get().files where !file.isGenerated {
      let at = file.lines.firstIndex { $0.has(word) && !$0.isComment }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }

  /// Everything written to a terminal goes through one function, which makes it harmless.
  @Test(arguments: ["STDOUT_FILENO", "STDERR_FILENO", "fputs(", "FileHandle", "print(\""])
  func onlyTheDoorWritesToStandardStreams(_ word: String) throws {
    let doors = ["StandardOutput.swift", "StandardStreams.swift"]
    for file in try SourceTree.sources.get().files where !file.isGenerated {
      guard !doors.contains(where: { file.path.hasSuffix("/" + $0) }) else { continue }
      let at = file.lines.firstIndex { $0.has(word) && !$0.isComment }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }

  /// Texts are worded before they are drawn, so that they can be read without drawing.
  @Test(arguments: ["state.cases", ".book", ".caseIndex", "RowQuery(", "mutating func"])
  func drawingAsksAndChangesNothing(_ word: String) throws {
    for file in try SourceTree.sources.get().files where file.target == "Views" {
      let at = file.lines.firstIndex { $0.has(word) && !$0.isComment }
      #expect(at == nil, "\(file.path):\((at ?? 0) + 1)")
    }
  }

  @Test func measuresFunctions() {
    let text = """
      struct A {
        func f() { g() }
        func g(
          _ x: Int
        ) -> Int {
          if x > 0 { "{" } else { "\\"}" }
          // a comment with {
        }
        init?(b: Int) {
        }
      }
      """
    let lengths = FunctionLengths.of(text.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(lengths.map(\.start) == [2, 3, 9])
    #expect(lengths.map(\.lines) == [1, 6, 2])
  }
}
