import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Building

struct BuildCacheTests {
    private func entry(_ text: String, size: Int = 0) throws -> CacheEntry {
        let content = Array(text.utf8) + Array(repeating: UInt8(ascii: "x"), count: size)
        return CacheEntry(files: SourceFiles([try FilePath("a/b.txt"): content]), values: ["note": text])
    }

    private func key(_ name: String) -> Digest { StepKey(name).digest }

    @Test func anEntryComesBackAlsoAfterARestart() throws {
        let folder = try TemporaryFolder()
        try BuildCache(folder: folder.url).store(try entry("one"), for: key("one"))
        let cache = try BuildCache(folder: folder.url)
        #expect(cache.entry(key("one")) == (try entry("one")))
        #expect(cache.entry(key("two")) == nil)
        #expect(cache.statistics.hits == 1)
        #expect(cache.statistics.misses == 1)
        #expect(cache.statistics.entries == 1)
    }

    @Test func aDamagedEntryIsAMissAndGoes() throws {
        let folder = try TemporaryFolder()
        let cache = try BuildCache(folder: folder.url)
        cache.store(try entry("one"), for: key("one"))
        let file = folder.path("entries/\(key("one").hex)")
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count - 1] ^= 1
        try bytes.write(to: file)
        #expect(cache.entry(key("one")) == nil)
        #expect(cache.statistics.corrupt == 1)
        #expect(cache.statistics.bytes == 0)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func whatWasNotUsedForLongestGoesFirst() throws {
        let folder = try TemporaryFolder()
        let cache = try BuildCache(folder: folder.url, limit: 100_000)
        for name in ["a", "b", "c"] { cache.store(try entry(name, size: 30_000), for: key(name)) }
        #expect(cache.entry(key("a")) != nil)
        cache.store(try entry("d", size: 30_000), for: key("d"))
        #expect(cache.entry(key("b")) == nil)
        #expect(cache.entry(key("a")) != nil)
        #expect(cache.entry(key("d")) != nil)
        #expect(cache.statistics.bytes <= 80_000)
        #expect(cache.statistics.evicted == 2)
    }

    @Test func clearingRemovesAll() throws {
        let folder = try TemporaryFolder()
        let cache = try BuildCache(folder: folder.url)
        cache.store(try entry("one"), for: key("one"))
        cache.clear()
        #expect(cache.entry(key("one")) == nil)
        #expect(cache.statistics.bytes == 0)
    }

    @Test func keysTellTheirPartsApart() {
        func key(_ parts: [(String, String)]) -> Digest {
            var key = StepKey("x")
            for (name, value) in parts { key.add(name, value) }
            return key.digest
        }
        #expect(key([("a", "b")]) == key([("a", "b")]))
        #expect(key([("a", "b\nc=d")]) != key([("a", "b"), ("c", "d")]))
        #expect(key([("a", "bc")]) != key([("ab", "c")]))
        #expect(key([("a", "1"), ("b", "2")]) != key([("b", "2"), ("a", "1")]))
    }

    @Test func shrinkingTakesInWhatOthersStoredAndKeepsWhatWasUsedLast() throws {
        let folder = try TemporaryFolder()
        let cache = try BuildCache(folder: folder.url, limit: 100_000)
        // Another process has the same folder.
        let other = try BuildCache(folder: folder.url, limit: 100_000)
        for name in ["one", "two", "three"] { other.store(try entry(name, size: 10_000), for: key(name)) }
        let old = Date(timeIntervalSinceNow: -1_000)
        for name in ["one", "three"] {
            try FileManager.default.setAttributes(
                [.modificationDate: old], ofItemAtPath: folder.path("entries/\(key(name).hex)").path)
        }
        #expect(cache.shrink(to: 1) == 0)
        #expect(cache.statistics.entries == 3)
        #expect(cache.shrink(to: 0.15) > 20_000)
        #expect(cache.entry(key("two")) == (try entry("two", size: 10_000)))
        #expect(cache.entry(key("one")) == nil)
        #expect(cache.shrink(to: 0) > 10_000)
        #expect(cache.statistics.entries == 0)
        // The other process finds its entries gone, and that is all.
        #expect(other.entry(key("two")) == nil)
    }
}
