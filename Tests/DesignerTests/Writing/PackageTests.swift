import Testing

@testable import Designer

@Suite struct PackageTests {
    /// Versions that were published together, with what each asks of the others.
    static let recorded: [String: (version: String, peers: [String: String])] = [
        "react": ("18.3.1", [:]),
        "react-dom": ("18.3.1", ["react": "^18.3.1"]),
        "@types/react": ("18.3.23", [:]),
        "@types/react-dom": ("18.3.7", ["@types/react": "^18.0.0"]),
        "@types/node": ("22.15.30", [:]),
        "typescript": ("5.8.3", [:]),
        "vite": ("6.3.5", ["@types/node": "^18.0.0 || ^20.0.0 || >=22.0.0"]),
        "@vitejs/plugin-react": ("4.5.2", ["vite": "^4.2.0 || ^5.0.0 || ^6.0.0"]),
        "tailwindcss": ("4.1.10", [:]),
        "@tailwindcss/vite": ("4.1.10", ["vite": "^5.2.0 || ^6", "tailwindcss": "^4.1.10"]),
    ]

    @Test func everyRangeAllowsTheRecordedVersion() throws {
        for (name, range) in PackageFile.dependencies + PackageFile.developmentDependencies {
            let known = try #require(Self.recorded[name], "\(name)")
            #expect(Self.allows(range, known.version), "\(name) \(range)")
        }
    }

    @Test func theRecordedVersionsGoTogether() throws {
        for (name, package) in Self.recorded {
            for (peer, range) in package.peers {
                let version = try #require(Self.recorded[peer]?.version)
                #expect(Self.allows(range, version), "\(name) asks \(peer) \(range), has \(version)")
            }
        }
    }

    /// Caret and at-least ranges, joined by `||`; major versions above 0.
    private static func allows(_ range: String, _ version: String) -> Bool {
        func numbers(_ text: Substring) -> [Int] {
            let found = text.split(separator: ".").compactMap { Int($0) }
            return found + Array(repeating: 0, count: 3 - found.count)
        }
        let have = numbers(version[...])
        return range.split(separator: "|").map { $0.drop { $0 == " " } }.contains { part in
            let least = numbers(part.drop { "^>= ".contains($0) }.prefix { $0 != " " })
            let isEnough = !have.lexicographicallyPrecedes(least)
            return part.hasPrefix("^") ? isEnough && have[0] == least[0] : isEnough
        }
    }
}
