import CPQ

/// A connection of libpq, used by one thread at a time and closed with the value.
final class PostgresHandle {
    let pointer: OpaquePointer
    let address: PostgresAddress

    /// Connects, and waits for it.
    /// - Throws: ``ConnectFailure``.
    init(_ address: PostgresAddress) throws {
        let keywords = address.parameters.keys.sorted()
        let values = keywords.map { address.parameters[$0] ?? "" }
        guard
            let pointer = withCStrings(
                keywords,
                { keywords in
                    withCStrings(values) { values in PQconnectdbParams(keywords, values, 0) }
                })
        else { throw ConnectFailure(message: "there is no memory for a connection", at: address) }
        guard PQstatus(pointer) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(pointer))
            PQfinish(pointer)
            throw ConnectFailure(message: message, at: address)
        }
        self.pointer = pointer
        self.address = address
        // Notices such as “relation exists already, skipping” are no news.
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    }

    deinit {
        PQfinish(pointer)
    }

    var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }

    /// What the library says went wrong, without the password.
    var message: String { address.redacted(String(cString: PQerrorMessage(pointer))) }

    /// Runs one or more statements without values, and returns the result of the last.
    @discardableResult
    func run(_ text: String) throws -> PostgresResult {
        try result(PQexec(pointer, text))
    }

    /// Takes the result of a call, which must be good.
    /// - Throws: ``PostgresFailure``.
    func result(_ pointer: OpaquePointer?) throws -> PostgresResult {
        guard let pointer else { throw PostgresFailure(state: nil, message: message, isLost: !isAlive) }
        let result = PostgresResult(pointer)
        guard result.isGood else {
            throw PostgresFailure(
                state: result.field("C"),
                message: result.field("M").map(address.redacted) ?? message, isLost: !isAlive)
        }
        return result
    }
}

/// Lends C strings in a list that ends with nil.
private func withCStrings(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> OpaquePointer?
) -> OpaquePointer? {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for text in texts {
        offsets.append(bytes.count)
        bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { buffer in
        let pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } } + [nil]
        return pointers.withUnsafeBufferPointer { $0.baseAddress.flatMap(body) }
    }
}
