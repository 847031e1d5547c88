public import Foundation

/// Which database to open, and how.
public struct DatabaseOptions: Sendable {
    enum Engine: Sendable {
        case sqlite(file: URL)
    }

    let engine: Engine
    /// How many reads may run at the same time.
    public var readers = 4
    /// How many seconds a write waits for another process to let go of the database.
    public var busySeconds: Double = 5
    /// The clock that ``Transaction/nowMilliseconds`` reads.
    public var clock: @Sendable () -> Int64 = { WallClock.milliseconds() }
    /// The most pages that the file may have, so that a test can fill it.
    var maximumPages: Int?

    /// A database in a file, which is made with its folder where there is none.
    public static func sqlite(file: URL) -> DatabaseOptions {
        DatabaseOptions(engine: .sqlite(file: file))
    }

    private init(engine: Engine) {
        self.engine = engine
    }
}
