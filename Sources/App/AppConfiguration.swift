import Accounts
public import Configuration
public import Foundation
public import Logging
import Sites
import SystemPackage
import Web

/// All settings, read once at start: options first, then `SITEWRIGHT_*` variables, then `sitewright.yaml`.
public struct AppConfiguration: Sendable {
    /// The folder of the database and of all sites.
    public var data: URL
    /// Where blobs are kept.
    public var blobs: BlobSettings
    /// The address to listen on.
    public var host: String
    public var port: Int
    /// The origin of the console as people see it.
    public var publicOrigin: String
    /// The domain below which each preview is a host of its own.
    public var previewDomain: String
    /// How many jobs run at once in this process.
    public var slots: Int
    /// How many event loops serve connections.
    public var loops: Int
    /// How often a user may ask for work, and ask how it goes, in a minute.
    public var workLimit: Int
    public var statusLimit: Int
    /// How many streams of events a user may have open.
    public var streamLimit: Int
    /// How much a project keeps of what visitors send with its forms.
    public var submissionLimit: Int
    /// Whether a proxy in front says in `X-Forwarded-For` who asks.
    public var trustsForwardedFor: Bool
    /// The folder with the build tools; nil looks in the usual places.
    public var tools: URL?
    /// Plain HTTP beyond loopback was allowed.
    public var allowsInsecureHTTP: Bool
    public var logLevel: Logger.Level

    /// Reads the settings.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `data` | `SITEWRIGHT_DATA` | `data` |
    /// | `host` | `SITEWRIGHT_HOST` | `localhost` |
    /// | `port` | `SITEWRIGHT_PORT` | 8080 |
    /// | `public.url` | `SITEWRIGHT_PUBLIC_URL` | `http://localhost:<port>` |
    /// | `preview.domain` | `SITEWRIGHT_PREVIEW_DOMAIN` | `localhost` |
    /// | `slots` | `SITEWRIGHT_SLOTS` | the number of cores, at least 2 |
    /// | `loops` | `SITEWRIGHT_LOOPS` | the number of cores |
    /// | `limits.work` | `SITEWRIGHT_LIMITS_WORK` | 240 a minute and user |
    /// | `limits.status` | `SITEWRIGHT_LIMITS_STATUS` | 1200 a minute and user |
    /// | `limits.streams` | `SITEWRIGHT_LIMITS_STREAMS` | 64 a user |
    /// | `limits.submissions` | `SITEWRIGHT_LIMITS_SUBMISSIONS` | 20000 a project |
    /// | `trust.forwarded` | `SITEWRIGHT_TRUST_FORWARDED` | false; true only behind a proxy that sets `X-Forwarded-For` |
    /// | `tools` | `SITEWRIGHT_TOOLS` | `.tools` beside the program or in the current folder |
    /// | `insecure.http` | `SITEWRIGHT_INSECURE_HTTP` | false |
    /// | `blobs`, `blobs.cache`, `s3.…` | see ``BlobSettings`` | files in the data folder |
    /// | `log.level` | `SITEWRIGHT_LOG_LEVEL` | `notice` |
    ///
    /// - Throws: ``StartProblem`` that names the key, never the value of a secret.
    public init(reader: ConfigReader) throws {
        data = URL(fileURLWithPath: reader.string(forKey: "data", default: "data"), isDirectory: true)
        blobs = try BlobSettings(reader: reader)
        host = reader.string(forKey: "host", default: "localhost")
        port = reader.int(forKey: "port", default: 8080)
        guard (0...65_535).contains(port) else { throw StartProblem("“port” is a number from 0 to 65535.") }
        previewDomain = reader.string(forKey: "preview.domain", default: "localhost").lowercased()
        publicOrigin = reader.string(forKey: "public.url", default: "http://localhost:\(port)")
        while publicOrigin.hasSuffix("/") { publicOrigin.removeLast() }
        guard let url = URL(string: publicOrigin), let scheme = url.scheme, ["http", "https"].contains(scheme),
            url.host != nil, url.path.isEmpty
        else { throw StartProblem("“public.url” is an origin such as https://sites.example.") }
        slots = reader.int(forKey: "slots", default: max(2, ProcessInfo.processInfo.activeProcessorCount))
        guard (1...64).contains(slots) else { throw StartProblem("“slots” is a number from 1 to 64.") }
        loops = reader.int(forKey: "loops", default: ProcessInfo.processInfo.activeProcessorCount)
        guard (1...64).contains(loops) else { throw StartProblem("“loops” is a number from 1 to 64.") }
        workLimit = max(1, reader.int(forKey: "limits.work", default: 240))
        statusLimit = max(1, reader.int(forKey: "limits.status", default: 1_200))
        streamLimit = max(1, reader.int(forKey: "limits.streams", default: 64))
        submissionLimit = max(1, reader.int(forKey: "limits.submissions", default: 20_000))
        trustsForwardedFor = reader.bool(forKey: "trust.forwarded", default: false)
        tools = reader.string(forKey: "tools").map { URL(fileURLWithPath: $0, isDirectory: true) }
        allowsInsecureHTTP = reader.bool(forKey: "insecure.http", default: false)
        let level = reader.string(forKey: "log.level", default: "notice")
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw StartProblem(
                "“log.level” is one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.logLevel = logLevel
        try checkReach()
    }

    /// Reads the settings with some that were given as options.
    public static func read(given: [String: String]) async throws -> AppConfiguration {
        // As variables, because those are read as whatever type is asked for.
        let options = Dictionary(
            uniqueKeysWithValues: given.map { name, value in
                ("SITEWRIGHT_" + name.uppercased().replacingOccurrences(of: ".", with: "_"), value)
            })
        do {
            let file = try await FileProvider<YAMLSnapshot>(filePath: "sitewright.yaml", allowMissing: true)
            return try AppConfiguration(
                reader: ConfigReader(providers: [
                    EnvironmentVariablesProvider(environmentVariables: options).prefixKeys(with: "sitewright"),
                    EnvironmentVariablesProvider().prefixKeys(with: "sitewright"),
                    file,
                ]))
        } catch let problem as StartProblem {
            throw problem
        } catch {
            throw StartProblem("sitewright.yaml could not be read: \(error)")
        }
    }

    /// Whether only this machine can reach the server.
    public var isLoopback: Bool {
        ["localhost", "127.0.0.1", "::1"].contains(host)
    }

    /// The scheme that people use, also where a proxy in front speaks TLS.
    public var scheme: String { publicOrigin.hasPrefix("https:") ? "https" : "http" }

    private func checkReach() throws {
        guard !isLoopback else { return }
        guard previewDomain != "localhost" else {
            throw StartProblem(
                "Beyond this machine, previews need a domain of their own, such as previews.example with a wildcard record: set --preview-domain or SITEWRIGHT_PREVIEW_DOMAIN."
            )
        }
        guard scheme == "https" || allowsInsecureHTTP else {
            throw StartProblem(
                "Beyond this machine, plain HTTP would send cookies in the clear. Put a proxy with TLS in front and set SITEWRIGHT_PUBLIC_URL to its https address, or say --insecure-http."
            )
        }
    }
}

/// Why the program cannot start, and what to do about it.
public struct StartProblem: Error, CustomStringConvertible, Sendable {
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}

extension AppConfiguration {
    /// The addresses to listen on: both of this machine's own, or the one that was named.
    var addresses: [String] {
        host == "localhost" ? Loopback.addresses : [host]
    }

    /// The port that people see, nil for the scheme's own: behind a proxy that of the public address.
    private var publicPort: Int? { URL(string: publicOrigin)?.port }

    /// Where previews live.
    var previews: PreviewAddress {
        PreviewAddress(scheme: scheme, domain: previewDomain, port: publicPort)
    }

    /// What the HTTP side needs to know.
    var web: WebOptions {
        let isSecure = scheme == "https"
        var options = WebOptions(
            console: ConsoleOrigin(
                isSecure: isSecure, host: URL(string: publicOrigin)?.host ?? "localhost",
                port: publicPort ?? (isSecure ? 443 : 80)),
            previews: previews, version: SitewrightServer.version)
        options.trustsForwardedFor = trustsForwardedFor
        options.limits.work = RateLimiter.Rule(workLimit, each: .seconds(60))
        options.limits.status = RateLimiter.Rule(statusLimit, each: .seconds(60))
        options.streamsPerUser = streamLimit
        return options
    }
}
