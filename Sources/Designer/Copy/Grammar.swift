/// Small rules by which sentences are put together in a language.
enum Grammar: Sendable {
    case english, arabic

    /// The rules of a language that the designer writes; those of English for any other.
    static func of(_ language: String) -> Grammar {
        language.hasPrefix("ar") ? .arabic : .english
    }

    /// “bread”, “bread and cakes”, “bread, cakes and coffee”; «خبز وكعك», «خبز، كعك وقهوة».
    func joined(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else {
            return items.first ?? ""
        }
        return items.dropLast().joined(separator: comma) + (self == .arabic ? " و" : " and ") + last
    }

    /// What parts the items of a list.
    var comma: String { self == .arabic ? "، " : ", " }

    /// The noun with the article for one of many.
    func indefinite(_ noun: String) -> String {
        self == .arabic ? noun : Self.withArticle(noun)
    }

    /// The noun as one that everybody knows: “The bakery”. An Arabic noun of several words stays as it is.
    func definite(_ noun: String) -> String {
        guard self == .arabic else {
            return "The " + noun
        }
        return noun.hasPrefix("ال") || noun.contains(" ") ? noun : "ال" + noun
    }

    /// What stands as a name where nobody said one: “Our bakery”.
    func ours(_ noun: String) -> String {
        self == .arabic ? definite(noun) : "Our " + noun
    }

    /// The place after a noun: “ in Lisbon”, « في عمّان».
    func placed(_ word: String, _ place: String) -> String {
        guard self == .arabic else {
            return " \(word) \(place)"
        }
        let arabic = ["near": "قرب", "around": "حول", "from": "من", "outside": "قرب", "in": "في", "in the": "في"]
        return " \(arabic[word] ?? word) \(place)"
    }

    /// “Aurora is run by Maria Silva.”, with the role before the name as it was written.
    func sentence(of subject: String, role: String, by name: String) -> String {
        guard self == .english else {
            return "\(subject): \(role) \(name)."
        }
        if role == "by" {
            return "By \(name)."
        }
        let past = ["founded", "started", "opened", "created", "established"].contains { role.hasPrefix($0) }
        return "\(subject) \(past ? "was" : "is") \(role) \(name)."
    }

    /// “Carmen Ruiz is the owner.”
    func sentence(of name: String, is role: String) -> String {
        self == .arabic ? "\(name): \(role)." : "\(name) is the \(role)."
    }

    /// “Driftlog is an app that logs dives.”
    func sentence(of name: String?, does detail: String) -> String {
        self == .arabic
            ? (name.map { "\($0): " } ?? "") + detail + "." : "\(name ?? "This") is \(Self.withArticle(detail))."
    }

    /// A quotation with its marks.
    func quoted(_ text: String) -> String {
        self == .arabic ? "«\(text)»" : "“\(text)”"
    }

    /// “bread”, “bread and cakes”, “bread, cakes and coffee”.
    static func list(_ items: [String]) -> String {
        Grammar.english.joined(items)
    }

    /// The noun with “a” or “an”, by its sound as far as spelling tells it.
    static func withArticle(_ noun: String) -> String {
        let word = noun.lowercased()
        let consonantal = ["uni", "use", "usu", "euro", "one", "once", "ukr", "ute"].contains { word.hasPrefix($0) }
        let silent = ["hour", "honest", "heir", "honour", "mri", "html"].contains { word.hasPrefix($0) }
        let vowel = word.first.map { "aeiouáéíóúåöø".contains($0) } ?? false
        return ((vowel && !consonantal) || silent ? "an " : "a ") + noun
    }
}
