import SiteModel

/// Tone and language: what came from the book is said in another way, what somebody wrote stays.
extension CommandRunner {
    mutating func rewrite(in tone: Tone) throws(CommandProblem) {
        let trace = CopyTrace(spec, language: spec.language)
        var rewording = Rewording(from: trace, to: trace) { source, old, _ in
            let lines = old.lines(source.key)
            let own = lines[source.line].tone
            guard own != tone else {
                return []
            }
            let toned = lines.indices.filter { lines[$0].tone == tone }
            // Where the tone has no words of its own, what is in another tone gives way to what is in none.
            return toned.isEmpty && own != nil ? lines.indices.filter { lines[$0].tone == nil } : toned
        }
        var new = spec
        rewording.reword(&new)
        guard new != spec, rewording.changed > 0 else {
            throw .noOtherWords(tone)
        }
        become(new)
        say(.tone(tone, changed: rewording.changed, kept: rewording.kept, own: Set(rewording.own).count))
    }

    mutating func translate(to code: String) throws(CommandProblem) {
        let current = String(spec.language.prefix { $0 != "-" })
        guard PromptLanguage.written.contains(code) else {
            throw .languageUnknown(code)
        }
        guard current != code else {
            throw .languageAlready(code)
        }
        guard PromptLanguage.written.contains(current) else {
            throw .wrongLanguageBook(current)
        }
        var new = spec
        new.language = code
        var rewording = Rewording(from: CopyTrace(spec, language: current), to: CopyTrace(spec, language: code)) {
            source, old, new in Self.counterparts(source, old, new)
        }
        rewording.pairs = Self.pairs(spec, new)
        rewording.reword(&new)
        become(new)
        let left = rewording.own.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        say(.language(code, changed: rewording.changed, own: left))
    }

    /// The lines of the other book that may stand for one: the same goal of a button, the same sort of a field, the
    /// same place among the lines first.
    private static func counterparts(_ source: CopyTrace.Source, _ old: CopyTrace, _ new: CopyTrace) -> [Int] {
        let (from, to) = (old.lines(source.key), new.lines(source.key))
        guard from.indices.contains(source.line), !to.isEmpty else {
            return []
        }
        func goal(_ line: CopyLine) -> String {
            let parts = CopyTrace.atoms(line.text, of: source.key)
            return parts.count > 1 ? parts[1].split(separator: ",").first.map { String($0).trimmedSpace } ?? "" : ""
        }
        let tone = from[source.line].tone
        let start = source.line % to.count
        let order = to.indices.map { (start + $0) % to.count }.filter { to[$0].tone == nil || to[$0].tone == tone }
        let usable = order.filter { new.text(.init(key: source.key, line: $0, atom: source.atom)) != nil }
        if source.key == "action" || source.key == "second" || source.key.hasSuffix(".field") {
            let wanted = goal(from[source.line])
            let same = usable.filter { goal(to[$0]) == wanted }
            return same.isEmpty && !source.key.hasSuffix(".field") ? usable : same
        }
        return usable
    }

    /// The tagline and the names of pages in both languages.
    private static func pairs(_ old: SiteSpec, _ new: SiteSpec) -> [String: String] {
        var pairs: [String: String] = [:]
        let (from, to) = (SitePlanner(spec: old), SitePlanner(spec: new))
        if !from.tagline.isEmpty, !to.tagline.isEmpty { pairs[from.tagline] = to.tagline }
        let (oldNoun, newNoun) = (from.writer.text("noun"), to.writer.text("noun"))
        if !oldNoun.isEmpty, !newNoun.isEmpty { pairs[oldNoun.capitalisedFirst] = newNoun.capitalisedFirst }
        func labels(_ planner: SitePlanner, _ id: String) -> [String] {
            let named = planner.writer.all("page").filter { $0.count > 1 && $0[0] == id }.flatMap { parts in
                parts[1].split(separator: "/").map { String($0).trimmedSpace }
            }
            let frame = planner.writer.frame("page.\(id)")
            return named + (frame.isEmpty ? [] : [frame])
        }
        for page in old.pages {
            let (own, other) = (labels(from, page.id), labels(to, page.id))
            if let index = own.firstIndex(of: page.label), let last = other.last {
                pairs[page.label] = other.indices.contains(index) ? other[index] : last
            }
        }
        return pairs
    }
}
