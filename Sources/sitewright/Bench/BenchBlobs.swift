import ArgumentParser
import Foundation
import SiteModel
import Storage

/// Contents in and out of a store: small and large ones, one after the other and eight at once.
struct BenchBlobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blobs",
        abstract: "Contents of 64 KB and of 16 MB in and out of files or a bucket, one and eight at once.",
        discussion: """
            A bucket's keys are read from SITEWRIGHT_S3_ACCESS_KEY and SITEWRIGHT_S3_SECRET_KEY. What is stored there is \
            removed afterwards.
            """)

    @Option(help: "A bucket as s3://bucket/prefix?endpoint=…; files of a temporary folder without it.")
    var store: String?

    @Option(help: "Megabytes that each measurement moves.")
    var megabytes = 128

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Line: Encodable {
        var kilobytes: Int
        var at_once: Int
        var count: Int
        var put_per_second: Double
        var put_megabytes_per_second: Double
        var get_per_second: Double
        var get_megabytes_per_second: Double
    }

    private struct Report: Encodable {
        var store: String
        var measured: [Line] = []
    }

    func validate() throws {
        guard (16...4_096).contains(megabytes) else { throw ValidationError("--megabytes is from 16 to 4096.") }
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitewright-blobs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let blobs = try await open(folder)
        var report = Report(store: store == nil ? "files" : "bucket")
        for size in [64 << 10, 16 << 20] {
            for atOnce in [1, 8] { report.measured.append(try await measure(blobs, size: size, atOnce: atOnce)) }
        }
        if json { return try Output(json: true).object(report) }
        for line in report.measured {
            print("\(line.kilobytes) KB, \(line.at_once) at once, \(line.count) of them")
            print("  in    \(line.put_per_second)/s, \(line.put_megabytes_per_second) MB/s")
            print("  out   \(line.get_per_second)/s, \(line.get_megabytes_per_second) MB/s")
        }
    }

    private func open(_ folder: URL) async throws -> any BlobStore {
        guard let store else { return try FileBlobStore(folder: folder) }
        let environment = ProcessInfo.processInfo.environment
        guard let access = environment["SITEWRIGHT_S3_ACCESS_KEY"], let secret = environment["SITEWRIGHT_S3_SECRET_KEY"]
        else { throw CommandFailure("Set SITEWRIGHT_S3_ACCESS_KEY and SITEWRIGHT_S3_SECRET_KEY.") }
        return try await S3BlobStore(
            location: try S3Location(store), credentials: S3Credentials(accessKey: access, secretKey: secret))
    }

    private func measure(_ blobs: any BlobStore, size: Int, atOnce: Int) async throws -> Line {
        let count = max(atOnce, (megabytes << 20) / size)
        // Made before the clock starts: bytes that nothing can make smaller, and none twice.
        let contents = (0..<count).map { _ in Self.bytes(size) }
        let digests = contents.map { Digest(of: $0) }
        let put = try await timed {
            try await each(count, atOnce) { _ = try await blobs.put(contents[$0], durable: true) }
        }
        let get = try await timed { try await each(count, atOnce) { _ = try await blobs.get(digests[$0]) } }
        try await each(count, 8) { try await blobs.delete(digests[$0]) }
        func rate(_ amount: Double, _ milliseconds: Double) -> Double {
            (amount / milliseconds * 10_000).rounded() / 10
        }
        let moved = Double(count * size) / 1e6
        return Line(
            kilobytes: size >> 10, at_once: atOnce, count: count, put_per_second: rate(Double(count), put),
            put_megabytes_per_second: rate(moved, put), get_per_second: rate(Double(count), get),
            get_megabytes_per_second: rate(moved, get))
    }

    /// Does something with each number, so many at a time.
    private func each(
        _ count: Int, _ atOnce: Int, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if number >= atOnce { try await group.next() }
                group.addTask { try await body(number) }
            }
            try await group.waitForAll()
        }
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            for start in stride(from: 0, to: count - 7, by: 8) {
                raw.storeBytes(of: generator.next(), toByteOffset: start, as: UInt64.self)
            }
            filled = count
        }
    }
}
