import Foundation
import SiteModel
import Testing

@Suite struct FileTreeTests {
    private func files(_ texts: [String: String]) throws -> SourceFiles {
        var files = SourceFiles()
        for (path, text) in texts { files[try FilePath(path)] = Array(text.utf8) }
        return files
    }

    @Test func digestOfContentIsTheKnownOne() {
        // FIPS 180-2, appendix B.1.
        #expect(
            Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: ["", "ab", String(repeating: "g", count: 64), String(repeating: "a", count: 65)])
    func onlySixtyFourDigitsAreADigest(_ text: String) {
        #expect(Digest(hex: text) == nil)
    }

    @Test func equalTreesHaveEqualDigestsWhateverTheOrder() throws {
        let one = try files(["b": "2", "a": "1"]).tree
        let two = try files(["a": "1", "b": "2"]).tree
        #expect(one.digest == two.digest)
        #expect(one.digest == Digest(of: one.manifest))
        #expect(one.digest != one.setting(try FilePath("a"), to: nil).digest)
    }

    @Test func modeIsPartOfTheDigest() throws {
        let path = try FilePath("run.sh")
        let tree = try files(["run.sh": "x"]).tree
        var entry = try #require(tree[path])
        entry.isExecutable = true
        #expect(tree.setting(path, to: entry).digest != tree.digest)
    }

    @Test func manifestIsReadBackWhole() throws {
        let tree = try files(["a b/c.txt": "x", "ü.css": "", "index.html": "<p>"]).tree
        #expect(try FileTree(manifest: tree.manifest) == tree)
    }

    @Test(arguments: [
        "", "tree 2\n", "tree 1\nx", "tree 1\n644 00 1 a\n",
        "tree 1\n644 \(String(repeating: "0", count: 64)) 1 ../a\n",
    ])
    func aManifestOfAnotherHandIsRefused(_ text: String) {
        #expect(throws: FileTree.MalformedManifest.self) { try FileTree(manifest: Array(text.utf8)) }
    }

    @Test func diffNamesWhatChanged() throws {
        let old = try files(["same": "1", "changed": "1", "gone": "1"]).tree
        let new = try files(["same": "1", "changed": "2", "fresh": "1"]).tree
        #expect(
            TreeDiff(from: old, to: new).files.map { "\($0.change) \($0.path)" } == [
                "modified changed", "created fresh", "deleted gone",
            ])
    }

    @Test func contentSurvivesJSON() throws {
        let content = Content([
            "heading": "Bread",
            "groups": .items([
                ContentItem(id: "g1", ["name": "Pão", "items": .items([ContentItem(id: "a", ["price": "€1.20"])])])
            ]),
        ])
        let decoded = try JSONDecoder().decode(Content.self, from: JSONEncoder().encode(content))
        #expect(decoded == content)
        #expect(decoded.items("groups").first?.fields.items("items").first?.fields.text("price") == "€1.20")
    }
}
