import SiteModel
import Testing

@testable import Designer

@Suite struct TemplateTests {
    let template: SiteTemplate

    init() throws {
        template = try SiteTemplate.load()
    }

    private func component(of kind: SectionKind) throws -> String {
        try #require(template.files.text(FilePath("src/sections/\(kind.component).tsx")), "\(kind)")
    }

    @Test(arguments: SectionKind.allCases) func everyKindHasAComponentForEachOfItsLayouts(kind: SectionKind) throws {
        let source = try component(of: kind)
        #expect(source.contains("export function \(kind.component)(section: SectionProps)"))
        // All but one layout are named; what is left is the usual one.
        let named = kind.layouts.filter { source.contains("\"\($0)\"") }
        #expect(named.count >= kind.layouts.count - 1, "\(kind): \(named)")
    }

    @Test(arguments: SectionKind.allCases) func everyKeyOfAKindIsShown(kind: SectionKind) throws {
        let source = try component(of: kind)
        let parts = try #require(template.files.text(FilePath("src/parts.tsx")))
        let given = ["heading": "Head", "intro": "Head", "action": "Action", "actionHref": "Action"]
        for key in SampleSite.keys[kind] ?? [] {
            let field = key.split(separator: ".").last.map(String.init) ?? key
            let isShown =
                source.contains("\"\(field)\"")
                || given[field].map { source.contains("<\($0)") && parts.contains("\"\(field)\"") } ?? false
            #expect(isShown, "\(kind).\(key)")
        }
    }

    @Test func nothingDependsOnLeftAndRight() throws {
        let physical = try Regex(
            #"(?:(?:margin|padding|border|inset)-(?:left|right)|text-align:\s*(?:left|right)|float:|[\s;{](?:left|right):)"#
        )
        let utilities = try Regex(
            #"[\s"'`:](?:-?(?:ml|mr|pl|pr|left|right)-[\w\[]|text-(?:left|right)\b|(?:border|rounded)-(?:l|r|tl|tr|bl|br)\b)"#
        )
        for path in template.files.paths where ["tsx", "css", "ts"].contains(path.fileExtension) {
            let text = try #require(template.files.text(path))
            #expect(
                text.firstMatch(of: physical) == nil,
                "\(path): \(text.firstMatch(of: physical)?.output[0].substring ?? "")")
            #expect(
                text.firstMatch(of: utilities) == nil,
                "\(path): \(text.firstMatch(of: utilities)?.output[0].substring ?? "")")
        }
    }

    @Test func nothingComesFromElsewhere() throws {
        for path in template.files.paths where path.text.hasPrefix("src/") {
            let text = try #require(template.files.text(path)).replacing("http://www.sitemaps.org", with: "")
            #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("@font-face"), "\(path)")
        }
    }

    @Test func stylesNameTheirSourcesWithoutTheContent() throws {
        let styles = try #require(template.files.text(FilePath("src/styles.css")))
        #expect(styles.contains("source(none)"))
        #expect(!styles.contains("content/") && !styles.contains("@source \"./\""))
    }

    @Test func everyIconHasAName() {
        let names = IconSheet(template: template).names
        #expect(names.count >= 100)
        for name in ["check", "phone", "mail", "map-pin", "heart", "clock"] { #expect(names.contains(name)) }
    }

    @Test func everyArrangementOfTheLookIsKnownToTheTemplate() throws {
        func text(_ path: String) throws -> String { try #require(template.files.text(FilePath("src/\(path)"))) }
        let (header, footer) = (try text("sections/Header.tsx"), try text("sections/Footer.tsx"))
        let styles = template.files.paths.filter { $0.isBelow(StyleSheets.folder) }
            .compactMap(template.files.text).joined()
        for name in Look.headers.dropFirst() { #expect(header.contains("\"\(name)\""), "\(name)") }
        for name in Look.footers.dropFirst() { #expect(footer.contains("\"\(name)\""), "\(name)") }
        for name in Look.headings.dropFirst() { #expect(styles.contains(".heads-\(name) "), "\(name)") }
        for name in Look.surfaces.dropFirst() { #expect(styles.contains(".surface-\(name) "), "\(name)") }
        for name in Look.frames.dropFirst() { #expect(styles.contains(".cut-\(name) "), "\(name)") }
        let page = try text("pages/Page.tsx")
        for name in ["bands", "lines", "strong"] { #expect(page.contains("\"\(name)\""), "\(name)") }
    }

    @Test func everyFormKeepsToTheContract() throws {
        let form = try #require(template.files.text(FilePath("src/forms.tsx")))
        #expect(
            form.contains("method=\"post\"") && form.contains("name=\"website\"") && form.contains("role=\"status\""))
        for kind in [SectionKind.contact, .newsletter, .signUp] {
            let source = try component(of: kind)
            #expect(source.contains("<Form ") && !source.contains("<form") && !source.contains("mailto"), "\(kind)")
        }
    }
}
