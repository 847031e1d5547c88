import Foundation
import Resources
public import SiteModel

/// The parts of every site's project that do not depend on the site: components, router, build files, icons.
public struct SiteTemplate: Sendable {
    /// The files by their path below the template's folder.
    public let files: SourceFiles

    public init(files: SourceFiles) {
        self.files = files
    }

    /// Reads the template that lies beside the program.
    /// - Throws: `ResourcesMissing` where there is none, or the error of reading it.
    public static func load() throws -> SiteTemplate {
        let folder = try Resources.folder("Template", of: "Designer")
        var contents: [FilePath: [UInt8]] = [:]
        for relative in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appending(path: relative)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            // Hidden files are not part of a project, whatever an editor left behind.
            guard let path = try? FilePath(relative), !path.name.hasPrefix(".") else { continue }
            contents[path] = [UInt8](try Data(contentsOf: url))
        }
        return SiteTemplate(files: SourceFiles(contents))
    }
}
