import Designer
import SiteModel
import Testing

@testable import Authoring

@Suite struct TranslationCheckTests {
    private func complaint(
        _ source: String, _ answer: String, to language: String = "fr", lines: Bool = true, label: Bool = false
    ) -> String? {
        let text = TextToTranslate(address: "a.b.text", text: source, mayHaveLines: lines, isLabel: label)
        return TranslationCheck.complaint(about: answer, for: text, to: language)
    }

    @Test(arguments: [
        ("Fresh bread every day", "Du pain frais chaque jour", "fr"), ("Menu", "Menu", "fr"),
        ("Open 8am–6pm", "Ouvert de 8 h à 18 h", "fr"), ("Sourdough, £4.20", "خبز بالخميرة، £4.20", "ar"),
        ("Call 0113 496 0000", "اتصلوا على ٠١١٣ ٤٩٦ ٠٠٠٠", "ar"),
        ("1,200 loaves a week", "1.200 pains par semaine", "fr"),
        ("[Your phone number]", "[Votre numéro]", "fr"), ("See **all** of it", "Voyez **tout**", "fr"),
        ("One line\nand another", "Une ligne\net une autre", "fr"), ("Thank you for coming", "谢谢光临", "zh"),
        ("Write to hello@crumb.example", "Écrivez à hello@crumb.example", "fr"),
    ])
    func aGoodAnswerIsTaken(source: String, answer: String, language: String) {
        #expect(complaint(source, answer, to: language) == nil)
    }

    @Test(arguments: [
        ("Fresh bread", "", "fr"), ("Fresh bread", "  \n ", "fr"),
        ("Fresh bread every day", "Fresh bread every day", "fr"), ("Menu", "Menu", "ar"),
        ("Fresh bread", "Pane fresco", "ar"), ("Two for £4.20", "Deux pour 4 £", "fr"),
        ("Open 8am–6pm", "Ouvert de 8 h à 19 h", "fr"), ("Founded in 1994", "Fondé en 1949", "fr"),
        ("[Your phone number]", "Votre numéro", "fr"), ("Hello {name}", "Bonjour", "fr"),
        ("See https://crumb.example/menu", "Voyez https://evil.example", "fr"), ("See **all**", "Voyez tout", "fr"),
        ("One line\nand another", "Une ligne", "fr"), ("Bread", "<b>Pain</b>", "fr"),
        ("Bread", "Voici la traduction demandée de ce texte, avec quelques remarques utiles pour vous", "fr"),
        ("Fresh bread every single day of the whole long year", "Pain.", "fr"),
    ])
    func anAnswerThatLosesSomethingIsNot(source: String, answer: String, language: String) {
        #expect(complaint(source, answer, to: language) != nil)
    }

    @Test func aLabelStaysShort() {
        let long = String(repeating: "très long ", count: 7)
        #expect(complaint("See the menu and more of it", long, label: true) != nil)
        #expect(complaint("See the menu and more of it", long) == nil)
    }

    private func batches(_ texts: [String], characters: Int = 30, count: Int = 60) -> [[String]] {
        let entries = texts.enumerated().map { TextToTranslate(address: "p.s\($0.offset).text", text: $0.element) }
        let brand = Brand(name: "Crumb", tagline: "", kind: "bakery")
        return TranslationBatch.batches(
            of: entries, from: "en", to: "fr", brand: brand, characters: characters, count: count
        ).map { $0.entries.map(\.text.text) }
    }

    @Test func batchesKeepTheOrderAndTheLimits() {
        let texts = (1...9).map { "text number \($0)" }
        let cut = batches(texts)
        #expect(cut.flatMap { $0 } == texts)
        let isShort = cut.allSatisfy { $0.joined().count <= 30 }
        #expect(isShort && cut.count == 5)
        #expect(batches(texts, characters: 1_000, count: 4).map(\.count) == [4, 4, 1])
        #expect(batches([String(repeating: "x", count: 99), "a"]).map(\.count) == [1, 1])
        #expect(batches(["same", "other", "same"]) == [["same", "other"]])
        #expect(batches([]).isEmpty)
    }
}
