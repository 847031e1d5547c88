import Foundation
import Jobs
import Storage

/// Asks for jobs of all sorts, cancels and retries some.
///
/// Its ledger has a line `intent` before each job that it asks for, and `accepted` once the queue has said yes.
struct Producer {
    private struct Order: Sendable {
        let id = JobID()
        var deed: Deed
        var lane: LaneKey?
        var delay: Int?
        var uniqueKey: String?
    }

    let world: World
    let ledger: Ledger
    let limit: Int
    let forgetsSome: Bool
    private var accepted: [JobID] = []
    /// The last number of each of the ordered lanes, which are this producer's alone.
    private var numbers: [String: Int] = [:]

    init(world: World, ledger: Ledger, limit: Int, forgetsSome: Bool) {
        self.world = world
        self.ledger = ledger
        self.limit = limit
        self.forgetsSome = forgetsSome
    }

    /// Goes on for ever.
    func run(chance: SplitMix) async throws {
        var producer = self
        var chance = chance
        try producer.remember()
        while true {
            do {
                try await producer.step(&chance)
            } catch {
                // Whether it was stored is not known; nobody was promised anything.
                try ledger.write(["refused", "\(error)".replacing("\n", with: " ")])
            }
            try await Task.sleep(for: .milliseconds(.random(in: 0...150, using: &chance)))
        }
    }

    /// Takes up where a killed process with the same ledger stood.
    private mutating func remember() throws {
        for line in try ledger.lines() {
            if line[0] == "accepted", let id = JobID(line[1]) { accepted.append(id) }
            if line[0] == "intent", line[2].hasPrefix("ordered:"), let number = Int(line[3]) {
                numbers[line[2]] = number
            }
        }
    }

    private mutating func step(_ chance: inout SplitMix) async throws {
        switch Int.random(in: 0..<100, using: &chance) {
        case 0..<8: try await cancel(&chance)
        case 8..<12: try await retry(&chance)
        case 12..<14: try await unlock(&chance)
        default: try await enqueue(&chance)
        }
    }

    private mutating func enqueue(_ chance: inout SplitMix) async throws {
        let filter = JobFilter(states: [.scheduled, .ready, .parked, .running])
        let live = try await world.queue.list(workspace: world.workspace, filter: filter, limit: limit).count
        guard live < limit else { return }
        let orders = (0..<Int.random(in: 1...8, using: &chance)).map { _ in order(&chance) }
        for order in orders {
            try ledger.write([
                "intent", "\(order.id)", order.lane?.rawValue ?? "", "\(order.deed.number)", order.uniqueKey ?? "",
                order.deed.way.rawValue,
            ])
        }
        if forgetsSome, Int.random(in: 0..<10, using: &chance) == 0 {
            for order in orders { try ledger.write(["accepted", "\(order.id)"]) }
            return
        }
        let ids = try await world.database.write { [world] tx in
            try Self.setUpLanes(world, in: tx)
            let now = tx.nowMilliseconds
            return try orders.map { order in
                try world.queue.enqueue(
                    order.deed, workspace: world.workspace, lane: order.lane,
                    scheduledAt: order.delay.map { Date(timeIntervalSince1970: Double(now + Int64($0)) / 1_000) },
                    uniqueKey: order.uniqueKey, id: order.id, in: tx
                ).id
            }
        }
        for (order, id) in zip(orders, ids) {
            // Of a job with a unique key that was there already, this says which one stands for both.
            try ledger.write(["accepted", "\(id)", "\(order.id)"], isSynced: true)
            accepted.append(id)
        }
    }

    private mutating func order(_ chance: inout SplitMix) -> Order {
        // Most of it is good work.
        let isPlain = Int.random(in: 0..<100, using: &chance) < 60
        let way = isPlain ? Deed.Way.finish : Deed.Way.allCases.randomElement(using: &chance) ?? .finish
        var order = Order(
            deed: Deed(way: way, number: 0, milliseconds: Int.random(in: 0...80, using: &chance)))
        switch Int.random(in: 0..<10, using: &chance) {
        case 0..<3:
            let lane = "ordered:\(world.name):\(Int.random(in: 0..<3, using: &chance))"
            let number = numbers[lane, default: 0] + 1
            numbers[lane] = number
            order.lane = LaneKey(rawValue: lane)
            order.deed.number = number
            return order
        case 3..<5: order.lane = LaneKey(rawValue: "single:\(Int.random(in: 0..<3, using: &chance))")
        case 5: order.lane = LaneKey(rawValue: "triple:\(Int.random(in: 0..<2, using: &chance))")
        default: break
        }
        if Int.random(in: 0..<5, using: &chance) == 0 { order.delay = Int.random(in: 100...4_000, using: &chance) }
        if Int.random(in: 0..<8, using: &chance) == 0 {
            order.uniqueKey = "key-\(Int.random(in: 0..<4, using: &chance))"
        }
        return order
    }

    /// Lanes that are not ordered, or take more than one job, must be made so.
    private static func setUpLanes(_ world: World, in tx: Transaction) throws {
        let isSetUp = try tx.first("SELECT 1 AS one FROM lane WHERE key = 'triple:1'") != nil
        guard !isSetUp else { return }
        for number in 0..<3 {
            let lane = LaneKey(rawValue: "single:\(number)")
            try world.queue.setUp(lane, capacity: 1, isOrdered: false, in: tx)
        }
        for number in 0..<2 {
            let lane = LaneKey(rawValue: "triple:\(number)")
            try world.queue.setUp(lane, capacity: 3, isOrdered: false, in: tx)
        }
    }

    private func cancel(_ chance: inout SplitMix) async throws {
        guard let id = accepted.suffix(200).randomElement(using: &chance) else { return }
        try await world.queue.cancel(id, workspace: world.workspace)
        try ledger.write(["cancelled", "\(id)"], isSynced: true)
    }

    /// Retries a failed job by hand; none of an ordered lane, because it would then stand behind the later ones.
    private func retry(_ chance: inout SplitMix) async throws {
        let failed = try await world.queue.list(
            workspace: world.workspace, filter: JobFilter(states: [.failed]), limit: 50)
        let free = failed.filter { $0.lane?.rawValue.hasPrefix("ordered:") != true }
        guard let job = free.randomElement(using: &chance) else { return }
        try await world.queue.retry(job.id, workspace: world.workspace)
        try ledger.write(["retried", "\(job.id)"], isSynced: true)
    }

    private func unlock(_ chance: inout SplitMix) async throws {
        let lane = LaneKey(rawValue: "single:\(Int.random(in: 0..<3, using: &chance))")
        let holder = try await world.database.write { [queue = world.queue] tx in
            try queue.forceUnlock(lane, in: tx)?.id
        }
        try ledger.write(["unlocked", lane.rawValue, holder.map { "\($0)" } ?? ""], isSynced: true)
    }
}
