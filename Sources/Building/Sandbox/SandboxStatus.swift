import Foundation

/// What isolation this machine offers.
public struct SandboxStatus: Sendable, Hashable, Codable {
    /// Where memory and processes are limited.
    public var controlGroups: ControlGroupKind
    /// Whether the kernel takes our filter of system calls.
    public var filtersSystemCalls = false
    /// Nil where builds can be isolated; else what to do about it, in sentences.
    public var remedy: String?

    public init(controlGroups: ControlGroupKind) {
        self.controlGroups = controlGroups
    }

    /// What is weaker than it could be, in sentences.
    public var degraded: [String] {
        var sentences: [String] = []
        if controlGroups == .none {
            sentences.append(
                "Memory is limited for single processes only: no control group can be made under /sys/fs/cgroup.")
        }
        if !filtersSystemCalls { sentences.append("System calls are not filtered on this machine.") }
        return sentences
    }
}

extension Sandbox {
    /// This sandbox with what a trial run found out: without the filter where the kernel refuses it, with a remedy
    /// where nothing works.
    func checked() async -> Sandbox {
        var status = status
        if filter != nil, await trial() == nil {
            status.filtersSystemCalls = true
            return Sandbox(status: status, groups: groups, filter: filter)
        }
        let unfiltered = Sandbox(status: status, groups: groups, filter: nil)
        status.remedy = await unfiltered.trial().map(Self.remedy)
        return Sandbox(status: status, groups: groups, filter: nil)
    }

    /// What a run of `true` in the sandbox complained about, or nil where it worked.
    private func trial() async -> String? {
        do {
            let result = try await runUnchecked(SandboxCommand("/usr/bin/true", [], mounts: [], workingFolder: "/"))
            return result.isSuccess ? nil : result.output
        } catch {
            return "\(error)"
        }
    }

    /// What to do about a complaint of bubblewrap or of the shell that starts it.
    static func remedy(for complaint: String) -> String {
        let said = complaint.split(separator: "\n").last.map(String.init) ?? complaint
        if complaint.contains("not found") || complaint.contains("No such file") && complaint.contains("bwrap") {
            return "Install bubblewrap: sudo apt-get install bubblewrap."
        }
        if complaint.contains("uid map") || complaint.contains("namespace") || complaint.contains("ermi") {
            return """
                The kernel refuses user namespaces to this process (“\(said)”). On a host: sudo sysctl -w \
                kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0 \
                user.max_user_namespaces=15000. In a container: start it with --security-opt seccomp=unconfined \
                --security-opt apparmor=unconfined --security-opt systempaths=unconfined.
                """
        }
        return "bubblewrap said “\(said)”. Run “bwrap --ro-bind / / --unshare-all true” by hand to look into it."
    }
}
