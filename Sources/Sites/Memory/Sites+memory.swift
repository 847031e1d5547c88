import Foundation
public import Storage

extension Sites {
    /// The memory of a project, and what is proposed for it.
    public func memory(of name: String, in workspace: WorkspaceID) async throws -> MemoryState {
        try await database.read { tx in try memory(of: project(name, in: workspace, tx).id, tx) }
    }

    /// What a project remembers, for a run that works on it.
    public func memoryText(of project: ProjectID) async throws -> String {
        try await database.read { tx in try newestMemory(of: project, tx).text }
    }

    /// Writes the whole document anew.
    /// - Parameter base: The version that the person has changed; 0 for a document that nobody has written yet.
    /// - Throws: ``SitesError/outdated(base:head:changed:)`` where another one is the newest, ``SitesError`` for a text
    ///   that is too long or holds what is no text.
    @discardableResult
    public func writeMemory(
        _ text: String, of name: String, base: Int, by user: UserID?, in workspace: WorkspaceID
    ) async throws -> MemoryState {
        let text = try Self.checkedMemory(text)
        return try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let newest = try newestMemory(of: project.id, locked: true, tx)
            guard newest.version == base else {
                throw SitesError.outdated(base: base, head: newest.version, changed: [])
            }
            if newest.text != text { try add(text, after: newest, to: project, by: user, tx) }
            return try memory(of: project.id, tx)
        }
    }

    /// Adds proposals to the memory, as lines of a list at its end.
    /// - Parameter ids: Which of them; nil for all that are open.
    /// - Throws: ``SitesError/noProposal`` where one of them is not open, or of another project.
    @discardableResult
    public func acceptProposals(
        _ ids: [MemoryProposalID]?, of name: String, by user: UserID?, in workspace: WorkspaceID
    ) async throws -> MemoryState {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            let newest = try newestMemory(of: project.id, locked: true, tx)
            let open = try openProposals(of: project.id, tx)
            let accepted = ids.map { ids in open.filter { ids.contains($0.id) } } ?? open
            if let ids, accepted.count != Set(ids).count { throw SitesError.noProposal }
            guard !accepted.isEmpty else { return try memory(of: project.id, tx) }
            let text = try Self.checkedMemory(Self.joined(newest.text, accepted.map(\.text)))
            try add(text, after: newest, to: project, by: user, tx)
            try decide(accepted.map(\.id), as: "accepted", by: user, tx)
            return try memory(of: project.id, tx)
        }
    }

    /// Throws a proposal away; it is not made again.
    /// - Throws: ``SitesError/noProposal``.
    @discardableResult
    public func dismissProposal(
        _ id: MemoryProposalID, of name: String, by user: UserID?, in workspace: WorkspaceID
    ) async throws -> MemoryState {
        try await database.write { tx in
            let project = try project(name, in: workspace, tx)
            guard try openProposals(of: project.id, tx).contains(where: { $0.id == id }) else {
                throw SitesError.noProposal
            }
            try decide([id], as: "dismissed", by: user, tx)
            try report("memory.changed", project, tx)
            return try memory(of: project.id, tx)
        }
    }

    /// Proposes lines for the memory of a project, without those that it has already, or that were decided on before.
    public func propose(_ lines: [String], to id: ProjectID, job: JobID, in tx: Transaction) throws {
        let known = try newestMemory(of: id, tx).text.lowercased()
        let room = MemoryProposal.most - (try openProposals(of: id, tx).count)
        let new = lines.filter { line in
            let value = line.split(separator: ":", maxSplits: 1).last.map { $0.trimmed.lowercased() } ?? ""
            return line.utf8.count <= MemoryProposal.longest && !value.isEmpty && !known.contains(value)
        }
        for line in new.prefix(max(0, room)) {
            try tx.execute(
                """
                INSERT INTO memory_proposal (id, project_id, body, job_id, created_at)
                VALUES (\(MemoryProposalID()), \(id), \(line), \(job), \(tx.nowMilliseconds))
                ON CONFLICT (project_id, body) DO NOTHING
                """)
        }
    }
}

// MARK: Within a transaction

extension Sites {
    private func memory(of project: ProjectID, _ tx: Transaction) throws -> MemoryState {
        try MemoryState(memory: newestMemory(of: project, tx), proposals: openProposals(of: project, tx))
    }

    /// - Parameter locked: Whether nobody else may write the memory until the transaction ends.
    private func newestMemory(of project: ProjectID, locked: Bool = false, _ tx: Transaction) throws -> Memory {
        if locked { _ = try tx.query("SELECT id FROM project WHERE id = \(project)\(.forUpdate)") }
        return try tx.first(
            """
            SELECT version, body, author, created_at FROM memory WHERE project_id = \(project)
            ORDER BY version DESC LIMIT 1
            """
        ).map(Memory.init) ?? .empty
    }

    private func openProposals(of project: ProjectID, _ tx: Transaction) throws -> [MemoryProposal] {
        try tx.query(
            """
            SELECT id, body, job_id, created_at FROM memory_proposal WHERE project_id = \(project) AND state = 'open'
            ORDER BY id LIMIT \(MemoryProposal.most)
            """
        ).map(MemoryProposal.init)
    }

    private func add(_ text: String, after newest: Memory, to project: Project, by user: UserID?, _ tx: Transaction)
        throws
    {
        try tx.execute(
            """
            INSERT INTO memory (project_id, version, body, author, created_at)
            VALUES (\(project.id), \(newest.version + 1), \(text), \(user), \(tx.nowMilliseconds))
            """)
        // The last twenty states are kept, for whoever overwrote one.
        try tx.execute("DELETE FROM memory WHERE project_id = \(project.id) AND version <= \(newest.version - 19)")
        try report("memory.changed", project, tx)
    }

    private func decide(_ ids: [MemoryProposalID], as state: String, by user: UserID?, _ tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE memory_proposal SET state = \(state), decided_by = \(user)
            WHERE id IN \(each: ids) AND state = 'open'
            """)
    }

    private static func joined(_ text: String, _ lines: [String]) -> String {
        let list = lines.map { "- \($0)\n" }.joined()
        guard !text.isEmpty else { return list }
        let isList = text.split(separator: "\n").last?.hasPrefix("- ") ?? false
        return (text.hasSuffix("\n") ? text : text + "\n") + (isList ? "" : "\n") + list
    }

    /// Line ends of one kind, without spaces at the ends of the text.
    private static func checkedMemory(_ text: String) throws -> String {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
        guard text.utf8.count <= Memory.longest else {
            throw SitesError.invalid(
                field: "text", reason: "The memory has at most 16,384 bytes. Keep what the next change must know.")
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" }) else {
            throw SitesError.invalid(field: "text", reason: "The memory holds no control characters.")
        }
        return text.isEmpty ? "" : text + "\n"
    }
}

extension StringProtocol {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
