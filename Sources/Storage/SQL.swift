import Foundation

/// A statement, or a piece of one, with its values.
///
/// Whatever is interpolated is bound, never pasted into the text, so that no value can change what the statement does:
///
/// ```swift
/// let isNamed: SQL = "name = \(name)"
/// try tx.query("SELECT * FROM project WHERE workspace = \(workspace) AND \(isNamed) AND state IN \(list: states)")
/// ```
///
/// `\(raw:)` pastes text and is for names and keywords that the program itself chose. A value that cannot be stored,
/// such as a text with a NUL, makes the statement fail when it is run, with ``StorageError/malformed(_:)``.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case value(SQLValue)
        case array(SQLArray)
        case table([SQLColumn])
        /// Text that the engines write differently.
        case dialect(sqlite: String, postgres: String)
    }

    private(set) var parts: [Part]
    /// Why the statement cannot be run, where a value could not be bound.
    private(set) var problem: String?
    /// Whether the text depends on how many values a list has, so that it is not worth keeping prepared.
    private(set) var hasList = false

    public init(stringLiteral text: String) {
        self.parts = [.text(text)]
    }

    public init(stringInterpolation: StringInterpolation) {
        self.parts = stringInterpolation.parts
        self.problem = stringInterpolation.problem
        self.hasList = stringInterpolation.hasList
    }

    init(parts: [Part]) {
        self.parts = parts
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []
        fileprivate var problem: String?
        fileprivate var hasList = false

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some SQLBindable) {
            bind(value.sqlValue)
        }

        /// Binds a value, or NULL for nil.
        public mutating func appendInterpolation<T: SQLBindable>(_ value: T?) {
            bind(value?.sqlValue ?? .null)
        }

        /// Binds the values of a row, with commas between them.
        public mutating func appendInterpolation(values row: [SQLValue]) {
            for (index, value) in row.enumerated() {
                if index > 0 { parts.append(.text(", ")) }
                bind(value)
            }
        }

        /// Binds the values of rows, each in parentheses, with commas between them.
        mutating func appendInterpolation(rows: ArraySlice<[SQLValue]>) {
            for (index, row) in rows.enumerated() {
                parts.append(.text(index > 0 ? ", (" : "("))
                appendInterpolation(values: row)
                parts.append(.text(")"))
            }
        }

        /// Inserts another piece with its values.
        public mutating func appendInterpolation(_ fragment: SQL) {
            parts += fragment.parts
            problem = problem ?? fragment.problem
            hasList = hasList || fragment.hasList
        }

        /// Binds values as a list in parentheses, for `IN`. An empty list matches nothing; do not negate one.
        public mutating func appendInterpolation(list values: some Sequence<some SQLBindable>) {
            hasList = true
            var separator = "("
            for value in values {
                parts.append(.text(separator))
                bind(value.sqlValue)
                separator = ", "
            }
            parts.append(.text(separator == "(" ? "(NULL)" : ")"))
        }

        /// Pastes text as it is: never anything that came from outside the program.
        public mutating func appendInterpolation(raw text: String) {
            parts.append(.text(text))
        }

        /// Binds the JSON text of a value, with sorted keys.
        public mutating func appendInterpolation(json value: some Encodable) {
            do {
                bind(.text(try JSONText.encode(value)))
            } catch {
                problem = problem ?? "A value cannot be written as JSON: \(error)"
            }
        }

        mutating func bindEach(_ array: SQLArray) {
            check(array)
            parts.append(.array(array))
        }

        mutating func bindTable(_ columns: [SQLColumn]) {
            for column in columns { check(column.values) }
            parts.append(.table(columns))
        }

        private mutating func check(_ array: SQLArray) {
            if case .texts(let texts) = array, texts.contains(where: \.hasNUL) {
                problem = problem ?? "A text with a NUL character cannot be stored."
            }
        }

        private mutating func bind(_ value: SQLValue) {
            // SQLite would cut the text there without a word, and PostgreSQL has no such text.
            if case .text(let text) = value, text.hasNUL {
                problem = problem ?? "A text with a NUL character cannot be stored."
            }
            parts.append(.value(value))
        }
    }
}

extension String {
    /// Whether there is a NUL character in the text.
    var hasNUL: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}
