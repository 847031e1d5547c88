import Foundation
import SiteModel
import Storage
import TestSupport
import Testing

@Suite("Blobs in files")
struct FileBlobStoreTests {
    private let folder: TemporaryFolder
    private let store: FileBlobStore

    init() throws {
        folder = try TemporaryFolder()
        store = try FileBlobStore(folder: folder.url)
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [0, 1, 5, 3_000_000], [true, false])
    func bytesAreReadBack(count: Int, durable: Bool) async throws {
        let bytes = [UInt8](repeating: 7, count: count)
        let digest = try await store.put(bytes, durable: durable)
        #expect(digest == Digest(of: bytes))
        #expect(try await store.get(digest) == bytes)
        #expect(try await store.contains(digest))
    }

    @Test func puttingAgainChangesNothing() async throws {
        let digest = try await store.put(Self.bytes("same"), durable: false)
        let before = try FileManager.default.attributesOfItem(atPath: store.url(of: digest).path)
        _ = try await store.put(Self.bytes("same"), durable: true)
        let after = try FileManager.default.attributesOfItem(atPath: store.url(of: digest).path)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    }

    @Test func aBatchKeepsItsOrderAlsoWithRepeats() async throws {
        let contents = (0..<100).map { Self.bytes("content \($0 % 90)") }
        let digests = try await store.putAll(contents, durable: true)
        let expected = contents.map { Digest(of: $0) }
        #expect(digests == expected)
        for (digest, content) in zip(digests, contents) { #expect(try await store.get(digest) == content) }
        #expect(try temporaryFiles() == [])
    }

    @Test func aMissingBlobIsReported() async throws {
        let digest = Digest(of: Self.bytes("never stored"))
        await #expect(throws: BlobError.missing(digest)) { try await store.get(digest) }
        #expect(try await store.contains(digest) == false)
        try await store.delete(digest)
    }

    @Test func aDeletedBlobIsGone() async throws {
        let digest = try await store.put(Self.bytes("gone"), durable: true)
        try await store.delete(digest)
        await #expect(throws: BlobError.missing(digest)) { try await store.get(digest) }
    }

    @Test(arguments: ["", "damaged!", "short", "a longer content than before"])
    func aDamagedBlobIsReportedAndMendedByPuttingItAgain(damage: String) async throws {
        let digest = try await store.put(Self.bytes("original"), durable: true)
        try damageFile(of: digest, with: damage)
        await #expect(throws: BlobError.corrupt(digest)) { try await store.get(digest) }
        _ = try await store.put(Self.bytes("original"), durable: false)
        #expect(try await store.get(digest) == Self.bytes("original"))
    }

    @Test func aReaderNeverSeesHalfABlob() async throws {
        let bytes = [UInt8](repeating: 42, count: 400_000)
        let digest = Digest(of: bytes)
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask { _ = try await store.put(bytes, durable: false) }
                group.addTask {
                    do {
                        let found = try await store.get(digest)
                        #expect(found == bytes)
                    } catch BlobError.missing {}
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func whatAKilledProcessLeftIsRemovedAtTheNextStart() throws {
        let left = temporary.appending(path: "left", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: left.appending(path: "1"))
        try withExtendedLifetime(FileBlobStore(folder: folder.url)) {
            #expect(!FileManager.default.fileExists(atPath: left.path))
        }
    }

    @Test func startingLeavesTheFilesOfALivingStoreAlone() async throws {
        let own = try #require(try FileManager.default.contentsOfDirectory(atPath: temporary.path).first)
        let file = temporary.appending(path: "\(own)/being-written")
        try Data("half".utf8).write(to: file)
        let other = try FileBlobStore(folder: folder.url)
        #expect(FileManager.default.fileExists(atPath: file.path))
        let digest = try await other.put(Self.bytes("shared"), durable: true)
        #expect(try await store.get(digest) == Self.bytes("shared"))
        try FileManager.default.removeItem(at: file)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        let file = folder.path("file")
        try Data("x".utf8).write(to: file)
        let inside = file.appending(path: "blobs")
        #expect(throws: BlobError.notWritable(path: inside.path)) { try FileBlobStore(folder: inside) }
    }

    @Test(.enabled(if: SmallDisk.isPossible))
    func aFullDiskFailsThePutAndLeavesNothingOfIt() async throws {
        let disk = try SmallDisk(kilobytes: 2_048)
        let store = try FileBlobStore(folder: disk.url)
        let kept = try await store.put(Self.bytes("kept"), durable: true)
        let large = [UInt8](repeating: 1, count: 4_000_000)
        await #expect(throws: BlobError.diskFull) { try await store.put(large, durable: true) }
        #expect(try await store.contains(Digest(of: large)) == false)
        #expect(try await store.get(kept) == Self.bytes("kept"))
        let later = try await store.put(Self.bytes("later"), durable: true)
        #expect(try await store.get(later) == Self.bytes("later"))
    }

    @Test func filesAndTheirTreeAreReadBack() async throws {
        let files = SourceFiles([
            try FilePath("index.html"): Self.bytes("<h1>Hi</h1>"), try FilePath("src/a.ts"): [],
            try FilePath("public/b.bin"): [0, 255],
        ])
        let tree = try await store.putFiles(files, durable: true)
        #expect(tree == files.tree)
        #expect(try await store.tree(tree.digest) == tree)
        #expect(try await store.files(tree) == files)
        try await store.delete(Digest(of: [0, 255] as [UInt8]))
        await #expect(throws: BlobError.self) { try await store.files(tree) }
    }

    private var temporary: URL { folder.path("temporary") }

    private func temporaryFiles() throws -> [String] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: temporary.path).flatMap {
            try manager.contentsOfDirectory(atPath: temporary.appending(path: $0).path)
        }
    }

    private func damageFile(of digest: Digest, with text: String) throws {
        let path = store.url(of: digest).path
        try FileManager.default.removeItem(atPath: path)
        try Data(text.utf8).write(to: URL(filePath: path))
    }
}
