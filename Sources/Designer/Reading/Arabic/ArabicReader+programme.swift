extension ArabicReader {
    /// Finds the hours of a day: «الاستقبال ٦ مساءً، العشاء ٨ مساءً».
    mutating func readProgramme() {
        var start = 0
        while start < words.count {
            let end = sentenceEnd(from: start)
            let lines = programme(in: start..<end)
            if lines.count >= 2 {
                for line in lines {
                    brief.facts.events.append(DatedEvent(date: passage.slice(line.time), title: text(line.title)))
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
            // «العقد ٥ مساءً والعشاء ٨ مساءً»
            let joins =
                index < sentence.upperBound && isJoined(index) && index > begin + 1
                && (begin + 1..<index).contains { timeEnd(at: $0, bare: false) == index }
            guard joins || index == sentence.upperBound || ["،", ",", "؛", ";", ":"].contains(words[index].text)
            else {
                continue
            }
            let part = begin..<max(begin, index)
            begin = joins ? index : index + 1
            guard part.count >= 2, part.count <= 8, isFree(part),
                let time = part.dropFirst().first(where: { timeEnd(at: $0, bare: false) == part.upperBound }),
                part.lowerBound < time, words[part.lowerBound..<time].allSatisfy({ $0.shape == .word }),
                !(part.lowerBound..<time).contains(where: {
                    isStop($0) || match(ArabicLexicon.days, at: $0) != nil
                        || match(ArabicLexicon.dayGroups, at: $0) != nil
                })
            else {
                continue
            }
            lines.append((part.lowerBound..<time, time..<part.upperBound))
        }
        return lines
    }
}
