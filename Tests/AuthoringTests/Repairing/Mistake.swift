import SiteModel

/// One mistake as models make them, in a project of the designer's.
struct Mistake: Sendable, CustomStringConvertible {
    let description: String
    /// In what a tool says about it.
    let mark: String
    /// The fixer or slip that mends it.
    let fixer: String
    /// Whether only a check of types sees it.
    var needsTypes = false
    let make: @Sendable (SourceFiles) throws -> SourceFiles

    static let story = "src/sections/Story.tsx"

    init(
        _ description: String, says mark: String, by fixer: String, needsTypes: Bool = false,
        _ make: @escaping @Sendable (SourceFiles) throws -> SourceFiles
    ) {
        self.description = description
        self.mark = mark
        self.fixer = fixer
        self.needsTypes = needsTypes
        self.make = make
    }

    /// A component in the place of the story, with these lines in its function.
    static func component(_ body: String, imports: String = "") -> @Sendable (SourceFiles) throws -> SourceFiles {
        let text =
            "\(imports)import type { SectionProps } from \"../site\";\n\nexport function Story(section: SectionProps) {\n\(body)\n}\n"
        return { try $0.setting(story, text) }
    }

    /// Those that stop a build.
    static let inBuilds: [Mistake] = [
        Mistake(
            "a component that nobody imports", says: "is not defined", by: "missing-import",
            component("  return <Frame section={section}><Picture name=\"bread-1\" /></Frame>;")),
        Mistake(
            "a hook that nobody imports", says: "is not defined", by: "missing-import",
            component("  const [open] = useState(true);\n  return <p>{open ? section.id : \"\"}</p>;")),
        Mistake(
            "React by its name", says: "is not defined", by: "missing-import",
            component(
                "  const [open] = React.useState(true);\n  return <React.Fragment>{String(open)}</React.Fragment>;")),
        Mistake("a name that is not exported", says: "No matching export", by: "missing-export") {
            try $0.changing("src/parts.tsx") { $0.replacing("export function Picture", with: "function Picture") }
        },
        Mistake(
            "a default import of a name", says: "No matching export", by: "missing-export",
            component("  return <Frame section={section}>x</Frame>;", imports: "import Frame from \"../parts\";\n")),
        Mistake("a named import of a default", says: "No matching export", by: "missing-export") {
            try component("  return <Badge />;", imports: "import { Badge } from \"./Badge\";\n")($0)
                .setting("src/sections/Badge.tsx", "export default function Badge() {\n  return <b>x</b>;\n}\n")
        },
        Mistake(
            "a misspelt import", says: "No matching export", by: "missing-export",
            component(
                "  return <Frames section={section}>x</Frames>;", imports: "import { Frames } from \"../parts\";\n")),
        Mistake(
            "a name from the wrong file", says: "No matching export", by: "missing-export",
            component("  return <Frame section={section}>x</Frame>;", imports: "import { Frame } from \"../words\";\n")),
        Mistake(
            "classes joined by a package", says: "Could not resolve", by: "unknown-package",
            component(
                "  return <p className={clsx(\"a\", section.tone === \"bold\" && \"b\", { c: true })}>x</p>;",
                imports: "import clsx from \"clsx\";\n")),
        Mistake(
            "a router's links", says: "Could not resolve", by: "unknown-package",
            component(
                "  return <Link to=\"/menu\" className=\"button\" replace>x</Link>;",
                imports: "import { Link } from \"react-router-dom\";\n")),
        Mistake(
            "a framework's links", says: "Could not resolve", by: "unknown-package",
            component("  return <Link href=\"/menu\" prefetch>x</Link>;", imports: "import Link from \"next/link\";\n")),
        Mistake(
            "a framework's pictures", says: "Could not resolve", by: "unknown-package",
            component(
                "  return <Image src=\"/favicon.svg\" alt=\"Bread\" width={10} height={10} priority />;",
                imports: "import Image from \"next/image\";\n")),
        Mistake(
            "elements that move", says: "Could not resolve", by: "unknown-package",
            component(
                "  return <motion.div initial={{ opacity: 0 }} animate={{ opacity: 1 }}>x</motion.div>;",
                imports: "import { motion } from \"framer-motion\";\n")),
        Mistake(
            "icons of a package", says: "Could not resolve", by: "unknown-package",
            component(
                "  return <p><MapPin size={12} className=\"big\" /></p>;",
                imports: "import { MapPin } from \"lucide-react\";\n")),
        Mistake(
            "a package that nobody uses", says: "Could not resolve", by: "unknown-package",
            component("  return <p>{section.id}</p>;", imports: "import \"swiper/css\";\n")),
        Mistake(
            "a wrong folder", says: "Could not resolve", by: "import-path",
            component("  return <Frame section={section}>x</Frame>;", imports: "import { Frame } from \"./parts\";\n")),
        Mistake(
            "an alias that is not there", says: "Could not resolve", by: "import-path",
            component("  return <Hero {...section} />;", imports: "import { Hero } from \"@/sections/Hero\";\n")),
        Mistake(
            "a style sheet that is not there", says: "Could not resolve", by: "import-path",
            component("  return <p>{section.id}</p>;", imports: "import \"./Story.css\";\n")),
        Mistake(
            "an imported picture", says: "Could not resolve", by: "import-path",
            component("  return <img src={icon} alt=\"\" />;", imports: "import icon from \"../assets/favicon.svg\";\n")
        ),
        Mistake(
            "an element that is not closed", says: "", by: "unclosed-element",
            component(
                "  return (\n    <div>\n      <p>{section.id}</p>\n      <div>\n        <p>x</p>\n    </div>\n  );")),
        Mistake(
            "a paragraph that is not closed", says: "closing tag", by: "unclosed-element",
            component("  return (\n    <div>\n      <p>Hello\n      <b>{section.id}</b>\n    </div>\n  );")),
        Mistake(
            "the outermost element not closed", says: "", by: "unclosed-element",
            component("  return (\n    <div>\n      <p>{section.id}</p>\n  );")),
        Mistake(
            "elements that hold nothing", says: "closing tag", by: "void-element",
            component(
                "  return (\n    <div>\n      {section.id}<br>World<img src=\"/favicon.svg\" alt=\"\">\n    </div>\n  );"
            )),
        Mistake(
            "a comment of HTML", says: "Expected", by: "html-comment",
            component("  return (\n    <div>\n      <!-- hello -->\n      <p>{section.id}</p>\n    </div>\n  );")),
        Mistake(
            "a style that is a text", says: "`style` prop", by: "style-text",
            component("  return <p style=\"color: red; font-size: 12px\">{section.id}</p>;")),
        Mistake("a brace that is missing at the end", says: "Unexpected end of file", by: "unclosed-block") {
            try $0.changing(story) { String($0.dropLast(2)) }
        },
        Mistake("a name exported twice", says: "Multiple exports", by: "duplicate-export") {
            try $0.changing(story) { $0 + "\nexport { Story };\n" }
        },
        Mistake("a fence around content", says: "JSON Parse error", by: "markdown-fence") {
            try $0.changing("src/content/en/about.json") { "```json\n\($0)```\n" }
        },
        Mistake("a comma too many in content", says: "JSON Parse error", by: "json") {
            try $0.changing("src/content/en/about.json") {
                $0.trimmingEnd.dropLast().description.trimmingEnd + ",\n}\n"
            }
        },
        Mistake("a comment in content", says: "JSON Parse error", by: "json") {
            try $0.changing("src/content/en/about.json") { "{ // the page\n" + $0.dropFirst() }
        },
        Mistake("unknown utilities", says: "unknown utility class", by: "unknown-utility") {
            try $0.changing("src/styles/story.css") { $0 + "\n.x { @apply bg-background p-4; }\n" }
        },
        Mistake("a brace that a style sheet lacks", says: "Missing closing }", by: "css-brace") {
            try $0.changing("src/styles/story.css") { String($0.trimmingEnd.dropLast()) }
        },
        Mistake("a brace that a style sheet has too many", says: "Missing opening {", by: "css-brace") {
            try $0.changing("src/styles/story.css") { $0 + "}\n" }
        },
        Mistake("a style sheet by a wrong name", says: "Can't resolve", by: "style-import") {
            try $0.changing("src/styles.css") { $0.replacing("./styles/header.css", with: "./styles/headers.css") }
        },
    ]

    /// Those that only a check of types sees.
    static let inTypes: [Mistake] = [
        Mistake(
            "names of HTML", says: "is not assignable to type", by: "html-attribute", needsTypes: true,
            component("  return <p class=\"a\" tabindex=\"0\">{section.id}</p>;")),
        Mistake("an import that is there twice", says: "Duplicate identifier", by: "duplicate-import", needsTypes: true)
        {
            try $0.changing(story) { "import { Frame } from \"../parts\";\n" + $0 }
        },
        Mistake(
            "another case", says: "Cannot find module", by: "import-path", needsTypes: true,
            component("  return <Hero {...section} />;", imports: "import { Hero } from \"./hero\";\n")),
        Mistake(
            "signs in a text", says: "Unexpected token", by: "stray-sign", needsTypes: true,
            component("  return <p>{section.id} a -> b</p>;")),
    ]
}

extension String {
    var trimmingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
