/// What PostgreSQL or its library says went wrong.
struct PostgresFailure: Error {
    /// The five characters of SQLSTATE, where the server spoke.
    let state: String?
    let message: String
    /// Whether the connection is gone.
    let isLost: Bool

    /// Whether the transaction was undone with its connection, and may go through on another one. It is not where its
    /// closure itself took too long.
    var isAccident: Bool { isLost && state != "25P03" }

    /// Whether the transaction met another one and may go through when it is run again.
    var isCollision: Bool { state == "40001" || state == "40P01" }

    /// Whether a prepared statement is no longer what it was, as after a change of the tables.
    var isStale: Bool { state == "26000" || (state == "0A000" && message.contains("cached plan")) }

    /// The meaning of the failure of a statement.
    var meaning: StorageError {
        guard !isLost || state == "25P03" else {
            return .unreachable("The connection to PostgreSQL was lost: \(message)")
        }
        return switch state ?? "" {
        case "53100": .diskFull
        case "25006": .readOnly
        case "55P03", "40001", "40P01": .busy
        case "57014", "25P03": .interrupted
        case "XX001", "XX002": .corrupt(message)
        case "58030", "53200": .inputOutput(message)
        case let state where state.hasPrefix("23"): .constraint(message)
        case let state where state.hasPrefix("08") || state.hasPrefix("57P") || state == "53300": .unreachable(message)
        default: .malformed("PostgreSQL refused a statement: \(message) (\(state ?? "no state")).")
        }
    }
}

/// Why there is no connection, and what to do about it.
struct ConnectFailure: Error {
    let reason: String
    let remedy: String
    let place: String
    /// Whether another attempt may help, with nobody doing anything.
    let isPassing: Bool

    init(message: String, at address: PostgresAddress) {
        reason = address.redacted(message)
        place = address.place
        (remedy, isPassing) = Self.remedy(for: reason)
    }

    var meaning: StorageError {
        .unreachable("PostgreSQL at \(place) cannot be used: \(reason). \(remedy)")
    }

    /// The library has no code for why it could not connect, only the server's words.
    private static func remedy(for reason: String) -> (String, isPassing: Bool) {
        let remedy: String? =
            if reason.contains("password authentication failed") || reason.contains("no password supplied") {
                "Check the user and the password in the URL"
            } else if reason.contains("does not exist") && reason.contains("database") {
                "Make the database first, for example with createdb, or correct its name in the URL"
            } else if reason.contains("does not exist") && reason.contains("role") {
                "Make the user first, for example with createuser, or correct its name in the URL"
            } else if reason.contains("pg_hba.conf") || reason.contains("authentication failed") {
                "Allow this machine and user in the server's pg_hba.conf"
            } else if reason.contains("SSL") || reason.contains("certificate") {
                "Check sslmode and sslrootcert in the URL"
            } else if reason.contains("too many clients") || reason.contains("remaining connection slots") {
                "Raise max_connections of the server, or run fewer processes"
            } else {
                nil
            }
        if let remedy { return (remedy, false) }
        let isStarting = reason.contains("starting up") || reason.contains("shutting down")
        return (
            isStarting ? "Try again in a moment" : "Check that PostgreSQL runs there and that the URL is right", true
        )
    }
}
