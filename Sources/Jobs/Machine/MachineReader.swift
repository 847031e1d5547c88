public import Foundation

/// Reads what the machine has: control groups of version 1 and 2 where there are any, else `/proc`.
public struct MachineReader: Sendable {
    private let files: MachineFiles
    private let disks: [String: URL]
    private let disk: @Sendable (URL) -> MachineReading.Disk?

    /// - Parameters:
    ///   - root: The folder that stands for `/` when files of the kernel are read.
    ///   - disks: The folders whose disks are watched, by what they are called.
    ///   - disk: Says how much room a folder's disk has.
    public init(
        root: URL = URL(fileURLWithPath: "/", isDirectory: true), disks: [String: URL] = [:],
        disk: @escaping @Sendable (URL) -> MachineReading.Disk? = MachineReader.room
    ) {
        self.files = MachineFiles(root: root)
        self.disks = disks
        self.disk = disk
    }

    public func read() -> MachineReading {
        MachineReading(processor: processor(), memory: memory(), disks: disks.compactMapValues { disk($0) })
    }

    /// The room on the disk of a folder, of what a process without rights may use.
    public static func room(_ folder: URL) -> MachineReading.Disk? {
        var status = statvfs()
        guard statvfs(folder.path, &status) == 0 else { return nil }
        let unit = Int64(status.f_frsize)
        return MachineReading.Disk(
            free: Int64(status.f_bavail) * unit, total: Int64(status.f_blocks) * unit,
            freeFiles: status.f_files == 0 ? nil : Int64(status.f_favail))
    }

    // MARK: Processors

    private func processor() -> MachineReading.Processor {
        let load = files.text("/proc/loadavg")?.split(separator: " ").first.flatMap { Double($0) }
        var reading = MachineReading.Processor(
            source: .machine, cores: cores(), usedMilliseconds: usedByMachine(), load: load,
            pressure: files.pressure("/proc/pressure/cpu"), throttled: nil)
        guard let groups = GroupFolders.of("cpu", in: files), let own = groups.folders.first else { return reading }
        let quotas = groups.folders.compactMap { quota(of: $0, groups.version) }
        guard let quota = quotas.min() else { return reading }
        reading.cores = min(reading.cores, quota)
        let figures = files.table(own + "/cpu.stat")
        reading.throttled = figures?["nr_throttled"]
        switch groups.version {
        case .one:
            reading.source = .version1
            let usage = GroupFolders.of("cpuacct", in: files)?.folders.first.map { $0 + "/cpuacct.usage" }
            reading.usedMilliseconds = usage.flatMap { files.number($0) }.map { $0 / 1_000_000 }
        case .two:
            reading.source = .version2
            reading.usedMilliseconds = figures?["usage_usec"].map { $0 / 1_000 }
            reading.pressure = files.pressure(own + "/cpu.pressure") ?? reading.pressure
        }
        return reading
    }

    /// The cores that the process may run on.
    private func cores() -> Double {
        let line = files.text("/proc/self/status")?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") }
        if let list = line?.dropFirst("Cpus_allowed_list:".count), let count = MachineFiles.count(ofList: list) {
            return Double(count)
        }
        let lines = files.text("/proc/stat")?.split(separator: "\n") ?? []
        let count = lines.count { $0.hasPrefix("cpu") && !$0.hasPrefix("cpu ") }
        return Double(max(1, count))
    }

    /// The cores that a quota is worth; nil where there is none.
    private func quota(of folder: String, _ version: GroupFolders.Version) -> Double? {
        switch version {
        case .one:
            guard let quota = files.number(folder + "/cpu.cfs_quota_us"), quota > 0,
                let period = files.number(folder + "/cpu.cfs_period_us"), period > 0
            else { return nil }
            return Double(quota) / Double(period)
        case .two:
            let parts = files.text(folder + "/cpu.max")?.split(whereSeparator: \.isWhitespace) ?? []
            guard parts.count == 2, let quota = Double(parts[0]), let period = Double(parts[1]), period > 0 else {
                return nil
            }
            return quota / period
        }
    }

    private func usedByMachine() -> Int64? {
        guard let line = files.text("/proc/stat")?.split(separator: "\n").first(where: { $0.hasPrefix("cpu ") }) else {
            return nil
        }
        // user nice system idle iowait irq softirq steal, in hundredths of a second on every Linux that we run on.
        let ticks = line.split(separator: " ").dropFirst().compactMap { Int64($0) }
        guard ticks.count >= 8 else { return nil }
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) * 10
    }

    // MARK: Memory

    private func memory() -> MachineReading.Memory {
        let machine = files.table("/proc/meminfo") ?? [:]
        let total = machine["MemTotal"] ?? 0
        var reading = MachineReading.Memory(
            source: .machine, limit: total,
            available: machine["MemAvailable"] ?? (machine["MemFree"] ?? 0) + (machine["Cached"] ?? 0),
            resident: files.table("/proc/self/status")?["VmRSS"])
        guard let groups = GroupFolders.of("memory", in: files) else { return reading }
        for folder in groups.folders {
            guard let room = room(in: folder, groups.version), room.limit < total else { continue }
            reading.source = groups.version == .one ? .version1 : .version2
            reading.limit = min(reading.limit, room.limit)
            reading.available = min(reading.available, max(0, room.available))
        }
        return reading
    }

    /// The limit of a group and what can still be had below it; nil where it has none.
    private func room(in folder: String, _ version: GroupFolders.Version) -> (limit: Int64, available: Int64)? {
        switch version {
        case .one:
            guard let limit = files.number(folder + "/memory.limit_in_bytes"),
                let usage = files.number(folder + "/memory.usage_in_bytes")
            else { return nil }
            let figures = files.table(folder + "/memory.stat") ?? [:]
            let pages = (figures["total_inactive_file"] ?? 0) + (figures["total_active_file"] ?? 0)
            let bound = (figures["total_dirty"] ?? 0) + (figures["total_writeback"] ?? 0)
            return (limit, limit - usage + max(0, pages - bound))
        case .two:
            guard let limit = files.number(folder + "/memory.max"),
                let usage = files.number(folder + "/memory.current")
            else { return nil }
            let figures = files.table(folder + "/memory.stat") ?? [:]
            // Files in memory can be dropped once they are written; so can the kernel's own caches. Shared memory
            // counts as page cache too, but is on neither list of file pages.
            let pages = (figures["inactive_file"] ?? 0) + (figures["active_file"] ?? 0)
            let bound = (figures["file_dirty"] ?? 0) + (figures["file_writeback"] ?? 0)
            return (limit, limit - usage + max(0, pages - bound) + (figures["slab_reclaimable"] ?? 0))
        }
    }
}
