import Synchronization

/// A value that the code under test changes and the test looks at.
public final class Shared<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    public init(_ value: Value) {
        state = Mutex(value)
    }

    public var value: Value { state.withLock { $0 } }

    /// Changes the value, and returns what it is then.
    @discardableResult
    public func update(_ change: (inout sending Value) -> Void) -> Value {
        state.withLock { value in
            change(&value)
            return value
        }
    }
}
