import Logging
import Storage
import Synchronization

/// The hub's reader.
extension EventHub {
    /// Wakes the reader now and then, for the events that another process appended.
    func poll() async {
        while !Task.isCancelled {
            log.database.wake(EventLog.appended)
            try? await ContinuousClock().sleep(for: limits.poll)
        }
    }

    /// Hands out all events that are new, page by page.
    func handOut() async {
        while !Task.isCancelled {
            let position = audience.withLock { $0.pauseIfIdle() ? nil : $0.position }
            guard let position, let page = await page(after: position.position, workspace: nil) else { break }
            guard page.bounds.reaches(position) else {
                // Pruned before it was handed out, or another history: each view finds out from its own cursor.
                audience.withLock { $0.restart() }
                break
            }
            guard let last = page.events.last else { break }
            audience.withLock { audience in
                audience.handOut(
                    page.events, through: EventCursor(epoch: position.epoch, position: last.position),
                    now: ContinuousClock.now)
            }
            if page.events.count < EventMembership.pageSize { break }
        }
        let ended = audience.withLock { $0.endSlow(patience: limits.patience, now: ContinuousClock.now) }
        if ended > 0 {
            logger.debug("Subscribers were too slow and were ended", metadata: ["subscribers": "\(ended)"])
        }
    }
}

/// What a membership asks for.
extension EventHub {
    func isAlive(_ key: Int) -> Bool {
        audience.withLock { $0.touch(key, now: ContinuousClock.now) }
    }

    func remove(_ key: Int) {
        audience.withLock { $0.remove(key) }
    }

    func leave(_ key: Int) {
        audience.withLock { $0.leave(key) }
    }

    /// Gives a subscriber a buffer of live events, or nil where its subscription has ended.
    func join(_ key: Int) async -> AsyncStream<Event>? {
        let (stream, buffer) = AsyncStream.makeStream(
            of: Event.self, bufferingPolicy: .bufferingOldest(limits.buffer))
        while !Task.isCancelled, isAlive(key) {
            let hasJoined = audience.withLock { $0.join(key, buffer: buffer) }
            if hasJoined { return stream }
            guard let bounds = await attempt({ try await self.log.bounds() }) else { return nil }
            audience.withLock { $0.start(at: bounds.end) }
        }
        return nil
    }

    func page(after position: Int64, workspace: WorkspaceID?) async -> EventLog.Page? {
        await attempt {
            try await self.log.page(after: position, workspace: workspace, limit: EventMembership.pageSize)
        }
    }

    /// Reads the log, or logs why it cannot be read; the next wake-up or the client tries again.
    private func attempt<T>(_ read: () async throws -> T) async -> T? {
        do {
            return try await read()
        } catch is CancellationError {
            return nil
        } catch {
            logger.warning("The event log cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
