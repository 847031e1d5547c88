import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Building

struct FolderReaderTests {
    private func folder(_ fill: (URL) throws -> Void) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.path("css"), withIntermediateDirectories: true)
        try "h1{}".write(to: folder.path("css/site.css"), atomically: false, encoding: .utf8)
        try fill(folder.url)
        return folder
    }

    /// What is refused, and under which name.
    private func refusal(of folder: TemporaryFolder) -> String? {
        do {
            _ = try FolderReader().read(folder.url)
            return nil
        } catch {
            return BuildError(error, step: .publish).description
        }
    }

    @Test func plainFilesAreRead() throws {
        let folder = try folder { _ in }
        let read = try FolderReader().read(folder.url)
        #expect(read.files.paths.map(\.text) == ["css/site.css"])
    }

    @Test func linksPipesAndSecondNamesAreRefused() throws {
        let link = try folder {
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/x", withDestinationPath: "/etc/passwd")
        }
        #expect(refusal(of: link)?.contains("a link in its output, “x”") == true)
        let folders = try folder {
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/x", withDestinationPath: "/etc")
        }
        #expect(refusal(of: folders)?.contains("a link") == true)
        let pipe = try folder { #expect(mkfifo($0.path + "/x", 0o600) == 0) }
        #expect(refusal(of: pipe)?.contains("a pipe or device") == true)
        let second = try folder { #expect(Foundation.link($0.path + "/css/site.css", $0.path + "/x") == 0) }
        #expect(refusal(of: second)?.contains("a hard link") == true)
    }

    @Test func oddThingsCanBeSkippedInstead() throws {
        let folder = try folder { #expect(symlink("/etc/passwd", $0.path + "/x") == 0) }
        let read = try FolderReader(oddities: .skip).read(folder.url)
        #expect(read.skipped == ["x"])
        #expect(read.files.paths.map(\.text) == ["css/site.css"])
    }

    @Test func aHugeSparseFileIsRefusedUnread() throws {
        let folder = try folder { url in
            let file = open(url.path + "/x", O_CREAT | O_WRONLY, 0o600)
            #expect(ftruncate(file, 1 << 40) == 0)
            close(file)
        }
        #expect(refusal(of: folder)?.contains("more than 256 MB") == true)
    }

    @Test func theNumberOfFilesIsLimited() throws {
        let folder = try folder { url in
            for number in 0..<5 { try "x".write(toFile: url.path + "/\(number)", atomically: false, encoding: .utf8) }
        }
        #expect(throws: FolderReader.Refusal.self) { try FolderReader(filesLimit: 5).read(folder.url) }
    }
}
