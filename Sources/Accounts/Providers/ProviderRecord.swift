public import Storage

/// A provider of models that a workspace has set up, without its key.
public struct ProviderRecord: Sendable, Hashable {
    public let id: ProviderID
    /// Unique in the workspace.
    public let name: String
    /// The protocol, in the words of the configuration.
    public let kind: String
    public let baseURL: String?
    public let model: String?
    /// Whether it has a key.
    public let hasKey: Bool
    /// The last four characters of the key; empty without one.
    public let hint: String
    public let createdAt: Int64
    public let changedAt: Int64
    /// When it was last tried, and what was wrong then; nil where nothing was.
    public let testedAt: Int64?
    public let problem: String?

    static let columns: SQL = """
        id, name, kind, base_url, model, CASE WHEN sealed IS NULL THEN 0 ELSE 1 END AS has_key, hint, created_at,
        changed_at, tested_at, problem
        """

    init(_ row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        kind = try row.get("kind")
        baseURL = try row.get("base_url")
        model = try row.get("model")
        hasKey = try row.get("has_key")
        hint = try row.get("hint")
        createdAt = try row.get("created_at")
        changedAt = try row.get("changed_at")
        testedAt = try row.get("tested_at")
        problem = try row.get("problem")
    }
}

/// What someone says about a provider to set it up.
public struct ProviderDraft: Sendable {
    public var name: String
    public var kind: String
    public var baseURL: String?
    public var model: String?
    /// In clear; nil keeps the one that is there.
    public var key: String?

    public init(name: String, kind: String, baseURL: String? = nil, model: String? = nil, key: String? = nil) {
        self.name = name
        self.kind = kind
        self.baseURL = baseURL
        self.model = model
        self.key = key
    }

    /// - Throws: ``AccountsError/invalid(field:reason:)``.
    func check() throws {
        let isName = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "._-".utf8.contains(byte)
        }
        guard isName, (1...40).contains(name.utf8.count) else {
            throw AccountsError.invalid(
                field: "name", reason: "A name has lower-case letters, digits, “.”, “_” and “-”.")
        }
        let texts = [("kind", kind, 40), ("base_url", baseURL ?? "", 2_000), ("model", model ?? "", 200)]
        for (field, text, longest) in texts {
            guard text.utf8.count <= longest, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
                throw AccountsError.invalid(field: field, reason: "It is too long, or has control characters.")
            }
        }
        guard let key else { return }
        guard (1...4_096).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw AccountsError.invalid(field: "key", reason: "A key is one word of visible characters.")
        }
    }
}
