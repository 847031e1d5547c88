import SiteModel
import Testing

@testable import Designer

@Suite struct CommandTests {
    @Test(arguments: EnglishSectionCommands.all + EnglishTextCommands.all + EnglishLookCommands.all)
    func anEnglishCommandChangesWhatItSaysAndNothingElse(_ example: CommandCase) {
        let complaints = example.complaints()
        #expect(complaints == [])
    }

    @Test(arguments: ArabicCommands.all)
    func anArabicCommandChangesWhatItSaysAndNothingElse(_ example: CommandCase) {
        let complaints = example.complaints()
        #expect(complaints == [])
    }

    @Test func arabicCommandsAreAnsweredInArabic() {
        for example in ArabicCommands.all {
            guard case .changed(_, let summary) = CommandSentence(example.command, on: example.site).outcome() else {
                continue
            }
            let inArabic = summary.allSatisfy { ArabicText.hasArabic($0) && !$0.contains("Changed") }
            #expect(inArabic, "\(summary)")
        }
    }

    @Test func whatIsRefusedChangesNothingAndSaysWhatWouldWork() {
        for (site, command, says) in RefusedCommands.all {
            guard case .notUnderstood(let examples, let why) = CommandSentence(command, on: site).outcome() else {
                Issue.record("“\(command)” was followed: \(CommandSentence(command, on: site).outcome())")
                continue
            }
            #expect(why.contains(says), "“\(command)” → \(why)")
            #expect(examples.count == 3, "“\(command)”")
            for example in examples {
                let works = CommandSentence(example, on: site).works
                #expect(works, "“\(example)” does not work")
            }
        }
    }

    @Test func thereAreEnoughOfThem() {
        let english = EnglishSectionCommands.all + EnglishTextCommands.all + EnglishLookCommands.all
        #expect(english.count >= 100)
        #expect(ArabicCommands.all.count >= 50)
        #expect(RefusedCommands.all.count >= 30)
        #expect(Set(english.map(\.command)).count == english.count)
    }

    @Test func everyChangedSiteCanBeWrittenAndReadBack() throws {
        let designer = Designer(template: try SiteTemplate.load())
        for example in EnglishSectionCommands.all + EnglishTextCommands.all + EnglishLookCommands.all
            + ArabicCommands.all
        {
            guard case .changed(let changed, _) = CommandSentence(example.command, on: example.site).outcome() else {
                continue
            }
            let files = designer.files(for: changed)
            let read = try designer.spec(from: files)
            #expect(read == changed, "“\(example.command)”")
        }
    }

    @Test(arguments: Prompts.all)
    func examplesWorkOnEverySite(_ example: PromptCase) throws {
        let spec = try SitePlanner.sketch(prompt: example.prompt, seed: 4)
        for answers in [CommandAnswers.english, .arabic] {
            let three = CommandExamples(spec: spec, answers: answers).three
            #expect(three.count == 3)
            for command in three {
                let works = CommandSentence(command, on: spec).works
                #expect(works, "“\(command)” does not work")
            }
        }
    }

    @Test(arguments: [
        "A bakery in Lisbon called Aurora, with menu and opening hours", "Law firm Brandt & Oduya in Hamburg",
        "One page for my band The Paper Lanterns: tour dates and a newsletter", "مطعم شامي في عمّان اسمه الياسمين",
        "Tallybird, an app that splits bills between flatmates, with pricing", "Museum of Forgotten Machines in Ghent",
    ])
    func everydayCommandsWorkOnAnySite(_ prompt: String) throws {
        let spec = try SitePlanner.sketch(prompt: prompt, seed: 7)
        for command in [
            "change the headline to “Open again”", "the phone number is 21 555 0134", "opening hours are Tue–Sun 7–19",
            "use a green accent", "warmer", "rounder", "bigger type", "add a page called Catering", "another design",
            "add a section with three customer quotes and make it a bit darker", "surprise me", "add a sign-up form",
            "غيّر العنوان الرئيسي إلى عدنا من جديد", "أضف صفحة باسم الحفلات", "اجعله أغمق", "الهاتف 0599123456",
        ] {
            let works = CommandSentence(command, on: spec).works
            #expect(works, "“\(command)” was not understood")
        }
    }

    // MARK: Versions

    @Test(arguments: [
        ("undo", 1), ("undo that, please", 1), ("undo the last two changes", 2), ("undo 3 steps", 3),
        ("go back one step", 1),
        ("تراجع", 1), ("ارجع خطوة", 1), ("تراجع عن آخر تغييرين", 2), ("ألغ آخر تغيير", 1),
    ])
    func undoIsAskedForAsAValue(_ command: String, _ steps: Int) {
        let outcome = CommandSentence(command, on: CommandSites.bakery).outcome()
        #expect(outcome == .undo(steps: steps))
    }

    @Test(arguments: [
        ("go back to version 3", 3), ("restore version 12", 12), ("go back to the first version", 1),
        ("عد إلى النسخة 3", 3),
    ])
    func versionsAreAskedForByNumber(_ command: String, _ version: Int) {
        let outcome = CommandSentence(command, on: CommandSites.bakery).outcome()
        #expect(outcome == .goBack(version: version))
    }

    @Test(arguments: [("show me three directions", 3), ("give me 4 other directions", 4), ("أرني ثلاثة اتجاهات", 3)])
    func directionsAreAskedForByNumber(_ command: String, _ count: Int) {
        let outcome = CommandSentence(command, on: CommandSites.bakery).outcome()
        #expect(outcome == .directions(count))
    }
}
