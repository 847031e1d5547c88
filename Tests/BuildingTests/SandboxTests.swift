import Foundation
import TestSupport
import Testing

@testable import Building

/// What a hostile build may try, each with a real process in the real sandbox.
@Suite(.serialized)
struct SandboxTests {
    /// Runs a line of shell with a writable folder at `/out`.
    private func run(
        _ script: String, in folder: URL, limits: SandboxLimits = SandboxLimits()
    ) async throws -> SandboxResult {
        let sandbox = await Sandbox.probe()
        return try await sandbox.run(
            SandboxCommand(
                "/usr/bin/bash", ["-c", script], mounts: [.init(folder, at: "/out", isWritable: true)],
                workingFolder: "/out", limits: limits))
    }

    @Test func worksHereWithAFilter() async {
        let status = await Sandbox.probe().status
        #expect(status.remedy == nil)
        #expect(status.filtersSystemCalls)
    }

    @Test func aFailureSaysWhatToDo() {
        #expect(
            Sandbox.remedy(for: "bwrap: setting up uid map: Permission denied").contains(
                "kernel.unprivileged_userns_clone"))
        #expect(Sandbox.remedy(for: "nice: ‘bwrap’: No such file or directory").contains("apt-get install bubblewrap"))
    }

    @Test func printedTextAndExitCodeComeBack() async throws {
        try await withTemporaryFolder { folder in
            let result = try await run("echo one; echo two >&2; exit 3", in: folder)
            #expect(result.ending == .exited(3))
            #expect(result.output == "one\ntwo\n")
        }
    }

    @Test func aLoopEndsAtItsTime() async throws {
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.time = .milliseconds(400)
            let result = try await run("trap '' TERM; while :; do :; done", in: folder, limits: limits)
            #expect(result.ending == .stopped(.time))
            #expect(result.duration < .seconds(5))
        }
    }

    @Test func aFloodOfTextIsCutAndStopped() async throws {
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.keptOutputBytes = 10_000
            let result = try await run("echo first; exec yes \u{1B}[31mred", in: folder, limits: limits)
            #expect(result.ending == .stopped(.output))
            #expect(result.output.hasPrefix("first\n"))
            #expect(result.output.utf8.count < 11_000)
            #expect(!result.output.contains("\u{1B}"))
        }
    }

    @Test func aForkBombRunsAgainstItsLimit() async throws {
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.processes = 32
            limits.time = .seconds(2)
            let result = try await run(
                "for i in $(seq 200); do sleep 30 & echo $i > /out/count; done 2>/dev/null", in: folder, limits: limits)
            #expect(result.ending != .exited(0))
            let started = try String(contentsOf: folder.appending(path: "count"), encoding: .utf8)
            #expect(try #require(Int(started.trimmingCharacters(in: .whitespacesAndNewlines))) < 40)
        }
    }

    @Test func aFullDiskStaysInTheFolder() async throws {
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.writtenBytes = 8 << 20
            limits.fileBytes = 4 << 20
            let many = try await run(
                "for i in $(seq 100); do head -c 1M /dev/zero > /out/$i; done; sleep 20", in: folder, limits: limits)
            #expect(many.ending == .stopped(.writtenBytes))
            let one = try await run("head -c 8M /dev/zero > /out/large", in: folder, limits: limits)
            #expect(!one.isSuccess)
        }
    }

    @Test func aMillionFilesAreStopped() async throws {
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.writtenFiles = 500
            let result = try await run(
                "i=0; while :; do : > /out/$i; i=$((i+1)); done", in: folder, limits: limits)
            #expect(result.ending == .stopped(.writtenFiles))
        }
    }

    @Test func foldersWithoutEndAreStopped() async throws {
        try await withTemporaryFolder { folder in
            let result = try await run("while :; do mkdir -p d && cd d; done", in: folder)
            #expect(result.ending == .stopped(.writtenFiles))
        }
    }

    @Test func memoryIsLimitedWhereTheKernelCan() async throws {
        guard await Sandbox.probe().status.controlGroups != .none else { return }
        try await withTemporaryFolder { folder in
            var limits = SandboxLimits()
            limits.memoryBytes = 64 << 20
            let result = try await run(
                "x=$(head -c 200M /dev/zero | tr '\\0' x); echo ${#x}", in: folder, limits: limits)
            #expect(result.ending == .stopped(.memory))
        }
    }

    @Test func theHostIsNotSeen() async throws {
        try await withTemporaryFolder { folder in
            setenv("SITEWRIGHT_TEST_SECRET", "open sesame", 1)
            defer { unsetenv("SITEWRIGHT_TEST_SECRET") }
            let script = """
                cat /etc/passwd /etc/shadow; ls /root /home /sys /work /run; env; cat /proc/*/environ | tr '\\0' '\\n'
                ls -l /proc/self/fd; id -u; grep -E 'CapEff|NoNewPrivs|Seccomp:' /proc/self/status
                """
            let result = try await run(script, in: folder)
            #expect(!result.output.contains("root:"))
            #expect(!result.output.contains("open sesame"))
            #expect(result.output.contains("\n1000\n"))
            #expect(result.output.contains("CapEff:\t0000000000000000"))
            #expect(result.output.contains("NoNewPrivs:\t1"))
            #expect(result.output.contains("Seccomp:\t2"))
            #expect(!result.output.contains(" 3 -> /tmp"))
        }
    }

    @Test func thereIsNoNetwork() async throws {
        try await withTemporaryFolder { folder in
            let script = "cat /proc/net/dev | tail -n +3; (exec 3<>/dev/tcp/127.0.0.1/22) && echo connected"
            let result = try await run(script, in: folder)
            #expect(!result.output.contains("connected\n") || result.output.contains("refused"))
            #expect(result.output.contains("lo:"))
            #expect(!result.output.contains("eth"))
        }
    }

    @Test func nothingOutsideCanBeWritten() async throws {
        try await withTemporaryFolder { folder in
            let script =
                "for place in /x /usr/x /etc/x /tools/x /proc/sys/kernel/hostname /proc/sys/kernel/core_pattern /proc/self/oom_score_adj; do echo x > $place && echo wrote; done"
            let result = try await run(script, in: folder)
            #expect(!result.output.contains("wrote"))
        }
    }

    @Test func namespacesAndMountsAreRefused() async throws {
        try await withTemporaryFolder { folder in
            let result = try await run(
                "unshare -Ur id -u && echo nested; mount -t tmpfs none /tmp && echo mounted; chroot / true && echo rooted",
                in: folder)
            #expect(!result.output.contains("nested\n"))
            #expect(!result.output.contains("mounted\n"))
            #expect(!result.output.contains("rooted\n"))
        }
    }

    @Test func aDaemonDoesNotSurvive() async throws {
        try await withTemporaryFolder { folder in
            let mark = "sleep 98765.\(getpid())"
            let result = try await run("setsid nohup \(mark) >/dev/null 2>&1 & sleep 0.2; exit 0", in: folder)
            #expect(result.isSuccess)
            #expect(try !isRunning(mark))
        }
    }

    @Test func cancellationKillsEverything() async throws {
        try await withTemporaryFolder { folder in
            let mark = "sleep 87654.\(getpid())"
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { _ = try await run("trap '' TERM; echo > /out/up; setsid \(mark) & wait", in: folder) }
                while !FileManager.default.fileExists(atPath: folder.appending(path: "up").path) { await Task.yield() }
                tasks.cancelAll()
                let ended = await tasks.nextResult()
                guard case .failure(let error)? = ended, error is CancellationError else {
                    throw NotCancelled()
                }
            }
            #expect(try !isRunning(mark))
        }
    }

    private struct NotCancelled: Error {}

    /// Whether a process of this machine has this command line.
    private func isRunning(_ commandLine: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.contains { process in
            let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            return String(decoding: words, as: UTF8.self).replacing("\0", with: " ").hasPrefix(commandLine)
        }
    }
}
