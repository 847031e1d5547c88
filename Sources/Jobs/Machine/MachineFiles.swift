import Foundation

/// The files in which the kernel tells of the machine, below a root that tests may choose.
struct MachineFiles: Sendable {
    let root: String

    init(root: URL) {
        let path = root.path
        self.root = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    func text(_ path: String) -> String? {
        try? String(contentsOfFile: root + path, encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + path)
    }

    /// The number that a file consists of; nil for “max” and for anything else.
    func number(_ path: String) -> Int64? {
        text(path).flatMap { Int64($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// The lines “name number” of a file, also “name: number kB”, which is returned in bytes.
    func table(_ path: String) -> [String: Int64]? {
        guard let text = text(path) else { return nil }
        var table: [String: Int64] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard parts.count >= 2, let number = Int64(parts[1]) else { continue }
            let name = parts[0].hasSuffix(":") ? parts[0].dropLast() : parts[0]
            table[String(name)] = parts.count > 2 && parts[2] == "kB" ? number * 1_024 : number
        }
        return table
    }

    /// `some avg10` of a file of pressure stall information.
    func pressure(_ path: String) -> Double? {
        guard let line = text(path)?.split(separator: "\n").first(where: { $0.hasPrefix("some ") }) else { return nil }
        let field = line.split(separator: " ").first { $0.hasPrefix("avg10=") }
        return field.flatMap { Double($0.dropFirst("avg10=".count)) }
    }

    /// How many numbers a list such as `0-3,8` names.
    static func count(ofList list: some StringProtocol) -> Int? {
        var count = 0
        for part in list.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: ",") {
            let ends = part.split(separator: "-").compactMap { Int($0) }
            switch ends.count {
            case 1: count += 1
            case 2 where ends[0] <= ends[1]: count += ends[1] - ends[0] + 1
            default: return nil
            }
        }
        return count > 0 ? count : nil
    }
}
