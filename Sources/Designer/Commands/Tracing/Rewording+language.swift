import SiteModel

/// The same site in another language, as far as the books of both languages say it.
extension Rewording {
    /// The site with every text of its own book said by that of another language; both must be written by the designer.
    /// `own` are the texts that somebody wrote, each once.
    static func reworded(_ spec: SiteSpec, in code: String) -> (spec: SiteSpec, changed: Int, own: [String]) {
        var new = spec
        new.language = code
        var rewording = Rewording(
            from: CopyTrace(spec, language: spec.language), to: CopyTrace(spec, language: code)
        ) { source, old, new in counterparts(source, old, new) }
        rewording.pairs = pairs(spec, new)
        rewording.reword(&new)
        let left = rewording.own.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return (new, rewording.changed, left)
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
