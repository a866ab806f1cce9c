import Foundation
import Testing

/// The allowed imports of each target: its dependencies in `Package.swift`, and a few system
/// modules.
struct ImportTests {
  /// System modules, and the targets that may import them.
  private static let system: [String: Set<String>] = [
    "StrictJSON": ["Glibc"],
    "CaseModel": ["Glibc"],
    // Synchronization for computations on a second thread.
    "CaseBook": ["Glibc", "Synchronization"],
    "CaseQuery": ["Glibc"],
    // Glibc for the table of CP949 (`iconv`), which the standard library does not have.
    "CaseExchange": ["Glibc"],
    // Synchronization for the state of a connection, which a session and its copies share.
    "CaseStore": ["Glibc", "Synchronization"],
    "CaseKeeper": ["Glibc"],
    "NcursesTerminal": ["Glibc"],
    "casebook": ["Glibc"],
  ]

  /// The names of each target's dependencies as listed in `Package.swift`.
  private static let dependencies = Result {
    let text = try String(
      contentsOf: SourceTree.root.appending(path: "Package.swift"),
      encoding: .utf8
    )
    var entries: [String] = []
    for line in text.split(separator: "\n") where line.hasPrefix("    ") {
      if line.dropFirst(4).first == " ", let last = entries.indices.last {
        entries[last] += line
      } else {
        entries.append(String(line))
      }
    }
    var found: [String: Set<String>] = [:]
    for entry in entries {
      let names = entry.matches(of: /"(\w+)"/).map { String($0.1) }
      if let target = names.first { found[target, default: []].formUnion(names.dropFirst()) }
    }
    return found
  }

  @Test func importsOnlyWhatThePackageGives() throws {
    let dependencies = try Self.dependencies.get()
    for file in try SourceTree.sources.get().files {
      let allowed = try #require(dependencies[file.target], "\(file.target)")
        .union(Self.system[file.target] ?? []).union([file.target])
      let others = file.imports.subtracting(allowed)
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted().joined(separator: ", "))")
    }
  }

  /// Texts are worded before: views neither apply rules nor query the book nor open files.
  @Test(arguments: [
    ("Views", ["CaseModel", "Screens", "TerminalGrid"]), ("CaseReference", []),
    ("TerminalGrid", []), ("StrictJSON", []), ("CaseDemo", ["CaseModel"]),
    ("CaseModel", ["StrictJSON"]), ("CaseRules", ["CaseBook", "CaseModel", "StrictJSON"]),
  ])
  func whatLiesBelowKnowsNothingAbove(target: String, wanted: [String]) throws {
    let dependencies = try Self.dependencies.get()
    #expect(dependencies[target]?.sorted() == wanted, "\(target)")
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
