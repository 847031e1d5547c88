import Foundation

/// Wakes a thread that waits for a socket.
final class Bell: Sendable {
    private let reading: Int32
    private let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemError("pipe", "a bell") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    func ring() {
        // A full pipe is a bell that rings already.
        _ = withUnsafePointer(to: UInt8(1)) { write(writing, $0, 1) }
    }

    /// Waits for the bell, where it is heard, for something to read on a socket, or for the time to pass.
    func wait(milliseconds: Int64, alsoFor socket: Int32 = -1, hearsBell: Bool = true) {
        var watched = [
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
            pollfd(fd: hearsBell ? reading : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&watched, 2, Int32(clamping: milliseconds)) > 0, watched[1].revents != 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(reading, &bytes, bytes.count) > 0 {}
    }
}
