import Storage

/// Who listens, and how far the log was handed out: the state of the hub, free of waiting.
///
/// A listener that joined has a buffer. When that is full, the listener is behind: it empties its buffer and then joins
/// again from the log. It is ended where it is behind and asks for nothing for longer than the hub's patience.
struct Audience {
    struct Listener {
        let workspace: WorkspaceID?
        var buffer: AsyncStream<Event>.Continuation?
        var behindSince: ContinuousClock.Instant?
    }

    private(set) var listeners: [Int: Listener] = [:]
    /// The cursor up to which events were handed out; nil while nobody has joined.
    private(set) var position: EventCursor?
    private(set) var isClosed = false
    private var lastKey = 0

    /// Whether anybody waits for live events.
    var isListening: Bool { listeners.values.contains { $0.buffer != nil } }

    mutating func add(workspace: WorkspaceID?) -> Int {
        lastKey += 1
        if !isClosed { listeners[lastKey] = Listener(workspace: workspace) }
        return lastKey
    }

    mutating func start(at head: EventCursor) {
        position = position ?? head
    }

    /// Notes that a listener asks for the next event, and says whether it is still one.
    mutating func touch(_ key: Int, now: ContinuousClock.Instant) -> Bool {
        guard let listener = listeners[key] else { return false }
        if listener.behindSince != nil { listeners[key]?.behindSince = now }
        return true
    }

    /// Gives a listener a buffer for the events after ``position``, or returns false where there is no position yet.
    mutating func join(_ key: Int, buffer: AsyncStream<Event>.Continuation) -> Bool {
        guard position != nil else { return false }
        leave(key)
        listeners[key]?.buffer = buffer
        listeners[key]?.behindSince = nil
        return true
    }

    mutating func leave(_ key: Int) {
        listeners[key]?.buffer?.finish()
        listeners[key]?.buffer = nil
    }

    mutating func remove(_ key: Int) {
        listeners.removeValue(forKey: key)?.buffer?.finish()
    }

    /// Hands events to those who may see them.
    mutating func handOut(_ events: [Event], through last: EventCursor, now: ContinuousClock.Instant) {
        for (key, listener) in listeners {
            guard let buffer = listener.buffer else { continue }
            for event in events where listener.workspace == nil || listener.workspace == event.scope.workspace {
                guard case .dropped = buffer.yield(event) else { continue }
                leave(key)
                listeners[key]?.behindSince = now
                break
            }
        }
        position = last
    }

    /// Ends the listeners that are behind and have asked for nothing for `patience`, and returns how many there were.
    mutating func endSlow(patience: Duration, now: ContinuousClock.Instant) -> Int {
        let slow = listeners.filter { _, listener in
            listener.behindSince.map { now - $0 >= patience } ?? false
        }
        for key in slow.keys { remove(key) }
        return slow.count
    }

    /// Ends the live part of every listener: each reads the log again from its cursor.
    mutating func restart() {
        for key in listeners.keys { leave(key) }
        position = nil
    }

    /// Forgets the position while nobody listens, so that nothing is read for nobody.
    mutating func pauseIfIdle() -> Bool {
        guard !isListening else { return false }
        position = nil
        return true
    }

    mutating func close() {
        isClosed = true
        for key in listeners.keys { remove(key) }
    }
}
