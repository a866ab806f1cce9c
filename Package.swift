// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func core(_ name: String, _ imports: String...) -> Target {
  .target(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    swiftSettings: settings
  )
}

/// What tests share; no product has it.
func testKit(_ name: String, _ imports: String...) -> Target {
  .target(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    path: "Tests/\(name)",
    swiftSettings: settings
  )
}

func tests(_ name: String, _ imports: String..., exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    exclude: exclude,
    swiftSettings: settings
  )
}

let package = Package(
  name: "casebook",
  products: [.executable(name: "casebook", targets: ["casebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    core("StrictJSON"),
    core("Hashing", "CNettle"),
    core("CaseModel", "StrictJSON"),
    core("CaseReference"),
    core("CaseRules", "StrictJSON", "CaseModel"),
    core("CaseQuery", "CaseModel", "CaseRules"),
    core("CaseReports", "CaseModel", "CaseRules", "CaseQuery"),
    core("CaseExchange", "Hashing", "StrictJSON", "CaseModel", "CaseRules", "CaseQuery"),
    core(
      "Casework",
      "CaseModel",
      "CaseReference",
      "CaseRules",
      "CaseQuery",
      "CaseReports",
      "CaseExchange"
    ),
    core("CaseStore", "Hashing", "StrictJSON", "CaseModel"),
    core("CaseDemo", "CaseModel"),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    core("TerminalGrid"),
    core(
      "Screens",
      "CaseModel",
      "CaseRules",
      "CaseQuery",
      "CaseReports",
      "Casework",
      "TerminalGrid"
    ),
    core("Views", "CaseModel", "CaseRules", "Casework", "Screens", "TerminalGrid"),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(
      name: "NcursesTerminal",
      dependencies: ["CTerminal", "TerminalGrid"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "casebook",
      dependencies: [
        "StrictJSON", "CaseModel", "CaseReference", "CaseRules", "CaseQuery", "CaseReports",
        "CaseExchange", "Casework", "CaseStore", "CaseDemo", "TerminalGrid", "Screens",
        "Views", "NcursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    testKit("TestInputs"),
    testKit("TestBooks", "CaseModel", "CaseReference", "CaseRules"),
    testKit(
      "StoreTrials",
      "CaseStore",
      "CaseModel",
      "CaseReference",
      "StrictJSON",
      "TestInputs"
    ),
    .executableTarget(
      name: "store-writer",
      dependencies: ["StoreTrials", "CaseStore", "CaseModel", "TestInputs"],
      path: "Tests/StoreWriter",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "terminal-trap",
      dependencies: ["NcursesTerminal", "TerminalGrid"],
      path: "Tests/TerminalTrap",
      swiftSettings: settings
    ),
    tests("ArchitectureTests"),
    tests("StrictJSONTests", "StrictJSON", "TestInputs"),
    tests("CaseModelTests", "CaseModel", "StrictJSON", "CaseReference", "CaseDemo"),
    tests("CaseReferenceTests", "CaseReference", "CaseModel", "StrictJSON"),
    tests(
      "CaseRulesTests",
      "CaseRules",
      "CaseModel",
      "CaseReference",
      "StrictJSON",
      "TestBooks",
      "TestInputs"
    ),
    tests(
      "CaseQueryTests",
      "CaseQuery",
      "CaseRules",
      "CaseModel",
      "CaseReference",
      "TestBooks"
    ),
    tests(
      "CaseReportsTests",
      "CaseReports",
      "CaseQuery",
      "CaseRules",
      "CaseModel",
      "CaseReference",
      "CaseDemo",
      "StrictJSON",
      "TestInputs",
      exclude: ["Pictures"]
    ),
    tests(
      "CaseExchangeTests",
      "CaseExchange",
      "CaseDemo",
      "CaseModel",
      "CaseReference",
      "StrictJSON",
      "TestInputs"
    ),
    tests(
      "CaseworkTests",
      "Casework",
      "CaseExchange",
      "CaseReports",
      "CaseQuery",
      "CaseRules",
      "CaseModel",
      "CaseReference",
      "CaseDemo",
      "CaseStore",
      "StrictJSON",
      "TestInputs"
    ),
    tests(
      "CaseStoreTests",
      "CaseStore",
      "Hashing",
      "CaseModel",
      "CaseReference",
      "StrictJSON",
      "StoreTrials",
      "TestInputs",
      "store-writer"
    ),
    tests(
      "FuzzTests",
      "StrictJSON",
      "CaseModel",
      "CaseReference",
      "CaseRules",
      "CaseQuery",
      "CaseExchange",
      "CaseStore",
      "StoreTrials",
      "TestInputs",
      "TerminalGrid",
      "NcursesTerminal",
      exclude: ["Corpus"]
    ),
    tests("CaseDemoTests", "CaseDemo", "CaseModel", "CaseReference", "CaseStore"),
    tests("TerminalGridTests", "TerminalGrid"),
    tests("NcursesTerminalTests", "NcursesTerminal", "TerminalGrid"),
    tests(
      "ScreensTests",
      "Screens",
      "Views",
      "CaseModel",
      "CaseReference",
      "CaseRules",
      "CaseQuery",
      "Casework",
      "CaseDemo",
      "CaseStore",
      "StrictJSON",
      "TerminalGrid",
      "TestInputs",
      exclude: ["Pictures"]
    ),
    .target(name: "ProgramSupport", path: "Tests/ProgramSupport", swiftSettings: settings),
    tests("ProgramTests", "ProgramSupport", "CaseModel", "CaseReference", "CaseStore"),
    tests(
      "WalkTests",
      "ProgramSupport",
      "CaseModel",
      "CaseReference",
      "CaseStore",
      "StrictJSON",
      "TerminalGrid"
    ),
  ],
  swiftLanguageModes: [.v6]
)
