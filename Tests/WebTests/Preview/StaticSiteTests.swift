import SiteModel
import Testing

@testable import Web

@Suite("Which answer a path of a site gets")
struct StaticSiteTests {
    private static let paths = [
        "index.html", "about.html", "404.html", "menu/index.html", "menu/404.html", "menu/lunch.html", "robots.txt",
        "assets/app-4F2A9C1E.js", "assets/photo.jpg", "a b.html", "münchen.html", "docs.html", "docs/index.html",
        "team/ada.html", "data", "data.html", "deep/er/index.html", "x.tar.gz", "_headers", "_redirects",
        ".well-known/security.txt", ".env", "100%.txt", "shop/index/index.html",
    ]

    @Test(
        "Pages have one address, and their other forms lead to it",
        arguments: [
            RouteCase("/", "200 index.html"),
            RouteCase("/index", "308 /"),
            RouteCase("/index.html", "308 /"),
            RouteCase("/index/", "308 /"),
            RouteCase("/about", "200 about.html"),
            RouteCase("/about.html", "308 /about"),
            RouteCase("/about/", "308 /about"),
            RouteCase("/menu/", "200 menu/index.html"),
            RouteCase("/menu", "308 /menu/"),
            RouteCase("/menu/index", "308 /menu/"),
            RouteCase("/menu/index.html", "308 /menu/"),
            RouteCase("/menu/index/", "308 /menu/"),
            RouteCase("/menu/lunch", "200 menu/lunch.html"),
            RouteCase("/menu/lunch.html", "308 /menu/lunch"),
            RouteCase("/menu/lunch/", "308 /menu/lunch"),
            RouteCase("/docs", "200 docs.html"),
            RouteCase("/docs/", "200 docs/index.html"),
            RouteCase("/docs.html", "308 /docs"),
            RouteCase("/deep/er/", "200 deep/er/index.html"),
            RouteCase("/deep/er", "308 /deep/er/"),
            RouteCase("/team/ada", "200 team/ada.html"),
            RouteCase("/shop/index/", "200 shop/index/index.html"),
            RouteCase("/404", "200 404.html"),
            RouteCase("/404.html", "308 /404"),
        ])
    func pagesHaveOneAddress(_ row: RouteCase) throws {
        #expect(try SiteFixture(Self.paths).answer(row.target) == row.answer)
    }

    @Test(
        "Other files are at their own names, however these are encoded",
        arguments: [
            RouteCase("/robots.txt", "200 robots.txt"),
            RouteCase("/assets/app-4F2A9C1E.js", "200 assets/app-4F2A9C1E.js"),
            RouteCase("/assets/photo.jpg", "200 assets/photo.jpg"),
            RouteCase("/assets%2Fphoto.jpg", "200 assets/photo.jpg"),
            RouteCase("/%61bout", "200 about.html"),
            RouteCase("/a%20b", "200 a b.html"),
            RouteCase("/a%20b.html", "308 /a%20b"),
            RouteCase("/m%C3%BCnchen", "200 münchen.html"),
            RouteCase("/m%c3%bcnchen.html", "308 /m%C3%BCnchen"),
            RouteCase("/100%25.txt", "200 100%.txt"),
            RouteCase("/data", "200 data"),
            RouteCase("/data.html", "308 /data"),
            RouteCase("/x.tar.gz", "200 x.tar.gz"),
            RouteCase("/.well-known/security.txt", "200 .well-known/security.txt"),
        ])
    func otherFilesAreAtTheirNames(_ row: RouteCase) throws {
        #expect(try SiteFixture(Self.paths).answer(row.target) == row.answer)
    }

    @Test(
        "What is missing gets the nearest page that says so",
        arguments: [
            RouteCase("/nothing", "404 404.html"),
            RouteCase("/nothing/at/all", "404 404.html"),
            RouteCase("/menu/dinner", "404 menu/404.html"),
            RouteCase("/menu/dinner/late", "404 menu/404.html"),
            RouteCase("/menus/dinner", "404 404.html"),
            RouteCase("/assets/gone.js", "404 404.html"),
            RouteCase("/robots.txt/", "404 404.html"),
            RouteCase("/About", "404 404.html"),
        ])
    func missingPathsGetTheNearestPage(_ row: RouteCase) throws {
        let site = try SiteFixture(Self.paths)
        #expect(site.answer(row.target) == row.answer)
        #expect(site.answer(row.target, navigates: true) == row.answer)
    }

    @Test(
        "Hostile and hidden paths answer exactly as missing ones",
        arguments: [
            "/..", "/../", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
            "/menu/../about",
            "/menu/%2e%2e/about", "/./about", "//", "//about", "//evil.example/", "/menu//lunch", "/%00", "/about%00",
            "/about%0d%0aX: y", "/%", "/%zz", "/%c3%28", "/%ff", "/..\\..\\windows", "/%5c%5chost", "/.env",
            "/.git/config",
            "/_headers", "/_redirects", "/%5Fheaders", "/about%2520", "", "about", "*", "/.well-known/../.env",
        ])
    func hostilePathsAnswerAsMissingOnes(_ target: String) throws {
        let site = try SiteFixture(Self.paths)
        #expect(site.site.route(target) { false } == site.site.route("/nothing") { false })
        #expect(site.site.route(target) { true } == site.site.route("/nothing") { true })
    }

    @Test("Without a page for missing paths, only navigations get the start page")
    func navigationsFallBackToTheStartPage() throws {
        let site = try SiteFixture(["index.html", "assets/app.js"])
        #expect(site.answer("/orders/7", navigates: true) == "200 index.html")
        #expect(site.answer("/orders/7") == "404")
        #expect(site.answer("/assets/gone.js") == "404")
    }

    @Test("A site without pages says that nothing is there")
    func siteWithoutPages() throws {
        let site = try SiteFixture(["notes.txt"])
        #expect(site.answer("/", navigates: true) == "404")
        #expect(site.answer("/notes.txt") == "200 notes.txt")
    }

    @Test(
        "A request is a navigation when a person goes somewhere",
        arguments: [
            ("/orders", "navigate", nil, true), ("/orders", "cors", "text/html", false),
            ("/orders", nil, "text/html,*/*;q=0.8", true), ("/orders", nil, "*/*", false), ("/orders", nil, nil, false),
            ("/app.js", "navigate", "text/html", false), ("/v1.2/", "navigate", nil, true),
            ("/v1.2/page?x=a.b", "navigate", nil, true), ("/", "navigate", nil, true),
        ] as [(String, String?, String?, Bool)])
    func navigationIsTold(target: String, mode: String?, accept: String?, expected: Bool) {
        var request = StaticRequest(target: target)
        request.fetchMode = mode
        request.accept = accept
        #expect(request.isNavigation == expected)
    }

    @Test("Pages of the preview variant stand in place of the artifact's")
    func variantReplacesPages() throws {
        let page = try FilePath("index.html")
        let plain = SourceFiles([page: Array("plain".utf8), try FilePath("app.js"): Array("code".utf8)])
        let bridged = SourceFiles([page: Array("bridged".utf8)])
        let policy = ResponsePolicy(consoleOrigins: [])
        let site = StaticSite(artifact: plain.tree, variant: bridged.tree, policy: policy)
        guard case .content(let content) = site.route("/", isNavigation: { true }) else {
            Issue.record("There is a start page.")
            return
        }
        #expect(content.blob == Digest(of: "bridged".utf8))
        #expect(site.route("/app.js") { false } != .missing)
        #expect(site.id != StaticSite(artifact: plain.tree, policy: policy).id)
    }

    @Test("The rules for a site of ten thousand files are made once, in good time")
    func largeSite() throws {
        let site = try SiteFixture((0..<10_000).map { "p\($0 % 100)/page\($0).html" })
        #expect(site.answer("/p99/page9999") == "200 p99/page9999.html")
    }
}
