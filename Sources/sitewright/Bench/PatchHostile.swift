/// Input that is made to take long: about ten megabytes each, and a file of up to one.
struct PatchHostile {
    var name: String
    var before: [UInt8]
    var stream: [UInt8]

    static let all = [
        PatchHostile(
            name: "one line in SEARCH", before: lines("one", "two"),
            stream: edit([(String(repeating: "x", count: size), "y")])),
        PatchHostile(
            name: "one line in a file", before: [],
            stream: Array(
                ("<sw-file path=\"\(PatchWork.path)\">\n" + String(repeating: "x", count: size) + "\n</sw-file>\n").utf8
            )),
        PatchHostile(name: "a line without end", before: [], stream: [UInt8](repeating: 0x3C, count: size)),
        // Each place of the file begins like SEARCH, for five hundred lines.
        PatchHostile(
            name: "near-matches, one after the other", before: repeated("      <li>item</li>\n", bytes: 1_000_000),
            stream: edit(
                Array(
                    repeating: (String(repeating: "      <li>item</li>\n", count: 500) + "      <li>end</li>", "x"),
                    count: size / 9_500))),
        // Every line of SEARCH is much like every line of the file, and none is the same.
        PatchHostile(
            name: "near-matches of each line", before: numbered("      <li className=\"item\">Item ", bytes: 1_000_000),
            stream: edit(
                (0..<(size / 2_800)).map { block in
                    let old = (0..<60).map { "      <li className=\"item\">Item \(block * 60 + $0)." }
                    return (old.joined(separator: "\n"), "x")
                })),
        PatchHostile(
            name: "matches at other indentations", before: repeated("\t\tone\n  two\n", bytes: 1_000_000),
            stream: edit(Array(repeating: (" one\n     two\n one\n     three", "x"), count: size / 70))),
        PatchHostile(name: "fences in fences", before: [], stream: nested()),
        PatchHostile(
            name: "fences of one width", before: [], stream: repeated("```md a.md\n```js\n", bytes: size)),
        PatchHostile(name: "markers", before: lines("one"), stream: repeated("<<<<<<< SEARCH\n", bytes: size)),
        PatchHostile(
            name: "SEARCH all of each line", before: repeated("x\n", bytes: 1_000_000),
            stream: edit(Array(repeating: ("x", "x"), count: size / 60), word: " all")),
        PatchHostile(
            name: "hunks that match nowhere", before: repeated("one\ntwo\n", bytes: 1_000_000),
            stream: lines("--- a/\(PatchWork.path)", "+++ b/\(PatchWork.path)")
                + repeated("@@ -1,3 +1,3 @@\n one\n-one\n+1\n two\n", bytes: size)),
    ]

    private static let size = 10_000_000

    private static func lines(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    private static func repeated(_ text: String, bytes: Int) -> [UInt8] {
        Array(String(repeating: text, count: bytes / text.utf8.count).utf8)
    }

    private static func numbered(_ text: String, bytes: Int) -> [UInt8] {
        Array((0..<(bytes / (text.utf8.count + 6))).map { "\(text)\($0)\n" }.joined().utf8)
    }

    private static func edit(_ blocks: [(String, String)], word: String = "") -> [UInt8] {
        var text = "<sw-edit path=\"\(PatchWork.path)\">\n"
        for (old, new) in blocks { text += "<<<<<<< SEARCH\(word)\n\(old)\n=======\n\(new)\n>>>>>>> REPLACE\n" }
        return Array((text + "</sw-edit>\n").utf8)
    }

    /// Each fence a tick wider than the one around it.
    private static func nested() -> [UInt8] {
        var text: [UInt8] = []
        var width = 3
        while text.count < size {
            text += [UInt8](repeating: 0x60, count: width) + Array("md a\(width).md\n".utf8)
            width += 1
        }
        return text
    }
}
