import Foundation
import Subprocess
import SystemPackage

/// The programs that are measured side by side, each in a process of its own.
enum PatchPrograms {
    /// `sitewright patch apply` on `folder`.
    static func sitewright(_ stream: [UInt8], in folder: URL) async throws {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        let result = try await Subprocess.run(
            .path(FilePath(own)), arguments: ["patch", "apply", "--dir", folder.path], input: .array(stream),
            output: .discarded, error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else {
            throw CommandFailure("The command failed: \(result.standardError)")
        }
    }

    /// `sitewright patch apply --dry-run` on `folder`; says whether it would be applied.
    static func dryRun(_ stream: [UInt8], in folder: URL) async throws -> Bool {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        let result = try await Subprocess.run(
            .path(FilePath(own)), arguments: ["patch", "apply", "--dry-run", "--dir", folder.path],
            input: .array(stream), output: .discarded, error: .discarded)
        switch result.terminationStatus {
        case .exited(0): return true
        case .exited(1): return false
        default: throw CommandFailure("The command ended as \(result.terminationStatus).")
        }
    }

    /// `git apply` in `folder`.
    static func gitApply(_ diff: URL, in folder: URL) async throws {
        let result = try await Subprocess.run(
            .name("git"), arguments: ["apply", diff.path], workingDirectory: FilePath(folder.path), input: .none,
            output: .discarded, error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else {
            throw CommandFailure("git apply failed: \(result.standardError)")
        }
    }

    /// The difference of two folders in `folder`, as git writes it.
    static func difference(of old: String, and new: String, in folder: URL) async throws -> Data {
        let result = try await Subprocess.run(
            .name("git"), arguments: ["diff", "--no-index", "--no-prefix", old, new],
            workingDirectory: FilePath(folder.path), input: .none, output: .string(limit: 64 << 20), error: .discarded)
        return Data(result.standardOutput.utf8)
    }
}
