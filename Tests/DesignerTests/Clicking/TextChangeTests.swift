import SiteModel
import Testing

@testable import Designer

@Suite struct TextChangeTests {
    private static let designer = Result { Designer(template: try SiteTemplate.load()) }

    private static func files(_ prompt: String, seed: UInt64 = 7) throws -> SourceFiles {
        let designer = try designer.get()
        return designer.files(for: try designer.sketch(prompt: prompt, seed: seed))
    }

    /// Every text of every site can be changed, and the plan then says exactly that.
    @Test(arguments: [
        "A site for Padaria Aurora, a family bakery in Lisbon: menu, prices, team, questions, contact form, gallery",
        "موقع لمخبز الفجر في عمان: القائمة والأسعار وساعات العمل واتصل بنا",
    ])
    func everyTextCanBeChanged(prompt: String) throws {
        let designer = try Self.designer.get()
        let files = try Self.files(prompt)
        let texts = try designer.texts(of: files)
        #expect(texts.texts.count > 40)
        for (address, text) in texts.texts.sorted(by: { $0.key < $1.key }) {
            let new = address.hasSuffix(".label") ? "Other" : "Other words: \(text.count)"
            let change = try designer.change([address: new], in: files)
            #expect(change.changed.map(\.new) == [new], "\(address)")
            #expect(try designer.texts(of: change.files).texts[address] == new, "\(address)")
            #expect(throws: Never.self) { try designer.spec(from: change.files) }
        }
    }

    @Test func textOfAListItemIsChangedInItsPlace() throws {
        let designer = try Self.designer.get()
        let files = try Self.files("A café with a menu: espresso €2, croissant €3, tea €2.50")
        let texts = try designer.texts(of: files).texts
        let price = try #require(texts.first { $0.value == "€3" || $0.value == "€3.00" })
        let change = try designer.change([price.key: "€3.20"], in: files)
        let after = try designer.texts(of: change.files).texts
        #expect(after[price.key] == "€3.20")
        for (address, text) in texts where text != price.value { #expect(after[address] == text) }
    }

    @Test func linesAreKeptOnlyWhereTheyBelong() throws {
        let designer = try Self.designer.get()
        let files = try Self.files("A bakery")
        let change = try designer.change(
            ["home.hero.heading": " One\r\ntwo\t \u{7} ", "site.shared.footer": "A"].filter {
                (try? designer.texts(of: files).texts[$0.key]) != nil
            }, in: files)
        #expect(try designer.texts(of: change.files).texts["home.hero.heading"] == "One two")
    }

    @Test func projectsOfOthersAreChangedByteForByte() throws {
        let designer = try Self.designer.get()
        var files = SourceFiles()
        let page = #"{"sections":{ "own-kind":{"heading":"A","list":[{"id":"x","name":"B","odd":1}]}},"extra":[1,2]}"#
        files[try FilePath("site.json")] = Array(#"{"language":"en","brand":{"name":"N"}}"#.utf8)
        files[try FilePath("src/content/en/home.json")] = Array(#"{"sections":{"s":{"heading":"A"}},"extra":1}"#.utf8)
        let change = try designer.change(["home.s.heading": "Z"], in: files)
        #expect(
            change.files.text(try FilePath("src/content/en/home.json"))
                == #"{"sections":{"s":{"heading":"Z"}},"extra":1}"#)
        // A list whose items are no objects of texts is not read at all, and so not half changed.
        files[try FilePath("src/content/en/home.json")] = Array(page.utf8)
        #expect(throws: TextProblem.self) { try designer.change(["home.own-kind.heading": "Z"], in: files) }
    }

    @Test func derivedFilesFollow() throws {
        let designer = try Self.designer.get()
        let files = try Self.files("موقع لمخبز الفجر")
        let texts = try designer.texts(of: files).texts
        let heading = try #require(texts.keys.first { $0.hasSuffix("hero.heading") })
        let change = try designer.change([heading: "خبز منذ ١٩٨٥"], in: files)
        let site = change.files.text(try FilePath("site.json")) ?? ""
        #expect(site.contains(#""numerals": "arab""#))
    }

    // MARK: Colours

    @Test(arguments: 0..<12) func choicesAreReadableAndDifferent(seed: UInt64) throws {
        let designer = try Self.designer.get()
        let spec = try designer.sketch(
            prompt: "A small studio, \(["dark", "warm", "grey", "blue"][Int(seed) % 4])", seed: seed)
        let (current, choices) = designer.colourChoices(for: spec)
        #expect(current.isReadable)
        #expect(choices.count >= 9)
        #expect(Set(choices.map(\.id)).count == choices.count)
        for choice in choices {
            let other = try #require(designer.recoloured(spec, choice: choice.id))
            #expect(other.look != spec.look)
            for scheme in [Look.Scheme.light, .dark] {
                let palette = Palette(other.look, scheme: scheme)
                #expect(palette.leastContrastOfTexts >= Palette.leastContrast, "\(choice.id) \(scheme)")
            }
        }
        for hex in ["#000000", "#ffffff", "#ff0000", "#ffff00", "#00ff88"] {
            let other = try #require(designer.recoloured(spec, choice: hex))
            for scheme in [Look.Scheme.light, .dark] {
                let least = Palette(other.look, scheme: scheme).leastContrastOfTexts
                #expect(least >= Palette.leastContrast, "\(hex) \(scheme)")
            }
        }
        #expect(designer.recoloured(spec, choice: "#12345") == nil)
        #expect(designer.recoloured(spec, choice: "current") == nil)
    }
}
