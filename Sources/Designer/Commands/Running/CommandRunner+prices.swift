import SiteModel

extension CommandRunner {
    /// Raises or lowers every price, each in its own notation: the same currency, marks and number of digits after
    /// the point.
    mutating func changePrices(by percent: Int) throws(CommandProblem) {
        var changes: [String] = []
        var left = 0
        func changed(_ content: inout Content) {
            for key in ["items", "groups"] where !content.items(key).isEmpty {
                var items = content.items(key)
                for index in items.indices {
                    changed(&items[index].fields)
                    guard let price = items[index].fields.text("price"), !price.hasPrefix("[") else {
                        continue
                    }
                    guard let new = PriceText(price).changed(by: percent) else {
                        left += 1
                        continue
                    }
                    items[index].fields["price"] = .text(new)
                    let line = "\(items[index].fields.text("name") ?? "") \(price) → \(new)".trimmedSpace
                    if !changes.contains(line) { changes.append(line) }
                }
                content[key] = .items(items)
            }
        }
        edit { spec in
            spec.mapSections([.menu, .services, .products, .pricing]) { changed(&$0) }
        }
        guard !changes.isEmpty else {
            throw .noPrices
        }
        say(.changedPrices(percent, changes, left: left))
    }
}

/// A price as it is written: “1,20 €”, “€6 a glass”, “from $18”, “٢٥ درهماً”.
struct PriceText {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The same with every amount changed; nil where no amount is certain.
    func changed(by percent: Int) -> String? {
        let passage = Passage(text)
        var result = ""
        var end = 0
        var found = false
        for (index, word) in passage.words.enumerated() where word.shape == .number && isAmount(index, passage) {
            guard let new = Self.amount(word.text, percent) else {
                return nil
            }
            result += string(passage.scalars[end..<word.start]) + new
            end = word.end
            found = true
        }
        return found ? result + string(passage.scalars[end...]) : nil
    }

    /// Whether a currency stands beside the number, or the number is all there is.
    private func isAmount(_ index: Int, _ passage: Passage) -> Bool {
        func isCurrency(_ place: Int) -> Bool {
            guard passage.words.indices.contains(place) else {
                return false
            }
            let word = passage.words[place]
            return Lexicon.currencySymbols.contains(word.text) || Lexicon.currencyWords.contains(word.key)
                || ArabicText.stems(of: ArabicText.folded(word.key)).contains { Self.arabicMoney.contains($0.text) }
        }
        let numbers = passage.words.indices.filter { passage.words[$0].shape == .number }
        if numbers.count == 1 { return passage.words.contains { !$0.text.isEmpty } }
        // “60–120 €”: both ends of a span.
        let neighbours = [index - 1, index + 1]
        return neighbours.contains(where: isCurrency)
            || (passage.words.indices.contains(index + 1) && passage.words[index + 1].isDash && isCurrency(index + 3))
            || (passage.words.indices.contains(index - 1) && passage.words[index - 1].isDash && isCurrency(index - 3))
    }

    private static let arabicMoney = Lexicon.words(
        "درهم درهما دراهم ريال ريالا ريالات جنيه جنيها دينار دينارا يورو دولار دولارا ليره ليرات شيكل")

    /// The amount with as many digits after the point as before, rounded half up.
    private static func amount(_ text: String, _ percent: Int) -> String? {
        let latin = ArabicKeys.latinDigits(text)
        let digits = latin.filter(\.isNumber)
        let marks = latin.enumerated().filter { !$0.element.isNumber }
        let after = marks.last.map { latin.count - 1 - $0.offset } ?? 0
        // “1,200” has no digits after a point; “1,20” has two.
        let places = marks.isEmpty || after == 3 ? 0 : after
        guard let value = Int(digits), places <= 2, marks.count <= 2 else {
            return nil
        }
        var new = (value * (100 + percent) * 2 + 100) / 200
        new = max(new, 1)
        var plain = String(new)
        while plain.count <= places { plain = "0" + plain }
        var whole = String(plain.dropLast(places))
        if let mark = marks.first, after == 3 || marks.count == 2, whole.count > 3 {
            var grouped = ""
            for (index, digit) in whole.reversed().enumerated() {
                if index > 0, index % 3 == 0 { grouped.append(mark.element) }
                grouped.append(digit)
            }
            whole = String(grouped.reversed())
        }
        let point = places > 0 ? marks.last.map { String($0.element) } ?? "." : ""
        return script(of: text, whole + point + String(plain.suffix(places)))
    }

    /// The digits in the script of the model.
    private static func script(of model: String, _ text: String) -> String {
        guard let first = model.unicodeScalars.first(where: isDigit), !first.isASCII,
            let value = Character(first).wholeNumberValue
        else {
            return text
        }
        let zero = first.value - UInt32(value)
        return String(
            text.map { character in
                switch character {
                case ".": "٫"
                case ",": model.contains("٬") ? "٬" : "٫"
                default:
                    character.wholeNumberValue.flatMap { Unicode.Scalar(zero + UInt32($0)) }.map(Character.init)
                        ?? character
                }
            })
    }
}
