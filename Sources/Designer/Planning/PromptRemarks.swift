/// What was decided where a prompt left it open, contradicted itself or asked for too much, in whole sentences.
struct PromptRemarks {
    let prompt: String
    let brief: Brief

    /// One sentence for each decision: what it was, and how to change it.
    var all: [String] {
        [
            tooManyPages, pagesThatDisagree, scheme, tones, refusedAndWanted, colourRefusedAndWanted, longName, markup,
            longList, missingName,
        ].compactMap(\.self)
    }

    private var tooManyPages: String? {
        let asked = max(brief.pages.count, brief.pageCount ?? 0)
        guard asked > PageOutline.mostPages else {
            return nil
        }
        let made = SitePlanner(brief: brief, seed: 1).outline.map(\.label)
        let left = brief.pages.first { !made.contains($0) }
        return left.map { left in
            "You named \(asked) pages; the site has \(made.count) of them at most, up to “\(made.last ?? "")”, so that "
                + "visitors find their way. Say “add a page called \(left)” for any other that you need."
        }
            ?? "You asked for \(asked) pages; the site has \(made.count), as many as there is something to say for. "
            + "Say “add a page called …” for others."
    }

    private var pagesThatDisagree: String? {
        let counts = brief.askedPageCounts
        if let most = counts.max(), let least = counts.min(), most != least {
            return "You asked for \(pages(least)) and for \(pages(most)); the site follows the larger number. "
                + "Say “remove the … page” to make it smaller."
        }
        guard let count = brief.pageCount, !brief.pages.isEmpty, brief.pages.count <= PageOutline.mostPages,
            count <= PageOutline.mostPages, !(count - 1...count).contains(brief.pages.count)
        else {
            return nil
        }
        return "You asked for \(pages(count)) and named \(brief.pages.count); the site has those that you named. "
            + "Say “add a page called …” or “remove the … page” to change that."
    }

    private func pages(_ count: Int) -> String { count == 1 ? "one page" : "\(count) pages" }

    private var scheme: String? {
        guard let wantsDark = brief.wantsDark else {
            return nil
        }
        let pale = ["white", "light", "bright", "airy", "ivory"].first { word in
            (brief.colours + brief.moodWords).contains { $0.split(separator: " ").contains { $0 == word } }
        }
        let deep = ["black", "dark"].first { brief.moodWords.contains($0) }
        if wantsDark, let pale {
            return "You asked for dark and for \(pale); the pages are dark, with light text. "
                + "Say “make it light” to turn that round."
        }
        if !wantsDark, let deep {
            return "You asked for light and for \(deep); the pages are light, with dark text. "
                + "Say “make it dark” to turn that round."
        }
        return nil
    }

    private var tones: String? {
        let wanted = Set(brief.moodWords)
        func word(_ tone: Tone) -> String? { brief.moodWords.first { Lexicon.tones[tone]?.contains($0) ?? false } }
        for (one, other) in [(Tone.formal, Tone.playful), (.calm, .bold)] {
            guard let first = word(one), let second = word(other), wanted.count > 1, let tone = brief.tone else {
                continue
            }
            return "You asked for \(first) and for \(second); the words are \(tone.rawValue). "
                + "Say “make the tone \(tone == one ? other.rawValue : one.rawValue)” for the other."
        }
        return nil
    }

    private var refusedAndWanted: String? {
        guard
            let wish = brief.unwanted.first(where: { unwanted in
                brief.contradicted.contains { $0.kind == unwanted.kind }
            })
        else {
            return nil
        }
        return
            "You asked for \(wish.words) and for none; the site has none. Say “add \(wish.words)” to have it after all."
    }

    private var colourRefusedAndWanted: String? {
        guard
            let colour = brief.avoided.first(where: { avoided in
                brief.colours.contains { $0.split(separator: " ").last.map(String.init) == avoided }
            })
        else {
            return nil
        }
        return
            "You wanted \(colour) and no \(colour); the site goes without it. Say “use a \(colour) accent” to have it."
    }

    private var longName: String? {
        guard let name = brief.name, let short = brief.shortName, short != name else {
            return nil
        }
        return
            "The name has \(name.count) characters; titles and the menu show “\(short)”, and it stands whole once on a "
            + "page. Say “rename it to …” for a shorter one."
    }

    private var markup: String? {
        let lower = prompt.lowercased()
        guard lower.contains("<"), let cleaned = try? PromptCleaner.clean(prompt),
            lower.contains("<script") || cleaned.count + 4 < prompt.count
        else {
            return nil
        }
        return "The prompt held markup or script; only its text was read, and nothing of it runs on the site."
    }

    private var longList: String? {
        let count = brief.facts.prices.count + brief.facts.items.count
        guard count > 40 else {
            return nil
        }
        return "All \(count) things of your list are on the site, in groups. Say “move … ” or edit them in the content "
            + "to put them into another order."
    }

    private var missingName: String? {
        guard brief.name == nil else {
            return nil
        }
        let name = SitePlanner(brief: brief, seed: 1).siteName
        return "You gave no name, so the site is called “\(name)” for now. Say “rename it to …” to change that."
    }
}
