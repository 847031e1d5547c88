public import Designer
public import SiteModel
public import Sites
public import Storage

/// Words and colours that a person changed by pointing at them: direct writes, for which nothing has to be understood.
extension SiteIntake {
    /// The texts of a version that visitors read; nil asks for the newest version and for the site's own language.
    /// - Throws: `SitesError`, `TextProblem`.
    public func texts(
        of project: String, version: Int? = nil, language: String? = nil, in workspace: WorkspaceID
    ) async throws -> (version: Int, texts: SiteTexts) {
        let found = try await sites.version(version, of: project, in: workspace)
        let files = try await sites.sources(of: project, version: found.number, in: workspace) { path in
            path.text == "site.json" || path.isBelow("src/content")
        }
        return (found.number, try designer.texts(of: files, language: language))
    }

    /// The last step of the transaction that makes the version, with what was changed.
    public typealias BesideTexts = @Sendable (Transaction, Saved, TextChange) throws -> Void

    /// Changes texts at their addresses, as a version on top of `base`, and builds it.
    /// - Throws: ``TextsOutdated``, `SitesError`, `TextProblem`.
    public func change(
        texts: [String: String], language: String? = nil, of project: String, base: Int, by user: UserID?,
        in workspace: WorkspaceID, alongside: @escaping BesideTexts = { _, _, _ in }
    ) async throws {
        // Most texts are changed within their own file, and the others need not be read for that.
        var files = try await sites.sources(of: project, version: base, in: workspace) { path in
            path.text == "site.json" || path.isBelow("src/content")
        }
        if try designer.changesMore(texts, in: files, language: language) {
            files = try await sites.sources(of: project, version: base, in: workspace) { _ in true }
        }
        let change = try designer.change(texts, in: files, language: language)
        do {
            _ = try await sites.save(
                Self.changes(from: files, to: change.files), message: Answers.of(change.siteLanguage).changed(change),
                of: project, base: base,
                by: user, in: workspace
            ) { tx, saved in
                try alongside(tx, saved, change)
            }
        } catch SitesError.outdated(_, let head, let changed) {
            let newest = try await self.texts(of: project, version: head, language: language, in: workspace).texts.texts
            let old = try designer.texts(of: files, language: language).texts
            throw TextsOutdated(
                base: base, head: head, changed: changed,
                texts: Dictionary(uniqueKeysWithValues: texts.keys.sorted().map { ($0, .init(old[$0], newest[$0])) }))
        }
    }

    /// The colours that a site has and could have.
    /// - Throws: `SitesError`, ``NotDesigned``.
    public func colours(
        of project: String, version: Int? = nil, in workspace: WorkspaceID
    ) async throws -> (version: Int, scheme: Look.Scheme, current: ColourChoice, choices: [ColourChoice]) {
        let found = try await sites.version(version, of: project, in: workspace)
        guard let spec = try await spec(of: project, version: found.number, in: workspace) else { throw NotDesigned() }
        let (current, choices) = designer.colourChoices(for: spec)
        return (found.number, spec.look.scheme, current, choices)
    }

    /// Gives a site other colours, as a version on top of `base`, and builds it.
    /// - Parameter choice: The id of one of the choices for `base`, or a leading colour as `#rrggbb`.
    /// - Throws: `SitesError`, ``NotDesigned``.
    public func recolour(
        _ project: String, choice: String, base: Int, by user: UserID?, in workspace: WorkspaceID,
        alongside: @escaping Sites.BesideSave = { _, _ in }
    ) async throws {
        let files = try await sites.sources(of: project, version: base, in: workspace) { _ in true }
        guard let spec = try? designer.spec(from: files) else { throw NotDesigned() }
        guard let other = designer.recoloured(spec, choice: choice) else {
            throw SitesError.invalid(
                field: "choice", reason: "Take one of the choices of this version, or another colour as #rrggbb.")
        }
        let changed = designer.rewrite(files, from: spec, to: other)
        _ = try await sites.save(
            Self.changes(from: files, to: changed), message: Answers.of(spec.language).recoloured(choice),
            of: project, base: base, by: user, in: workspace, alongside: alongside)
    }
}

extension SiteIntake {
    private static func changes(from old: SourceFiles, to new: SourceFiles) -> [FilePath: [UInt8]?] {
        var changes: [FilePath: [UInt8]?] = [:]
        for path in old.paths where new[path] == nil { changes[path] = .some(nil) }
        for (path, bytes) in new.contents where old[path] != bytes { changes[path] = bytes }
        return changes
    }
}

/// Somebody changed the site after the version that a change of texts was based on. Nothing was changed.
public struct TextsOutdated: Error, Sendable {
    public var base: Int
    public var head: Int
    /// The paths of the files that changed since.
    public var changed: [String]
    /// The texts that were to be changed, as they were and as they are.
    public var texts: [String: Difference]

    public struct Difference: Hashable, Sendable {
        /// In the version that the change is based on; nil where it had no such text.
        public var base: String?
        /// In the newest version; nil where the text is gone.
        public var head: String?

        init(_ base: String?, _ head: String?) {
            self.base = base
            self.head = head
        }
    }
}

/// The project has no plan that the built-in designer can read, so that it has no palette to choose from.
public struct NotDesigned: Error, Sendable {}
