import Foundation
import HTTPTypes
import Yams

/// `openapi.yaml` as the server serves it, with as much of JSON Schema as it uses.
struct APIDescription: Sendable {
    /// What is wrong with a value, and where.
    struct Mismatch: Error, CustomStringConvertible {
        var description: String
    }

    let root: JSONBody

    init(yaml: String) throws {
        guard let node = try Yams.compose(yaml: yaml) else { throw Mismatch(description: "empty") }
        root = Self.value(node)
    }

    /// Each operation as `METHOD /path/{parameter}`.
    var operations: [String] {
        members(root["paths"]).flatMap { path, item in
            members(item).keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
        }
    }

    /// The operation, with references resolved.
    func operation(_ method: HTTPRequest.Method, _ path: String) -> JSONBody? {
        root["paths"]?[path]?[method.rawValue.lowercased()]
    }

    /// Checks a response against what is described for its status, or for `default`.
    func check(
        _ method: HTTPRequest.Method, _ path: String, status: Int, contentType: String?, body: JSONBody
    ) throws {
        guard let responses = operation(method, path)?["responses"] else {
            throw Mismatch(description: "\(method) \(path) is not described")
        }
        guard let response = (responses["\(status)"] ?? responses["default"]).map(resolved) else {
            throw Mismatch(description: "\(method) \(path): \(status) is not described")
        }
        guard let content = response["content"] else {
            guard contentType == nil else { throw Mismatch(description: "\(method) \(path): \(status) has a body") }
            return
        }
        let type = String((contentType ?? "").prefix { $0 != ";" })
        guard let media = content[type] else {
            throw Mismatch(
                description: "\(method) \(path): \(status) is \(type), not \(members(content).keys.sorted())")
        }
        if type.hasSuffix("json"), let schema = media["schema"] {
            try check(body, schema, at: "\(method) \(path) \(status)")
        }
    }

    // MARK: Schemas

    private func check(_ value: JSONBody, _ schema: JSONBody, at place: String) throws {
        let schema = resolved(schema)
        for part in schema["allOf"]?.items ?? [] { try check(value, part, at: place) }
        if let choices = schema["oneOf"]?.items, !choices.contains(where: { (try? check(value, $0, at: place)) != nil })
        {
            throw Mismatch(description: "\(place) fits none of the choices: \(value)")
        }
        try checkType(value, schema, at: place)
        if let allowed = schema["enum"]?.items, !allowed.contains(value) {
            throw Mismatch(description: "\(place) is \(value), not one of \(allowed)")
        }
        for name in schema["required"]?.items.compactMap(\.text) ?? [] where value[name] == nil {
            throw Mismatch(description: "\(place) has no “\(name)”")
        }
        guard case .object(let found) = value, let described = schema["properties"] else {
            if let item = schema["items"] {
                for (index, element) in value.items.enumerated() { try check(element, item, at: "\(place)[\(index)]") }
            }
            return
        }
        for (name, member) in found {
            if let schema = described[name] {
                try check(member, schema, at: "\(place).\(name)")
            } else if schema["properties"] != nil, schema["allOf"] == nil, !isOpen(place) {
                throw Mismatch(description: "\(place) has “\(name)”, which is not described")
            }
        }
    }

    /// Problems carry further members, by their code.
    private func isOpen(_ place: String) -> Bool {
        [" 4", " 5"].contains { place.contains($0) }
    }

    private func checkType(_ value: JSONBody, _ schema: JSONBody, at place: String) throws {
        let names = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
        guard !names.isEmpty, !names.contains(where: { Self.fits(value, $0) }) else { return }
        throw Mismatch(description: "\(place) is \(value), not \(names.joined(separator: " or "))")
    }

    private static func fits(_ value: JSONBody, _ type: String) -> Bool {
        switch (value, type) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }

    /// What a `$ref` points to.
    private func resolved(_ value: JSONBody) -> JSONBody {
        guard let reference = value["$ref"]?.text else { return value }
        let target = reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
        return resolved(target)
    }

    private func members(_ value: JSONBody?) -> [String: JSONBody] {
        if case .object(let members) = value { members } else { [:] }
    }

    private static func value(_ node: Node) -> JSONBody {
        switch node {
        case .mapping(let mapping):
            .object(
                Dictionary(mapping.map { ($0.key.string ?? "", value($0.value)) }, uniquingKeysWith: { $1 }))
        case .sequence(let sequence): .list(sequence.map(value))
        case .alias: .null
        case .scalar:
            if node.tag == .implicit || node.tag.description.hasSuffix(":str"), let text = node.string {
                .text(text)
            } else {
                node.bool.map(JSONBody.bool) ?? node.float.map(JSONBody.number) ?? node.string.map(JSONBody.text)
                    ?? .null
            }
        }
    }
}
