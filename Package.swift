// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil,
  linker: [LinkerSetting]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings,
    linkerSettings: linker)
}

func tests(_ subject: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(subject)Tests", dependencies: dependencies + ["TestSupport"],
    swiftSettings: settings)
}

let package = Package(
  name: "sopthan",
  products: [
    .executable(name: "sopthan", targets: ["sopthan"]),
    .executable(name: "sopthan-server", targets: ["sopthan-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CDecimal", linkerSettings: [.linkedLibrary("bidgcc000"), .linkedLibrary("m")]),

    library("Diagnostics"),
    library("Digest", ["CSodium"]),
    library("JSON"),
    library("Secrets", ["CSodium"]),
    library("SeparatedValues"),
    library("XML", ["CLibXML2", "Diagnostics"]),
    library("FEEL", ["CDecimal", "Diagnostics"]),
    library("DMN", ["FEEL", "XML", "SeparatedValues", "Diagnostics"]),
    library(
      "Register", ["FEEL", "JSON", "XML", "Digest", "Diagnostics"],
      resources: [.embedInCode("Schema/register.xsd")]),
    library("Assessment", ["Register", "DMN", "FEEL", "Diagnostics"]),
    library("Workflow", ["Assessment", "Register", "DMN", "FEEL", "JSON", "XML", "Digest", "Diagnostics"]),
    .target(
      name: "Store",
      dependencies: [
        "Workflow", "Register", "JSON", "FEEL", "Digest", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: settings),
    library("Spreadsheet", ["CXLSXWriter", "CZip", "XML", "Diagnostics"]),
    library(
      "Interchange",
      [
        "Assessment", "Register", "Spreadsheet", "DMN", "FEEL", "JSON", "XML", "Digest", "SeparatedValues",
        "Diagnostics",
      ],
      resources: [.embedInCode("Forms/Schema/form.xsd"), .embedInCode("ForeignTables/Schema/mapping.xsd")]),
    .target(
      name: "Shell",
      dependencies: [
        "Store", "Workflow", "Interchange", "Spreadsheet", "Assessment", "Register", "DMN", "FEEL", "JSON",
        "Digest", "Diagnostics",
      ], swiftSettings: settings),
    library(
      "Pages",
      [
        "Interchange", "Workflow", "Assessment", "Register", "Spreadsheet", "DMN", "FEEL", "JSON",
        "Diagnostics",
      ],
      resources: [
        .embedInCode("Assets/sopthan.css"), .embedInCode("Assets/desk.css"),
        .embedInCode("Assets/sopthan.js"), .embedInCode("Assets/scoring.js"),
      ]),
    .executableTarget(
      name: "sopthan",
      dependencies: [
        "Shell", "Store", "Pages", "Workflow", "Interchange", "Spreadsheet", "Assessment", "Register", "DMN",
        "FEEL", "JSON", "XML", "SeparatedValues",
        "Digest", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .target(
      name: "Server",
      dependencies: [
        "Pages", "Shell", "Store", "Secrets", "Workflow", "Interchange", "Spreadsheet", "Assessment",
        "Register",
        "DMN", "FEEL", "JSON", "Digest", "Diagnostics",
        .product(name: "Hummingbird", package: "hummingbird"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "sopthan-server",
      dependencies: [
        "Server", "Shell", "Store", "Secrets", "Workflow", "Register", "FEEL", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "sopthan-benchmarks",
      dependencies: [
        "Store", "Workflow", "JSON", "Assessment", "Register", "DMN", "FEEL", "Diagnostics", "CLibXML2",
        "Spreadsheet", "CWorkbookLoop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Benchmarks",
      exclude: ["README.md", "Tables", "CWorkbookLoop", "Workbooks/calamine_rows.py"], swiftSettings: settings
    ),
    .target(name: "CWorkbookLoop", dependencies: ["CXLSXWriter"], path: "Benchmarks/CWorkbookLoop"),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz-reader",
      dependencies: [
        "Interchange", "Register", "Spreadsheet", "Diagnostics", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Fuzzing", swiftSettings: settings),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Digest", ["Digest"]),
    tests("XML", ["XML", "Diagnostics"]),
    tests("FEEL", ["FEEL", "Diagnostics"]),
    tests("DMN", ["DMN", "FEEL", "XML", "SeparatedValues", "Diagnostics"]),
    tests("JSON", ["JSON"]),
    tests("Register", ["Register", "FEEL", "JSON", "XML", "Diagnostics"]),
    tests("Assessment", ["Assessment", "Register", "DMN", "FEEL", "Diagnostics"]),
    tests(
      "Workflow", ["Workflow", "Assessment", "Register", "DMN", "FEEL", "JSON", "XML", "Diagnostics"]),
    tests("Spreadsheet", ["Spreadsheet", "XML", "Diagnostics"]),
    tests(
      "Interchange",
      ["Interchange", "Assessment", "Register", "DMN", "FEEL", "Spreadsheet", "JSON", "XML", "Diagnostics"]),
    tests(
      "Pages",
      [
        "Pages", "Interchange", "Workflow", "Assessment", "Register", "DMN", "FEEL", "JSON", "Diagnostics",
      ]),
    tests("Conformance", ["DMN", "FEEL", "XML", "Diagnostics"]),
    tests("EndToEnd", ["sopthan"]),
    tests("Secrets", ["Secrets"]),
    tests(
      "Server",
      [
        "Server", "sopthan-server", "sopthan", "Pages", "Store", "Workflow", "Register", "JSON", "FEEL",
        "Diagnostics",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
    tests(
      "Store",
      [
        "Store", "Workflow", "Register", "JSON", "FEEL", "Digest", "Diagnostics", "sopthan",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)
