import Testing

@testable import LanguageModels

@Suite struct EventParserTests {
    private static let stream = """
        \u{FEFF}: a comment\r
        event: first\r
        data: Olá, عالم 🌍\r
        \r
        data: one\ndata:two\ndata:  three\n\n: ping\n\nid: 7\nretry: 10\nevent\ndata\n\ndata: {"a":1}\r\r
        """

    private static let events = [
        ServerSentEvent(name: "first", data: "Olá, عالم 🌍"), ServerSentEvent(name: nil, data: "one\ntwo\n three"),
        ServerSentEvent(name: "", data: ""), ServerSentEvent(name: nil, data: #"{"a":1}"#),
    ]

    private func parse(_ bytes: [UInt8], cutAt places: [Int]) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        var events: [ServerSentEvent] = []
        var start = 0
        for place in places + [bytes.count] {
            events += try parser.read(bytes[start..<place])
            start = place
        }
        return events + (parser.finish().map { [$0] } ?? [])
    }

    @Test func eventsAreTheSameWhereverTheBytesAreSplit() throws {
        let bytes = Array(Self.stream.utf8)
        for place in 0...bytes.count {
            let events = try parse(bytes, cutAt: [place])
            #expect(events == Self.events, "split at \(place)")
        }
        let single = try parse(bytes, cutAt: Array(0..<bytes.count))
        #expect(single == Self.events)
    }

    @Test func aLastEventWithoutItsEmptyLineIsGivenAtTheEnd() throws {
        var parser = ServerSentEventParser()
        let events = try parser.read(Array("data: [DONE]".utf8))
        #expect(events.isEmpty)
        let last = parser.finish()
        #expect(last == ServerSentEvent(name: nil, data: "[DONE]"))
        let none = parser.finish()
        #expect(none == nil)
    }

    @Test func anEventWithoutEndIsRefused() throws {
        var parser = ServerSentEventParser(limit: 100)
        _ = try parser.read(Array("data: \(String(repeating: "x", count: 90))\n\n".utf8))
        _ = try parser.read(Array("data: \(String(repeating: "x", count: 80))\n".utf8))
        #expect(throws: ServerSentEventParser.TooLong.self) {
            try parser.read(Array("data: \(String(repeating: "x", count: 40))".utf8))
        }
    }
}
