import Foundation

/// What /proc says of a process.
struct ProcessTimes {
    let id: Int32
    let name: String
    let parent: Int32
    let seconds: Double
    let childSeconds: Double

    init?(_ id: Int32) {
        guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let start = stat.firstIndex(of: "("), let end = stat.lastIndex(of: ")")
        else { return nil }
        // After the name in brackets: state, parent, …; fields 14 to 17 of proc(5) are the times in ticks.
        let fields = stat[stat.index(after: end)...].split(separator: " ")
        guard fields.count > 14, let parent = Int32(fields[1]) else { return nil }
        let ticks = fields[11...14].compactMap { Double($0) }
        guard ticks.count == 4 else { return nil }
        let second = Double(sysconf(Int32(_SC_CLK_TCK)))
        self.id = id
        self.name = String(stat[stat.index(after: start)..<end])
        self.parent = parent
        self.seconds = (ticks[0] + ticks[1]) / second
        self.childSeconds = (ticks[2] + ticks[3]) / second
    }
}
