import Testing

@testable import Web

@Suite("The rules of _headers")
struct HeaderRulesTests {
    private static let rules = """
        # What a site may say about its responses.
        /*
          X-Site: bakery
          X-List: one
        /menu/:dish
          X-Dish: :dish
          X-List: two
        /assets/*
          Cache-Control: public, max-age=60
          Access-Control-Allow-Origin: *
        /plain.txt
          ! X-Site
          Content-Type: text/html
        https://example.com/*
          X-Other-Host: yes
        /cookie
          Set-Cookie: a=1; Path=/; Domain=.localhost; Secure
          Set-Cookie: b=2; domain=localhost
        /strict
          Content-Security-Policy: default-src 'self'; frame-ancestors 'none'; img-src *
          X-Frame-Options: DENY
          X-Content-Type-Options: other
          ! Referrer-Policy
          Service-Worker-Allowed: /
          Clear-Site-Data: "*"
          Content-Length: 5
          Transfer-Encoding: chunked
          Strict-Transport-Security: max-age=1
          Cache-Control: public, max-age=999
          ETag: "mine"
          Bad Name: x
          Nothing:
        """

    private func fields(_ target: String) throws -> HeaderBlock {
        try SiteFixture(
            [
                "index.html", "menu/soup.html", "assets/app.js", "assets/app-4F2A9C1E.js", "plain.txt", "cookie.html",
                "strict.html",
            ], headers: Self.rules
        ).fields(target)
    }

    @Test("All rules that match apply, and a name that comes again is appended to")
    func matchingRulesMerge() throws {
        #expect(try fields("/")["x-site"] == ["bakery"])
        #expect(try fields("/")["X-List"] == ["one"])
        #expect(try fields("/menu/soup")["X-List"] == ["one, two"])
        #expect(try fields("/menu/soup")["X-Dish"] == ["soup"])
        #expect(try fields("/")["X-Dish"] == [])
        #expect(try fields("/")["X-Other-Host"] == [])
    }

    @Test("A rule replaces what stands by itself, and can take away")
    func rulesReplaceAndRemove() throws {
        #expect(try fields("/assets/app.js")["Cache-Control"] == ["public, max-age=60"])
        #expect(try fields("/assets/app.js")["Access-Control-Allow-Origin"] == ["*"])
        #expect(try fields("/plain.txt")["X-Site"] == [])
        #expect(try fields("/plain.txt")["Content-Type"] == ["text/html"])
    }

    @Test("A cookie stays on the preview's own host")
    func cookiesStayOnTheirHost() throws {
        #expect(try fields("/cookie")["Set-Cookie"] == ["a=1; Path=/; Secure", "b=2"])
    }

    @Test("What protects the console is not the site's to change")
    func protectionStays() throws {
        let strict = try fields("/strict")
        let policies = strict["Content-Security-Policy"]
        #expect(policies == ["default-src 'self'; img-src *", "frame-ancestors 'self' http://localhost:8080"])
        #expect(strict["X-Content-Type-Options"] == ["nosniff"])
        #expect(strict["Referrer-Policy"] == ["same-origin"])
        #expect(strict["Cache-Control"] == ["no-cache, no-store"])
        for name in [
            "X-Frame-Options", "Service-Worker-Allowed", "Clear-Site-Data", "Content-Length", "Transfer-Encoding",
            "Strict-Transport-Security", "ETag", "Nothing",
        ] {
            #expect(strict[name] == [], "\(name)")
        }
    }

    @Test("Every response has the fields that isolate previews", arguments: ["/", "/assets/app.js", "/index.html"])
    func isolationIsEverywhere(_ target: String) throws {
        let site = try SiteFixture(["index.html", "assets/app.js"])
        let fields = site.fields(target)
        #expect(fields["Content-Security-Policy"] == ["frame-ancestors 'self' http://localhost:8080"])
        #expect(fields["X-Content-Type-Options"] == ["nosniff"])
        #expect(fields["Referrer-Policy"] == ["same-origin"])
        #expect(
            fields["Permissions-Policy"] == ["camera=(), microphone=(), geolocation=(), payment=(), usb=()"])
        #expect(fields["Origin-Agent-Cluster"] == ["?1"])
        #expect(fields["X-Robots-Tag"] == ["noindex"])
    }

    @Test(
        "Files whose name holds their hash are kept for ever, all others are asked for again",
        arguments: [
            ("assets/app-4F2A9C1E.js", true), ("assets/index-DiwrgTda.js", true), ("assets/main.3f2a9c1e.css", true),
            ("assets/app-ABCDEFGH.js.map", true), ("assets/photo-3f2a9c1e.jpg", true),
            ("sub/assets/font-V2hpdGVz0a.woff2", true), ("assets/app.js", false), ("assets/hero-portrait.jpg", false),
            ("assets/photo-summer2024.jpg", false), ("assets/LOGO-ORIGINAL.png", false), ("app-4F2A9C1E.js", false),
            ("assets/photo-iphone14.jpg", false), ("assets/background-light.css", false), ("assets/x-1a2b.js", false),
        ])
    func immutableNames(path: String, expected: Bool) {
        #expect(HashedName.isImmutable(path) == expected)
    }

    @Test("The time that a response may be kept follows what it is")
    func lifetimes() throws {
        let site = try SiteFixture(["index.html", "404.html", "assets/app-4F2A9C1E.js", "logo.svg"])
        #expect(site.fields("/")["Cache-Control"] == ["no-cache, no-store"])
        #expect(site.fields("/gone")["Cache-Control"] == ["no-store"])
        #expect(site.fields("/index.html")["Cache-Control"] == ["no-store"])
        #expect(site.fields("/assets/app-4F2A9C1E.js")["Cache-Control"] == ["public, max-age=31536000, immutable"])
        #expect(site.fields("/logo.svg")["Cache-Control"] == ["public, max-age=0, must-revalidate"])
        #expect(site.fields("/logo.svg")["Vary"] == ["Accept-Encoding"])
        #expect(site.fields("/logo.svg")["Content-Type"] == ["image/svg+xml"])
    }
}
