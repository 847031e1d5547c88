import Foundation

/// A counting semaphore for threads, whose time limits follow the clock that never jumps.
///
/// libdispatch's waits until a moment of the wall clock on Linux (`sem_timedwait`): set back by an hour, it lets a wait of
/// a second last for an hour.
///
/// Unchecked because of the C pointers: they are never changed, and what they point at is made to be shared.
public final class ThreadSemaphore: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Guarded by the mutex.
    private var count = 0

    public init() {
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Lets one thread through: one that waits, or the next that comes.
    public func signal() {
        pthread_mutex_lock(mutex)
        count += 1
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    /// Blocks the thread until it is let through or the time has passed.
    /// - Parameter limit: nil for as long as it takes.
    /// - Returns: whether it was let through.
    @discardableResult
    public func wait(for limit: Duration? = nil) -> Bool {
        let end = limit.map(Self.moment(after:))
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while count == 0 {
            guard var end else {
                pthread_cond_wait(condition, mutex)
                continue
            }
            if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT { break }
        }
        guard count > 0 else { return false }
        count -= 1
        return true
    }

    private static func moment(after time: Duration) -> timespec {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let (seconds, attoseconds) = max(time, .zero).components
        let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
        // Thirty years are for ever.
        return timespec(
            tv_sec: now.tv_sec + Int(min(seconds, 1_000_000_000)) + nanoseconds / 1_000_000_000,
            tv_nsec: nanoseconds % 1_000_000_000)
    }
}
