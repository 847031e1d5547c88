import SiteModel
import Testing

@testable import Designer

@Suite struct TranslationTests {
    let designer: Designer
    static let prompt =
        "Bakery Crumb & Co in Leeds. Sourdough £4.20, croissant £2.10. Open Mon–Fri 8am–6pm, closed Sunday. Phone 0113 496 0000"

    init() throws {
        designer = Designer(template: try SiteTemplate.load())
    }

    private func bakery(_ commands: String...) throws -> SiteSpec {
        var spec = try designer.sketch(prompt: Self.prompt, seed: 7)
        for command in commands { spec = try #require(change(spec, command)?.spec, "\(command)") }
        return spec
    }

    private func change(_ spec: SiteSpec, _ command: String) -> (spec: SiteSpec, said: String)? {
        switch designer.change(spec, command: command) {
        case .changed(let spec, let summary), .translated(let spec, _, let summary):
            (spec, summary.joined(separator: " "))
        default: nil
        }
    }

    private func state(_ spec: SiteSpec, _ language: String) throws -> TranslationState {
        try #require(TranslationState(of: spec, in: language))
    }

    @Test(arguments: [
        ("translate to Arabic", ["ar"]), ("Translate the site into French", ["fr"]),
        ("add an Arabic version", ["ar"]), ("please add a Spanish translation", ["es"]),
        ("make it available in German too", ["de"]), ("translate everything to Portuguese and Italian", ["pt", "it"]),
        ("add French, Dutch and Polish", ["fr", "nl", "pl"]), ("I need a Turkish version", ["tr"]),
        ("offer the site in Hebrew, too", ["he"]), ("add Japanese as another language", ["ja"]),
        ("the site should also be in Chinese", ["zh"]), ("ترجم الموقع إلى الفرنسية", ["fr"]),
        ("أضف نسخة عربية", ["ar"]), ("ترجم إلى العربية من فضلك", ["ar"]), ("أضف اللغة الإسبانية", ["es"]),
        ("أضف ترجمة تركية", ["tr"]), ("أريد نسخة بالألمانية", ["de"]),
    ])
    func aLanguageIsAdded(command: String, languages: [String]) throws {
        let result = try #require(change(bakery(), command))
        #expect(result.spec.translations.map(\.language) == languages)
        #expect(result.spec.language == "en")
    }

    @Test func theLanguageOfAnArabicSiteIsNotReplaced() throws {
        let spec = try designer.sketch(prompt: "مخبز الفجر في عمّان: القائمة والأسعار وساعات العمل", seed: 3)
        let result = try #require(change(spec, "ترجم الموقع إلى الإنجليزية"))
        #expect(result.spec.language == "ar" && result.spec.translations.map(\.language) == ["en"])
        #expect(result.said.contains("الإنجليزية") && result.said.contains("/en"))
        let labels = SiteInLanguage(result.spec, try #require(result.spec["en"])).site.pages.map(\.label)
        #expect(labels.allSatisfy { !ArabicText.hasArabic($0) }, "\(labels)")
    }

    @Test(arguments: [
        "remove the Arabic version", "delete Arabic", "احذف النسخة العربية", "drop the Arabic translation",
    ])
    func aLanguageIsRemovedAndLeavesNothing(command: String) throws {
        let plain = try bakery()
        let files = designer.files(for: plain)
        let added = try bakery("translate to Arabic")
        let more = designer.rewrite(files, from: plain, to: added)
        #expect(more == designer.files(for: added))
        let removed = try #require(change(added, command))
        #expect(removed.spec == plain)
        // Not a byte is other than before.
        #expect(designer.rewrite(more, from: added, to: removed.spec) == files)
    }

    @Test func aSiteInOneLanguageHasNothingOfIt() throws {
        let files = designer.files(for: try bakery())
        for path in files.paths where designer.template.files[path] != nil {
            #expect(files[path] == designer.template.files[path], "\(path)")
        }
        for path in files.paths {
            let text = try #require(files.text(path))
            #expect(!text.contains("untranslated") && !text.contains("\"languages\""), "\(path)")
            #expect(!path.text.contains("languages"))
        }
    }

    @Test func whatTheDesignerCanSayIsSaidAndTheRestIsCounted() throws {
        let spec = try bakery("change the headline to “Only what I wrote”", "translate to Arabic")
        let site = SiteInLanguage(spec, try #require(spec["ar"]))
        #expect(site.site.pages.allSatisfy { ArabicText.hasArabic($0.label) && ArabicText.hasArabic($0.title) })
        let rows = site.site.pages.flatMap(\.sections).filter { $0.kind == .hours }.flatMap {
            $0.content.items("items")
        }
        let days = rows.compactMap { $0.fields.text("day") }
        #expect(!days.isEmpty && days.allSatisfy { ArabicText.hasArabic($0) }, "\(days)")
        // The person's own words and the names of the dishes are nobody's guess.
        #expect(site.open.map(\.text).contains("Only what I wrote"))
        #expect(site.open.map(\.text).contains { $0.lowercased().contains("sourdough") })
        let prices = Set(site.site.addressedTexts.filter { $0.key == "price" }.map(\.text))
        #expect(prices == ["£4.20", "£2.10"])
        #expect(site.site.texts.contains { $0.contains("0113 496 0000") })
        // Nothing is called translated that has English words left but names.
        for text in site.site.addressedTexts where spec["ar"]?.texts[text.address] != nil {
            let words = text.text.replacing("Crumb & Co", with: "").replacing("Leeds", with: "")
            #expect(!words.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(text.address): \(text.text)")
        }
    }

    @Test func theAnswerSaysWhatIsNotTranslated() throws {
        let result = try #require(change(bakery(), "translate to French"))
        let state = try state(result.spec, "fr")
        #expect(state.open > 0 && state.open < state.total)
        #expect(result.said.contains("\(state.open) of \(state.total) texts are not translated yet"))
        #expect(result.said.contains("/fr"))
    }

    @Test(arguments: ["ar", "fr", "he", "ko"]) func aProjectReadsBackAsItsSpec(language: String) throws {
        let name = LanguageNames.english(language)
        let spec = try bakery("translate to \(name)", "translate to Spanish")
        #expect(spec.translations.count == 2)
        #expect(try designer.spec(from: designer.files(for: spec)) == spec)
    }

    @Test func aTextThatChangesMakesItsTranslationOutdatedUntilItIsMadeAgain() throws {
        let spec = try bakery("translate to Arabic")
        let before = try state(spec, "ar")
        let hero = try #require(spec.pages[0].sections.first { $0.kind == .hero })
        let address = "\(spec.pages[0].id).\(hero.id).heading"
        #expect(spec["ar"]?.texts[address] != nil)
        let changed = try #require(change(spec, "change the headline to “Hot at seven”"))
        #expect(try state(changed.spec, "ar").outdated >= 1)
        #expect(changed.said.contains("translated again"))
        let translated = designer.translated(changed.spec, into: "ar", texts: [address: "ساخن في السابعة"])
        #expect(translated["ar"]?.texts[address]?.source == "Hot at seven")
        #expect(try state(translated, "ar").outdated < state(changed.spec, "ar").outdated)
        // Putting the old words back makes the old translation right again.
        let back = try #require(change(changed.spec, "change the headline to “\(hero.content.text("heading") ?? "")”"))
        #expect(try state(back.spec, "ar").outdated == before.outdated)
    }

    @Test func translatingAgainKeepsWhatIsThere() throws {
        var spec = try bakery("translate to Arabic")
        let open = try #require(designer.textsToTranslate(of: spec, into: "ar").first)
        spec = designer.translated(spec, into: "ar", texts: [open.address: "كلمتي"])
        let again = try #require(change(spec, "translate to Arabic again"))
        #expect(again.spec == spec)
        #expect(again.said.contains("again"))
    }

    @Test func structureChangesInEveryLanguage() throws {
        let spec = try bakery("translate to Arabic and French", "add a section with questions", "remove the gallery")
        for language in ["ar", "fr"] {
            let site = SiteInLanguage(spec, try #require(spec[language])).site
            #expect(site.pages.map { $0.sections.map(\.id) } == spec.pages.map { $0.sections.map(\.id) })
        }
        let arabic = SiteInLanguage(spec, try #require(spec["ar"])).site
        let faq = try #require(arabic.pages.flatMap(\.sections).first { $0.kind == .faq })
        #expect(ArabicText.hasArabic(faq.content.text("heading") ?? ""))
        // What is gone is gone from the translations, too.
        let addresses = Set(spec.addressedTexts.map(\.address))
        #expect(spec.translations.allSatisfy { Set($0.texts.keys).isSubset(of: addresses) })
    }

    @Test func aTextThatMovesTakesItsTranslationAlong() throws {
        var spec = try bakery("translate to French")
        let open = try #require(
            designer.textsToTranslate(of: spec, into: "fr").first { $0.address.hasSuffix("heading") })
        spec = designer.translated(spec, into: "fr", texts: [open.address: "Mot à mot"])
        var runner = CommandRunner(spec: spec, memory: BrandMemory())
        try runner.run(.mergePages)
        let merged = runner.spec
        let site = SiteInLanguage(merged, try #require(merged["fr"])).site
        #expect(merged.pages.count == 1)
        #expect(site.texts.contains("Mot à mot"))
    }

    @Test func theSiteItselfStaysInItsLanguageWhereThereAreOthers() throws {
        let spec = try bakery("translate to French")
        guard case .notUnderstood(_, let why) = designer.change(spec, command: "switch the language to Arabic") else {
            Issue.record("It was changed.")
            return
        }
        #expect(why.contains("several languages"))
        for (command, words) in [
            ("translate to English", "already"), ("remove the German version", "German"),
            ("remove the English version", "cannot be removed"),
        ] {
            guard case .notUnderstood(_, let why) = designer.change(spec, command: command) else {
                Issue.record("\(command) changed something.")
                continue
            }
            #expect(why.contains(words), "\(why)")
        }
    }
}
