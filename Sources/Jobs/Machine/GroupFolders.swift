import Foundation

/// The folders of the control groups that this process is in, the innermost first: the limits of each of them count.
struct GroupFolders: Sendable {
    enum Version: Sendable { case one, two }

    let version: Version
    let folders: [String]

    /// The groups of a controller, such as `memory`; nil where none limits this process.
    ///
    /// A controller may be in a hierarchy of version 1 while an empty one of version 2 is mounted beside it.
    static func of(_ controller: String, in files: MachineFiles) -> GroupFolders? {
        guard let memberships = files.text("/proc/self/cgroup") else { return nil }
        let mounts = Mount.all(files)
        for line in memberships.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[1].split(separator: ",").contains(Substring(controller)) else { continue }
            let mount = mounts.first { $0.type == "cgroup" && $0.options.contains(controller) }
            return mount.map { GroupFolders(.one, path: String(parts[2]), mount: $0, files) }
        }
        guard let line = memberships.split(separator: "\n").first(where: { $0.hasPrefix("0::") }),
            let mount = mounts.first(where: { $0.type == "cgroup2" })
        else { return nil }
        let groups = GroupFolders(.two, path: String(line.dropFirst(3)), mount: mount, files)
        // The controllers that a group has are listed in it.
        let has = groups.folders.contains { folder in
            files.text(folder + "/cgroup.controllers")?.split(whereSeparator: \.isWhitespace)
                .contains(Substring(controller)) ?? false
        }
        return has ? groups : nil
    }

    private init(_ version: Version, path: String, mount: Mount, _ files: MachineFiles) {
        self.version = version
        // In a container the mount may show only a part of the hierarchy, and the path may be the one outside.
        var inner = path
        if mount.root != "/", inner.hasPrefix(mount.root) { inner = String(inner.dropFirst(mount.root.count)) }
        if !files.exists(mount.point + inner) { inner = "" }
        var folders: [String] = []
        var parts = inner.split(separator: "/")
        while true {
            folders.append(parts.isEmpty ? mount.point : mount.point + "/" + parts.joined(separator: "/"))
            guard parts.popLast() != nil else { break }
        }
        self.folders = folders
    }

    /// One line of `/proc/self/mountinfo`.
    private struct Mount {
        var root: String
        var point: String
        var type: String
        var options: Set<String>

        static func all(_ files: MachineFiles) -> [Mount] {
            (files.text("/proc/self/mountinfo") ?? "").split(separator: "\n").compactMap { line in
                // 36 35 98:0 /root /point rw,noatime shared:1 - type source options
                let halves = line.components(separatedBy: " - ")
                guard halves.count == 2 else { return nil }
                let left = halves[0].split(separator: " ")
                let right = halves[1].split(separator: " ")
                guard left.count >= 6, right.count >= 3 else { return nil }
                return Mount(
                    root: String(left[3]), point: String(left[4]), type: String(right[0]),
                    options: Set(right[2].split(separator: ",").map(String.init)))
            }
        }
    }
}
