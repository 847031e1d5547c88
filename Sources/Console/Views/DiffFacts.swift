import Authoring
import SiteModel
import Sites
import Storage
import Web

/// Two versions of a project, and what is different between them.
struct DiffFacts {
    var version: Version
    /// What it is compared with; nil for the first.
    var base: Version?
    var files: [FileDiff]
    /// What the versions say; nil for what the designer cannot read.
    var spec: SiteSpec?
    var baseSpec: SiteSpec?
    var look: Side
    var baseLook: Side?
    /// All that it can be compared with, the newest first.
    var others: [Version]
    /// What a model made of the version; nil where none was asked.
    var turn: TurnRecord?

    /// Where a version can be looked at.
    struct Side {
        var number: Int
        var origin: String
        var isBuilt: Bool
    }

    /// - Throws: `SitesError.noVersion`.
    static func read(
        _ asked: DiffView.Asked, of project: Project, _ services: WebServices, _ options: WebOptions
    ) async throws -> DiffFacts {
        let name = project.id.description
        let workspace = project.workspace
        let sites = services.sites
        func side(_ number: Int) async throws -> Side {
            Side(
                number: number,
                origin: options.previews.origin(
                    of: try await sites.previewLabel(of: name, version: number, in: workspace)),
                isBuilt: try await sites.build(of: name, version: number, in: workspace) != nil)
        }
        let version = try await sites.version(asked.number, of: name, in: workspace)
        var base: Version?
        var baseSpec: SiteSpec?
        var baseLook: Side?
        if let number = asked.against ?? version.parent {
            base = try await sites.version(number, of: name, in: workspace)
            baseSpec = try await services.intake.spec(of: name, version: number, in: workspace)
            baseLook = try await side(number)
        }
        return DiffFacts(
            version: version, base: base,
            files: try await sites.diff(of: name, version: version.number, against: base?.number, in: workspace),
            spec: try await services.intake.spec(of: name, version: version.number, in: workspace),
            baseSpec: baseSpec, look: try await side(version.number), baseLook: baseLook,
            others: try await sites.versions(of: name, in: workspace, limit: 100),
            turn: try await sites.turns(of: name, versions: version.number...version.number, in: workspace)[
                version.number])
    }
}
