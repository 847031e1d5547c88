public import Foundation

/// A file system of a fixed size in memory, which can really be full. Only root can make one.
public final class SmallDisk: Sendable {
    public let url: URL
    private let folder: TemporaryFolder

    /// Makes an empty one.
    public init(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        url = folder.path("disk")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        guard mount("tmpfs", url.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    /// Makes it larger or smaller; what is on it stays.
    public func resize(kilobytes: Int) throws {
        guard mount("tmpfs", url.path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobytes)k") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    deinit {
        umount2(url.path, Int32(MNT_DETACH))
    }

    /// Whether this process may make one.
    public static let isPossible: Bool = (try? SmallDisk(kilobytes: 64)) != nil
}
