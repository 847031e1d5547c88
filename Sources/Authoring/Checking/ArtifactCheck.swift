public import SiteModel

/// Looks at a built site, and at the files that it was built from. Pure, and linear in the size of both.
public struct ArtifactCheck: Sendable {
    /// At most as many findings of one kind on one page: the rest is more of the same.
    public var mostOfAKind = 10

    public init() {}

    /// What is wrong, blocking findings first, then by path.
    /// - Parameters:
    ///   - artifact: The files of the built site.
    ///   - sources: The project, to say where an address or a text comes from; its secrets are found as well.
    ///   - origin: The site's own address: links to it lead to its own pages.
    public func findings(artifact: SourceFiles, sources: SourceFiles = SourceFiles(), origin: String = "") -> [Finding]
    {
        let site = BuiltSite(artifact, sources: sources, origin: origin)
        var found: [Finding] = []
        for (path, page) in site.pages {
            found += LinkCheck(site: site, path: path, page: page).findings
            found += AccessibilityCheck(path: path, page: page).findings
        }
        found += site.missingInStyles
        found += SecretScan().findings(in: artifact)
        // What is in both is reported once, where it can be mended.
        found += SecretScan().findings(in: sources)
        var counts: [String: Int] = [:]
        return Self.withoutRepeats(found).filter { finding in
            let key = "\(finding.path) \(finding.kind.rawValue)"
            counts[key, default: 0] += 1
            return counts[key, default: 0] <= mostOfAKind
        }
    }

    /// In order, each once: the header's dead link is on every page and is one mistake.
    private static func withoutRepeats(_ findings: [Finding]) -> [Finding] {
        var known: Set<String> = []
        let sorted = findings.sorted {
            ($0.severity == .blocking ? 0 : 1, $0.path, $0.line ?? 0) < (
                $1.severity == .blocking ? 0 : 1, $1.path, $1.line ?? 0
            )
        }
        return sorted.filter { finding in
            let isOfPage = [.headingOrder, .missingTitle, .missingLanguage].contains(finding.kind)
            return known.insert(
                "\(finding.kind.rawValue) \(finding.sentence) \(isOfPage || finding.kind == .secret ? finding.path : "")"
            ).inserted
        }
    }
}
