/// What a live view gets.
public enum EventDelivery: Sendable, Hashable {
    /// Something happened. `id` is the cursor to resume after it.
    case event(Event, id: String)
    /// Events are missing before `id`, or cannot be found again: take a fresh snapshot, then read on from here.
    case reset(id: String)

    /// The cursor to resume from, once this was handled.
    public var id: String {
        switch self {
        case .event(_, let id), .reset(let id): id
        }
    }
}

/// The events that one live view sees, from its cursor on: first out of the log, then as they happen.
///
/// Nothing is missing between two deliveries and nothing comes twice. Memory is bounded: a view that falls behind is
/// read from the log again, and one that takes nothing for too long is ended. The sequence ends when it is cancelled,
/// its task is cancelled, the view is too slow, the log cannot be read, or the hub stops; the client then resumes with
/// the last id that it handled. Iterate it once.
public struct EventSubscription: AsyncSequence, Sendable {
    public typealias Element = EventDelivery
    public typealias Failure = Never

    /// Where the subscription begins: events after it are delivered.
    public let start: EventCursor
    let startsWithReset: Bool
    let membership: EventMembership

    /// Ends the sequence and frees what it holds. It also happens by itself when nobody holds the subscription.
    public func cancel() {
        membership.cancel()
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(subscription: self)
    }

    public struct Iterator: AsyncIteratorProtocol {
        private let membership: EventMembership
        private var cursor: EventCursor
        private var needsReset: Bool
        private var page: ArraySlice<Event> = []
        private var live: AsyncStream<Event>.Iterator?

        init(subscription: EventSubscription) {
            membership = subscription.membership
            cursor = subscription.start
            needsReset = subscription.startsWithReset
        }

        public mutating func next() async -> EventDelivery? {
            await next(isolation: nil)
        }

        public mutating func next(isolation actor: isolated (any Actor)?) async -> EventDelivery? {
            while !Task.isCancelled, membership.isAlive() {
                if needsReset {
                    needsReset = false
                    return .reset(id: cursor.description)
                }
                if let event = page.popFirst() { return deliver(event) }
                guard live != nil else {
                    guard await catchUp(isolation: actor) else { break }
                    continue
                }
                if let event = await live?.next(isolation: actor) {
                    // What was replayed is in the buffer too where it happened while the view was joining.
                    if event.position > cursor.position { return deliver(event) }
                } else {
                    // The buffer was full and is empty now: the rest is in the log.
                    live = nil
                }
            }
            membership.cancel()
            return nil
        }

        private mutating func deliver(_ event: Event) -> EventDelivery {
            cursor = EventCursor(epoch: cursor.epoch, position: event.position)
            return .event(event, id: cursor.description)
        }

        /// Joins the live events, then reads what happened before: in this order, so that nothing falls between.
        private mutating func catchUp(isolation actor: isolated (any Actor)?) async -> Bool {
            guard let joined = await membership.join() else { return false }
            guard let read = await membership.read(after: cursor.position) else { return false }
            guard read.bounds.reaches(cursor) else {
                cursor = read.bounds.end
                needsReset = true
                live = joined.makeAsyncIterator()
                return true
            }
            page = read.events[...]
            if read.events.count < EventMembership.pageSize {
                live = joined.makeAsyncIterator()
            } else {
                // There is more in the log than one page: read on before joining again.
                membership.leave()
            }
            return true
        }
    }
}
