/// A file of a million bytes and a change of many places in it, in the notation of the edit stream.
struct PatchWork {
    static let path = "App.tsx"

    var before: [UInt8] = []
    var after: [UInt8] = []
    var stream: [UInt8] = []
    var lineCount = 0

    init(blocks: Int) {
        // Lines as code has them: some occur once, some everywhere.
        var lines: [String] = []
        var size = 0
        var number = 0
        while size < 1_000_000 {
            number += 1
            for line in [
                "      <li key=\"item-\(number)\" className=\"flex items-center gap-2\">",
                "        <Icon name=\"check\" />",
                "        <span>Item number \(number), as it stands in the list</span>", "      </li>", "",
            ] {
                lines.append(line)
                size += line.utf8.count + 1
            }
        }
        var changed = lines
        var text = "<sw-edit path=\"\(Self.path)\">\n"
        let items = lines.count / 5
        for block in 0..<blocks {
            let start = block * items / blocks * 5
            let new = lines[start + 2].replacing("as it stands", with: "as it now stands")
            changed[start + 2] = new
            text += "<<<<<<< SEARCH\n\(lines[start + 1])\n\(lines[start + 2])\n\(lines[start + 3])\n=======\n"
            text += "\(lines[start + 1])\n\(new)\n\(lines[start + 3])\n>>>>>>> REPLACE\n"
        }
        before = Array((lines.joined(separator: "\n") + "\n").utf8)
        after = Array((changed.joined(separator: "\n") + "\n").utf8)
        stream = Array((text + "</sw-edit>\n").utf8)
        lineCount = lines.count
    }
}
