import Foundation

/// The words of the command line that runs a command in bubblewrap.
struct SandboxArguments {
    /// The arguments of `sh`.
    let words: [String]

    /// - Parameters:
    ///   - group: The control group to join.
    ///   - filter: The file with the filter of system calls.
    ///   - limitsProcesses: Whether to limit the number of processes by a limit of the user's.
    init(_ command: SandboxCommand, group: ControlGroup?, filter: URL?, limitsProcesses: Bool) {
        var inner = [command.program] + command.arguments
        if limitsProcesses {
            // Inside, where the user is one of this sandbox alone, and not all that the host's user runs.
            inner = ["/usr/bin/prlimit", "--nproc=\(command.limits.processes)", "--"] + inner
        }
        let launch = Self.launch(command.limits, group: group, filter: filter)
        words = ["-c", launch, "sh"] + Self.isolation(command, hasFilter: filter != nil) + ["--"] + inner
    }

    /// A line of shell that joins the group, sets the limits that children inherit, and becomes bubblewrap.
    private static func launch(_ limits: SandboxLimits, group: ControlGroup?, filter: URL?) -> String {
        var lines = (group?.doors ?? []).map { "echo $$ > \(quoted($0)) || exit 125" }
        lines.append("ulimit -c 0; ulimit -t \(limits.cpuSeconds); ulimit -n \(limits.openFiles)")
        // In blocks of 512 bytes.
        lines.append("ulimit -f \(limits.fileBytes / 512)")
        let filtered = filter.map { " 3< \(quoted($0.path))" } ?? ""
        lines.append("exec nice -n 10 bwrap \"$@\"\(filtered)")
        return lines.joined(separator: "\n")
    }

    private static func isolation(_ command: SandboxCommand, hasFilter: Bool) -> [String] {
        var words = [
            "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session",
            "--cap-drop", "ALL", "--clearenv", "--uid", "1000", "--gid", "1000", "--hostname", "build",
            "--ro-bind", "/usr", "/usr",
            "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--proc", "/proc", "--dev", "/dev", "--dir", "/etc",
            "--size", "\(command.limits.temporaryBytes)", "--tmpfs", "/tmp",
        ]
        if command.allowsNetwork {
            words += ["--share-net", "--ro-bind-try", "/etc/resolv.conf", "/etc/resolv.conf"]
            words += ["--ro-bind-try", "/etc/ssl", "/etc/ssl", "--ro-bind-try", "/etc/hosts", "/etc/hosts"]
        }
        for mount in command.mounts {
            words += [mount.isWritable ? "--bind" : "--ro-bind", mount.host.path, mount.inside]
        }
        // The kernel's settings belong to root, and where the server runs as root, so does the sandbox seen from outside:
        // without this, a build could change them (bubblewrap 0.8.0 leaves /proc/sys writable then).
        words += ["--remount-ro", "/proc", "--remount-ro", "/", "--chdir", command.workingFolder]
        let fixed = ["PATH": "/tools:/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8", "TZ": "UTC"]
        for (name, value) in fixed.merging(command.environment, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }
        ) {
            words += ["--setenv", name, value]
        }
        if hasFilter { words += ["--seccomp", "3"] }
        return words
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
