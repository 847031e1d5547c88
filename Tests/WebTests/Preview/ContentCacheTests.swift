import NIOCore
import SiteModel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("Contents in memory", .timeLimit(.minutes(1)))
struct ContentCacheTests {
    @Test("What is used stays, what is not used goes, and the limit holds")
    func usedValuesStay() {
        var cache = RecencyCache<Int, Int>(limit: 100)
        for key in 0..<10 { cache.insert(key, for: key, cost: 10) }
        #expect(cache.value(0) == 0)
        #expect(cache.value(5) == 5)
        for key in 10..<17 { cache.insert(key, for: key, cost: 10) }
        #expect(cache.cost <= 100)
        #expect(cache.value(0) == 0)
        #expect(cache.value(5) == 5)
        #expect(cache.value(1) == nil)
        #expect(cache.value(16) == 16)
    }

    @Test("A value that is too large is not kept, and a new one replaces the old")
    func costsAreCounted() {
        var cache = RecencyCache<String, Int>(limit: 100)
        cache.insert(1, for: "large", cost: 26)
        #expect(cache.value("large") == nil)
        cache.insert(1, for: "a", cost: 20)
        cache.insert(2, for: "a", cost: 10)
        #expect(cache.cost == 10)
        #expect(cache.value("a") == 2)
        cache.remove("a")
        #expect(cache.cost == 0)
        #expect(cache.value("a") == nil)
    }

    @Test("Thousands of keys come and go within the limit")
    func manyKeys() {
        var cache = RecencyCache<Int, Int>(limit: 1_000)
        for key in 0..<20_000 {
            cache.insert(key, for: key, cost: 1 + key % 7)
            if key % 3 == 0 { _ = cache.value(key - 10) }
            #expect(cache.cost <= 1_000)
        }
    }

    @Test("A file is read once, however many ask for it at once")
    func filesAreReadOnce() async throws {
        let store = CountingStore()
        let cache = ContentCache(blobs: store, limit: 1 << 20)
        let blob = Digest(of: store.content)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<50 {
                group.addTask {
                    try await cache.load(blob, index.isMultiple(of: 2) ? .identity : .brotli).bytes.readableBytes
                }
            }
            store.gate.open()
            for try await size in group { #expect(size > 0) }
        }
        #expect(store.reads.withLock { $0 } == 1)
        #expect(cache.cached(blob, .brotli)?.coding == .brotli)
        #expect(cache.cached(blob, .gzip) == nil)
    }

    @Test("Others go on with the work when the first who asked gives up")
    func othersGoOnWhenTheFirstGivesUp() async throws {
        let flight = SingleFlight<String, Int>()
        let gate = Gate()
        let started = Signal<Void>()
        try await withThrowingTaskGroup(of: Int?.self) { group in
            let first = Gate()
            group.addTask {
                try? await withTimeLimit {
                    try await withThrowingTaskGroup(of: Int.self) { inner in
                        inner.addTask {
                            try await flight.value(for: "key") {
                                started.send()
                                try await gate.wait()
                                try Task.checkCancellation()
                                return 1
                            }
                        }
                        try await first.wait()
                        inner.cancelAll()
                        return try await inner.next() ?? 0
                    }
                }
            }
            try await started.next()
            group.addTask { try await flight.value(for: "key") { 2 } }
            first.open()
            var results: [Int?] = []
            for try await result in group { results.append(result) }
            #expect(results.contains(2))
            #expect(results.contains(nil))
        }
    }

    @Test("What encoding does not make smaller is sent as it is")
    func incompressibleContentStays() async throws {
        let store = CountingStore(content: (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
        store.gate.open()
        let cache = ContentCache(blobs: store, limit: 1 << 20)
        let blob = Digest(of: store.content)
        let loaded = try await cache.load(blob, .gzip)
        let plain = try await cache.load(blob, .identity)
        if loaded.coding == .identity { #expect(loaded.etag == plain.etag) } else { #expect(loaded.etag != plain.etag) }
        #expect(loaded.bytes.readableBytes <= plain.bytes.readableBytes)
    }
}

/// A store of one blob that counts how often it is read.
private final class CountingStore: BlobStore {
    let content: [UInt8]
    let gate = Gate()
    let reads = Mutex(0)

    init(content: [UInt8] = Array(String(repeating: "bread ", count: 500).utf8)) {
        self.content = content
    }

    func get(_ digest: Digest) async throws -> [UInt8] {
        reads.withLock { $0 += 1 }
        try await gate.wait()
        return content
    }

    func put(_ bytes: [UInt8], durable: Bool) async throws -> Digest { Digest(of: bytes) }
    func putAll(_ contents: [[UInt8]], durable: Bool) async throws -> [Digest] { contents.map { Digest(of: $0) } }
    func contains(_ digest: Digest) async throws -> Bool { true }
    func delete(_ digest: Digest) async throws {}
    func list(after digest: Digest?, limit: Int) async throws -> [StoredBlob] { [] }
}
