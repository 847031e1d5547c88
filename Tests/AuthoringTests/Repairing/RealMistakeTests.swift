import Authoring
import Building
import SiteModel
import Testing

/// Mistakes that the real tools find, and files that build afterwards.
@Suite struct RealMistakeTests {
    @Test(arguments: Mistake.inBuilds)
    func whatStopsABuildIsMended(_ mistake: Mistake) async throws { try await check(mistake) }

    @Test(arguments: Mistake.inTypes)
    func whatTheTypesShowIsMended(_ mistake: Mistake) async throws { try await check(mistake) }

    private func check(_ mistake: Mistake) async throws {
        let shop = try await RepairShop.shared.value
        let broken = try mistake.make(shop.base)
        var problems = try await shop.problems(broken, types: mistake.needsTypes)
        #expect(problems.contains { $0.message.contains(mistake.mark) }, "\(problems.map(\.message))")
        var files = broken
        var fixers: [String] = []
        // As the pipeline does it: build, repair, build; the second mistake of a file may hide behind the first.
        for _ in 0..<3 where !problems.isEmpty {
            let outcome = Fixers.standard.repair(problems, in: files)
            let hasChanged = outcome.hasChanged
            #expect(hasChanged, "\(problems)")
            guard hasChanged else { return }
            files = outcome.files
            fixers += outcome.fixers
            problems = try await shop.problems(files, types: mistake.needsTypes)
        }
        let story = try files.text(at: Mistake.story)
        #expect(problems.isEmpty, "\(problems)\n\(story)")
        #expect(fixers.contains(mistake.fixer), "\(fixers)")
        // Only the files of the mistake have changed.
        let touched = TreeDiff(from: broken.tree, to: files.tree).files.map(\.path.text)
        #expect(touched.count <= 2, "\(touched)")
    }
}
