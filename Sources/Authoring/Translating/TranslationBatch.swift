public import Designer
public import SiteModel

/// Texts that are translated together, each under a short key.
public struct TranslationBatch: Hashable, Sendable {
    /// The languages, as BCP 47.
    public var from: String
    public var to: String
    public var brand: Brand
    /// In the order of the site, each text once.
    public var entries: [Entry]

    public struct Entry: Hashable, Sendable {
        /// `t1`, `t2` …
        public var key: String
        public var text: TextToTranslate
        /// Why an earlier answer could not be used.
        public var complaint: String?
    }

    /// Cuts texts into batches of at most so many characters and texts, in their order. A text that stands in several
    /// places is in one batch once; a text longer than the limit is a batch of its own.
    public static func batches(
        of texts: [TextToTranslate], from: String, to: String, brand: Brand, characters: Int = 6_000, count: Int = 60,
        complaints: [String: String] = [:]
    ) -> [TranslationBatch] {
        var seen: Set<String> = []
        var batches: [[TextToTranslate]] = []
        var size = 0
        for text in texts where seen.insert(text.text).inserted {
            let length = text.text.count
            if let last = batches.indices.last, size + length <= characters, batches[last].count < count {
                batches[last].append(text)
                size += length
            } else {
                batches.append([text])
                size = length
            }
        }
        return batches.map { part in
            TranslationBatch(
                from: from, to: to, brand: brand,
                entries: part.enumerated().map { index, text in
                    Entry(key: "t\(index + 1)", text: text, complaint: complaints[text.address])
                })
        }
    }
}
