/// What can go wrong in the database, as far as a caller can act on it.
public enum StorageError: Error, Hashable, Sendable {
    /// There is no room for the write. Nothing of it is stored.
    case diskFull
    /// Another process held the database for longer than the time-out.
    case busy
    /// The database or its folder does not allow writing, or the statement ran in a read.
    case readOnly
    /// The file is no database, or a damaged one.
    case corrupt(String)
    /// The write breaks a constraint of the schema.
    case constraint(String)
    /// The database was closed.
    case closed
    /// A statement, a value or a stored row is not as it should be: a mistake in the program.
    case malformed(String)
    /// The transaction could not be committed. Nothing of it counts as stored.
    case commitFailed(String)
    /// The connection was lost while the transaction was being committed: whether it is stored is not known.
    case commitUnknown(String)
    /// The database server cannot be reached, or does not let the program in; says what to do about it.
    case unreachable(String)
    /// The folder cannot be written to, or the file cannot be opened.
    case notWritable(path: String)
    /// The disk failed.
    case inputOutput(String)
    /// The statement was interrupted.
    case interrupted
    /// The database was written by a newer version of the program, which ran these migrations.
    case newerSchema(unknownMigrations: [String])

    /// Whether the error ends the whole transaction, and not only the statement that met it.
    var endsTransaction: Bool {
        switch self {
        case .diskFull, .inputOutput, .interrupted, .corrupt: true
        default: false
        }
    }
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .diskFull: "The disk is full. Free some space and try again; nothing was lost."
        case .busy: "Another process is using the database. Try again in a moment."
        case .readOnly:
            "The database does not allow writing. Check its settings and rights, and that it is no standby copy."
        case .corrupt(let reason): "The database is damaged: \(reason). Restore it from a backup."
        case .constraint(let reason): "The change is not allowed: \(reason)."
        case .closed: "The database was closed."
        case .malformed(let reason): reason
        case .commitFailed(let reason): "The change could not be saved: \(reason). Nothing of it was stored."
        case .commitUnknown(let reason):
            "The connection to the database was lost while the change was being saved: \(reason). It may or may not be "
                + "stored: look before doing it again."
        case .unreachable(let reason): "\(reason)."
        case .notWritable(let path): "\(path) cannot be opened for writing. Check that the folder exists and is yours."
        case .inputOutput(let reason): "The disk reported an error: \(reason)."
        case .interrupted: "The database operation was interrupted."
        case .newerSchema(let names):
            "The database was made by a newer version of Sitewright (it has \(names.joined(separator: ", "))). "
                + "Start that version, or restore an older backup."
        }
    }
}
