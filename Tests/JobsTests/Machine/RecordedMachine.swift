import Foundation
import TestSupport

@testable import Jobs

/// Files of a kernel in a folder that stands for `/`, as they were on real machines.
final class RecordedMachine: Sendable {
    private let folder: TemporaryFolder

    init(_ files: [String: String]...) throws {
        folder = try TemporaryFolder()
        for (path, text) in files.flatMap({ $0 }) { try write(text, to: path) }
    }

    func write(_ text: String, to path: String) throws {
        let url = folder.path(String(path.dropFirst()))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// A reader that keeps the files as long as it is there.
    func reader(
        disks: [String: URL] = [:], disk: @escaping @Sendable (URL) -> MachineReading.Disk? = { _ in nil }
    ) -> MachineReader {
        MachineReader(root: folder.url, disks: disks, disk: { [self] url in withExtendedLifetime(self) { disk(url) } })
    }

    /// A host with two cores and 24 GB; of `/proc/stat` the lines that count.
    static let host = [
        "/proc/loadavg": "4.30 2.76 3.78 4/113 25498\n",
        "/proc/stat": """
        cpu  2233160 399701 697220 1330565 35008 0 20542 5854 0 0
        cpu0 1036010 206855 318984 780524 9182 0 4703 3000 0 0
        cpu1 1197150 192845 378235 550041 25825 0 15839 2854 0 0
        ctxt 139250869

        """,
        "/proc/meminfo": """
        MemTotal:       24684092 kB
        MemFree:        15668780 kB
        MemAvailable:   22109736 kB
        Buffers:          402608 kB
        Cached:          4705252 kB

        """,
        "/proc/self/status": "Name:\tsitewright\nVmRSS:\t   51200 kB\nCpus_allowed_list:\t0-1\n",
        "/proc/pressure/cpu": """
        some avg10=93.96 avg60=90.33 avg300=62.14 total=10618775290
        full avg10=0.00 avg60=0.00 avg300=0.00 total=0

        """,
    ]

    /// Version 1 as recorded on Debian 12: each controller in a hierarchy of its own, and an empty one of version 2
    /// beside them. The group of the memory is deeper than what is mounted.
    static func version1(memory: String, quota: String) -> [String: String] {
        [
            "/proc/self/cgroup": """
            9:name=systemd:/
            8:pids:/
            4:memory:/process_api/e88542bc2b5075142fe3f6dfc5a46c51
            3:cpuset:/
            2:cpuacct:/
            1:cpu:/
            0::/

            """,
            "/proc/self/mountinfo": """
            31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
            32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu
            33 31 0:30 / /sys/fs/cgroup/cpuacct rw,relatime - cgroup cgroup rw,cpuacct
            35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
            41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw

            """,
            "/sys/fs/cgroup/unified/cgroup.controllers": "\n",
            "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "\(quota)\n",
            "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
            "/sys/fs/cgroup/cpu/cpu.stat": """
            nr_periods 30
            nr_throttled 7
            throttled_time 0

            """,
            "/sys/fs/cgroup/cpuacct/cpuacct.usage": "34049933205954\n",
            "/sys/fs/cgroup/memory/memory.limit_in_bytes": "\(memory)\n",
            "/sys/fs/cgroup/memory/memory.usage_in_bytes": "7002542080\n",
            "/sys/fs/cgroup/memory/memory.stat": """
            cache 10838016
            rss 14761984
            total_cache 5230448640
            total_rss 1772109824
            total_shmem 9068544
            total_dirty 167464960
            total_writeback 0
            total_inactive_file 3109224448
            total_active_file 2112155648

            """,
        ]
    }

    /// Version 2 in a systemd unit, with limits on the unit and on the slice above it.
    static let version2 = [
        "/proc/self/cgroup": "0::/system.slice/sitewright.service\n",
        "/proc/self/mountinfo":
            "25 21 0:22 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:4 - cgroup2 cgroup2 rw,nsdelegate\n",
        "/sys/fs/cgroup/cgroup.controllers": "cpuset cpu io memory pids\n",
        "/sys/fs/cgroup/system.slice/cgroup.controllers": "cpu memory pids\n",
        "/sys/fs/cgroup/system.slice/memory.max": "1073741824\n",
        "/sys/fs/cgroup/system.slice/memory.current": "943718400\n",
        "/sys/fs/cgroup/system.slice/memory.stat": "inactive_file 0\nactive_file 0\nslab_reclaimable 0\n",
        "/sys/fs/cgroup/system.slice/cpu.max": "max 100000\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/cgroup.controllers": "cpu memory pids\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/cpu.max": "150000 100000\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/cpu.stat": """
        usage_usec 33925380290
        user_usec 26680519503
        system_usec 7244860787
        nr_periods 10
        nr_throttled 3
        throttled_usec 1200

        """,
        "/sys/fs/cgroup/system.slice/sitewright.service/cpu.pressure":
            "some avg10=12.50 avg60=3.00 avg300=1.00 total=1\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/memory.max": "2147483648\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/memory.current": "838860800\n",
        "/sys/fs/cgroup/system.slice/sitewright.service/memory.stat": """
        anon 314572800
        file 471859200
        shmem 52428800
        file_dirty 10485760
        file_writeback 0
        inactive_file 314572800
        active_file 104857600
        slab_reclaimable 20971520

        """,
    ]

    /// A machine without control groups.
    static let none = ["/proc/self/cgroup": "", "/proc/self/mountinfo": ""]
}
