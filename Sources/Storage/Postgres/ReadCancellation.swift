import CPQ
import Dispatch
import Synchronization

/// Stops a read whose caller is cancelled: the statement that runs, and those that would follow.
///
/// The server is asked to cancel only while the read holds its connection, so that nobody else's statement is hit.
final class ReadCancellation: Sendable {
    private struct State {
        var isCancelled = false
        var number: Int?
        var handle: CancelHandle?
    }

    private let state = Mutex(State())
    private let isOver = ThreadSemaphore()

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Says under which number the read waits for a connection.
    func isWaiting(as number: Int?) {
        state.withLock { $0.number = number }
    }

    /// The number of a cancelled read.
    var cancelledNumber: Int? {
        state.withLock { $0.isCancelled ? $0.number : nil }
    }

    /// Says that the read runs on a connection from now on.
    func began(on handle: PostgresHandle) {
        let cancel = CancelHandle(handle)
        state.withLock { $0.handle = cancel }
    }

    /// Says that the read has let go of its connection; waits where the server is just being asked.
    func ended() {
        state.withLock { $0.handle = nil }
        isOver.signal()
    }

    func cancel() {
        state.withLock { $0.isCancelled = true }
        // Asking makes a connection, which takes a moment. A request that comes between two statements is lost, so it is
        // repeated until the read is over.
        DispatchQueue.global().async { [self] in
            while state.withLock({ state in
                state.handle?.send()
                return state.handle != nil
            }) {
                if isOver.wait(for: .milliseconds(50)) { return }
            }
        }
    }
}

/// What libpq needs to cancel the statement of a connection.
///
/// Unchecked because it is a C pointer: it is never changed, and libpq allows `PQcancel` from any thread.
private final class CancelHandle: @unchecked Sendable {
    private let pointer: OpaquePointer?

    init(_ handle: PostgresHandle) {
        pointer = PQgetCancel(handle.pointer)
    }

    deinit {
        PQfreeCancel(pointer)
    }

    func send() {
        var reason = [CChar](repeating: 0, count: 256)
        // What went wrong is of no use: it is tried again.
        _ = PQcancel(pointer, &reason, Int32(reason.count))
    }
}
