import Logging
import Storage
import Synchronization

/// A worker's place in the database, and the lock that shows that its process lives.
struct WorkerSession: Sendable {
    let id: WorkerID
    let lock: SessionLock?
}

extension JobWorker {
    /// Begins a session, and rescues what dead workers left.
    func beginSession() async throws {
        let id = WorkerID()
        let lock = try options.sessionFolder.map { try SessionLock(id, in: $0) }
        let place = try options.sessionFolder.map { try SessionLock.place(of: $0) }
        let lease = options.lease.milliseconds
        let sent = SuspendingClock.now
        do {
            try await queue.database.write { [queue, slots, kinds] tx in
                try queue.begin(id, slots: slots, kinds: kinds, place: place, lease: lease, in: tx)
            }
        } catch {
            lock?.remove()
            throw error
        }
        state.withLock { state in
            state.session = WorkerSession(id: id, lock: lock)
            state.strangers = []
            state.leaseEnd = sent.advanced(by: safeLease)
        }
        logger.debug("A worker begins", metadata: ["worker": "\(id)", "slots": "\(slots)"])
        do {
            try await rescue()
            try await queue.database.write { [queue] tx in try queue.healLanes(in: tx) }
        } catch {
            // The next heartbeat tries again.
            logger.error("Lost runs could not be rescued", metadata: ["error": "\(error)"])
        }
    }

    /// Ends the session; what is still claimed under it comes back to the queue.
    func endSession() async {
        guard let session = state.withLock({ $0.session }) else { return }
        do {
            try await queue.database.write { [queue] tx in try queue.end(session.id, in: tx) }
            try await queue.rescue()
            session.lock?.remove()
        } catch {
            logger.error("A worker's end could not be stored", metadata: ["error": "\(error)"])
        }
        state.withLock { $0.session = nil }
    }

    /// Forgets a session that was declared dead: the runs under it belong to others now. The task that claims begins a
    /// new one.
    func leaveSession(_ id: WorkerID) {
        let old = state.withLock { state in
            let old = state.session
            guard old?.id == id else { return nil as WorkerSession? }
            state.session = nil
            return old
        }
        guard let old else { return }
        for context in contexts { context.stop(.lost) }
        old.lock?.remove()
    }

    /// Begins a new session after the old one was left, or waits a little.
    func restartSession(on thread: BeatThread) async {
        do {
            try await beginSession()
        } catch {
            logger.error("A worker could not begin again", metadata: ["error": "\(error)"])
            await pulse.wait(upTo: options.poll, on: thread)
        }
    }

    /// The part of the lease in which the worker trusts it: it stops before others may take over.
    private var safeLease: Duration { options.lease * 5 / 6 }

    // MARK: Heartbeat

    func keepLease(on thread: BeatThread) async {
        let pulse = Pulse()
        while !Task.isCancelled {
            await pulse.wait(upTo: options.lease / 4, on: thread)
            if !Task.isCancelled { await beat() }
        }
    }

    /// Renews the lease of all runs at once, and learns which of them are to stop.
    func beat() async {
        let sent = SuspendingClock.now
        let lease = options.lease.milliseconds
        let (session, known, durations) = state.withLock { state in
            defer { state.durations = [:] }
            return (state.session?.id, state.runs, state.durations)
        }
        guard let session else { return }
        do {
            let own = try await queue.database.write { [queue] tx in
                try queue.learn(durations, in: tx)
                return try queue.renew(session, lease: lease, in: tx)
            }
            state.withLock { $0.leaseEnd = max($0.leaseEnd, sent.advanced(by: safeLease)) }
            for (run, context) in known {
                switch own[run] {
                case .some(true): context.stop(.cancelled)
                case .some(false): break
                case nil: context.stop(.lost)
                }
            }
            await obeyStop()
            try await returnStrangers(among: own)
            try await rescue()
            let grace = options.unknownKindGrace.milliseconds
            let failed = try await queue.database.write { [queue] tx in try queue.failUnserved(after: grace, in: tx) }
            if failed > 0 { logger.warning("Jobs of unknown kinds failed", metadata: ["jobs": "\(failed)"]) }
        } catch is SessionLost {
            logger.warning("A worker was taken for dead", metadata: ["worker": "\(session)"])
            leaveSession(session)
            pulse.signal()
        } catch {
            logger.error("A heartbeat failed", metadata: ["worker": "\(session)", "error": "\(error)"])
        }
    }

    /// Stops where somebody asked for it.
    func obeyStop() async {
        guard let session = state.withLock({ $0.session?.id }) else { return }
        let isAsked = try? await queue.database.read { [queue] tx in try queue.isAskedToStop(session, in: tx) }
        guard isAsked == true, !isStopping else { return }
        logger.notice("A worker was asked to stop", metadata: ["worker": "\(session)"])
        stop()
    }

    /// Gives back runs that the database ascribes to this worker and nobody here knows, as after a commit whose answer
    /// was lost. Two heartbeats must see them: between a claim and its start nobody knows them either.
    private func returnStrangers(among own: [RunID: Bool]) async throws {
        let returned = state.withLock { state in
            let strangers = Set(own.keys.filter { state.runs[$0] == nil })
            defer { state.strangers = strangers }
            return strangers.intersection(state.strangers)
        }
        guard !returned.isEmpty else { return }
        for run in returned {
            // Each by itself: runs lock their lanes first.
            try await queue.database.write { [queue] tx in
                do { try queue.end(run, as: .givenBack(after: 0), in: tx) } catch is StaleRun { return }
            }
        }
    }

    /// Sends the runs of dead workers back: at once where the process is seen to be gone, else when the lease ends.
    private func rescue() async throws {
        var gone: [WorkerID] = []
        if let folder = options.sessionFolder {
            let place = try SessionLock.place(of: folder)
            let own = state.withLock { $0.session?.id }
            let sessions = try await queue.database.read { [queue] tx in try queue.sessions(at: place, in: tx) }
            gone = sessions.filter { $0 != own && SessionLock.isGone($0, in: folder) }
        }
        let count = try await queue.rescue(gone: gone)
        if count > 0 { logger.notice("Lost runs were sent back to the queue", metadata: ["runs": "\(count)"]) }
    }
}
