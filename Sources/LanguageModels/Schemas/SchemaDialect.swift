/// JSON schemas as each provider wants them.
enum SchemaDialect {
    /// As it is.
    case plain
    /// OpenAI's strict schemas: every property required, nothing else allowed, no defaults.
    case strict
    /// Anthropic's: nothing else allowed, and no bounds of numbers, texts and arrays.
    case closed
    /// Gemini's older `responseSchema`: an OpenAPI subset with `nullable` and `propertyOrdering`.
    case openAPI

    /// The schema in this dialect.
    func apply(_ schema: JSONTree) -> JSONTree {
        guard self != .plain, case .object(var members) = schema else { return schema }
        members.removeAll { dropped.contains($0.name) }
        var result = JSONTree.object(members.map { JSONTree.Member($0.name, nested($0)) })
        guard let properties = result["properties"] else { return result }
        let names = properties.members.map(\.name)
        switch self {
        case .plain: break
        case .strict:
            let required = Set(result["required"]?.elements.compactMap(\.string) ?? [])
            result["properties"] = .object(
                properties.members.map { member in
                    required.contains(member.name)
                        ? member : JSONTree.Member(member.name, Self.nullable(member.value))
                })
            result["required"] = .array(names.map { .string($0) })
            result["additionalProperties"] = false
        case .closed: result["additionalProperties"] = false
        case .openAPI: result["propertyOrdering"] = .array(names.map { .string($0) })
        }
        return result
    }

    /// The keywords that the provider rejects.
    private var dropped: Set<String> {
        switch self {
        case .plain: []
        case .strict: ["default", "$schema"]
        case .closed:
            [
                "default", "$schema", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
                "minLength", "maxLength", "maxItems", "minItems", "uniqueItems",
            ]
        case .openAPI: ["additionalProperties", "$schema", "default", "$id"]
        }
    }

    /// A member whose value is a schema, or holds some.
    private func nested(_ member: JSONTree.Member) -> JSONTree {
        switch (member.name, member.value) {
        case ("properties", .object(let members)), ("$defs", .object(let members)),
            ("definitions", .object(let members)):
            .object(members.map { JSONTree.Member($0.name, converted($0.value)) })
        case ("items", let schema): converted(schema)
        case ("anyOf", .array(let schemas)), ("oneOf", .array(let schemas)), ("allOf", .array(let schemas)):
            .array(schemas.map(converted))
        default: member.value
        }
    }

    private func converted(_ schema: JSONTree) -> JSONTree {
        let schema = apply(schema)
        guard case .openAPI = self, case .array(let types)? = schema["type"] else { return schema }
        var single = schema
        single["type"] = types.first { $0 != "null" } ?? "string"
        if types.contains("null") { single["nullable"] = true }
        return single
    }

    /// The schema, or null.
    private static func nullable(_ schema: JSONTree) -> JSONTree {
        switch schema["type"] {
        case .string(let type) where type != "null" && schema["enum"] == nil && schema["const"] == nil:
            var schema = schema
            schema["type"] = [.string(type), "null"]
            return schema
        case .array(let types) where types.contains("null"): return schema
        default: return ["anyOf": [schema, ["type": "null"]]]
        }
    }
}
