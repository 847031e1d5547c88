import Foundation
import SiteModel
import Storage
import Testing

@testable import Building

@Suite struct SharePictureTests {
    private static let drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#264"/>
        <text x="80" y="320" font-size="90" fill="#fff">Padaria مخبز</text></svg>
        """

    @Test func theDrawingBecomesAPNGOfTheSizeThatNetworksAskFor() async throws {
        let workshop = try await Workshop()
        let files = try Workshop.bakery().setting("public/og.svg", Self.drawing)
        let output = try await workshop.build(files)
        let entry = try #require(output.artifact[try FilePath("og.png")])
        let bytes = try await workshop.builder.blobs.get(entry.blob)
        #expect(Array(bytes.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
        // Width and height stand big-endian after the name of the first chunk (PNG, section 11.2.2).
        #expect(Array(bytes[16..<24]) == [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76])
        #expect(output.warnings.isEmpty)
    }

    @Test func aDrawingThatCannotBeDrawnIsAWarningAndTheSiteIsUp() async throws {
        let workshop = try await Workshop()
        let output = try await workshop.build(try Workshop.bakery().setting("public/og.svg", "<svg"))
        #expect(output.artifact[try FilePath("index.html")] != nil)
        #expect(output.artifact[try FilePath("og.png")] == nil)
        #expect(output.warnings.map(\.step) == [.sharePicture])
    }

    @Test func aPictureOfThePersonsOwnStays() async throws {
        let workshop = try await Workshop()
        let files = try Workshop.bakery().setting("public/og.svg", Self.drawing).setting("public/og.png", "own")
        let output = try await workshop.build(files)
        let kept = try await workshop.text("og.png", of: output.artifact)
        #expect(kept == "own")
    }

    @Test func withoutTheToolTheSiteIsUpAllTheSame() async throws {
        let workshop = try await Workshop(without: .rsvgConvert)
        let output = try await workshop.build(try Workshop.bakery().setting("public/og.svg", Self.drawing))
        #expect(output.artifact[try FilePath("og.svg")] != nil)
        #expect(output.artifact[try FilePath("og.png")] == nil)
    }
}
