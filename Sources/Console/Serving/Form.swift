import Foundation
import HTTPTypes
import Hummingbird
import Web

extension Request {
    /// The fields of a posted form. Line ends are those of the program, not of forms.
    /// - Throws: ``ProblemError`` for another kind of body, one too large, and fields that are missing.
    func form<Fields: Decodable>(_ fields: Fields.Type) async throws -> Fields {
        guard headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw ProblemError(.unsupportedMediaType, "This address takes the forms of its own pages.")
        }
        // Encoding triples a text at most: whatever is longer than any text that is allowed need not be read.
        let text = String(buffer: try await bytes(upTo: 1 << 20))
        do {
            return try URLEncodedFormDecoder().decode(fields, from: text)
        } catch {
            throw ProblemError(
                .badRequest, "The form cannot be read. Load the page again and retry.", underlying: error)
        }
    }
}

extension Request {
    /// A field of a form that was sent as the query of an address, where a space is a plus sign.
    func queryField(_ name: String) -> String? {
        let parts = (uri.query ?? "").split(separator: "&").lazy.map { $0.split(separator: "=", maxSplits: 1) }
        guard let field = parts.first(where: { $0.first.map(String.init) == name }) else { return nil }
        return field.dropFirst().first.map { $0.replacing("+", with: " ").removingPercentEncoding ?? "" } ?? ""
    }
}

extension String {
    /// The text of a form's field with the line ends that the rest of the program uses.
    var withPlainLineEnds: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}
