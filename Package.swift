// swift-tools-version:6.2
import PackageDescription

// Every module is built alike: Swift 6 mode, explicit existentials, imports that are internal unless said otherwise,
// and warnings that stop the build.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// Libraries of other packages, by the name that the targets below use.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioFoundationCompat = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "sitewright",
    products: [.executable(name: "sitewright", targets: ["sitewright"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: [.defaults, "YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // MARK: The program, top to bottom. A module imports only what is below it.
        .executableTarget(
            name: "sitewright",
            dependencies: [
                "App", "Building", "Jobs", "Events", "Storage", "SiteModel", "Designer", argumentParser,
                asyncHTTPClient,
                subprocess, system, logging, nioCore, nioFoundationCompat, nioHTTP1,
            ],
            swiftSettings: settings),
        .target(
            name: "App",
            dependencies: [
                "Console", "Web", "Authoring", "Building", "Sites", "Designer", "Notifications", "Jobs", "Accounts",
                "Events", "LanguageModels", "Storage", "SiteModel", "Resources", configuration, serviceLifecycle, yams,
                unixSignals, system,
                logging, hummingbird,
                nioCore,
                nioPosix,
            ],
            swiftSettings: settings),
        .target(
            name: "Console",
            dependencies: [
                "Web", "Authoring", "Sites", "Designer", "Notifications", "Jobs", "Accounts", "Storage", "SiteModel",
                "Resources", mustache, hummingbird, httpTypes, logging, crypto,
            ],
            resources: [.copy("Pages"), .copy("Assets")],
            swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "Authoring", "Building", "Sites", "Notifications", "Jobs", "Accounts", "Events", "Storage", "SiteModel",
                "Resources", "Designer", "LanguageModels", "CBrotli", "CZlib", hummingbird, hummingbirdCore, httpTypes,
                logging, metrics,
                nioCore,
                nioPosix,
                nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, serviceLifecycle, crypto,
            ],
            resources: [.copy("API")],
            swiftSettings: settings),

        .target(
            name: "Authoring",
            dependencies: [
                "Sites", "Designer", "Building", "LanguageModels", "Jobs", "Events", "Storage", "SiteModel",
                "Resources",
                "CXML2", logging, metrics, mustache,
            ],
            resources: [.copy("Prompts")],
            swiftSettings: settings),
        .target(
            name: "Building",
            dependencies: [
                "Storage", "SiteModel", "Resources", "CBrotli", "CZlib", subprocess, logging, crypto,
            ],
            resources: [.copy("Tools")],
            swiftSettings: settings),

        .target(
            name: "Sites",
            dependencies: ["Jobs", "Accounts", "Events", "Storage", "SiteModel", "CArchive", logging],
            swiftSettings: settings),
        .target(
            name: "Designer", dependencies: ["SiteModel", "Resources"], resources: [.copy("Template")],
            swiftSettings: settings),

        .target(
            name: "Notifications", dependencies: ["Jobs", "Accounts", "Events", "Storage"], swiftSettings: settings),
        .target(
            name: "Jobs", dependencies: ["Events", "Storage", logging, metrics, serviceLifecycle],
            swiftSettings: settings),
        .target(
            name: "Accounts", dependencies: ["Events", "Storage", crypto, cryptoExtras, logging],
            swiftSettings: settings),
        .target(
            name: "Events", dependencies: ["Storage", logging, serviceLifecycle], swiftSettings: settings),
        .target(
            name: "Storage",
            dependencies: [
                "SiteModel", "CPQ", grdb, sqlite, logging, crypto,
                // Of the S3 store.
                asyncHTTPClient, nioCore, nioPosix, nioHTTP1,
            ],
            swiftSettings: settings),
        .target(
            name: "LanguageModels", dependencies: [asyncHTTPClient, logging, nioCore, nioHTTP1, nioPosix],
            swiftSettings: settings),
        .target(name: "SiteModel", dependencies: [crypto], swiftSettings: settings),
        .target(name: "Resources", swiftSettings: settings),

        // MARK: C libraries of the system.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // MARK: Tests, one target a module.
        .testTarget(
            name: "LanguageModelsTests",
            dependencies: ["LanguageModels", "ModelServers", "TestSupport", logging],
            swiftSettings: settings),
        .testTarget(
            name: "SiteModelTests", dependencies: ["SiteModel"], exclude: ["PatchCases"], swiftSettings: settings),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "SiteModel", "TestSupport", logging, nioCore, nioHTTP1],
            swiftSettings: settings),
        .testTarget(
            name: "EventsTests", dependencies: ["Events", "Storage", "TestSupport", logging, serviceLifecycle],
            swiftSettings: settings),
        .testTarget(
            name: "AccountsTests", dependencies: ["Accounts", "Events", "Storage", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "JobsTests", dependencies: ["Jobs", "Events", "Storage", "TestSupport", logging, serviceLifecycle],
            swiftSettings: settings),
        .testTarget(
            name: "NotificationsTests",
            dependencies: ["Notifications", "Sites", "Jobs", "Accounts", "Events", "Storage", "TestSupport", logging],
            swiftSettings: settings),
        .testTarget(name: "DesignerTests", dependencies: ["Designer", "SiteModel"], swiftSettings: settings),
        .testTarget(
            name: "SitesTests",
            dependencies: ["Sites", "Jobs", "Accounts", "Events", "Storage", "SiteModel", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "BuildingTests",
            dependencies: ["Building", "Designer", "Storage", "SiteModel", "TestSupport", logging],
            exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "AuthoringTests",
            dependencies: [
                "Authoring", "Building", "Designer", "LanguageModels", "ModelServers", "Sites", "Jobs", "Accounts",
                "Events",
                "Storage", "SiteModel", "TestSupport", logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Web", "Sites", "Jobs", "Notifications", "Accounts", "Events", "Storage", "SiteModel",
                "LanguageModels", "ModelServers", "TestSupport", configuration,
                logging,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "App", "Console", "Web", "Authoring", "Building", "Sites", "Notifications", "Jobs", "Accounts",
                "Events",
                "Storage", "Designer", "LanguageModels", "ModelServers", "SiteModel", "TestSupport", hummingbird,
                hummingbirdTesting, httpTypes, yams,
                logging,
                nioCore,
                nioPosix, serviceLifecycle,
            ],
            swiftSettings: settings),
        // Not a part of the product: the processes of `make chaos`, which are killed while they work.
        .executableTarget(
            name: "chaos",
            dependencies: ["Jobs", "Events", "Storage", argumentParser, logging, serviceLifecycle, unixSignals],
            path: "Tests/Chaos", exclude: ["chaos.py", "driver"], swiftSettings: settings),
        // Stand-ins for providers of models, for the tests of all modules, and as a program for tests in Python.
        .target(
            name: "ModelServers", dependencies: [nioCore, nioHTTP1, nioPosix], path: "Tests/ModelServers",
            swiftSettings: settings),
        .executableTarget(
            name: "model-server", dependencies: ["LanguageModels", "ModelServers", argumentParser, logging, nioPosix],
            path: "Tests/ModelServerProgram",
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Storage", "SiteModel", logging], path: "Tests/TestSupport",
            swiftSettings: settings),
    ]
)
