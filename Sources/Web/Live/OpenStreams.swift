import Storage
import Synchronization

/// Counts the open streams of each user.
final class OpenStreams: Sendable {
    private let counts = Mutex<[UserID: Int]>([:])

    func enter(_ user: UserID, atMost limit: Int) -> Bool {
        counts.withLock { counts in
            guard counts[user, default: 0] < limit else { return false }
            counts[user, default: 0] += 1
            return true
        }
    }

    func leave(_ user: UserID) {
        counts.withLock { counts in
            let count = counts[user, default: 0] - 1
            counts[user] = count > 0 ? count : nil
        }
    }
}

/// Something that is given back once: when it is said, or at the latest when nobody holds it any more.
final class Lease: Sendable {
    private let giveBack: Mutex<(@Sendable () -> Void)?>

    init(_ giveBack: @escaping @Sendable () -> Void) { self.giveBack = Mutex(giveBack) }

    deinit { end() }

    /// Gives it back, unless that has happened.
    func end() {
        let action = giveBack.withLock { action in
            defer { action = nil }
            return action
        }
        action?()
    }
}
