/// A bounded dictionary that forgets what has not been used for longest, approximately.
///
/// Keys stand in a queue; one that was used since it was last looked at gets a second turn. So a hit is one look-up, with
/// nothing to move.
struct RecencyCache<Key: Hashable, Value> {
    private struct Slot {
        var value: Value
        var cost: Int
        var wasUsed: Bool
    }

    private let limit: Int
    private var slots: [Key: Slot] = [:]
    private var queue: [Key] = []
    private var head = 0

    /// The sum of the costs of all values, never above the limit.
    private(set) var cost = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// The value of `key`, which counts as a use.
    mutating func value(_ key: Key) -> Value? {
        guard let index = slots.index(forKey: key) else { return nil }
        slots.values[index].wasUsed = true
        return slots.values[index].value
    }

    /// Stores `value`, and forgets others until the costs are within the limit. What costs more than a quarter of the
    /// limit is not stored, so that one file does not push out all others.
    mutating func insert(_ value: Value, for key: Key, cost: Int) {
        remove(key)
        guard cost <= limit / 4 else { return }
        while self.cost + cost > limit, let candidate = next() {
            guard let slot = slots[candidate] else { continue }
            if slot.wasUsed {
                slots[candidate]?.wasUsed = false
                queue.append(candidate)
            } else {
                slots[candidate] = nil
                self.cost -= slot.cost
            }
        }
        slots[key] = Slot(value: value, cost: cost, wasUsed: false)
        queue.append(key)
        self.cost += cost
    }

    mutating func remove(_ key: Key) {
        guard let slot = slots.removeValue(forKey: key) else { return }
        cost -= slot.cost
        // A key that comes back must stand in the queue once, or it would get too many turns.
        queue[head...].firstIndex(of: key).map { _ = queue.remove(at: $0) }
    }

    mutating func removeAll() {
        self = RecencyCache(limit: limit)
    }

    private mutating func next() -> Key? {
        guard head < queue.count else { return nil }
        defer {
            head += 1
            if head > 64, head > queue.count / 2 {
                queue.removeFirst(head)
                head = 0
            }
        }
        return queue[head]
    }
}
