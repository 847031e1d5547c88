/// Tells a whole file that lost most of its lines from one whose lines moved elsewhere.
enum ShrinkGate {
    /// Some of the lines that would be lost, where they are too many; else nil.
    /// - Parameter gained: How often each line comes into the other files of the turn; asked for only where that decides.
    static func lost(from old: [UInt8], to new: [UInt8], gained: () -> [[UInt8]: Int]) -> [String]? {
        let oldLines = TextLines(old[...])
        let newLines = TextLines(new[...])
        let shrinkage = oldLines.count - newLines.count
        guard oldLines.count >= 20, isTooMuch(shrinkage, of: oldLines.count) else { return nil }
        var kept = counts(newLines)
        var moved = gained()
        var missing: [String] = []
        var movedCount = 0
        for index in oldLines.indices {
            let line = Array(oldLines[index])
            if let count = kept[line], count > 0 {
                kept[line] = count - 1
            } else if let count = moved[line], count > 0 {
                moved[line] = count - 1
                movedCount += 1
            } else if missing.count < 20, !oldLines[index].isBlank {
                missing.append(oldLines[index].prefix(200).text)
            }
        }
        return isTooMuch(shrinkage - movedCount, of: oldLines.count) ? missing : nil
    }

    private static func isTooMuch(_ lost: Int, of all: Int) -> Bool { lost * 10 > all * 6 }

    /// How often each line comes into a file that had `old` before.
    static func gained(from old: [UInt8], to new: [UInt8]) -> [[UInt8]: Int] {
        var before = counts(TextLines(old[...]))
        var gained: [[UInt8]: Int] = [:]
        let lines = TextLines(new[...])
        for index in lines.indices {
            let line = Array(lines[index])
            if let count = before[line], count > 0 {
                before[line] = count - 1
            } else {
                gained[line, default: 0] += 1
            }
        }
        return gained
    }

    private static func counts(_ lines: TextLines) -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        for index in lines.indices { counts[Array(lines[index]), default: 0] += 1 }
        return counts
    }
}
