import Foundation
public import Storage

/// What a project takes in beyond the forms of its own pages on its own address.
public struct FormSettings: Hashable, Sendable {
    /// The addresses that a downloaded site may send from, as a browser writes them: `https://example.org`.
    public var origins: [String]
    /// Whether a site that does not describe its forms takes any form, with the fields as they come.
    public var takesAny: Bool

    public init(origins: [String] = [], takesAny: Bool = false) {
        self.origins = origins
        self.takesAny = takesAny
    }

    /// The most origins of a project.
    public static let mostOrigins = 10

    /// The origin that `text` names, as a browser writes it in `Origin`; nil for anything else.
    ///
    /// A slash at the end and the scheme's own port are taken away; a path, a wildcard and a name in another script than
    /// ASCII are refused.
    public static func origin(_ text: String) -> String? {
        var rest = text.trimmingCharacters(in: .whitespaces).lowercased()[...]
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard rest.utf8.count <= 255, let scheme = ["https://", "http://"].first(where: rest.hasPrefix) else {
            return nil
        }
        let place = rest.dropFirst(scheme.count)
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let host = parts.first, isHost(host) else { return nil }
        guard parts.count == 2 else { return scheme + host }
        guard let port = UInt16(parts[1]), port > 0 else { return nil }
        return scheme + host + (port == (scheme == "https://" ? 443 : 80) ? "" : ":\(port)")
    }

    private static func isHost(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            (1...63).contains(part.utf8.count) && !part.hasPrefix("-") && !part.hasSuffix("-")
                && part.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                }
        }
    }
}

extension FormSettings {
    init(_ row: Row) throws {
        origins = try row.json("origins")
        takesAny = try row.get("takes_any")
    }
}

/// What a project takes in, and how much of it nobody has read.
public struct ProjectInbox: Hashable, Sendable {
    public var unread: Int
    public var settings: FormSettings

    public init(unread: Int = 0, settings: FormSettings = FormSettings()) {
        self.unread = unread
        self.settings = settings
    }
}

extension Sites {
    /// What a project takes in.
    public func formSettings(of name: String, in workspace: WorkspaceID) async throws -> FormSettings {
        try await database.read { tx in try formSettings(of: project(name, in: workspace, tx).id, in: tx) }
    }

    /// Changes what a project takes in; nil leaves as it is.
    /// - Throws: ``SitesError/invalid(field:reason:)`` for what is no origin.
    @discardableResult
    public func setForms(
        of name: String, origins: [String]?, takesAny: Bool?, in workspace: WorkspaceID
    ) async throws -> FormSettings {
        let origins = try origins.map(Self.checkedOrigins)
        return try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            var settings = try formSettings(of: project.id, in: tx)
            if let origins { settings.origins = origins }
            if let takesAny { settings.takesAny = takesAny }
            try tx.execute(
                """
                INSERT INTO form_settings (project_id, origins, takes_any)
                VALUES (\(project.id), \(json: settings.origins), \(settings.takesAny))
                ON CONFLICT (project_id) DO UPDATE
                SET origins = excluded.origins, takes_any = excluded.takes_any
                """)
            try report("project.changed", project, tx)
            return settings
        }
    }

    /// The origins as browsers write them, each once.
    /// - Throws: ``SitesError/invalid(field:reason:)``.
    public static func checkedOrigins(_ texts: [String]) throws -> [String] {
        var origins: [String] = []
        for text in texts {
            guard let origin = FormSettings.origin(text) else {
                throw SitesError.invalid(
                    field: "form_origins",
                    reason: "“\(text.prefix(100))” is not an address such as https://example.org, without a path.")
            }
            if !origins.contains(origin) { origins.append(origin) }
        }
        guard origins.count <= FormSettings.mostOrigins else {
            throw SitesError.invalid(
                field: "form_origins", reason: "A project has at most \(FormSettings.mostOrigins) of them.")
        }
        return origins
    }

    /// What a project takes in.
    public func formSettings(of project: ProjectID, in tx: Transaction) throws -> FormSettings {
        let row = try tx.first("SELECT origins, takes_any FROM form_settings WHERE project_id = \(project)")
        guard let row else { return FormSettings() }
        return try FormSettings(row)
    }
}
