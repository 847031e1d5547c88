import CPQ

/// Where a PostgreSQL database is, out of its URL. The password stays in here.
struct PostgresAddress: Sendable {
    /// What libpq is told, by its own keywords.
    let parameters: [String: String]

    /// What is assumed where the URL says nothing: a dead peer is noticed within seconds, not hours.
    private static let defaults = [
        "fallback_application_name": "sitewright", "connect_timeout": "5", "keepalives_idle": "10",
        "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "15000",
    ]

    /// - Throws: ``StorageError/unreachable(_:)`` where the text is no URL of PostgreSQL; the text itself is not repeated,
    ///   since it may hold a password.
    init(url: String) throws {
        var given: [String: String] = [:]
        // libpq's own words would quote the text, and with it the password.
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://"), !url.utf8.contains(0),
            let options = PQconninfoParse(url, nil)
        else { throw StorageError.unreachable(Self.malformed) }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        // Texts are UTF-8 in both directions, whatever the environment says.
        given["client_encoding"] = "UTF8"
        parameters = given.merging(Self.defaults) { given, _ in given }
    }

    static let malformed =
        "It is not the URL of a PostgreSQL database. Write it as postgres://user:password@host:5432/name, "
        + "with reserved characters in the password as %XX"

    /// The place in words, without the user and the password.
    var place: String {
        let host = parameters["host"] ?? parameters["hostaddr"] ?? "the local socket"
        let port = parameters["port"].map { ":\($0)" } ?? ""
        return parameters["dbname"].map { "\(host)\(port)/\($0)" } ?? host + port
    }

    /// A message of libpq or the server as one sentence without its end, and without the password, should it be in
    /// there.
    func redacted(_ message: String) -> String {
        let text = Self.sentence(message)
        guard let password = parameters["password"], !password.isEmpty else { return text }
        return text.replacing(password, with: "…")
    }

    /// The lines of a message, which are indented and begin with labels, as one sentence.
    private static func sentence(_ message: String) -> String {
        var lines: [String] = []
        for line in message.split(whereSeparator: \.isNewline) {
            var text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for label in ["FATAL: ", "ERROR: ", "DETAIL: ", "HINT: "] { text = text.replacing(label, with: "") }
            // Every failure to connect brings a remedy; the library's question is none.
            if text.hasPrefix("Is the server running") { continue }
            while let last = text.last, ".?: ".contains(last) { text.removeLast() }
            if !text.isEmpty, !lines.contains(text) { lines.append(text) }
        }
        return lines.joined(separator: "; ")
    }
}
