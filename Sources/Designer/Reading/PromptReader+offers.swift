extension PromptReader {
    /// Finds what a description names after its colon: “a law firm in Dublin: family law, property, wills and probate”.
    mutating func readOffers() {
        guard let kind = kindRange ?? nameRange, !["wedding", "event"].contains(brief.kind) else {
            return
        }
        let end = sentenceEnd(from: kind.upperBound)
        guard kind.upperBound < end,
            let colon = words[kind.upperBound..<end].firstIndex(where: { $0.text == ":" }),
            colon - max(kind.upperBound, nameRange?.upperBound ?? 0) <= 8
        else {
            return
        }
        let items = listItems(from: colon + 1, longest: 6)
        guard items.count >= 2, items.allSatisfy({ isFree($0.range) && isOffer($0.range) }) else {
            return
        }
        let whole = items[0].range.lowerBound..<(items.last?.range.upperBound ?? end)
        // “notes on soil, seeds and patience” is one phrase, and says what it is about.
        let joins = words[items[0].range].dropFirst().contains { ["on", "about", "of", "from"].contains($0.key) }
        if joins, items.dropFirst().allSatisfy({ $0.range.count == 1 }), brief.facts.slogan == nil {
            brief.facts.slogan = passage.slice(whole)
        } else {
            let known = Set(brief.facts.items.map { $0.lowercased() })
            brief.facts.items += items.map(\.text).filter { !known.contains($0.lowercased()) }
        }
        use(whole)
    }

    /// Whether the words can be something that is offered, rather than a wish for the site.
    private func isOffer(_ range: Range<Int>) -> Bool {
        isThing(range)
            && !range.contains { index in
                Self.asking.contains(words[index].key) || Lexicon.moods.contains(words[index].key)
                    || words[index].shape == .number
            }
    }

    /// Finds the hours of a day: “Ceremony 15:00, dinner 18:30, dancing 21:00”.
    mutating func readProgramme() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            let lines = programme(in: start..<end)
            if lines.count >= 2 {
                for line in lines {
                    brief.facts.events.append(
                        DatedEvent(date: passage.slice(line.time), title: passage.slice(line.title)))
                    use(line.title.lowerBound..<line.time.upperBound)
                }
            }
            start = end + 1
        }
    }

    /// The parts between commas that are a few words and then an hour.
    private func programme(in sentence: Range<Int>) -> [(title: Range<Int>, time: Range<Int>)] {
        var lines: [(title: Range<Int>, time: Range<Int>)] = []
        var begin = sentence.lowerBound
        for index in Array(sentence) + [sentence.upperBound] {
            let isEnd =
                index == sentence.upperBound || [",", ";", ":"].contains(words[index].text) || words[index].key == "and"
            guard isEnd else {
                continue
            }
            if let line = line(in: begin..<index) {
                lines.append(line)
            }
            begin = index + 1
        }
        return lines
    }

    private func line(in part: Range<Int>) -> (title: Range<Int>, time: Range<Int>)? {
        guard part.count >= 2, part.count <= 8, isFree(part),
            let time = part.dropFirst().first(where: { timeEnd(at: $0, bare: false) == part.upperBound })
        else {
            return nil
        }
        let end = passage.key(time - 1) == "at" ? time - 1 : time
        guard end > part.lowerBound, words[part.lowerBound..<end].allSatisfy({ $0.shape == .word }),
            !words[part.lowerBound..<end].contains(where: {
                Lexicon.days.contains($0.key) || Lexicon.dayGroups.contains($0.key)
                    || [
                        "open", "from", "until", "to", "till", "we", "i", "closes", "closed", "check-in", "check-out",
                        "checkin", "checkout",
                    ].contains($0.key)
            })
        else {
            return nil
        }
        return (part.lowerBound..<end, time..<part.upperBound)
    }
}
