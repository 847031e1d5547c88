/// Words that commands are made of, so that a slip of one letter in one of them is understood.
struct Vocabulary: Sendable {
    private let words: Set<String>
    private let byLength: [Int: [String]]

    init(_ words: Set<String>) {
        self.words = words
        // A short word is one letter away from too many others.
        byLength = Dictionary(grouping: words.filter { $0.count >= 5 }.sorted(), by: \.count)
    }

    /// The known word that is one letter away, if there is just one; otherwise the word itself.
    func corrected(_ word: String) -> String {
        guard word.count >= 5, !words.contains(word), !Self.everyday.contains(word) else {
            return word
        }
        let candidates = (word.count - 1...word.count + 1).flatMap { byLength[$0] ?? [] }
        // One and many are no slip of each other.
        let near = candidates.filter { Self.isOneSlip(from: word, to: $0) && $0 != word + "s" && $0 + "s" != word }
        return near.count == 1 ? near[0] : word
    }

    /// Whether one letter was left out, put in, mistaken, or two neighbours changed places.
    static func isOneSlip(from one: String, to other: String) -> Bool {
        let (a, b) = (Array(one), Array(other))
        guard abs(a.count - b.count) <= 1, a != b else {
            return false
        }
        let start = zip(a, b).prefix { $0 == $1 }.count
        if a.count == b.count {
            let rest = (a.dropFirst(start + 1), b.dropFirst(start + 1))
            if rest.0.elementsEqual(rest.1) {
                return true
            }
            return start + 1 < a.count && a[start] == b[start + 1] && a[start + 1] == b[start]
                && a.dropFirst(start + 2).elementsEqual(b.dropFirst(start + 2))
        }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.dropFirst(start).elementsEqual(long.dropFirst(start + 1))
    }

    /// Words that are near known ones and mean something else.
    private static let everyday = Lexicon.words(
        """
        there where their these those bread place places plate shave share shape store shore start stare
        spare space pages ages image dates gates hours yours tours house horse notes rote prices slices news views
        works worked working order border other rather either weather leather mother events sprints tears years vents teal steal dark mark park light right night sight
        table cable fable brown crown green greet great white while write rites goal gold good food wood mood form from
        about count month mouth north south three free tree thing think thank things drinks stems items
        """)

    static let english = Vocabulary(
        Lexicon.words(frequent).union(Lexicon.colours).union(ItemNouns.words).union(TextPart.words).union(
            LookWords.words
        )
        .union(Lexicon.words(String(CommandWords.phrases.map { $0.isLetter || $0 == "-" ? $0 : " " }))))

    private static let frequent = """
        remove delete duplicate change replace rename insert include create switch update increase decrease clone erase
        translate undo revert restore shorten shorter hidden merge split combine raise lower reduce
        section sections block page pages home headline heading title subtitle introduction intro tagline slogan button
        footer header navigation layout background colour colours accent secondary palette contrast darker lighter warmer
        cooler brighter rounder sharper bigger larger smaller bolder softer airier denser corners spacing
        gallery features services products testimonials reviews pricing prices questions question answer opening hours
        contact schedule timetable events statistics numbers logos partners sponsors steps posts newsletter donations
        registration picture pictures photos portfolio customers customer feature service product review testimonial
        person member address phone telephone number website first second third fourth fifth
        monday tuesday wednesday thursday friday saturday sunday playful formal friendly elegant modern typewriter
        classic centred english arabic optional required before after above below bottom another design
        caption captions description paragraph message field fields location directions recipes stories members
        """
}
