import Foundation
import SiteModel
import Storage

extension SiteBuilder {
    /// Runs a tool for a step, and turns every ending but success into an error that people understand.
    /// - Parameter files: The project's files, for excerpts.
    func run(_ command: SandboxCommand, for step: BuildStep, files: SourceFiles) async throws -> SandboxResult {
        let result = try await sandbox.run(command)
        let limits = command.limits
        switch result.ending {
        case .exited(0):
            return result
        case .stopped(.time), .signalled(SIGXCPU):
            throw BuildError.timedOut(step: step, seconds: Int(limits.time / .seconds(1)))
        case .stopped(.memory):
            throw BuildError.outOfMemory(step: step)
        case .stopped(.output):
            throw BuildError.tooLarge(
                step: step, what: "it printed more than \((limits.keptOutputBytes * 100) >> 20) MB")
        case .stopped(.writtenBytes):
            throw BuildError.tooLarge(step: step, what: "it wrote more than \(limits.writtenBytes >> 20) MB")
        case .stopped(.writtenFiles):
            throw BuildError.tooLarge(step: step, what: "it wrote more than \(limits.writtenFiles) files")
        case .signalled(SIGXFSZ):
            throw BuildError.tooLarge(step: step, what: "it wrote a file of more than \(limits.fileBytes >> 20) MB")
        case .signalled(let signal):
            throw BuildError.failed(
                ToolOutput.diagnostics(result.output, step: step, files: files, ending: "signal \(signal)"))
        case .exited(let code):
            throw BuildError.failed(
                ToolOutput.diagnostics(result.output, step: step, files: files, ending: "exit code \(code)"))
        }
    }

    /// The plain files that a run left in its output folder.
    func output(of folder: URL, step: BuildStep, leavingOut: Set<String> = []) throws -> SourceFiles {
        let reader = FolderReader(
            filesLimit: settings.artifactFiles, bytesLimit: settings.artifactBytes, leavingOut: leavingOut)
        do {
            return try reader.read(folder).files
        } catch {
            throw BuildError(error, step: step)
        }
    }

    /// The tools as a command sees them, in `/tools`.
    func mounts(of names: Tool.Name...) throws -> [SandboxCommand.Mount] {
        try names.map { SandboxCommand.Mount(try toolchain.require($0).path, at: "/tools/\($0.rawValue)") }
    }
}

extension BuildError {
    init(_ refusal: FolderReader.Refusal, step: BuildStep) {
        switch refusal {
        case .odd(let path, let what): self = .refusedOutput(path: path, what: what)
        case .tooManyFiles(let limit): self = .tooLarge(step: step, what: "there are more than \(limit) files")
        case .tooManyBytes(let limit): self = .tooLarge(step: step, what: "there are more than \(limit >> 20) MB")
        case .unreadable(let path, let code):
            self = .machine("“\(path)” cannot be read: \(String(cString: strerror(code)))")
        }
    }
}
