import Testing

@testable import Web

@Suite("What a request asks for")
struct StaticRequestTests {
    @Test(
        "The heaviest encoding is chosen, of equals the smallest",
        arguments: [
            ("gzip, deflate, br", .brotli), ("gzip", .gzip), ("br", .brotli), ("GZIP", .gzip), ("x-gzip", .gzip),
            ("br;q=0.5, gzip;q=0.8", .gzip), ("br;q=0, gzip", .gzip), ("br;q=0, gzip;q=0", .identity), ("*", .brotli),
            ("*;q=0", .identity), ("gzip;q=0, *", .brotli), ("br;q=0, *", .gzip), ("identity", .identity),
            ("identity;q=1, br;q=0.5", .identity), ("identity;q=0.5, gzip;q=0.5", .gzip), ("deflate, zstd", .identity),
            ("", .identity), (",,;q=1", .identity), ("br;q=nonsense, gzip;q=0.1", .gzip), ("br ; q=1", .brotli),
            ("gzip;q=2", .gzip), ("brotli", .identity),
        ] as [(String, ContentCoding)])
    func encodingIsChosen(field: String, expected: ContentCoding) {
        #expect(AcceptEncoding(field).best(of: [.brotli, .gzip]) == expected)
    }

    @Test(
        "A single range is read, anything else is no range",
        arguments: [
            ("bytes=0-4", 0..<5), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=0-99", 0..<10),
            ("bytes=-99", 0..<10), ("Bytes=0-0", 0..<1), ("bytes= 2 - 3 ", 2..<4), ("bytes=9-9", 9..<10),
        ] as [(String, Range<Int>)])
    func rangesAreRead(field: String, expected: Range<Int>) {
        #expect(ByteRange(field)?.resolved(in: 10) == expected)
    }

    @Test(arguments: [
        "bytes=0-1,3-4", "bytes=4-2", "bytes=", "bytes=-", "bytes=a-b", "items=0-1", "bytes=1", "bytes=--1",
        "bytes=0-99999999999999999999", "bytes=+1-2", "",
    ])
    func otherRangesAreNone(_ field: String) {
        #expect(ByteRange(field) == nil)
    }

    @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=-0"])
    func rangesOutsideAreEmpty(_ field: String) throws {
        #expect(try #require(ByteRange(field)).resolved(in: 10) == nil)
    }

    @Test(
        "A list of entity tags includes a tag by weak comparison",
        arguments: [
            ("\"a\"", true), ("W/\"a\"", true), ("*", true), (" * ", true), ("\"b\", \"a\"", true),
            ("\"b\",W/\"a\",\"c\"", true), ("\"x,y\" , \"a\"", true), ("\"b\"", false), ("a", false), ("\"a", false),
            ("\"ab\"", false), ("", false), ("W/a", false), ("\"b\" \"a\"", true),
        ])
    func entityTagsAreCompared(field: String, expected: Bool) {
        #expect(EntityTags(field).weaklyInclude("\"a\"") == expected)
    }
}
