import LanguageModels
import SiteModel

/// The JSON schema of a plan, as `SiteOutline` reads it.
enum PlanSchema {
    static let schema = OutputSchema(name: "site_plan", schema: plan)

    private static let text: JSONTree = ["type": "string"]

    private static func list(of items: JSONTree) -> JSONTree { ["type": "array", "items": items] }

    private static func object(_ properties: [(String, JSONTree)], required: [String]) -> JSONTree {
        [
            "type": "object", "properties": .object(properties.map { JSONTree.Member($0.0, $0.1) }),
            "required": .array(required.map { .string($0) }), "additionalProperties": false,
        ]
    }

    private static let item = object(
        [
            ("group", text), ("title", text), ("text", text), ("price", text), ("when", text), ("place", text),
            ("role", text),
        ], required: ["title"])

    private static let section = object(
        [
            ("kind", ["type": "string", "enum": .array(SectionKind.allCases.map { .string($0.rawValue) })]),
            ("eyebrow", text), ("heading", text), ("intro", text), ("text", text), ("quote", text), ("action", text),
            ("leads_to", text), ("items", list(of: item)),
        ], required: ["kind"])

    private static let page = object(
        [
            ("path", text), ("label", text), ("title", text), ("description", text), ("sections", list(of: section)),
        ], required: ["path", "label", "sections"])

    private static let look = object(
        [
            ("scheme", ["type": "string", "enum": ["light", "dark"]]), ("accent", text), ("second", text),
        ], required: [])

    private static let plan = object(
        [("name", text), ("tagline", text), ("look", look), ("pages", list(of: page))], required: ["pages"])
}
