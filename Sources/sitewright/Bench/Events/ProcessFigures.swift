import Foundation

/// What a process and all below it use.
struct ProcessFigures: Sendable {
    /// Proportional set size: pages that several processes share count for each by its part.
    var bytes = 0
    /// Time on a processor since they began.
    var cpuSeconds = 0.0

    init(of process: Int32) throws {
        try add(process)
    }

    private mutating func add(_ process: Int32) throws {
        let memory = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
        guard let line = memory.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }),
            let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw CommandFailure("The memory of process \(process) cannot be read.") }
        bytes += kibibytes << 10
        let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // After the name in brackets: state, parent, …; fields 14 and 15 of proc(5) are ticks in the program and kernel.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
            throw CommandFailure("The time of process \(process) cannot be read.")
        }
        cpuSeconds += (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
        // One that ends just now uses nothing any more.
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { try? add(child) }
    }
}
