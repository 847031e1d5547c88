import Designer
public import SiteModel
import Sites
public import Storage

extension SiteIntake {
    /// What a version says, as the designer reads it; nil asks for the newest version.
    /// - Returns: nil for a project without a version, and for one whose site.json or content the designer cannot read.
    /// - Throws: `SitesError` for a project or a version that does not exist.
    public func spec(
        of project: String, version: Int? = nil, in workspace: WorkspaceID
    ) async throws -> SiteSpec? {
        if version == nil, try await sites.project(project, in: workspace).head == 0 { return nil }
        let files = try await sites.sources(of: project, version: version, in: workspace) { path in
            path.text == "site.json" || path.isBelow("src/content")
        }
        return try? designer.spec(from: files)
    }
}
