import Synchronization

/// Admits work by what the machine has: processors, memory and disk.
///
/// A worker asks before it claims, so that what does not fit here is left for other machines. A single weighed job is
/// always let through where memory and disk allow it, however small the machine: it could never run otherwise.
public final class Governor: JobAdmission {
    struct State {
        var reading: MachineReading
        var readAt: ContinuousClock.Instant
        var usedBefore: (at: ContinuousClock.Instant, milliseconds: Int64)?
        var busyCores: Double?
        var running: [String: Int] = [:]
        var admitted: [String: Int] = [:]
        var refused: [String: [GovernorRefusal: Int]] = [:]
        /// The kinds that were refused at the last look, and why.
        var waiting: [String: GovernorRefusal] = [:]
        var isDraining = false
        var isShortOfDisk = false
    }

    public let limits: GovernorLimits
    private let reader: MachineReader
    /// How long a reading is good for.
    private let freshness: Duration
    let state: Mutex<State>

    public init(limits: GovernorLimits = GovernorLimits(), reader: MachineReader, freshness: Duration = .seconds(1)) {
        self.limits = limits
        self.reader = reader
        self.freshness = freshness
        let reading = reader.read()
        let now = ContinuousClock.now
        var state = State(reading: reading, readAt: now)
        state.usedBefore = reading.processor.usedMilliseconds.map { (now, $0) }
        state.isShortOfDisk = Self.isShort(reading, limits)
        self.state = Mutex(state)
    }

    // MARK: Admission

    public func claimable(_ kinds: Set<String>, atMost limit: Int) -> Claimable {
        refreshWhenOld()
        return state.withLock { state in
            guard !state.isDraining else {
                for kind in kinds { Self.note(.draining, kind, &state) }
                return .nothing
            }
            var allowed = kinds
            var room = limit
            for kind in kinds {
                guard let weight = limits.weights[kind] else {
                    state.waiting[kind] = nil
                    continue
                }
                if let reason = refusal(of: weight, state) {
                    allowed.remove(kind)
                    Self.note(reason, kind, &state)
                } else {
                    state.waiting[kind] = nil
                    // why: a claim may bring any mix of kinds; so that the whole of it fits, it is as small as the
                    // tightest kind allows.
                    room = min(room, fitting(weight, state))
                }
            }
            return allowed.isEmpty ? .nothing : Claimable(kinds: allowed, limit: room)
        }
    }

    public func began(_ job: JobRecord) {
        state.withLock { state in
            state.running[job.kind, default: 0] += 1
            state.admitted[job.kind, default: 0] += 1
        }
    }

    public func ended(_ job: JobRecord) {
        state.withLock { state in
            let left = (state.running[job.kind] ?? 1) - 1
            state.running[job.kind] = left > 0 ? left : nil
        }
    }

    private static func note(_ reason: GovernorRefusal, _ kind: String, _ state: inout State) {
        // Workers ask many times a second: what is counted is how often work began to wait.
        if state.waiting.updateValue(reason, forKey: kind) != reason {
            state.refused[kind, default: [:]][reason, default: 0] += 1
        }
    }

    private func refusal(of weight: JobWeight, _ state: State) -> GovernorRefusal? {
        if weight.needsDisk, state.isShortOfDisk { return .disk }
        let memory = state.reading.memory
        if memory.available - weight.memory < limits.memoryFloor { return .memory }
        guard weighed(state) > 0 else { return nil }
        let used = weights(state)
        if used.memory + weight.memory + (memory.resident ?? 0) > limits.memory { return .memory }
        if used.processor + weight.processor > capacity(state) + 0.001 { return .processor }
        if let pressure = state.reading.processor.pressure, pressure > limits.pressure { return .pressure }
        return nil
    }

    /// How many more runs of a weight fit; at least one, because one was let through.
    private func fitting(_ weight: JobWeight, _ state: State) -> Int {
        let used = weights(state)
        var count = Int.max
        if weight.processor > 0 {
            count = Int(min(1e6, (capacity(state) - used.processor) / weight.processor + 0.001))
        }
        if weight.memory > 0 {
            let own = limits.memory - used.memory - (state.reading.memory.resident ?? 0)
            let others = state.reading.memory.available - limits.memoryFloor
            count = min(count, Int(max(0, min(own, others)) / weight.memory))
        }
        return max(1, count)
    }

    private func capacity(_ state: State) -> Double { state.reading.processor.cores * limits.processorShare }

    private func weighed(_ state: State) -> Int {
        state.running.reduce(0) { limits.weights[$1.key] == nil ? $0 : $0 + $1.value }
    }

    private func weights(_ state: State) -> (processor: Double, memory: Int64) {
        state.running.reduce(into: (0, 0)) { sum, running in
            guard let weight = limits.weights[running.key] else { return }
            sum.0 += weight.processor * Double(running.value)
            sum.1 += weight.memory * Int64(running.value)
        }
    }

    // MARK: Draining

    /// Claims nothing more in this process, or claims again. What runs goes on.
    public func drain(_ isDraining: Bool) {
        state.withLock { $0.isDraining = isDraining }
    }

    public var isDraining: Bool { state.withLock { $0.isDraining } }

    // MARK: Readings

    private func refreshWhenOld() {
        let isOld = state.withLock { ContinuousClock.now - $0.readAt >= freshness }
        if isOld { refresh() }
    }

    /// Reads the machine anew.
    @discardableResult
    public func refresh() -> MachineReading {
        let reading = reader.read()
        let now = ContinuousClock.now
        state.withLock { state in
            state.reading = reading
            state.readAt = now
            state.isShortOfDisk = Self.isShort(reading, limits)
            guard let used = reading.processor.usedMilliseconds else { return }
            if let before = state.usedBefore {
                let passed = (now - before.at) / .milliseconds(1)
                guard passed >= 200 else { return }
                state.busyCores = max(0, Double(used - before.milliseconds) / passed)
            }
            state.usedBefore = (now, used)
        }
        return reading
    }

    /// Whether jobs that fill the disk have to wait.
    public var isShortOfDisk: Bool { state.withLock { $0.isShortOfDisk } }

    /// The kinds that wait for room on the disk.
    var diskKinds: [String] { limits.weights.filter { $0.value.needsDisk }.keys.sorted() }

    private static func isShort(_ reading: MachineReading, _ limits: GovernorLimits) -> Bool {
        reading.disks.values.contains { disk in
            disk.free < min(limits.diskFloor, Int64(Double(disk.total) * limits.diskShare))
                || disk.freeFiles.map { $0 < limits.fileFloor } ?? false
        }
    }
}
