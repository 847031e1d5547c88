import Authoring
import SiteModel
import Testing

@Suite struct ScopeGuardTests {
    /// The paths that are flagged when a turn changes `changed`.
    private func flagged(
        _ message: String, selected: String? = nil, changed: [String], deleted: [String] = [], created: [String] = [],
        expected: [String] = []
    ) throws -> [String] {
        let files = try RepairShop.project()
        var after = files
        for path in changed {
            #expect(files[try FilePath(path)] != nil, "\(path) is not in the project")
            after = try after.changing(path) { $0 + " " }
        }
        for path in created { after = try after.setting(path, "new") }
        for path in deleted { after[try FilePath(path)] = nil }
        let scope = ScopeGuard(
            message: message, selected: selected, files: files, expected: Set(try expected.map { try FilePath($0) }))
        return scope.flagged(in: TreeDiff(from: files.tree, to: after.tree)).map(\.path.text)
    }

    @Test func otherWordsTouchNeitherProjectNorThemeNorOtherPages() throws {
        let changed = [
            "src/content/en/home.json", "package.json", "src/theme.css", "src/content/en/about.json",
            "src/sections/Hero.tsx", "src/sections/Faq.tsx",
        ]
        let found = try flagged("Change the headline to “Bread”", selected: "home.hero.heading", changed: changed)
        #expect(found == ["package.json", "src/content/en/about.json", "src/sections/Faq.tsx", "src/theme.css"])
    }

    @Test func theWordAboutIsNoPage() throws {
        #expect(try flagged("Say a little about the wood fire", changed: ["src/content/en/home.json"]) == [])
    }

    @Test func aPageThatTheMessageNamesIsMeant() throws {
        let changed = ["src/content/en/about.json", "src/content/en/visit.json"]
        #expect(
            try flagged("Make the text on the about page shorter", changed: changed) == ["src/content/en/visit.json"])
    }

    @Test func aDarkSiteIsAMatterOfTheTheme() throws {
        let found = try flagged("Make it dark", changed: ["src/theme.css", "src/styles/hero.css", "package.json"])
        #expect(found == ["package.json"])
        #expect(try flagged("اجعل الألوان أغمق", changed: ["src/theme.css"]) == [])
    }

    @Test func aMessageThatSaysNothingOfPlacesFlagsNoPage() throws {
        let changed = ["src/content/en/home.json", "src/content/en/about.json", "src/content/en/site.json"]
        #expect(try flagged("Make it friendlier", changed: changed) == [])
    }

    @Test func aTranslationTouchesEveryPage() throws {
        let found = try flagged(
            "Translate the about page and the rest to Arabic",
            changed: ["src/content/en/about.json", "src/content/en/home.json"], created: ["src/content/ar/home.json"])
        #expect(found == [])
    }

    @Test func deletedFilesStandOut() throws {
        #expect(
            try flagged("Make it dark", changed: [], deleted: ["src/sections/Gallery.tsx"]) == [
                "src/sections/Gallery.tsx"
            ])
        #expect(try flagged("Remove the gallery", changed: [], deleted: ["src/sections/Gallery.tsx"]) == [])
    }

    @Test func codeOfAllPagesIsForBehaviour() throws {
        #expect(try flagged("Change the title", changed: ["src/router.tsx"]) == ["src/router.tsx"])
        #expect(try flagged("Fix the bug when I click a link", changed: ["src/router.tsx"]) == [])
    }

    @Test func whatIsNamedOrMustChangeIsWithin() throws {
        #expect(try flagged("Change package.json", changed: ["package.json"]) == [])
        #expect(try flagged("Change the headline", changed: ["src/router.tsx"], expected: ["src/router.tsx"]) == [])
    }

    @Test func aNewSectionMayBringItsFiles() throws {
        let found = try flagged(
            "Add a section with our prizes to the home page",
            changed: ["site.json", "src/sections/index.ts", "src/content/en/home.json", "src/styles.css"],
            created: ["src/sections/Prizes.tsx", "src/styles/prizes.css"])
        #expect(found == [])
    }

    @Test func eachFlagHasAReason() throws {
        let files = try RepairShop.project()
        let after = try files.changing("package.json") { $0 + " " }
        let found = ScopeGuard(message: "Change the headline", files: files)
            .flagged(in: TreeDiff(from: files.tree, to: after.tree))
        #expect(found.first?.reason.contains("whole project") == true)
    }
}
