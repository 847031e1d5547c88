import Foundation
import SiteModel

/// What a project's package.json says.
enum PackageFile {
    /// The packages and ranges, checked in a test against a recorded set of versions that go together.
    static let dependencies = [("react", "^18.2.0"), ("react-dom", "^18.2.0")]
    static let developmentDependencies = [
        ("@tailwindcss/vite", "^4.1.0"), ("@types/node", "^22.0.0"), ("@types/react", "^18.2.0"),
        ("@types/react-dom", "^18.2.0"), ("@vitejs/plugin-react", "^4.3.0"), ("tailwindcss", "^4.1.0"),
        ("typescript", "^5.5.0"), ("vite", "^6.0.0"),
    ]

    static func text(for spec: SiteSpec) -> String {
        func versions(_ list: [(String, String)]) -> JSONText { .object(list.map { ($0.0, .text($0.1)) }) }
        return JSONText.object([
            ("name", .text(name(of: spec.brand.name))),
            ("private", .flag(true)),
            ("version", .text("1.0.0")),
            ("type", .text("module")),
            (
                "scripts",
                .object([
                    ("dev", .text("vite")),
                    (
                        "build",
                        .text(
                            "vite build --manifest && vite build --ssr src/prerender.tsx --outDir .prerender && node .prerender/prerender.js . dist"
                        )
                    ),
                    ("preview", .text("vite preview")),
                    ("check", .text("tsc --noEmit")),
                ])
            ),
            ("dependencies", versions(dependencies)),
            ("devDependencies", versions(developmentDependencies)),
        ]).document
    }

    /// A name that npm takes: lower-case ASCII letters, digits and single hyphens.
    static func name(of brand: String) -> String {
        var name = ""
        for scalar in brand.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                name.unicodeScalars.append(scalar)
            } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark,
                !name.isEmpty, name.last != "-"
            {
                name += "-"
            }
        }
        let trimmed = String(name.prefix(60)).split(separator: "-").joined(separator: "-")
        return trimmed.isEmpty ? "site" : trimmed
    }
}
