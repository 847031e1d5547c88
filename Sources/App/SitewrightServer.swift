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

    /// Runs until SIGTERM or SIGINT, then lets work end or gives it back, and stops.
    ///
    /// What does not end within 20 seconds is cut off; the next start finds it.
    /// - Throws: ``StartProblem`` for whatever a person can put right.
    public func run() async throws {
        var logger = Logger(label: "sitewright")
        logger.logLevel = configuration.logLevel
        let folder = try DataFolder(configuration.data)
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        // Without the file, no command finds this folder's server before it is ready.
        let knownToken = folder.clientToken
        folder.removeClientFile()
        let services = try await Services(configuration, folder: folder, logger: logger)
        MetricsSystem.bootstrap(services.metrics)
        let loops = MultiThreadedEventLoopGroup(numberOfThreads: configuration.loops)
        do {
            try await serve(services, folder: folder, knownToken: knownToken, loops: loops, logger: logger)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartProblem(
                "Port \(configuration.port) is in use. Stop the program that uses it, or choose another with --port.")
        } catch let error as IOError where error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw StartProblem(
                "The address \(configuration.host):\(configuration.port) cannot be listened on: \(error.description)")
        }
        try await services.database.close()
        try await loops.shutdownGracefully()
    }

    private func serve(
        _ services: Services, folder: DataFolder, knownToken: String?, loops: MultiThreadedEventLoopGroup,
        logger: Logger
    ) async throws {
        let webServices = WebServices(
            database: services.database, accounts: services.accounts, hub: services.hub, queue: services.queue,
            sites: services.sites, intake: services.intake, notifications: services.notifications,
            metrics: services.metrics, logger: logger)
        let web = try WebApplication(services: webServices, options: configuration.web)
        try Console(services: webServices, options: configuration.web, limits: web.limits).addRoutes(to: web.router)
        let responder = web.responder()
        // Said once, by whichever address listens last.
        let listening = Listening(expected: configuration.addresses.count, logger: logger) {
            try await announce(services, folder: folder, knownToken: knownToken)
        }
        let servers = configuration.addresses.map { address in
            Application(
                responder: responder, server: .previews(services.previews, forms: services.forms, logger: logger),
                configuration: ApplicationConfiguration(
                    address: .hostname(address, port: configuration.port), serverName: nil),
                onServerRunning: { _ in await listening.add() },
                eventLoopGroupProvider: .shared(loops), logger: logger)
        }
        var group = ServiceGroupConfiguration(
            services: [
                services.hub, PreviewFollower(hub: services.hub, previews: services.previews, logger: logger),
                services.worker, services.checker,
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        for server in servers { group.services.append(.init(service: server)) }
        group.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: group).run()
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
