import Testing

@testable import Web

@Suite("The rules of _redirects")
struct RedirectRulesTests {
    private static let rules = """
        # Comments and empty lines are nothing.

        /old /about
        /moved /about 301   # the status, and a comment
        /see /about 303
        /keep /about 307
        /for-good /about 308
        /away https://example.com/there 301
        /old /second
        /bad-status /about 299
        /one-token
        /four tokens are many
        /proto //evil.example/
        /scheme javascript:alert(1)
        relative /about
        /loop /loop
        /blog/* /news/:splat 301
        /shop/:item/:colour /goods/:item?colour=:colour 302
        /out/* https://example.com/:splat
        /back/* /:splat
        /alias /about 200
        /pages/* /about 200
        /assets/* /about 200
        /forced/* /about 200!
        /gone /410 410
        /hidden /about 404
        /proxy https://example.com/ 200
        /a%20b /about 301
        /häuser/:n /about?n=:n
        /file-:name.pdf /files/:name 302
        /two/*/stars/* /about
        """
    private static let paths = [
        "index.html", "about.html", "404.html", "410.html", "assets/app.js", "forced/x.html", "pages/real.html",
    ]

    @Test(
        arguments: [
            RouteCase("/old", "302 /about"),
            RouteCase("/moved", "301 /about"),
            RouteCase("/see", "303 /about"),
            RouteCase("/keep", "307 /about"),
            RouteCase("/for-good", "308 /about"),
            RouteCase("/away", "301 https://example.com/there"),
            RouteCase("/bad-status", "404 404.html"),
            RouteCase("/one-token", "404 404.html"),
            RouteCase("/four", "404 404.html"),
            RouteCase("/proto", "404 404.html"),
            RouteCase("/scheme", "404 404.html"),
            RouteCase("/relative", "404 404.html"),
            RouteCase("/loop", "404 404.html"),
            RouteCase("/blog/", "301 /news/"),
            RouteCase("/blog/2024/may", "301 /news/2024/may"),
            RouteCase("/blog", "404 404.html"),
            RouteCase("/shop/hat/red", "302 /goods/hat?colour=red"),
            RouteCase("/shop/hat", "404 404.html"),
            RouteCase("/shop/hat/red/xl", "404 404.html"),
            RouteCase("/shop/a%26b/c%3Fd", "302 /goods/a%26b?colour=c%3Fd"),
            RouteCase("/shop/%0d%0aSet-Cookie/x", "404 404.html"),
            RouteCase("/out/of/here", "302 https://example.com/of/here"),
            RouteCase("/back/about", "302 /about"),
            RouteCase("/back//evil.example", "404 404.html"),
            RouteCase("/back/%2Fevil.example", "404 404.html"),
            RouteCase("/back/%5Cevil.example", "302 /%5Cevil.example"),
            RouteCase("/alias", "200 about.html"),
            RouteCase("/pages/anything", "200 about.html"),
            RouteCase("/pages/real", "200 pages/real.html"),
            RouteCase("/assets/app.js", "200 assets/app.js"),
            RouteCase("/assets/gone.js", "200 about.html"),
            RouteCase("/forced/x", "200 about.html"),
            RouteCase("/gone", "410 410.html"),
            RouteCase("/hidden", "404 about.html"),
            RouteCase("/proxy", "404 404.html"),
            RouteCase("/a%20b", "301 /about"),
            RouteCase("/h%C3%A4user/7", "302 /about?n=7"),
            RouteCase("/file-menu.pdf", "302 /files/menu"),
            RouteCase("/two/x/stars/y", "404 404.html"),
            RouteCase("/about", "200 about.html"),
        ])
    func firstRuleThatMatchesDecides(_ row: RouteCase) throws {
        #expect(try SiteFixture(Self.paths, redirects: Self.rules).answer(row.target) == row.answer)
    }

    @Test("Rules come before files")
    func rulesComeBeforeFiles() throws {
        let site = try SiteFixture(["about.html", "new.html"], redirects: "/about /new 301\r\n/x /new\r\n")
        #expect(site.answer("/about") == "301 /new")
        #expect(site.answer("/x") == "302 /new")
    }

    @Test("The rule of single-page applications is a fallback for navigations, and stronger than a page for 404")
    func fallbackOfSinglePageApplications() throws {
        let site = try SiteFixture(
            ["index.html", "404.html", "assets/app.js"], redirects: "/* /index.html 200\n")
        #expect(site.answer("/orders/7", navigates: true) == "200 index.html")
        #expect(site.answer("/assets/app.js") == "200 assets/app.js")
        #expect(site.answer("/assets/gone.js") == "404 404.html")
    }

    @Test("A redirect keeps the query unless its address has one")
    func redirectsKeepTheQuery() {
        let block = HeaderBlock([])
        func location(_ address: String, _ target: String) -> String? {
            StaticResponse(redirect: 302, to: address, block: block, for: StaticRequest(target: target)).location
        }
        #expect(location("/about", "/old?a=1&b=2") == "/about?a=1&b=2")
        #expect(location("/about?c=3", "/old?a=1") == "/about?c=3")
        #expect(location("/about#top", "/old?a=1") == "/about?a=1#top")
        #expect(location("/about", "/old") == "/about")
    }

    @Test("Only so many rules are taken, and no line that is too long")
    func rulesAreBounded() throws {
        let many = (0..<2_100).map { "/s\($0) /t" }.joined(separator: "\n")
        let patterns = (0..<110).map { "/p\($0)/* /t" }.joined(separator: "\n")
        let long = "/long /" + String(repeating: "x", count: 2_000)
        let rules = RedirectRules([many, patterns, long].joined(separator: "\n"))
        #expect(rules.verdict(on: "/s1999") != nil)
        #expect(rules.verdict(on: "/s2000") == nil)
        #expect(rules.verdict(on: "/p99/x") != nil)
        #expect(rules.verdict(on: "/p100/x") == nil)
        #expect(rules.verdict(on: "/long") == nil)
    }

    @Test("A pattern cannot be made to take long", .timeLimit(.minutes(1)))
    func patternsAreLinear() throws {
        let pattern = try #require(PathPattern("/*/" + (0..<20).map { ":n\($0)" }.joined(separator: "-")))
        let path = Array(("/" + String(repeating: "a-", count: 4_000) + "/").utf8)
        #expect(pattern.match(path) == nil)
    }
}
