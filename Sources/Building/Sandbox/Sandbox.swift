import Foundation
import Subprocess

/// Runs programs that we do not trust: in namespaces of their own, without network, secrets or a way out, and within
/// limits.
///
/// Nothing runs outside of it: where bubblewrap does not work, ``SandboxStatus/remedy`` says what to do.
public struct Sandbox: Sendable {
    /// What the machine can do, as found out by ``probe()``.
    public let status: SandboxStatus
    let groups: ControlGroups
    /// The file with the filter of system calls, where there is one for this processor.
    let filter: URL?

    /// Finds out what works here by running the real thing once, and makes a sandbox of it.
    public static func probe() async -> Sandbox {
        let groups = ControlGroups.detect()
        let filter = try? SystemCallFilter.file()
        let sandbox = Sandbox(status: SandboxStatus(controlGroups: groups.kind), groups: groups, filter: filter)
        return await sandbox.checked()
    }

    init(status: SandboxStatus, groups: ControlGroups, filter: URL?) {
        self.status = status
        self.groups = groups
        self.filter = filter
    }

    /// Runs a command and waits for its end and that of all its processes.
    ///
    /// When the calling task is cancelled, everything is killed and `CancellationError` is thrown.
    /// - Throws: ``BuildError/sandboxUnavailable(remedy:)``, or ``BuildError/machine(_:)`` when no process can be had.
    public func run(_ command: SandboxCommand) async throws -> SandboxResult {
        if let remedy = status.remedy { throw BuildError.sandboxUnavailable(remedy: remedy) }
        return try await runUnchecked(command)
    }

    func runUnchecked(_ command: SandboxCommand) async throws -> SandboxResult {
        try Task.checkCancellation()
        let group = groups.make(command.limits)
        // Waits until nothing of the run is left.
        defer { group?.remove() }
        let clock = ContinuousClock()
        let started = clock.now
        let arguments = SandboxArguments(
            command, group: group, filter: filter, limitsProcesses: group == nil && getuid() != 0)
        var options = PlatformOptions()
        options.createSession = true
        let watchdog = Watchdog(
            folders: command.mounts.filter(\.isWritable).map(\.host), limits: command.limits)
        let deadline = started + command.limits.time
        do {
            let ended = try await Subprocess.run(
                .name("sh"), arguments: Arguments(arguments.words), environment: .custom(["PATH": "/usr/bin:/bin"]),
                platformOptions: options, input: .none, output: .sequence, error: .combinedWithOutput
            ) { execution in
                let session = execution.processIdentifier.value
                // The leader is reaped only after this body, so that the number cannot be another's yet.
                defer { kill(-session, SIGKILL) }
                return try await withTaskCancellationHandler {
                    try await Self.attend(
                        execution.standardOutput, session: session, watchdog: watchdog, until: deadline)
                } onCancel: {
                    kill(-session, SIGKILL)
                }
            }
            try Task.checkCancellation()
            let attended = ended.closureResult
            let ending: SandboxResult.Ending =
                if let reason = attended.reason {
                    .stopped(reason)
                } else if group?.ranOutOfMemory == true {
                    .stopped(.memory)
                } else if let reason = watchdog.exceeded() {
                    // A run may write a lot and end before the watchdog looks.
                    .stopped(reason)
                } else {
                    Self.ending(ended.terminationStatus)
                }
            return SandboxResult(ending: ending, output: attended.output, duration: clock.now - started)
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw BuildError.machine("\(error)")
        }
    }

    /// Reads what is printed until the end of it, and kills the session when a limit is passed.
    private static func attend(
        _ output: SubprocessOutputSequence, session: pid_t, watchdog: Watchdog, until deadline: ContinuousClock.Instant
    ) async throws -> (output: String, reason: SandboxResult.StopReason?) {
        try await withThrowingTaskGroup(of: SandboxResult.StopReason?.self) { tasks in
            tasks.addTask {
                do {
                    let reason = try await watchdog.watch(until: deadline)
                    kill(-session, SIGKILL)
                    return reason
                } catch is CancellationError {
                    return nil
                }
            }
            var capture = OutputCapture(limit: watchdog.limits.keptOutputBytes)
            var reason: SandboxResult.StopReason?
            for try await buffer in output {
                buffer.withUnsafeBytes { capture.append($0) }
                if reason == nil, capture.total > watchdog.limits.keptOutputBytes * 100 {
                    reason = .output
                    kill(-session, SIGKILL)
                }
            }
            tasks.cancelAll()
            let watched = try await tasks.next() ?? nil
            return (capture.text, reason ?? watched)
        }
    }

    private static func ending(_ status: TerminationStatus) -> SandboxResult.Ending {
        switch status {
        // The sandbox passes a signal on as the shell does.
        case .exited(let code) where code > 128 && code < 160: .signalled(code - 128)
        case .exited(let code): .exited(code)
        case .signaled(let signal): .signalled(signal)
        }
    }
}
