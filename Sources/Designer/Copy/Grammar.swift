/// Small rules of English.
enum Grammar {
    /// “bread”, “bread and cakes”, “bread, cakes and coffee”.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else {
            return items.first ?? ""
        }
        return items.dropLast().joined(separator: ", ") + " and " + last
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
