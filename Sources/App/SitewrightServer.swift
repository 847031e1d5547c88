import Accounts
import Console
import Foundation
import Hummingbird
import Logging
import Metrics
import NIOCore
import NIOPosix
import ServiceLifecycle
import Storage
import UnixSignals
import Web

/// The server: console, API, previews and workers of one data folder.
public struct SitewrightServer: Sendable {
    /// The version of the program.
    public static let version = "0.1.0"

    let configuration: AppConfiguration

    public init(configuration: AppConfiguration) {
        self.configuration = configuration
    }

    /// Runs until SIGTERM or SIGINT, then lets work end or gives it back, and stops. A second signal stops at once, and
    /// SIGUSR1 lets the process claim nothing more.
    ///
    /// What does not end within the configured time is cut off; the next start finds it.
    /// - Throws: ``StartProblem`` for whatever a person can put right.
    public func run() async throws {
        var logger = Logger(label: "sitewright")
        logger.logLevel = configuration.logLevel
        let folder = try DataFolder(configuration.data)
        // Workers may be many to a folder; there is one that serves it.
        let lock = configuration.role.serves ? try folder.lock() : nil
        defer { withExtendedLifetime(lock) {} }
        let knownToken = folder.clientToken
        // Without the file, no command finds this folder's server before it is ready.
        if configuration.role.serves { folder.removeClientFile() }
        let services = try await Services(configuration, folder: folder, logger: logger)
        MetricsSystem.bootstrap(services.metrics)
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: configuration.role.serves ? configuration.loops : 1)
        let (host, port) = (configuration.host, configuration.port)
        do {
            try await run(services, folder: folder, knownToken: knownToken, loops: loops, logger: logger)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartProblem(
                "Port \(port) is in use. Stop the program that uses it, or choose another with --port.")
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw StartProblem("The address \(host):\(port) cannot be listened on: \(error.description)")
        }
        try await services.database.close()
        try await loops.shutdownGracefully()
    }

    private func run(
        _ services: Services, folder: DataFolder, knownToken: String?, loops: MultiThreadedEventLoopGroup,
        logger: Logger
    ) async throws {
        var running: [any Service] = []
        if configuration.role.serves {
            running = [
                services.hub, PreviewFollower(hub: services.hub, previews: services.previews, logger: logger),
            ]
        }
        if let health = services.health { running.append(health) }
        if let workforce = services.workforce { running.append(workforce) }
        if configuration.role.serves {
            running += try webServers(services, folder: folder, knownToken: knownToken, loops: loops, logger: logger)
        } else {
            running += healthServer(services, loops: loops, logger: logger)
        }
        var groupConfiguration = ServiceGroupConfiguration(services: running, logger: logger)
        groupConfiguration.maximumGracefulShutdownDuration = configuration.stopWithin
        let group = ServiceGroup(configuration: groupConfiguration)
        let stopping = Stopping(
            group: group, governor: services.governor, endsWhenDrained: !configuration.role.serves, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await stopping.listen() }
            try await group.run()
            tasks.cancelAll()
        }
    }

    private func webServers(
        _ services: Services, folder: DataFolder, knownToken: String?, loops: MultiThreadedEventLoopGroup,
        logger: Logger
    ) throws -> [any Service] {
        let webServices = WebServices(
            database: services.database, accounts: services.accounts, hub: services.hub, queue: services.queue,
            sites: services.sites, intake: services.intake, notifications: services.notifications,
            metrics: services.metrics, logger: logger, credits: services.credits, governor: services.governor,
            processor: services.processor, providers: configuration.providers)
        let web = try WebApplication(services: webServices, options: configuration.web)
        try Console(services: webServices, options: configuration.web, limits: web.limits).addRoutes(to: web.router)
        let responder = web.responder()
        // Said once, by whichever address listens last.
        let listening = Listening(expected: configuration.addresses.count, logger: logger) {
            try await announce(services, folder: folder, knownToken: knownToken)
        }
        return configuration.addresses.map { address in
            Application(
                responder: responder, server: .previews(services.previews, forms: services.forms, logger: logger),
                configuration: ApplicationConfiguration(
                    address: .hostname(address, port: configuration.port), serverName: nil),
                onServerRunning: { _ in await listening.add() },
                eventLoopGroupProvider: .shared(loops), logger: logger)
        }
    }

    /// A process that only works tells its health where that was configured.
    private func healthServer(
        _ services: Services, loops: MultiThreadedEventLoopGroup, logger: Logger
    ) -> [any Service] {
        let place = configuration.data.path
        let announce: @Sendable (String) -> Void = { health in
            print("A worker of \(place) is ready\(health)")
            fflush(nil)
        }
        guard let address = configuration.healthAddress else {
            announce("")
            return []
        }
        let health = WorkerHealth(
            database: services.database, queue: services.queue, governor: services.governor, metrics: services.metrics,
            version: Self.version)
        return [
            Application(
                responder: health.responder(),
                configuration: ApplicationConfiguration(
                    address: .hostname(address.host, port: address.port), serverName: nil),
                onServerRunning: { channel in
                    announce("; its health is at http://\(address.host):\(channel.localAddress?.port ?? address.port)")
                },
                eventLoopGroupProvider: .shared(loops), logger: logger)
        ]
    }

    /// Leaves the file for the commands, and tells the person where everything is.
    private func announce(_ services: Services, folder: DataFolder, knownToken: String?) async throws {
        var token = knownToken
        if let known = token, try await services.accounts.authenticate(token: known) == nil { token = nil }
        let valid: String
        if let token {
            valid = token
        } else {
            valid = try await services.accounts.makeOwnerToken(name: "commands of this machine")
        }
        try folder.writeClientFile(address: configuration.publicOrigin, token: valid)
        let link = try await OwnerKeys.signInLink(accounts: services.accounts, console: configuration.web.console)
        print("Sitewright is ready at \(configuration.publicOrigin)")
        print("Sign in, once, within half an hour: \(link)")
        fflush(nil)
    }
}
