import Foundation
import TestSupport
import Testing

@testable import App

@Suite struct DataFolderTests {
    @Test func oneServerAFolder() throws {
        let folder = try TemporaryFolder()
        let data = try DataFolder(folder.url)
        var first: FolderLock? = try data.lock()
        #expect(first != nil)
        #expect(throws: StartProblem.self) { try data.lock() }
        first = nil
        #expect(throws: Never.self) { try data.lock() }
    }

    @Test func theClientFileIsForThisUserOnly() throws {
        let folder = try TemporaryFolder()
        let data = try DataFolder(folder.url)
        try data.writeClientFile(address: "http://localhost:1", token: "sw_secret")
        let attributes = try FileManager.default.attributesOfItem(atPath: data.clientFile.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(data.clientToken == "sw_secret")
        try data.writeClientFile(address: "http://localhost:1", token: "sw_other")
        #expect(data.clientToken == "sw_other")
    }

    @Test func aFolderBelowAFileIsRefused() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.path("file"))
        #expect(throws: StartProblem.self) { try DataFolder(folder.path("file").appending(path: "data")) }
    }
}
