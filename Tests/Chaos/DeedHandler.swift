import Dispatch
import Foundation
import Jobs
import Storage

/// Does the work, and writes down outside what it did.
struct DeedHandler: Sendable {
    private struct Trouble: Error {}

    let world: World
    let ledger: Ledger
    /// A mistake made on purpose: it does not listen to its end, and stores its effect whether or not it still may.
    let ignoresStaleness: Bool
    private let process = Int(ProcessInfo.processInfo.processIdentifier)

    init(world: World, ledger: Ledger, ignoresStaleness: Bool) {
        self.world = world
        self.ledger = ledger
        self.ignoresStaleness = ignoresStaleness
    }

    func run(_ deed: Deed, _ run: RunContext) async throws -> JobOutcome {
        try note("begin", run)
        run.progress(10, step: "Begun")
        let outcome: JobOutcome
        do {
            outcome = try await act(deed, run)
        } catch {
            try note("end", run, "\(type(of: error))")
            throw error
        }
        try note("end", run, deed.way.rawValue)
        return outcome
    }

    private func act(_ deed: Deed, _ run: RunContext) async throws -> JobOutcome {
        switch deed.way {
        case .retry where run.job.attempts < 3: return .retry(after: .milliseconds(30), reason: "Not yet.")
        case .snooze where run.runNo < 3: return .snooze(.milliseconds(200))
        case .throwing where run.job.attempts < 2: throw Trouble()
        case .dead: return .retry(after: nil, reason: "Never.")
        case .fail: return .fail(JobFailure(code: "CHAOS", message: "It was asked to fail."))
        case .giveUp: return .cancel(reason: "It was asked to give up.")
        case .hang where run.job.attempts < 2: await sleepDeaf(milliseconds: 5_000)
        case .block: blockThread(milliseconds: deed.milliseconds * 10)
        case .chatty: try await chat(run)
        case .parts: try await storeParts(deed, run)
        case .finish, .done, .retry, .snooze, .throwing, .hang: break
        }
        if ignoresStaleness { await sleepDeaf(milliseconds: 300) }
        try await pause(deed)
        guard deed.way != .done else { return .done(result: run.runNo) }
        return try await end(deed, run)
    }

    /// Stores the effect that the job is about, and ends the job with it.
    private func end(_ deed: Deed, _ run: RunContext) async throws -> JobOutcome {
        let effect = effect(deed, run, isFinal: true)
        if ignoresStaleness {
            try await world.database.write { tx in try effect.insert(in: tx) }
            try note("effect", run)
            return .done(result: run.runNo)
        }
        try await run.write { tx in
            try effect.insert(in: tx)
            try run.finish(in: tx, result: run.runNo)
        }
        try note("effect", run)
        return .finished
    }

    private func storeParts(_ deed: Deed, _ run: RunContext) async throws {
        let effect = effect(deed, run, isFinal: false)
        for part in 1...3 {
            try await run.write { tx in try effect.insert(in: tx) }
            run.progress(20 * part, step: "Part \(part)")
            try await pause(deed)
        }
    }

    private func chat(_ run: RunContext) async throws {
        for line in 1...20 {
            run.log("Line \(line) of run \(run.runNo)")
            run.progress(4 * line, step: "Line \(line)")
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    private func pause(_ deed: Deed) async throws {
        if !ignoresStaleness { try await Task.sleep(for: .milliseconds(deed.milliseconds)) }
    }

    private func blockThread(milliseconds: Int) {
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
    }

    /// Waits whether or not the task is cancelled.
    private func sleepDeaf(milliseconds: Int) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { continuation.resume() }
        }
    }

    private func effect(_ deed: Deed, _ run: RunContext, isFinal: Bool) -> Effect {
        Effect(
            job: run.job.id, run: run.runNo, lane: run.job.lane?.rawValue, fence: run.fence, number: deed.number,
            isFinal: isFinal, process: process)
    }

    private func note(_ what: String, _ run: RunContext, _ more: String = "") throws {
        try ledger.write([
            what, "\(run.job.id)", "\(run.runNo)", run.job.lane?.rawValue ?? "", run.fence.map(String.init) ?? "",
            "\(WallClock.milliseconds())", "\(process)", more,
        ])
    }
}
