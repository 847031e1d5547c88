import Designer
import Jobs
import SiteModel
import Sites
import TestSupport
import Testing

@testable import Authoring

@Suite struct TranslationJobTests {
    @Test func everyVersionBuildsInEveryLanguage() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            let commands = [
                "translate to Arabic", "add a section with questions", "change the headline to “Warm at seven”",
                "add a French version", "remove the Arabic version", "undo",
            ]
            for command in commands {
                let job = try await fixture.edit(project, command)
                #expect(job.state == .succeeded, "\(command): \(job.error?.message ?? "")")
            }
            let versions = try await fixture.sites.versions(of: project.slug, in: fixture.workspace)
            #expect(versions.count == commands.count + 1)
            let arabic = try await fixture.page("ar.html", of: project)
            #expect(arabic.contains("dir=\"rtl\"") && arabic.contains("hreflang=\"fr\""))
            let french = try await fixture.page("fr.html", of: project)
            #expect(french.contains("<html lang=\"fr\" dir=\"ltr\">") && french.contains("Warm at seven"))
            let said = try await fixture.sites.messages(of: project.slug, in: fixture.workspace).map(\.text)
            #expect(said.contains { $0.contains("texts are not translated yet") })
            // What is asked for a second time changes nothing, and says so.
            _ = try await fixture.edit(project, "translate to French")
            let last = try await fixture.sites.messages(of: project.slug, in: fixture.workspace).last?.text ?? ""
            #expect(last.contains("French") && last.contains("not translated yet"), "\(last)")
        }
    }

    @Test func aTextThatIsClickedChangesInItsOwnLanguage() async throws {
        try await AuthoringFixture.run { fixture in
            let project = try await fixture.makeSite()
            _ = try await fixture.edit(project, "translate to Arabic")
            let (version, texts) = try await fixture.intake.texts(
                of: project.slug, language: "ar", in: fixture.workspace)
            let address = try #require(texts.texts.keys.sorted().first { $0.hasSuffix("hero.heading") })
            try await click(address, "خبزٌ على مهل", in: "ar", of: project, base: version, fixture)
            let own = try await fixture.intake.texts(of: project.slug, in: fixture.workspace).texts.texts[address]
            let spec = try #require(try await fixture.intake.spec(of: project.slug, in: fixture.workspace))
            #expect(spec["ar"]?.texts[address]?.text == "خبزٌ على مهل")
            #expect(spec["ar"]?.texts[address]?.source == own)
            // The source changes: the translation is known to be behind it.
            let head = try await fixture.sites.project(project.slug, in: fixture.workspace).head
            try await click(address, "Bread, slowly", in: nil, of: project, base: head, fixture)
            let after = try #require(try await fixture.intake.spec(of: project.slug, in: fixture.workspace))
            #expect(after["ar"]?.texts[address]?.text == "خبزٌ على مهل")
            #expect(after["ar"]?.texts[address]?.source == own)
        }
    }

    /// Changes a text as a person does who clicks it, and waits for the build.
    private func click(
        _ address: String, _ text: String, in language: String?, of project: Project, base: Int,
        _ fixture: AuthoringFixture
    ) async throws {
        let made = Shared<JobRecord?>(nil)
        try await fixture.intake.change(
            texts: [address: text], language: language, of: project.slug, base: base, by: nil, in: fixture.workspace
        ) { _, saved, _ in made.update { $0 = saved.job } }
        let job = try await fixture.finished(try #require(made.value))
        #expect(job.state == .succeeded)
    }
}
