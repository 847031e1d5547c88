public import Building

extension BuildError {
    /// What repairs can look at; empty where the project is not at fault, or nobody knows where.
    public var problems: [Diagnostic] {
        switch self {
        case .failed(let diagnostics):
            diagnostics
        case .missingPackages(let names):
            names.map { name in
                Diagnostic(step: .dependencies, file: "package.json", message: "Could not resolve \"\(name)\"")
            }
        case .timedOut, .outOfMemory, .tooLarge, .refusedOutput, .sandboxUnavailable, .toolMissing, .machine:
            []
        }
    }
}
