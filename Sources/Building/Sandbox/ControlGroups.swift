import Foundation
import Synchronization

/// Where the kernel lets us limit memory and processes of a run as a whole.
public enum ControlGroupKind: String, Sendable, Codable {
    /// One hierarchy for each controller.
    case version1
    /// One hierarchy for all.
    case version2
    /// None that this process may write to; limits are then those of single processes.
    case none
}

/// Makes a control group for each run.
struct ControlGroups: Sendable {
    let kind: ControlGroupKind
    /// The folder for our groups, by controller; the same one for both in version 2.
    private let memory: String?
    private let processes: String?

    static let unavailable = ControlGroups(kind: .none, memory: nil, processes: nil)

    private init(kind: ControlGroupKind, memory: String?, processes: String?) {
        self.kind = kind
        self.memory = memory
        self.processes = processes
    }

    /// Finds out what is there by making the folder that our groups stand in.
    static func detect(root: String = "/sys/fs/cgroup") -> ControlGroups {
        if FileManager.default.fileExists(atPath: root + "/cgroup.controllers") {
            let folder = root + "/sitewright"
            // The root may refuse the first write where the controllers are on already; the second one decides.
            _ = write("+memory +pids", to: root + "/cgroup.subtree_control")
            guard makeFolder(folder), write("+memory +pids", to: folder + "/cgroup.subtree_control") else {
                return .unavailable
            }
            removeLeftovers(in: folder)
            return ControlGroups(kind: .version2, memory: folder, processes: folder)
        }
        let memory = root + "/memory/sitewright"
        let processes = root + "/pids/sitewright"
        guard makeFolder(memory), makeFolder(processes) else { return .unavailable }
        for folder in [memory, processes] { removeLeftovers(in: folder) }
        return ControlGroups(kind: .version1, memory: memory, processes: processes)
    }

    /// A new group with these limits, or nil where there are none to be had.
    func make(_ limits: SandboxLimits) -> ControlGroup? {
        guard let memory, let processes else { return nil }
        let name = "run-\(getpid())-\(Self.counter.wrappingAdd(1, ordering: .relaxed).newValue)"
        let group = ControlGroup(folders: Array(Set([memory, processes])).sorted().map { "\($0)/\(name)" })
        guard group.folders.allSatisfy(Self.makeFolder) else {
            group.remove()
            return nil
        }
        let pids = "\(processes)/\(name)/pids.max"
        let isLimited =
            switch kind {
            case .version1: Self.write("\(limits.memoryBytes)", to: "\(memory)/\(name)/memory.limit_in_bytes")
            case .version2: Self.write("\(limits.memoryBytes)", to: "\(memory)/\(name)/memory.max")
            case .none: false
            }
        guard isLimited, Self.write("\(limits.processes)", to: pids) else {
            group.remove()
            return nil
        }
        if kind == .version2 { _ = Self.write("0", to: "\(memory)/\(name)/memory.swap.max") }
        return group
    }

    /// Removes the groups of processes that are gone, which a killed server leaves behind.
    private static func removeLeftovers(in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let parts = name.split(separator: "-")
            guard parts.count == 3, parts[0] == "run", let owner = pid_t(parts[1]), kill(owner, 0) != 0 else {
                continue
            }
            ControlGroup(folders: ["\(folder)/\(name)"]).remove()
        }
    }

    private static let counter = Atomic<Int>(0)

    private static func makeFolder(_ path: String) -> Bool {
        mkdir(path, 0o755) == 0 || errno == EEXIST
    }

    private static func write(_ text: String, to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return Foundation.write(file, text, text.utf8.count) == text.utf8.count
    }
}

/// The group of one run, in one folder or two.
struct ControlGroup: Sendable {
    let folders: [String]

    /// The files by which a process joins the group.
    var doors: [String] { folders.map { $0 + "/cgroup.procs" } }

    /// Whether the kernel killed a process of the group for want of memory.
    var ranOutOfMemory: Bool {
        folders.contains { folder in
            ["memory.oom_control", "memory.events"].contains { name in
                guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else { return false }
                return text.split(separator: "\n").contains { $0.hasPrefix("oom_kill ") && $0 != "oom_kill 0" }
            }
        }
    }

    /// Kills what is left in the group and removes it.
    ///
    /// A group can be removed once its last process is gone, which the kernel does in its own time.
    func remove() {
        for _ in 0..<50 {
            for door in doors {
                let processes = (try? String(contentsOfFile: door, encoding: .utf8)) ?? ""
                for process in processes.split(separator: "\n").compactMap({ pid_t($0) }) { kill(process, SIGKILL) }
            }
            if folders.allSatisfy({ rmdir($0) == 0 || errno == ENOENT }) { return }
            usleep(2_000)
        }
    }
}
