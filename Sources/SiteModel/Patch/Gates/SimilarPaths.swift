/// Paths whose names are like one that is not there.
public enum SimilarPaths {
    /// The most alike first, at most five.
    public static func to(_ path: String, among paths: some Sequence<FilePath>) -> [String] {
        let wanted = path.lowercased()
        let wantedName = name(wanted)
        let wantedStem = stem(wantedName)
        var found: [(path: String, rank: Int)] = []
        for other in paths {
            let lowered = other.text.lowercased()
            let otherName = name(lowered)
            let rank: Int? =
                if lowered == wanted { 0 } else if otherName == wantedName { 1 } else if stem(otherName) == wantedStem {
                    2
                } else {
                    distance(Array(stem(otherName).utf8.prefix(64)), Array(wantedStem.utf8.prefix(64))).map { 2 + $0 }
                }
            if let rank { found.append((other.text, rank)) }
        }
        return found.sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }.prefix(5).map(\.path)
    }

    private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

    private static func stem(_ name: Substring) -> Substring {
        name.firstIndex(of: ".").map { $0 == name.startIndex ? name : name[..<$0] } ?? name
    }

    /// How many letters must be changed, where that is less than a third of them.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        let most = max(left.count, right.count) / 3
        guard most > 0, abs(left.count - right.count) <= most else { return nil }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count] <= most ? row[right.count] : nil
    }
}
