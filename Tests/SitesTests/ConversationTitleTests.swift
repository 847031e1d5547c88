import Testing

@testable import Sites

@Suite struct ConversationTitleTests {
    @Test(arguments: [
        (
            "A site for Padaria Aurora, a family bakery in Lisbon: warm colours, menu, open Tuesday",
            "Padaria Aurora, a family bakery in Lisbon"
        ),
        ("Please make the header darker.", "Make the header darker"),
        ("Could you please add a page about us? Thanks!", "Add a page about us"),
        ("I want a website for my dog school", "My dog school"),
        ("make the text bigger\nand the pictures too", "Make the text bigger"),
        ("  \n\n- **Opening hours** of the summer", "Opening hours** of the summer"),
        ("iPhone repairs", "iPhone repairs"),
        ("undo", "Undo"),
        ("Please", "Please"),
        ("أريد موقعًا لمخبز في عمّان", "موقعًا لمخبز في عمّان"),
        ("من فضلك غيّر اللون إلى الأزرق؟", "غيّر اللون إلى الأزرق"),
        ("v2.1 is out: say so", "V2.1 is out: say so"),
    ])
    func firstMessageSaysWhatItIsAbout(_ text: String, _ title: String) {
        #expect(ConversationTitle.make(from: text) == title)
    }

    @Test func whatHasNoWordsMakesNoTitle() {
        for text in ["", "  \n ", "…!?", "\u{202E}\u{200B}"] { #expect(ConversationTitle.make(from: text) == nil) }
    }

    @Test func longMessagesAreCutBetweenWords() throws {
        let title = try #require(ConversationTitle.make(from: String(repeating: "several words ", count: 400)))
        #expect(title.hasSuffix("words…") && title.count <= ConversationTitle.longest)
        let unbroken = try #require(ConversationTitle.make(from: String(repeating: "長い言葉", count: 100)))
        #expect(unbroken.count == ConversationTitle.longest && unbroken.hasSuffix("…"))
    }

    @Test func charactersThatTurnTheLineAroundAreLeftOut() {
        #expect(ConversationTitle.make(from: "ab\u{202E}cd\u{2066} ef\u{7}gh") == "Abcd efgh")
    }
}
