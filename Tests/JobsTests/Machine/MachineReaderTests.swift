import Foundation
import TestSupport
import Testing

@testable import Jobs

struct MachineReaderTests {
    @Test func unlimitedGroupOfVersion1IsTheMachine() throws {
        let machine = try RecordedMachine(
            RecordedMachine.host, RecordedMachine.version1(memory: "9223372036854771712", quota: "-1"))
        let reading = machine.reader().read()
        #expect(reading.processor.source == .machine)
        #expect(reading.processor.cores == 2)
        #expect(reading.processor.load == 4.30)
        #expect(reading.processor.pressure == 93.96)
        let used: Int64? = (2_233_160 + 399_701 + 697_220 + 20_542) * 10
        #expect(reading.processor.usedMilliseconds == used)
        #expect(reading.memory.source == .machine)
        #expect(reading.memory.limit == 24_684_092 * 1_024)
        #expect(reading.memory.available == 22_109_736 * 1_024)
        let resident: Int64? = 51_200 * 1_024
        #expect(reading.memory.resident == resident)
    }

    @Test func limitsOfVersion1CountAndCleanPageCacheIsFree() throws {
        let machine = try RecordedMachine(
            RecordedMachine.host, RecordedMachine.version1(memory: "8589934592", quota: "50000"))
        let reading = machine.reader().read()
        #expect(reading.processor.source == .version1)
        #expect(reading.processor.cores == 0.5)
        #expect(reading.processor.throttled == 7)
        #expect(reading.processor.usedMilliseconds == 34_049_933)
        #expect(reading.memory.source == .version1)
        #expect(reading.memory.limit == 8_589_934_592)
        let cache: Int64 = 3_109_224_448 + 2_112_155_648 - 167_464_960
        #expect(reading.memory.available == 8_589_934_592 - 7_002_542_080 + cache)
    }

    @Test func everyGroupAboveLimitsVersion2() throws {
        let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.version2)
        let reading = machine.reader().read()
        #expect(reading.processor.source == .version2)
        #expect(reading.processor.cores == 1.5)
        #expect(reading.processor.usedMilliseconds == 33_925_380)
        #expect(reading.processor.pressure == 12.5)
        #expect(reading.processor.throttled == 3)
        #expect(reading.memory.source == .version2)
        // The slice is the tighter one.
        #expect(reading.memory.limit == 1_073_741_824)
        #expect(reading.memory.available == 1_073_741_824 - 943_718_400)
    }

    @Test func sharedMemoryAndDirtyPagesOfVersion2AreNotFree() throws {
        let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.version2)
        try machine.write("max\n", to: "/sys/fs/cgroup/system.slice/memory.max")
        let memory = machine.reader().read().memory
        #expect(memory.limit == 2_147_483_648)
        let reclaimable: Int64 = 314_572_800 + 104_857_600 - 10_485_760 + 20_971_520
        #expect(memory.available == 2_147_483_648 - 838_860_800 + reclaimable)
    }

    @Test func machineWithoutGroupsIsReadFromProc() throws {
        let machine = try RecordedMachine(RecordedMachine.host, RecordedMachine.none)
        let reading = machine.reader().read()
        #expect(reading.processor.source == .machine)
        #expect(reading.processor.cores == 2)
        #expect(reading.memory.source == .machine)
    }

    @Test func containerThatSeesOnlyItsOwnGroupIsLimitedByIt() throws {
        // The path is the host's, the mount shows the container's part of the hierarchy.
        let machine = try RecordedMachine(
            RecordedMachine.host,
            [
                "/proc/self/cgroup": "0::/docker/abc\n",
                "/proc/self/mountinfo": "25 21 0:22 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw\n",
                "/sys/fs/cgroup/cgroup.controllers": "cpu memory\n",
                "/sys/fs/cgroup/memory.max": "536870912\n", "/sys/fs/cgroup/memory.current": "104857600\n",
                "/sys/fs/cgroup/memory.stat": "inactive_file 4194304\nactive_file 0\n",
                "/sys/fs/cgroup/cpu.max": "100000 100000\n",
            ])
        let reading = machine.reader().read()
        #expect(reading.memory.limit == 536_870_912)
        #expect(reading.memory.available == 536_870_912 - 104_857_600 + 4_194_304)
        #expect(reading.processor.cores == 1)
    }

    @Test func filesThatAreDamagedOrAbsentStopNothing() throws {
        let machine = try RecordedMachine([
            "/proc/self/cgroup": "nonsense\n4:memory:\n", "/proc/self/mountinfo": "x - y\n",
            "/proc/meminfo": "MemTotal: many kB\n",
            "/proc/stat": "cpu a b\n", "/proc/pressure/cpu": "some\n", "/proc/loadavg": "",
        ])
        let reading = machine.reader().read()
        #expect(reading.processor.cores == 1)
        #expect(reading.processor.load == nil)
        #expect(reading.processor.usedMilliseconds == nil)
        #expect(reading.memory.limit == 0)
    }

    @Test(arguments: [("0-1", 2), ("0-3,8", 5), ("7", 1), ("0,2,4-5\n", 4), ("3-1", nil), ("", nil)])
    func listsOfCoresAreCounted(list: String, count: Int?) {
        #expect(MachineFiles.count(ofList: list) == count)
    }

    @Test func thisMachineCanBeRead() throws {
        let folder = try TemporaryFolder()
        let reading = MachineReader(disks: ["data": folder.url]).read()
        #expect(reading.processor.cores > 0)
        #expect(reading.memory.limit > 0)
        #expect(reading.memory.available > 0)
        #expect((reading.disks["data"]?.free ?? 0) > 0)
    }
}
