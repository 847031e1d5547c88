import Foundation
import Testing

@testable import Designer

@Suite struct JSONLiteralTests {
    private static let document = Array(
        #"""
        { "a" : {"deep": [[[{"a":"no"}]]], "b\u0041":"first", "list":[ {"x":"1","id":"one"}, {"id":"two","x":"2 \"q\" \\","more":[{"id":"k","name":"n"}]} ]},
          "n": -1.5e3, "t": true, "last" :"end"}
        """#.utf8)

    @Test(arguments: [
        (["last"], "end"), (["a", "bA"], "first"), (["a", "list", "#one", "x"], "1"),
        (["a", "list", "#two", "x"], #"2 "q" \"#), (["a", "list", "#two", "more", "#k", "name"], "n"),
    ])
    func textIsFoundAndReplacedAlone(path: [String], text: String) throws {
        let steps = Self.steps(path)
        let literal = try #require(JSONLiteral(at: steps, in: Self.document))
        #expect(literal.text == text)
        let new = "line\n\"\\\u{1}\u{2028}é"
        let changed = literal.replaced(by: new, in: Self.document)
        #expect(JSONLiteral(at: steps, in: changed)?.text == new)
        let isJSON = (try? JSONSerialization.jsonObject(with: Data(changed))) != nil
        #expect(isJSON)
        // Everything before and behind is as it was.
        #expect(changed.starts(with: Self.document[..<literal.range.lowerBound]))
        #expect(changed.reversed().starts(with: Self.document[literal.range.upperBound...].reversed()))
    }

    @Test(arguments: [
        ["n"], ["t"], ["a"], ["a", "list"], ["a", "list", "#three", "x"], ["none"], [], ["a", "deep", "a"],
    ])
    func whatIsNoTextIsNotFound(path: [String]) {
        #expect(JSONLiteral(at: Self.steps(path), in: Self.document) == nil)
    }

    /// Documents that end anywhere, and bytes of any kind: no crash, and no text out of nothing.
    @Test func brokenDocumentsAreHarmless() {
        for end in 0..<Self.document.count {
            let found = JSONLiteral(at: [.key("last")], in: Array(Self.document[..<end]))
            #expect(found == nil || found?.text == "end")
        }
        let deep = Array(repeating: UInt8(ascii: "["), count: 200_000)
        #expect(JSONLiteral(at: [.key("a")], in: deep) == nil)
        #expect(JSONLiteral(at: [.key("b")], in: Array("{\"a\":".utf8) + deep) == nil)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            var bytes = Self.document
            for _ in 0..<4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = JSONLiteral(at: [.key("a"), .key("list"), .item("two"), .key("x")], in: bytes)
        }
    }

    private static func steps(_ path: [String]) -> [JSONLiteral.Step] {
        path.map { $0.hasPrefix("#") ? .item(String($0.dropFirst())) : .key($0) }
    }
}
