import SiteModel
import Storage
import Testing

@testable import Sites

@Suite struct FormDefinitionTests {
    private func forms(_ files: [String: String], _ fixture: SitesFixture) async throws -> SiteForms {
        try await fixture.sites.forms(in: fixture.store(files).digest)
    }

    @Test func formsAreReadFromTheSitesOwnFiles() async throws {
        try await SitesFixture.run { fixture in
            let site = try await forms(FormSite.files, fixture)
            #expect(site.language == "en" && site.direction == .leftToRight)
            let known = try #require(site.forms)
            #expect(known.keys.sorted() == ["contact.form", "contact.party", "home.news"])
            let contact = try #require(known["contact.form"])
            #expect((contact.purpose, contact.label, contact.page) == (.contact, "Write to us", "/contact"))
            #expect(contact.fields.map(\.name) == ["name", "mail", "phone", "message"])
            #expect(contact.fields.map(\.label) == ["What are you called?", "Your e-mail", "Phone", "Message"])
            #expect(contact.fields.map(\.isRequired) == [true, true, false, true])
            #expect(known["home.news"]?.fields.map(\.label) == ["Where to"])
            let party = try #require(known["contact.party"])
            #expect(party.fields.map(\.name) == ["field-1", "field-2", "field-3", "field-4"])
            #expect(party.fields.map(\.kind) == [.text, .number, .choice, .message])
            #expect(party.fields[2].options == ["Fish", "Beans"])
            #expect(party.fields.map(\.isRequired) == [true, false, false, false])
        }
    }

    @Test func aSiteThatDescribesNothingHasNoKnownForms() async throws {
        try await SitesFixture.run { fixture in
            let plain = try await forms(["index.html": "<form>"], fixture)
            #expect(plain == .undescribed)
            let broken = try await forms(["site.json": "{"], fixture)
            #expect(broken == .undescribed)
        }
    }

    @Test func anAddressTakesTheFormsOfTheVersionThatIsUp() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite(FormSite.files)
            let label = try await fixture.sites.previewLabel(of: project.slug, in: fixture.workspace)
            #expect(try await fixture.sites.formTarget(label: label) == nil, "Nothing is up yet")
            let artifact = try await fixture.store(["index.html": "x"]).digest
            try await fixture.database.write { tx in
                _ = try fixture.sites.publish(fixture.draft(artifact, version: 1), of: project.id, in: tx)
            }
            let target = try #require(try await fixture.sites.formTarget(label: label))
            #expect(target.project == project.id)
            #expect(target.form("contact.form")?.purpose == .contact)
            #expect(target.form("contact.other") == nil)
            #expect(try await fixture.sites.formTarget(label: "nobody") == nil)
        }
    }

    @Test func aSiteThatDescribesNothingTakesFormsOnlyIfAsked() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let label = try await fixture.sites.previewLabel(of: project.slug, in: fixture.workspace)
            let artifact = try await fixture.store(["index.html": "x"]).digest
            try await fixture.database.write { tx in
                _ = try fixture.sites.publish(fixture.draft(artifact, version: 1), of: project.id, in: tx)
            }
            #expect(try await fixture.sites.formTarget(label: label)?.form("any") == nil)
            try await fixture.sites.setForms(of: project.slug, origins: nil, takesAny: true, in: fixture.workspace)
            #expect(try await fixture.sites.formTarget(label: label)?.form("any")?.purpose == .any)
        }
    }

    @Test(arguments: ["a", "home.contact", "a-b.c_d", "A1", String(repeating: "a", count: 120)])
    func namesOfForms(_ name: String) {
        #expect(FormDefinition.isName(name))
    }

    @Test(arguments: ["", ".", ".a", "a.", "a/b", "a b", "é", "a%2e", "<", String(repeating: "a", count: 121)])
    func whatIsNoNameOfAForm(_ name: String) {
        #expect(!FormDefinition.isName(name))
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org"), (" HTTPS://Example.ORG/ ", "https://example.org"),
        ("https://example.org:443", "https://example.org"), ("http://example.org:80", "http://example.org"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("https://xn--mgbh0fb.example", "https://xn--mgbh0fb.example"),
        ("https://192.0.2.7:8443", "https://192.0.2.7:8443"),
    ])
    func originsAreWrittenAsBrowsersDo(_ text: String, _ origin: String) {
        #expect(FormSettings.origin(text) == origin)
    }

    @Test(arguments: [
        "", "null", "*", "https://*", "https://*.example.org", "example.org", "ftp://example.org", "https://",
        "https://example.org/path", "https://a@example.org", "https://example.org:0", "https://example.org:99999",
        "https://example.org:80:80", "https://exa mple.org", "https://مثال.org", "https://-a.org", "https://a..b",
        "https://example.org?x", "https://example.org#x", "javascript:alert(1)", "file:///x",
        "https://" + String(repeating: "a", count: 64) + ".org",
    ])
    func whatIsNoOrigin(_ text: String) {
        #expect(FormSettings.origin(text) == nil)
    }

    @Test func settingsAreKeptEachOnItsOwn() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let (sites, workspace, name) = (fixture.sites, fixture.workspace, project.slug)
            #expect(try await sites.formSettings(of: name, in: workspace) == FormSettings())
            try await sites.setForms(
                of: name, origins: ["https://A.example/", "https://a.example", "https://b.example"], takesAny: nil,
                in: workspace)
            try await sites.setForms(of: name, origins: nil, takesAny: true, in: workspace)
            let settings = try await sites.formSettings(of: name, in: workspace)
            #expect(settings == FormSettings(origins: ["https://a.example", "https://b.example"], takesAny: true))
            await #expect(throws: SitesError.self) {
                try await sites.setForms(of: name, origins: ["nonsense"], takesAny: false, in: workspace)
            }
            await #expect(throws: SitesError.self) {
                let many = (0...10).map { "https://a\($0).example" }
                try await sites.setForms(of: name, origins: many, takesAny: nil, in: workspace)
            }
            #expect(try await sites.formSettings(of: name, in: workspace) == settings)
        }
    }
}
