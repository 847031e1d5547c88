import ArgumentParser
import Events
import Foundation
import Logging
import ServiceLifecycle
import Storage
import UnixSignals

/// Follows the events and writes down each that it is given. Started again, it goes on after the last one.
struct Watch: AsyncParsableCommand {
    @OptionGroup var options: WorldOptions

    @Flag(help: "A mistake on purpose: does not write down one event of a hundred.")
    var skipSome = false

    func run() async throws {
        let world = try await options.open()
        var limits = EventHub.Limits()
        limits.buffer = 64
        limits.patience = .seconds(2)
        limits.poll = .milliseconds(500)
        let hub = EventHub(log: world.log, limits: limits, logger: world.logger)
        let view = View(world: world, ledger: try world.ledger(), hub: hub, skipsSome: skipSome)
        try await ServiceGroup(
            services: [hub, view], gracefulShutdownSignals: [.sigterm], logger: world.logger
        ).run()
        try await world.database.close()
    }
}

/// One client of the events.
private struct View: Service {
    let world: World
    let ledger: Ledger
    let hub: EventHub
    let skipsSome: Bool

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var last = try ledger.lines().last?[1]
            while !Task.isCancelled {
                do {
                    last = try await follow(after: last)
                } catch {
                    world.logger.warning("The events cannot be followed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    /// Follows one subscription to its end, and returns the cursor of the last event that was written down.
    private func follow(after last: String?) async throws -> String? {
        let subscription = try await hub.subscribe(workspace: world.workspace, lastEventID: last)
        var last = last
        if last == nil {
            last = subscription.start.description
            try ledger.write(["start", subscription.start.description])
        }
        for await delivery in subscription {
            switch delivery {
            case .event(let event, let id):
                let isSkipped = skipsSome && event.position % 100 == 0
                if !isSkipped { try ledger.write(["event", id] + event.summary) }
                // Now and then it takes nothing for so long that it is ended.
                if event.position % 2_000 == 0 { try? await Task.sleep(for: .seconds(3)) }
            case .reset(let id):
                try ledger.write(["reset", id])
            }
            last = delivery.id
        }
        return last
    }
}

extension Event {
    /// The kind, and the jobs that it tells of with their states.
    var summary: [String] {
        let changes = try? JSONDecoder().decode(Changes.self, from: Data(body.utf8))
        return [kind, (changes?.all ?? []).map { "\($0.id)=\($0.state)" }.joined(separator: ",")]
    }

    private struct Change: Decodable {
        let id: String
        let state: String
    }

    /// One change, or many.
    private struct Changes: Decodable {
        let all: [Change]

        private enum CodingKeys: CodingKey {
            case jobs
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            all = try container.decodeIfPresent([Change].self, forKey: .jobs) ?? [Change(from: decoder)]
        }
    }
}
