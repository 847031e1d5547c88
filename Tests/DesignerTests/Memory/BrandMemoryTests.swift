import SiteModel
import Testing

@testable import Designer

@Suite struct BrandMemoryTests {
    private static let designer = Result { Designer(template: try SiteTemplate.load()) }

    private static let document = """
        # Padaria Aurora

        - **Name:** Padaria Aurora
        - Phone: 21 555 0134
        - E-mail: ola@aurora.example
        - Address: Rua das Flores 12, Lisbon
        - Hours: Tue–Sun 7:00–19:00, Mon closed
        - Colours: terracotta
        - Colours not wanted: blue, purple
        - Tone: playful
        """

    private func texts(_ spec: SiteSpec) -> String {
        (spec.shared.texts + spec.pages.flatMap(\.sections).flatMap { $0.content.texts }).joined(separator: "\n")
    }

    @Test func linesAreRead() {
        let memory = BrandMemory(Self.document)
        #expect(memory.name == "Padaria Aurora" && memory.facts.phones == ["21 555 0134"])
        #expect(memory.facts.mails == ["ola@aurora.example"])
        #expect(memory.facts.addresses == ["Rua das Flores 12, Lisbon"])
        #expect(memory.facts.hours.map(\.day) == ["Tue–Sun", "Mon"])
        #expect(memory.colours == ["terracotta"] && Set(memory.avoided).isSuperset(of: ["blue", "purple"]))
        #expect(memory.tone == .playful)
    }

    @Test func arabicLinesAreRead() {
        let memory = BrandMemory(
            """
            - الاسم: مخبز الفجر
            - الهاتف: 01 345 678
            - العنوان: شارع الحمرا، بيروت
            - ألوان غير مرغوبة: الأزرق
            """)
        #expect(memory.name == "مخبز الفجر" && memory.facts.phones == ["01 345 678"])
        #expect(memory.facts.addresses == ["شارع الحمرا، بيروت"])
        #expect(memory.avoided == ["blue"])
    }

    @Test func whatSaysNothingOfTheBrandIsNothing() {
        let nothing = ["", "   \n\n", "# Notes\n## More", "<!-- x -->", "👍", "- [ ] \n- \n***", "\u{0}\u{1}"]
        for text in nothing { #expect(BrandMemory(text).isEmpty, "\(text)") }
        // Whatever a document holds, it is read.
        for text in [String(repeating: "- Phone: ", count: 1_800), "Hours: " + String(repeating: "Mon ", count: 3_000)]
        {
            _ = BrandMemory(text)
        }
    }

    @Test func aNewSiteKeepsToIt() throws {
        let designer = try Self.designer.get()
        let prompt = "A site for a family bakery in Lisbon with contact and opening hours"
        let without = try designer.sketch(prompt: prompt, seed: 5)
        let spec = try designer.sketch(prompt: prompt, seed: 5, remembering: BrandMemory(Self.document))
        let words = texts(spec)
        for fact in ["21 555 0134", "ola@aurora.example", "Rua das Flores 12, Lisbon", "7:00–19:00"] {
            #expect(words.contains(fact), "\(fact)")
            #expect(!texts(without).contains(fact), "\(fact)")
        }
        #expect(spec.brand.name == "Padaria Aurora")
        let blue = try #require(OKLCH(named: "blue"))
        for seed in 1...12 as ClosedRange<UInt64> {
            let hue = try designer.sketch(prompt: prompt, seed: seed, remembering: BrandMemory("- Avoid: blue"))
                .look.accent.hue
            let distance = abs((hue - blue.hue + 540).truncatingRemainder(dividingBy: 360) - 180)
            #expect(distance > 25, "seed \(seed): \(hue)")
        }
    }

    @Test func whatThePromptSaysGoesBefore() throws {
        let designer = try Self.designer.get()
        let prompt = "A blue site for Bakery Nord in Oslo, phone 22 55 01 99, with contact"
        let spec = try designer.sketch(prompt: prompt, seed: 5, remembering: BrandMemory(Self.document))
        #expect(spec.brand.name == "Bakery Nord" && spec.brand.place == "Oslo")
        #expect(texts(spec).contains("22 55 01 99") && !texts(spec).contains("21 555 0134"))
        var brief = try Brief.read(prompt)
        brief.recall(BrandMemory(Self.document))
        #expect(brief.colours == ["blue"] && !brief.avoided.contains("blue") && brief.avoided.contains("purple"))
    }

    @Test func newSectionsSayIt() throws {
        let designer = try Self.designer.get()
        let spec = try designer.sketch(prompt: "A site for Padaria Aurora, a bakery in Lisbon. One page: menu", seed: 3)
        #expect(!spec.kinds.contains(.hours))
        guard
            case .changed(let changed, _) = designer.change(
                spec, command: "add opening hours", remembering: BrandMemory(Self.document))
        else {
            Issue.record("The command was not understood.")
            return
        }
        #expect(texts(changed).contains("7:00–19:00"))
        guard case .changed(let plain, _) = designer.change(spec, command: "add opening hours") else { return }
        #expect(!texts(plain).contains("7:00–19:00"))
    }

    @Test func whatIsWorthRememberingIsWordForWord() throws {
        let designer = try Self.designer.get()
        let prompt = """
            A playful site for Padaria Aurora, a bakery in Lisbon, Rua das Flores 12. Call 21 555 0134. \
            Open Tue–Sun 7:00–19:00. Terracotta colours, no blue.
            """
        let lines = designer.memorable(prompt, isPrompt: true)
        #expect(lines.contains("Name: Padaria Aurora") && lines.contains("Phone: 21 555 0134"))
        #expect(lines.contains("Colours: terracotta") && lines.contains("Colours not wanted: blue"))
        #expect(lines.contains("Tone: playful") && lines.contains { $0.hasPrefix("Hours: Tue–Sun 7:00") })
        // What it proposes it understands.
        let memory = BrandMemory(lines.map { "- \($0)" }.joined(separator: "\n"))
        #expect(memory.facts.phones == ["21 555 0134"] && memory.name == "Padaria Aurora")
        #expect(memory.avoided == ["blue"] && memory.tone == .playful)
        #expect(designer.memorable("the phone number is 21 555 0199", isPrompt: false) == ["Phone: 21 555 0199"])
        for words in ["make it warmer", "", "👍", "undo", "change the headline to Bread, every day"] {
            #expect(designer.memorable(words, isPrompt: false).isEmpty, "\(words)")
        }
    }
}
