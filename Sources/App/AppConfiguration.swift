import Accounts
public import Configuration
public import Foundation
public import Jobs
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
    /// The URL of a PostgreSQL database; nil for a SQLite file in ``data``. It may hold a password.
    public var databaseURL: String?
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
    /// How often people and addresses may ask, in a minute.
    var limits: WebOptions.Limits
    /// How often one address may try to sign in within five minutes; one account may half as often.
    public var signInLimit: Int
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
    /// What this process does.
    public var role: ServerRole
    /// What whoever calls `POST /api/queue/process` must know; nil where nobody may. It is a secret.
    public var processorSecret: String?
    /// How long a stop may take before what runs is given back.
    public var stopWithin: Duration
    /// Where a process that only works tells its health, such as `127.0.0.1:9090`; nil for nowhere.
    public var healthAddress: HostAddress?
    public var machine: GovernorLimits
    public var jobLogs: JobLogLimits
    /// The plan of workspaces to which none was given.
    var plan: WorkspacePlan
    /// What work costs, and what a workspace may spend on a day.
    var credits: Credits.Options
    /// How many jobs of one user are at work at the same time; nil for any number.
    public var userLimit: UserLimit?
    public var keeping: Keeping
    /// How workspaces set up providers of models; it holds the master keys.
    var providers: ProviderSettings
    /// The providers of the server, and how models are asked; it may hold keys.
    var models: ModelSettings

    /// Reads the settings.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `data` | `SITEWRIGHT_DATA` | `data` |
    /// | `database.url` | `SITEWRIGHT_DATABASE_URL` | a SQLite file in the data folder; secret |
    /// | `host` | `SITEWRIGHT_HOST` | `localhost` |
    /// | `port` | `SITEWRIGHT_PORT` | 8080 |
    /// | `public.url` | `SITEWRIGHT_PUBLIC_URL` | `http://localhost:<port>` |
    /// | `preview.domain` | `SITEWRIGHT_PREVIEW_DOMAIN` | `localhost` |
    /// | `slots` | `SITEWRIGHT_SLOTS` | the number of cores, at least 2 |
    /// | `loops` | `SITEWRIGHT_LOOPS` | the number of cores |
    /// | `plan` | `SITEWRIGHT_PLAN` | free: the plan of new workspaces |
    /// | `limits.user.jobs`, `limits.user.kinds` | see ``UserLimit`` | any number of jobs of a user at work |
    /// | `credits.generate`, `credits.edit`, `limits.credits.daily` | beside `Credits.Options.read` | nothing costs anything |
    /// | `limits.requests` | `SITEWRIGHT_LIMITS_REQUESTS` | 6000 a minute and user, five times as many an address |
    /// | `limits.work` | `SITEWRIGHT_LIMITS_WORK` | 240 a minute and user, four times as many a workspace |
    /// | `limits.status` | `SITEWRIGHT_LIMITS_STATUS` | 1200 a minute and user, ten times as many an address |
    /// | `limits.signin` | `SITEWRIGHT_LIMITS_SIGNIN` | 20 in five minutes and address, half as many an account |
    /// | `limits.streams` | `SITEWRIGHT_LIMITS_STREAMS` | 64 a user |
    /// | `limits.submissions` | `SITEWRIGHT_LIMITS_SUBMISSIONS` | 20000 a project |
    /// | `trust.forwarded` | `SITEWRIGHT_TRUST_FORWARDED` | false; true only behind a proxy that sets `X-Forwarded-For` |
    /// | `tools` | `SITEWRIGHT_TOOLS` | `.tools` beside the program or in the current folder |
    /// | `insecure.http` | `SITEWRIGHT_INSECURE_HTTP` | false |
    /// | `blobs`, `blobs.cache`, `s3.…` | see ``BlobSettings`` | files in the data folder |
    /// | `log.level` | `SITEWRIGHT_LOG_LEVEL` | `notice` |
    /// | `role` | `SITEWRIGHT_ROLE` | `all` |
    /// | `processor.secret` | `SITEWRIGHT_PROCESSOR_SECRET` | none; a secret |
    /// | `stop.within` | `SITEWRIGHT_STOP_WITHIN` | 20 seconds |
    /// | `health.address` | `SITEWRIGHT_HEALTH_ADDRESS` | none |
    /// | `master.key`, `master.key.older`, `models.…` | see ``ProviderSettings`` | no keys of workspaces |
    /// | `models.file` | `SITEWRIGHT_MODELS_FILE`, see ``ModelSettings`` | no providers of the server |
    ///
    /// Those of the machine are beside ``GovernorLimits/init(reader:)``, those of what is kept beside
    /// ``Keeping/init(reader:)``.
    ///
    /// - Throws: ``StartProblem`` that names the key, never the value of a secret.
    public init(reader: ConfigReader) throws {
        data = URL(fileURLWithPath: reader.string(forKey: "data", default: "data"), isDirectory: true)
        blobs = try BlobSettings(reader: reader)
        databaseURL = reader.string(forKey: "database.url", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        if let databaseURL { _ = try Schema.options(databaseURL) }
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
        limits = WebOptions.Limits(
            requests: reader.int(forKey: "limits.requests", default: 6_000),
            work: reader.int(forKey: "limits.work", default: 240),
            status: reader.int(forKey: "limits.status", default: 1_200))
        signInLimit = max(2, reader.int(forKey: "limits.signin", default: 20))
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
        let roleName = reader.string(forKey: "role", default: "all")
        guard let role = ServerRole(rawValue: roleName) else {
            throw StartProblem("“role” is one of \(ServerRole.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.role = role
        processorSecret = reader.string(forKey: "processor.secret", isSecret: true).flatMap { $0.isEmpty ? nil : $0 }
        guard processorSecret.map({ $0.utf8.count >= 16 }) ?? true else {
            throw StartProblem("“processor.secret” has at least 16 characters.")
        }
        let seconds = reader.int(forKey: "stop.within", default: 20)
        guard (1...3_600).contains(seconds) else {
            throw StartProblem("“stop.within” is a number of seconds from 1 to 3600.")
        }
        stopWithin = .seconds(seconds)
        healthAddress = try reader.string(forKey: "health.address").map(HostAddress.init)
        machine = try GovernorLimits(reader: reader)
        jobLogs = try JobLogLimits(reader: reader)
        userLimit = try UserLimit.read(reader)
        credits = try Credits.Options.read(reader)
        guard let plan = WorkspacePlan(rawValue: reader.string(forKey: "plan", default: "free")) else {
            throw StartProblem("“plan” is one of \(WorkspacePlan.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.plan = plan
        keeping = try Keeping(reader: reader)
        providers = try ProviderSettings.read(reader)
        models = try ModelSettings.read(reader)
        if role.serves { try checkReach() }
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
        options.limits = limits
        options.streamsPerUser = streamLimit
        return options
    }

    /// What accounts need to know.
    var accounts: Accounts.Options {
        var options = Accounts.Options()
        options.byAddress = RateLimiter.Rule(signInLimit, each: .seconds(300))
        options.byAccount = RateLimiter.Rule(signInLimit / 2, each: .seconds(300))
        options.plan = plan
        return options
    }
}
