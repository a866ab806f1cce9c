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

func tests(_ name: String, _ imports: String..., resources: [Resource] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    exclude: [],
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
    core("CaseModel", "StrictJSON"),
    core("CaseReference"),
    core("CaseRules", "StrictJSON", "CaseModel"),
    core("CaseQuery", "CaseModel", "CaseRules"),
    core("CaseReports", "CaseModel", "CaseRules", "CaseQuery"),
    core("CaseExchange", "StrictJSON", "CaseModel", "CaseRules", "CaseQuery"),
    core("CaseStore", "StrictJSON", "CaseModel"),
    core("CaseDemo", "CaseModel"),
    core("TerminalGrid"),
    core("Screens", "CaseModel", "CaseRules", "CaseQuery", "CaseReports", "TerminalGrid"),
    core("Views", "CaseModel", "CaseRules", "Screens", "TerminalGrid"),
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
        "CaseExchange", "CaseStore", "CaseDemo", "TerminalGrid", "Screens", "Views",
        "NcursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    tests("ArchitectureTests"),
    tests("StrictJSONTests", "StrictJSON"),
    tests("CaseModelTests", "CaseModel", "StrictJSON", "CaseReference", "CaseDemo"),
    tests("CaseReferenceTests", "CaseReference", "CaseModel", "StrictJSON"),
    tests("CaseRulesTests", "CaseRules", "CaseModel", "CaseReference", "StrictJSON"),
    tests("CaseQueryTests", "CaseQuery", "CaseRules", "CaseModel", "CaseReference"),
    tests(
      "CaseReportsTests",
      "CaseReports",
      "CaseQuery",
      "CaseRules",
      "CaseModel",
      "CaseReference",
      "CaseDemo",
      "StrictJSON"
    ),
    tests("CaseExchangeTests", "CaseExchange", "CaseModel", "CaseReference", "StrictJSON"),
    tests("CaseStoreTests", "CaseStore", "CaseModel", "CaseReference", "StrictJSON"),
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
      "CaseDemo",
      "CaseStore",
      "StrictJSON",
      "TerminalGrid"
    ),
    tests("ProgramTests"),
  ],
  swiftLanguageModes: [.v6]
)
