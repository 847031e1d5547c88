import Foundation

/// Watches how much a run writes to the disk.
struct Watchdog: Sendable {
    /// The folders that the run may write to, on the host.
    let folders: [URL]
    let limits: SandboxLimits

    /// Looks again and again until a limit is passed or the deadline comes, and says which it was.
    /// - Throws: `CancellationError` when the run has ended.
    func watch(until deadline: ContinuousClock.Instant) async throws -> SandboxResult.StopReason {
        let clock = ContinuousClock()
        while true {
            let started = clock.now
            if let reason = exceeded() { return reason }
            if clock.now >= deadline { return .time }
            // A large folder takes long to walk; the walks take a sixth of the time at most.
            let pause = max(.milliseconds(100), (clock.now - started) * 5)
            try await Task.sleep(until: min(clock.now + pause, deadline), clock: clock)
        }
    }

    /// The limit that is passed now, if any. Links are counted and never followed.
    func exceeded() -> SandboxResult.StopReason? {
        var usage = Usage()
        for folder in folders {
            let root = open(folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if root >= 0 { measure(root, depth: 1, into: &usage) }
        }
        if usage.bytes > limits.writtenBytes { return .writtenBytes }
        return usage.files > limits.writtenFiles ? .writtenFiles : nil
    }

    /// Packages of npm nest their folders up to some twenty levels.
    static let deepest = 64

    private struct Usage {
        var bytes = 0
        var files = 0
    }

    /// Adds up an open folder and closes it; stops early where a limit is passed.
    ///
    /// Each level holds a descriptor, so folders nested deeper than any site's count as too many files.
    private func measure(_ descriptor: Int32, depth: Int, into usage: inout Usage) {
        guard depth <= Self.deepest else {
            close(descriptor)
            usage.files = limits.writtenFiles + 1
            return
        }
        guard let listing = fdopendir(descriptor) else {
            close(descriptor)
            return
        }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = entry.name
            guard name != ".", name != ".." else { continue }
            usage.files += 1
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            // Blocks and not lengths: a sparse file takes no room.
            usage.bytes += Int(status.st_blocks) * 512
            if usage.bytes > limits.writtenBytes || usage.files > limits.writtenFiles { return }
            guard status.st_mode & 0o170000 == 0o040000 else { continue }
            let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if folder >= 0 { measure(folder, depth: depth + 1, into: &usage) }
        }
    }
}

extension UnsafeMutablePointer<dirent> {
    /// The name of an entry of a folder.
    var name: String {
        withUnsafePointer(to: &pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }
}
