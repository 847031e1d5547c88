import Metrics
import Synchronization

/// What the governor sees and does, for those who administer the server.
public struct GovernorStatus: Sendable, Hashable, Codable {
    public var machine: MachineReading
    public var limits: GovernorLimits
    /// The cores that were busy between the last two readings, of the group or the machine.
    public var busyCores: Double?
    /// The runs of this process, by kind.
    public var running: [String: Int]
    /// How many runs were let through since the start, by kind.
    public var admitted: [String: Int]
    /// How often a kind began to wait since the start, by kind and reason.
    public var refused: [String: [String: Int]]
    /// The kinds that wait now, and why.
    public var waiting: [String: GovernorRefusal]
    public var isDraining: Bool
}

extension Governor {
    public var status: GovernorStatus {
        refresh()
        return state.withLock { state in
            GovernorStatus(
                machine: state.reading, limits: limits, busyCores: state.busyCores, running: state.running,
                admitted: state.admitted,
                refused: state.refused.mapValues { reasons in
                    Dictionary(uniqueKeysWithValues: reasons.map { ($0.key.rawValue, $0.value) })
                },
                waiting: state.waiting, isDraining: state.isDraining)
        }
    }

    /// Tells the metrics what was seen last.
    public func record() {
        let status = status
        Gauge(label: "sitewright_machine_cores").record(status.machine.processor.cores)
        Gauge(label: "sitewright_machine_memory_limit_bytes").record(status.machine.memory.limit)
        Gauge(label: "sitewright_machine_memory_available_bytes").record(status.machine.memory.available)
        if let busy = status.busyCores { Gauge(label: "sitewright_machine_busy_cores").record(busy) }
        if let pressure = status.machine.processor.pressure {
            Gauge(label: "sitewright_machine_processor_pressure_percent").record(pressure)
        }
        for (name, disk) in status.machine.disks {
            Gauge(label: "sitewright_machine_disk_free_bytes", dimensions: [("disk", name)]).record(disk.free)
        }
        Gauge(label: "sitewright_governor_draining").record(status.isDraining ? 1 : 0)
        for kind in limits.weights.keys {
            let dimensions = [("kind", kind)]
            Gauge(label: "sitewright_governor_running", dimensions: dimensions).record(status.running[kind] ?? 0)
            Gauge(label: "sitewright_governor_admitted", dimensions: dimensions).record(status.admitted[kind] ?? 0)
            for reason in GovernorRefusal.allCases {
                Gauge(label: "sitewright_governor_refused", dimensions: dimensions + [("reason", reason.rawValue)])
                    .record(status.refused[kind]?[reason.rawValue] ?? 0)
            }
        }
    }
}
