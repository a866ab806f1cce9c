import Testing

/// The import table of the design: which way data flows, target by target.
struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "StrictJSON": ["Glibc"],
    "Hashing": ["CNettle", "CXXHash"],
    // Synchronization for what a second thread works out while the first goes on.
    "CaseModel": ["Glibc", "Synchronization", "StrictJSON", "CXXHash"],
    "CaseReference": [],
    "CaseRules": ["StrictJSON", "CaseModel"],
    "CaseQuery": ["Glibc", "CaseModel", "CaseRules"],
    "CaseReports": ["CaseModel", "CaseRules", "CaseQuery"],
    // Glibc for the table of CP949 (`iconv`), which the standard library does not have.
    "CaseExchange": ["Glibc", "Hashing", "StrictJSON", "CaseModel", "CaseRules", "CaseQuery"],
    "Casework": [
      "CaseModel", "CaseReference", "CaseRules", "CaseQuery", "CaseReports", "CaseExchange",
    ],
    "CaseStore": ["Glibc", "Hashing", "StrictJSON", "CaseModel"],
    "CaseDemo": ["CaseModel"],
    "TerminalGrid": [],
    "Screens": [
      "CaseModel", "CaseRules", "CaseQuery", "CaseReports", "Casework", "TerminalGrid",
    ],
    // What is drawn is worded before: nothing here follows rules or asks the book.
    "Views": ["CaseModel", "Screens", "TerminalGrid"],
    "NcursesTerminal": ["Glibc", "CTerminal", "TerminalGrid"],
    "casebook": [
      "ArgumentParser", "Glibc", "StrictJSON", "CaseModel", "CaseReference", "CaseRules",
      "CaseQuery", "CaseReports", "CaseExchange", "Casework", "CaseStore", "CaseDemo",
      "TerminalGrid", "Screens", "Views", "NcursesTerminal",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatTheDesignAllows(_ target: String) throws {
    let allowed = try #require(Self.allowed[target])
    for file in try SourceTree.sources.get().files where file.target == target {
      let others = file.imports.subtracting(allowed).subtracting([target])
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted().joined(separator: ", "))")
    }
  }

  @Test func everyTargetHasALine() throws {
    let targets = Set(try SourceTree.sources.get().files.map(\.target))
    #expect(targets.subtracting(Self.allowed.keys).isEmpty)
  }

  @Test func noImportCircle() throws {
    var imports: [String: Set<String>] = [:]
    for file in try SourceTree.sources.get().files {
      imports[file.target, default: []].formUnion(file.imports)
    }
    var left = imports.mapValues { $0.intersection(imports.keys) }
    while let (leaf, _) = left.first(where: { $0.value.isEmpty }) {
      left[leaf] = nil
      for target in left.keys { left[target]?.remove(leaf) }
    }
    #expect(left.isEmpty, "a circle among \(left.keys.sorted().joined(separator: ", "))")
  }

  @Test(arguments: [
    ("import Glibc", "Glibc"), ("package import StrictJSON", "StrictJSON"),
    ("@preconcurrency import struct Foundation.URL", "Foundation"),
    ("let x = 1 // import Foo", nil),
  ])
  func readsImportLines(_ line: String, _ module: String?) {
    let file = SourceTree.File(path: "Sources/X/Y.swift", lines: [line[...]])
    #expect(file.imports == Set([module].compactMap { $0 }))
  }
}
