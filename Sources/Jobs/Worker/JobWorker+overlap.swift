import Storage
import Synchronization

/// A second exchange with the database beside the first, where the database works on both at the same time.
extension JobWorker {
    /// From how many ends on it is worth a transaction.
    static let overlapMinimum = 64

    /// Stores ends of runs, and claims as many new ones, while the first exchange waits for its answer, until the task is
    /// cancelled. Where that fails, the first exchange gets them.
    func exchangeBeside() async {
        while !Task.isCancelled {
            await overlapPulse.wait()
            while let (batch, mayHaveMore) = takeOverlap() {
                var request = ExchangeRequest()
                if mayHaveMore || batch.contains(where: \.hasLane), !isStopping {
                    (request.kinds, request.limit) = admitted(batch.count)
                    request.session = state.withLock { $0.session?.id }
                    if request.session == nil { request.limit = 0 }
                }
                do {
                    let result = try await send(batch, request)
                    finish(batch, result)
                    for run in result.claimed { start(run) }
                    if isStopping { pulse.signal() }
                } catch {
                    // It finds the same trouble, and knows what to do about it.
                    state.withLock { $0.returned += batch }
                    pulse.signal()
                }
            }
        }
    }

    func beginExchange(mayHaveMore: Bool) {
        let overlaps = state.withLock { state in
            state.exchange = Exchange(mayHaveMore: mayHaveMore)
            return state.ended.count >= Self.overlapMinimum
        }
        if overlaps { overlapPulse.signal() }
    }

    func endExchange() { state.withLock { $0.exchange = nil } }

    /// What the second exchange gave back.
    func takeReturned() -> [Ended] {
        state.withLock { state in
            defer { state.returned = [] }
            return state.returned
        }
    }

    /// Enough ends for a second exchange, while the first waits for the database.
    private func takeOverlap() -> (batch: [Ended], mayHaveMore: Bool)? {
        let taken = state.withLock { state -> ([RunContext], Bool)? in
            guard let exchange = state.exchange, state.ended.count >= Self.overlapMinimum else { return nil }
            return (state.takeEnded(atMost: Self.batchLimit), exchange.mayHaveMore)
        }
        guard let (contexts, mayHaveMore) = taken else { return nil }
        return (contexts.map(ended), mayHaveMore)
    }
}
