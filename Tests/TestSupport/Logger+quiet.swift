public import Logging

extension Logger {
    /// A logger that says nothing.
    public static var quiet: Logger {
        Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    }
}
