import Accounts
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

/// Texts and colours that are changed where they stand.
@Suite struct ContentRoutesTests {
    private static func path(_ project: String) -> String { "/api/projects/\(project)/content" }

    private static func change(_ texts: [String: String], language: String? = nil) -> String {
        let members = texts.map { "\"\($0)\":\(JSONBody.quoted($1))" }.joined(separator: ",")
        return "{\"texts\":{\(members)}\(language.map { ",\"language\":\"\($0)\"" } ?? "")}"
    }

    private static func base(_ version: Int) -> HTTPFields { [.ifMatch: "\"\(version)\""] }

    @Test func textsAreListedByTheirAddresses() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let found = try await fixture.send(.get, Self.path(site.id))
            #expect(found.status == .ok)
            #expect(found.headers[.eTag] == "\"1\"")
            let texts = found.json["texts"]
            #expect(found.json["language"]?.text == "en")
            #expect(texts?["home.label"]?.text == "Home")
            #expect(texts?["home.hero.heading"]?.text?.isEmpty == false)
            #expect(texts?["site.brand.name"]?.text == "Padaria Aurora")
            // A key keeps its capitals, and what nobody reads is not there.
            #expect(texts?["site.words.backHome"]?.text == "Go to the first page")
            #expect(texts?["home.hero.actionHref"] == nil)
        }
    }

    @Test func textIsChangedWhereItStandsAndNothingElseIs() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let file = "/api/projects/\(site.id)/files/src/content/en/home.json"
            let before = try await fixture.send(.get, file).bodyText
            let old = try await fixture.send(.get, Self.path(site.id)).json["texts"]?["home.hero.heading"]?.text ?? ""
            let saved = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["home.hero.heading": "Bread before sunrise"]),
                headers: Self.base(1))
            #expect(saved.status == .accepted)
            #expect(saved.headers[.eTag] == "\"2\"")
            #expect(saved.json["version"]?["origin"]?.text == "edit")
            #expect(saved.json["version"]?["message"]?.text == "Changed the headline of Home")
            #expect(saved.json["version"]?["author"]?.text == fixture.owner.id.description)
            #expect(saved.json["job"]?["kind"]?.text == "site.build")
            #expect(saved.json["changed"]?[0]?["old"]?.text == old)
            let after = try await fixture.send(.get, file).bodyText
            #expect(after == before.replacing(old, with: "Bread before sunrise"))
            let tree = try await fixture.send(.get, "/api/projects/\(site.id)/versions/2/diff").json
            #expect(tree["files"]?.items.compactMap { $0["path"]?.text } == ["src/content/en/home.json"])
        }
    }

    @Test func markupIsText() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let text = "</script><img src=x onerror=alert(1)> \u{0}\"quoted\" \\ {{x}}"
            let saved = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["home.hero.heading": text]), headers: Self.base(1))
            #expect(saved.status == .accepted)
            let now = try await fixture.send(.get, Self.path(site.id)).json["texts"]?["home.hero.heading"]?.text
            #expect(now == text.replacing("\u{0}", with: ""))
        }
    }

    @Test(arguments: [
        "home.hero.actionHref", "home.hero.picture", "home.none.heading", "home", "none.hero.heading", "home.hero.",
        "../site.brand", "home.hero.heading.x", "site.look.accent", "site.brand.kind", "home.hero.Heading",
        "site.shared",
    ])
    func whatIsNoTextIsRefused(address: String) async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let answer = try await fixture.send(
                .patch, Self.path(site.id), Self.change([address: "javascript:alert(1)"]), headers: Self.base(1))
            #expect(answer.status == .unprocessableContent, "\(address)")
            #expect(try await fixture.send(.get, "/api/projects/\(site.id)").json["head_version"]?.int == 1)
        }
    }

    @Test func wrongTextsAreRefused() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let many = Dictionary(uniqueKeysWithValues: (0...50).map { ("home.hero.k\($0)", "x") })
            let wishes = [
                Self.change(["home.hero.heading": " \n "]), Self.change([:]), Self.change(many),
                Self.change(["home.hero.heading": String(repeating: "a", count: 10_001)]),
                Self.change(["home.label": String(repeating: "a", count: 61)]), #"{"texts":{"home.label":3}}"#,
                #"{"texts":[]}"#, "{}", Self.change(["home.label": "Home"]),
            ]
            for wish in wishes {
                let answer = try await fixture.send(.patch, Self.path(site.id), wish, headers: Self.base(1))
                #expect(answer.status == .unprocessableContent, "\(wish.prefix(80))")
            }
            let huge = Self.change(["home.hero.heading": String(repeating: "a", count: 300 << 10)])
            #expect(
                try await fixture.send(.patch, Self.path(site.id), huge, headers: Self.base(1)).status
                    == .contentTooLarge)
            let other = Self.change(["home.label": "A"], language: "fr")
            #expect(
                try await fixture.send(.patch, Self.path(site.id), other, headers: Self.base(1)).status == .notFound)
            #expect(
                try await fixture.send(.patch, Self.path(site.id), Self.change(["home.label": "A"])).status.code == 428)
        }
    }

    @Test func whoMayNotChangesNothing() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let wish = Self.change(["home.label": "Mine"])
            let stranger = try await fixture.strangersToken()
            let viewer = try await fixture.token(for: .viewer)
            for path in ["content", "theme", "problems"] {
                #expect(
                    try await fixture.send(.get, "/api/projects/\(site.id)/\(path)", token: .some(stranger)).status
                        == .notFound)
            }
            #expect(
                try await fixture.send(.patch, Self.path(site.id), wish, token: .some(stranger), headers: Self.base(1))
                    .status == .notFound)
            #expect(
                try await fixture.send(.patch, Self.path(site.id), wish, token: .some(viewer), headers: Self.base(1))
                    .status == .forbidden)
            // What a page of a preview would send, with the person's own cookie.
            var headers = Self.base(1)
            headers[.cookie] = try await fixture.cookie()
            headers[.origin] = "http://padaria-aurora-abcdefghijklmnopqrstuvwxyz.localhost:8080"
            #expect(
                try await fixture.send(.patch, Self.path(site.id), wish, token: .some(nil), headers: headers).status
                    == .forbidden)
        }
    }

    @Test func staleChangeSaysWhatStandsThereNow() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let texts = try await fixture.send(.get, Self.path(site.id)).json["texts"]
            let heading = texts?["home.hero.heading"]?.text
            let first = Self.change(["home.hero.heading": "Mine"])
            #expect(
                try await fixture.send(.patch, Self.path(site.id), first, headers: Self.base(1)).status == .accepted)
            // While the build holds the project nothing is written; afterwards the base is too old.
            let second = Self.change(["home.hero.heading": "Yours", "home.label": "Start"])
            let locked = try await fixture.send(.patch, Self.path(site.id), second, headers: Self.base(1))
            #expect(locked.json["code"]?.text == "PROJECT_LOCKED")
            try await fixture.free(site.id)
            let stale = try await fixture.send(.patch, Self.path(site.id), second, headers: Self.base(1))
            #expect(stale.status == .preconditionFailed)
            #expect(stale.json["head"]?.int == 2)
            let difference = stale.json["texts"]?["home.hero.heading"]
            #expect(difference?["base"]?.text == heading)
            #expect(difference?["head"]?.text == "Mine")
            let label = stale.json["texts"]?["home.label"]
            #expect(label?["base"] == label?["head"])
            #expect(
                try await fixture.send(.patch, Self.path(site.id), second, headers: Self.base(2)).status == .accepted)
        }
    }

    @Test func factIsChangedWhereverItStands() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite(
                "A site for Padaria Aurora, a bakery in Lisbon. Phone 21 555 0134. Pages: Home, Contact")
            let texts = try await fixture.send(.get, Self.path(site.id)).json["texts"]
            guard case .object(let all)? = texts else { throw Mistake.noTexts }
            let places = all.filter { $0.value.text == "21 555 0134" }.keys.sorted()
            #expect(places.count > 1 && places.contains("site.shared.phone"))
            let saved = try await fixture.send(
                .patch, Self.path(site.id), Self.change([places.first ?? "": "21 555 9999"]), headers: Self.base(1))
            #expect(saved.status == .accepted)
            #expect((saved.json["along"]?.int ?? 0) >= places.count - 1)
            let now = try await fixture.send(.get, Self.path(site.id)).json["texts"]
            for place in places { #expect(now?[place]?.text == "21 555 9999", "\(place)") }
            #expect(saved.json["alike"] == .object([:]))
        }
    }

    @Test func sameWordsElsewhereAreOffered() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let start = Self.change(["home.hero.heading": "Say it twice", "home.label": "Say it twice"])
            _ = try await fixture.send(.patch, Self.path(site.id), start, headers: Self.base(1))
            try await fixture.free(site.id)
            let saved = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["home.hero.heading": "Once"]), headers: Self.base(2))
            #expect(saved.json["alike"]?["home.label"]?.text == "Once")
            #expect(saved.json["along"]?.int == 0)
        }
    }

    @Test func nameOfTheSiteFollowsEverywhere() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let saved = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["site.brand.name": "Padaria Estrela"]), headers: Self.base(1))
            #expect(saved.status == .accepted)
            for file in ["site.json", "index.html", "README.md", "src/content/en/site.json"] {
                let text = try await fixture.send(.get, "/api/projects/\(site.id)/files/\(file)").bodyText
                #expect(text.contains("Padaria Estrela") && !text.contains("Padaria Aurora"), "\(file)")
            }
        }
    }

    @Test func wordsOfTheInterfaceOutliveLaterChanges() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            _ = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["site.words.menu": "All pages"]), headers: Self.base(1))
            try await fixture.free(site.id)
            _ = try await fixture.send(
                .patch, Self.path(site.id), Self.change(["site.brand.name": "Padaria Estrela"]), headers: Self.base(2))
            let texts = try await fixture.send(.get, Self.path(site.id)).json["texts"]
            #expect(texts?["site.words.menu"]?.text == "All pages")
            #expect(texts?["site.brand.name"]?.text == "Padaria Estrela")
        }
    }

    // MARK: Colours

    @Test func coloursAreOfferedAndTaken() async throws {
        try await WebFixture.run { fixture in
            let site = try await fixture.makeSite()
            let path = "/api/projects/\(site.id)/theme"
            let theme = try await fixture.send(.get, path).json
            let choices = theme["choices"]?.items ?? []
            #expect(choices.count >= 10)
            for choice in choices {
                for scheme in ["light", "dark"] {
                    #expect((choice[scheme]?["least_contrast"]?.double ?? 0) >= 4.5, "\(choice["id"]?.text ?? "")")
                }
            }
            let before = try await fixture.send(.get, "/api/projects/\(site.id)/files/src/theme.css").bodyText
            let saved = try await fixture.send(.patch, path, #"{"choice":"cooler"}"#, headers: Self.base(1))
            #expect(saved.status == .accepted)
            #expect(saved.json["version"]?["message"]?.text == "Made the colours cooler")
            let after = try await fixture.send(.get, "/api/projects/\(site.id)/files/src/theme.css").bodyText
            #expect(after != before)
            let accent = choices.first { $0["id"]?.text == "cooler" }?["light"]?["accent"]?.text ?? "none"
            #expect(after.contains("--accent: \(accent);"))
            try await fixture.free(site.id)
            for wrong in [#"{"choice":"none"}"#, ##"{"choice":"#12"}"##, ##"{"choice":"#zzzzzz"}"##, "{}"] {
                let answer = try await fixture.send(.patch, path, wrong, headers: Self.base(2))
                #expect(answer.status == .unprocessableContent, "\(wrong)")
            }
            let stale = try await fixture.send(.patch, path, #"{"choice":"darker"}"#, headers: Self.base(1))
            #expect(stale.status == .preconditionFailed)
        }
    }

    private enum Mistake: Error { case noTexts }
}
