import ArgumentParser
import Foundation
import NIOHTTP1
import SiteModel

/// `text` as one segment of a path.
/// - Throws: `ValidationError` for nothing, which would be another path.
func pathSegment(_ text: String) throws -> String {
    guard !text.isEmpty,
        let segment = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_"]))
    else { throw ValidationError("Name a project.") }
    return segment
}

/// Lists the projects.
struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the projects, the newest first.")

    @OptionGroup var connection: Connection

    private struct Line: Encodable {
        var project: String
        var name: String
        var version: Int
        var preview_url: String?
    }

    func run() async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        let page: PageAnswer<ProjectAnswer> = try await client.send(.GET, "/api/projects?limit=200")
        if page.items.isEmpty { output.line("No project yet. Make one: sitewright new \"A site for …\"") }
        for project in page.items {
            output.line("\(project.slug)  v\(project.headVersion)  \(project.name)  \(project.previewUrl)")
            try output.object(
                Line(
                    project: project.slug, name: project.name, version: project.headVersion,
                    preview_url: project.previewUrl))
        }
    }
}

/// Lists the versions of a project.
struct Versions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "List the versions of a project, the newest first.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @OptionGroup var connection: Connection

    private struct Line: Encodable {
        var version: Int
        var message: String
        var origin: String
        var created_at: String
    }

    func run() async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        var path = "/api/projects/\(try pathSegment(project))/versions"
        while true {
            let page: PageAnswer<VersionAnswer> = try await client.send(.GET, path)
            for version in page.items {
                output.line("\(version.number)  \(version.createdAt)  \(version.origin)  \(version.message)")
                try output.object(
                    Line(
                        version: version.number, message: version.message, origin: version.origin,
                        created_at: version.createdAt))
            }
            guard let next = page.next else { return }
            path = "/api/projects/\(try pathSegment(project))/versions?cursor=\(next)"
        }
    }
}

/// Shows what a version changed.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "diff", abstract: "Show what a version changed.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @Argument(help: "The version; without it, the newest.")
    var version: Int?

    @OptionGroup var connection: Connection

    private struct Line: Encodable {
        var path: String
        var change: String
        var added: Int?
        var removed: Int?
    }

    func run() async throws {
        let client = try connection.client()
        let output = Output(json: connection.json)
        let path = "/api/projects/\(try pathSegment(project))"
        var number = version
        if number == nil {
            let project: ProjectAnswer = try await client.send(.GET, path)
            number = project.headVersion
        }
        let answer: DiffAnswer = try await client.send(.GET, "\(path)/versions/\(number ?? 1)/diff")
        for file in answer.files {
            try output.object(Line(path: file.path, change: file.change, added: file.added, removed: file.removed))
            output.line("\(file.change) \(file.path)")
            output.line(
                file.isText ? file.hunks.map(\.unified).joined() : "(not compared: not text, or too large)")
        }
    }
}

/// Goes back to an older version.
struct Revert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert",
        abstract: "Go back to an older version. It becomes the newest one; nothing in between is lost.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @Argument(help: "The version to go back to.")
    var version: Int

    @OptionGroup var connection: Connection

    func run() async throws {
        let path = "/api/projects/\(try pathSegment(project))/versions/\(version)/revert"
        let project = "/api/projects/\(try pathSegment(project))"
        try await Work(connection: connection).run { client in
            let saved: SavedAnswer = try await client.send(.POST, path)
            return WorkAnswer(project: try await client.send(.GET, project), job: saved.job)
        }
    }
}

/// Saves a project as a ZIP.
struct Download: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "download", abstract: "Save a project's sources, or its built site, as a ZIP.")

    @Argument(help: "The project's slug or id.")
    var project: String

    @Option(name: [.short, .long], help: "The file to write; without it, the project's name with .zip.")
    var output: String?

    @Option(help: "The version; without it, the newest.")
    var version: Int?

    @Flag(help: "The built site, ready for any web server, instead of the sources.")
    var built = false

    @OptionGroup var connection: Connection

    private struct Line: Encodable {
        var project: String
        var file: String
        var bytes: Int
    }

    func run() async throws {
        let client = try connection.client()
        var query = built ? ["built=1"] : []
        if let version { query.append("version=\(version)") }
        let path =
            "/api/projects/\(try pathSegment(project))/download"
            + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
        let bytes = try await client.bytes(.GET, path)
        let file = URL(fileURLWithPath: output ?? "\(project).zip")
        do {
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw CommandFailure("\(file.path) could not be written: \(error.localizedDescription)")
        }
        Output(json: connection.json).line("Wrote \(file.path) (\(bytes.count) bytes)")
        try Output(json: connection.json).object(Line(project: project, file: file.path, bytes: bytes.count))
    }
}
