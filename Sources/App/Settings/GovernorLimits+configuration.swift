public import Configuration
import Foundation
public import Jobs
import Sites

extension GovernorLimits {
    /// Reads how much of the machine jobs may use.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `machine.cpu.share` | `SITEWRIGHT_MACHINE_CPU_SHARE` | 0.8 of the cores for jobs |
    /// | `machine.cpu.pressure` | `SITEWRIGHT_MACHINE_CPU_PRESSURE` | 95 percent, above which one job runs at a time |
    /// | `machine.memory.limit` | `SITEWRIGHT_MACHINE_MEMORY_LIMIT` | 2GB for the server and its jobs |
    /// | `machine.memory.floor` | `SITEWRIGHT_MACHINE_MEMORY_FLOOR` | 128MB that stay available |
    /// | `machine.disk.floor` | `SITEWRIGHT_MACHINE_DISK_FLOOR` | 1GB, at most 5% of the disk |
    /// | `machine.weights` | `SITEWRIGHT_MACHINE_WEIGHTS` | such as `site.build=0.6/300MB,site.edit=0.4/200MB` |
    public init(reader: ConfigReader) throws {
        self.init()
        processorShare = reader.double(forKey: "machine.cpu.share", default: processorShare)
        guard (0.05...1).contains(processorShare) else {
            throw StartProblem("“machine.cpu.share” is a number from 0.05 to 1.")
        }
        pressure = reader.double(forKey: "machine.cpu.pressure", default: pressure)
        guard (1...100).contains(pressure) else {
            throw StartProblem("“machine.cpu.pressure” is a number from 1 to 100.")
        }
        memory = try ByteCount.read(reader, "machine.memory.limit") ?? memory
        memoryFloor = try ByteCount.read(reader, "machine.memory.floor") ?? memoryFloor
        if let floor = try ByteCount.read(reader, "machine.disk.floor") {
            diskFloor = floor
            // What was said in bytes counts in bytes.
            diskShare = 1
        }
        weights = [
            SiteGeneration.kind: JobWeight(processor: 0.6, memory: 300 << 20),
            SiteBuild.kind: JobWeight(processor: 0.6, memory: 300 << 20),
            SiteEdit.kind: JobWeight(processor: 0.4, memory: 200 << 20),
            SiteCheck.kind: JobWeight(processor: 0.4, memory: 300 << 20),
        ]
        if let text = reader.string(forKey: "machine.weights") {
            for part in text.split(separator: ",") {
                let (kind, weight) = try Self.weight(part.trimmingCharacters(in: .whitespaces))
                weights[kind] = weight
            }
        }
    }

    private static func weight(_ text: String) throws -> (String, JobWeight) {
        let halves = text.split(separator: "=")
        let figures = halves.last?.split(separator: "/") ?? []
        guard halves.count == 2, figures.count == 2, let processor = Double(figures[0]), processor >= 0,
            let memory = ByteCount.bytes(figures[1])
        else { throw StartProblem("“machine.weights” is a list such as site.build=0.6/300MB,site.edit=0.4/200MB.") }
        return (String(halves[0]), JobWeight(processor: processor, memory: memory))
    }
}

extension JobLogLimits {
    /// Reads how much of a job's log is kept.
    ///
    /// | key | variable | default |
    /// |---|---|---|
    /// | `limits.log.lines` | `SITEWRIGHT_LIMITS_LOG_LINES` | 5000 |
    /// | `limits.log.bytes` | `SITEWRIGHT_LIMITS_LOG_BYTES` | 1MB |
    public init(reader: ConfigReader) throws {
        self.init()
        lines = reader.int(forKey: "limits.log.lines", default: lines)
        guard (1...1_000_000).contains(lines) else {
            throw StartProblem("“limits.log.lines” is a number from 1 to 1000000.")
        }
        bytes = Int(try ByteCount.read(reader, "limits.log.bytes") ?? Int64(bytes))
        guard bytes >= 1_000 else { throw StartProblem("“limits.log.bytes” is at least 1000.") }
    }
}

/// Sizes as people write them.
enum ByteCount {
    /// `512`, `300MB`, `2 GB`: units of 1024.
    static func bytes(_ text: some StringProtocol) -> Int64? {
        let text = text.trimmingCharacters(in: .whitespaces).uppercased()
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let units: [String: Double] = [
            "": 1, "B": 1, "KB": 0x1p10, "K": 0x1p10, "MB": 0x1p20, "M": 0x1p20, "GB": 0x1p30, "G": 0x1p30,
            "TB": 0x1p40, "T": 0x1p40,
        ]
        let unit = text.dropFirst(digits.count).trimmingCharacters(in: .whitespaces)
        guard let number = Double(digits), let factor = units[unit], number * factor < 0x1p62 else { return nil }
        return Int64(number * factor)
    }

    static func read(_ reader: ConfigReader, _ key: String) throws -> Int64? {
        guard let text = reader.string(forKey: ConfigKey(key)) else { return nil }
        guard let bytes = bytes(text) else { throw StartProblem("“\(key)” is a size such as 512MB.") }
        return bytes
    }
}
