public import SiteModel
import Storage

/// Where the walk through all references to trees stands.
public struct TreeCursor: Sendable, Hashable, Codable {
    /// The tables that name trees, in the order of the walk.
    public enum Table: String, Sendable, Hashable, Codable, CaseIterable { case version, build }

    public var table: Table
    var project: String
    var number: Int64
    var build: String

    public static let start = TreeCursor(table: .version, project: "", number: 0, build: "")
}

/// A tree that a row refers to.
public struct TreeReference: Sendable, Hashable {
    public var tree: Digest
    /// Whether it can be made again: artifacts can, sources cannot.
    public var isRemakeable: Bool
}

extension Sites {
    /// The next references to trees, of every version and every build, deleted projects included. Whatever table comes
    /// to name a digest must be added here, or its blobs are taken for orphans.
    /// - Returns: the references and where to go on; nil at the end.
    public func treeReferences(after cursor: TreeCursor, limit: Int) async throws -> ([TreeReference], TreeCursor?) {
        try await database.read { tx in
            switch cursor.table {
            case .version:
                let rows = try tx.query(
                    """
                    SELECT project_id, number, tree FROM version
                    WHERE (project_id, number) > (\(cursor.project), \(cursor.number))
                    ORDER BY project_id, number LIMIT \(limit)
                    """)
                var next = cursor
                guard let last = rows.last else {
                    next.table = .build
                    return ([], next)
                }
                next.project = try last.get("project_id")
                next.number = try last.get("number")
                return (try rows.map { TreeReference(tree: try Self.digest($0, "tree"), isRemakeable: false) }, next)
            case .build:
                let rows = try tx.query(
                    """
                    SELECT id, artifact, variant FROM build WHERE id > \(cursor.build) ORDER BY id LIMIT \(limit)
                    """)
                guard let last = rows.last else { return ([], nil) }
                var next = cursor
                next.build = try last.get("id")
                let references = try rows.flatMap { row in
                    try ["artifact", "variant"].map {
                        TreeReference(tree: try Self.digest(row, $0), isRemakeable: true)
                    }
                }
                return (references, next)
            }
        }
    }

    private static func digest(_ row: Row, _ column: String) throws -> Digest {
        let text: String = try row.get(column)
        guard let digest = Digest(hex: text) else { throw StorageError.malformed("“\(text)” is not a digest.") }
        return digest
    }
}
