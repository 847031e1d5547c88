public import Foundation

/// Finds the files that modules carry beside the program: templates, pages, assets.
///
/// They are looked for at run time and never by a path of the build, so that the program and its resource folders can
/// be copied to another place together.
public enum Resources {
    /// The folder `name` of the resources of module `module`: `sitewright_<module>.resources/<name>`.
    ///
    /// Looked for below `SITEWRIGHT_RESOURCES`, then beside the running executable, then in `../share/sitewright` of
    /// it, then beside the path that the program was started by, and, in a test run, beside the test bundle.
    /// - Throws: ``ResourcesMissing`` with every place that was looked at.
    public static func folder(_ name: String, of module: String) throws -> URL {
        var looked: [String] = []
        for place in places() {
            let folder = place.appending(path: "sitewright_\(module).resources/\(name)", directoryHint: .isDirectory)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue {
                return folder
            }
            looked.append(folder.path)
        }
        throw ResourcesMissing(looked: looked)
    }

    private static func places() -> [URL] {
        var places: [URL] = []
        func add(_ url: URL) {
            let url = url.standardizedFileURL
            if !places.contains(url) { places.append(url) }
        }
        if let named = ProcessInfo.processInfo.environment["SITEWRIGHT_RESOURCES"], !named.isEmpty {
            add(URL(filePath: named, directoryHint: .isDirectory))
        }
        for program in programs() {
            let folder = program.deletingLastPathComponent()
            add(folder)
            add(folder.appending(path: "../share/sitewright", directoryHint: .isDirectory))
            // A bundle of tests is a folder on some systems, with the program inside it.
            add(folder.deletingLastPathComponent())
        }
        return places
    }

    /// Where this program may stand: the running executable, the path that started it, and a test runner's bundle.
    private static func programs() -> [URL] {
        var programs: [URL] = []
        if let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            programs.append(URL(filePath: executable))
        }
        let arguments = CommandLine.arguments
        if let first = arguments.first, first.contains("/") {
            programs.append(URL(filePath: first).resolvingSymlinksInPath())
        }
        if let flag = arguments.firstIndex(of: "--test-bundle-path"), arguments.indices.contains(flag + 1) {
            programs.append(URL(filePath: arguments[flag + 1]))
        }
        return programs
    }
}

/// A resource folder that stands in none of the places where it may be.
public struct ResourcesMissing: Error, Hashable, Sendable, CustomStringConvertible {
    /// The paths that were looked at, in order.
    public let looked: [String]

    public var description: String {
        """
        The program's resource files are missing. Keep the “sitewright_….resources” folders beside the program, or \
        name the folder that holds them in SITEWRIGHT_RESOURCES. Looked at: \(looked.joined(separator: ", ")).
        """
    }
}
