/// The weights that `Accept-Encoding` gives.
struct AcceptEncoding: Sendable {
    private var weights: [(coding: Substring, weight: Double)] = []

    init(_ field: String) {
        for element in field.utf8.count > 1_000 ? [] : field.split(separator: ",") {
            let parts = element.split(separator: ";")
            guard let name = parts.first?.trimmingWhitespace(), !name.isEmpty else { continue }
            var weight = 1.0
            for parameter in parts.dropFirst() {
                let text = parameter.trimmingWhitespace()
                guard text.hasPrefix("q=") || text.hasPrefix("Q=") else { continue }
                weight = Double(text.dropFirst(2)).map { min(max($0, 0), 1) } ?? 0
            }
            weights.append((name, weight))
        }
    }

    /// The heaviest of `codings` and identity; of equals the first, and identity last.
    func best(of codings: [ContentCoding]) -> ContentCoding {
        // Identity is always there, but what is named at all is preferred to it unless it is named too.
        var best = (ContentCoding.identity, weight(of: .identity) ?? 0)
        for coding in codings.reversed() {
            if let weight = weight(of: coding), weight > 0, weight >= best.1 { best = (coding, weight) }
        }
        return best.0
    }

    private func weight(of coding: ContentCoding) -> Double? {
        let named = weights.first { name, _ in
            name.lowercased() == coding.token || coding == .gzip && name.lowercased() == "x-gzip"
        }
        if let named { return named.weight }
        return coding == .identity ? nil : weights.first { $0.coding == "*" }?.weight
    }
}
