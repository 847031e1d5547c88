/// One thing that is wrong with a project, said so that its author can mend it.
public struct Diagnostic: Codable, Hashable, Sendable {
    public enum Severity: String, Codable, Sendable { case error, warning }

    /// The step of the build that found it.
    public var step: BuildStep
    public var severity: Severity
    /// The path in the project, where the tool named one.
    public var file: String?
    /// Counted from one.
    public var line: Int?
    /// Counted from one.
    public var column: Int?
    /// What the tool said, in one line.
    public var message: String
    /// The lines around the place, numbered, with the column marked.
    public var excerpt: String?
    /// What this means, in plain words.
    public var cause: String

    public init(
        step: BuildStep, severity: Severity = .error, file: String? = nil, line: Int? = nil, column: Int? = nil,
        message: String, excerpt: String? = nil, cause: String? = nil
    ) {
        self.step = step
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
        self.cause = cause ?? DiagnosticCause.plainWords(for: message, step: step)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: message`, the cause, and the excerpt below.
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        var text = place.isEmpty ? message : "\(place): \(message)"
        if !cause.isEmpty, cause != message { text += "\n\(cause)" }
        if let excerpt { text += "\n\(excerpt)" }
        return text
    }
}

/// The steps of a build, in their order.
public enum BuildStep: String, Codable, Sendable, CaseIterable {
    case extract, dependencies, types, styles, bundle, prerender, sharePicture, publish

    /// What the step does, as a progress line says it.
    public var title: String {
        switch self {
        case .extract: "Reading the project"
        case .dependencies: "Preparing the dependencies"
        case .types: "Checking types"
        case .styles: "Making the styles"
        case .bundle: "Bundling the code"
        case .prerender: "Rendering the pages"
        case .sharePicture: "Drawing the picture for shared links"
        case .publish: "Putting the site together"
        }
    }
}
