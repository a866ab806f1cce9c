// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Warnings of C are errors as well.
let cSettings: [CSetting] = [
  .unsafeFlags([
    "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Wstrict-prototypes", "-Wmissing-prototypes",
    "-Wundef", "-Werror",
  ])
]

/// For modules whose bytes tests read and write in masses.
let fast = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// For modules in which nothing is counted or searched: smaller code in the release program.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

func core(_ name: String, _ imports: String..., isSmall: Bool = false, isFast: Bool = false)
  -> Target
{
  .target(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    swiftSettings: isSmall ? small : isFast ? fast : settings
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
    core("StrictJSON", isFast: true),
    core("Hashing", "CNettle", "CXXHash", isFast: true),
    core("CaseModel", "StrictJSON", isFast: true),
    core("CaseBook", "StrictJSON", "CXXHash", "CaseModel", isFast: true),
    core("CaseReference"),
    core("CaseRules", "StrictJSON", "CaseModel", "CaseBook"),
    core("CaseQuery", "CaseModel", "CaseBook", "CaseRules"),
    core("CaseReports", "CaseModel", "CaseBook", "CaseRules", "CaseQuery", isSmall: true),
    core(
      "CaseExchange",
      "Hashing",
      "StrictJSON",
      "CaseModel",
      "CaseBook",
      "CaseRules",
      "CaseQuery",
      isSmall: true
    ),
    core(
      "Casework",
      "CaseModel",
      "CaseBook",
      "CaseReference",
      "CaseRules",
      "CaseQuery",
      "CaseReports",
      "CaseExchange",
      isSmall: true
    ),
    core("CaseStore", "CSocket", "Hashing", "StrictJSON", "CaseModel", "CaseBook", isFast: true),
    core(
      "CaseKeeper",
      "CSocket",
      "StrictJSON",
      "CaseModel",
      "CaseBook",
      "CaseRules",
      "CaseStore",
      isSmall: true
    ),
    .target(name: "CSocket", cSettings: cSettings),
    .target(name: "CBuild", cSettings: cSettings),
    core("CaseDemo", "CaseModel", isSmall: true),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CXXHash", cSettings: cSettings),
    core("TerminalGrid"),
    core(
      "Screens",
      "CaseModel",
      "CaseBook",
      "CaseRules",
      "CaseQuery",
      "CaseReports",
      "Casework",
      "TerminalGrid",
      isSmall: true
    ),
    core("Views", "CaseModel", "Screens", "TerminalGrid"),
    .target(
      name: "CTerminal",
      cSettings: cSettings,
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
        "StrictJSON", "CaseModel", "CaseBook", "CaseReference", "CaseRules", "CaseQuery",
        "CaseReports", "CaseExchange", "Casework", "CaseStore", "CaseKeeper", "CaseDemo",
        "TerminalGrid",
        "Screens",
        "Views", "NcursesTerminal", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small,
      // Nothing loads the program as a library, so code that it does not call itself is left out;
      // addresses to adjust at the start are packed, which takes 1.3 MB less and needs glibc 2.36.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=all",
            "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
          ],
          .when(configuration: .release)
        )
      ]
    ),
    testKit("TestInputs"),
    testKit("TestBooks", "CaseModel", "CaseBook", "CaseReference", "CaseRules"),
    testKit(
      "StoreTrials",
      "CaseStore",
      "CaseModel",
      "CaseBook",
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
    tests("CaseBookTests", "CaseBook", "CaseModel", "StrictJSON", "CaseReference", "CaseDemo"),
    tests("CaseReferenceTests", "CaseReference", "CaseModel", "StrictJSON"),
    tests(
      "CaseRulesTests",
      "CaseRules",
      "CaseModel",
      "CaseBook",
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
      "CaseBook",
      "CaseReference",
      "TestBooks",
      "TestInputs"
    ),
    tests(
      "CaseReportsTests",
      "CaseReports",
      "CaseQuery",
      "CaseRules",
      "CaseModel",
      "CaseBook",
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
      "CaseBook",
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
      "CaseBook",
      "CaseReference",
      "CaseDemo",
      "CaseStore",
      "StrictJSON",
      "StoreTrials",
      "TestInputs"
    ),
    tests(
      "CaseStoreTests",
      "CaseStore",
      "CaseKeeper",
      "CSocket",
      "CaseDemo",
      "Hashing",
      "CaseModel",
      "CaseBook",
      "CaseRules",
      "Casework",
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
      "CaseBook",
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
      "CaseBook",
      "CaseReference",
      "CaseRules",
      "CaseQuery",
      "Casework",
      "CaseDemo",
      "CaseStore",
      "StoreTrials",
      "TerminalGrid",
      "TestInputs",
      exclude: ["Pictures"]
    ),
    tests(
      "DocsTests",
      "Screens",
      "CaseStore",
      "CaseModel",
      "CaseBook",
      "CaseReference",
      "StrictJSON",
      "TestInputs"
    ),
    .target(name: "ProgramSupport", path: "Tests/ProgramSupport", swiftSettings: settings),
    tests("ProgramTests", "ProgramSupport", "CaseModel", "CaseReference", "CaseStore"),
    tests(
      "WalkTests",
      "ProgramSupport",
      "CaseModel",
      "CaseBook",
      "CaseReference",
      "CaseStore",
      "StrictJSON",
      "TerminalGrid"
    ),
  ],
  swiftLanguageModes: [.v6]
)
