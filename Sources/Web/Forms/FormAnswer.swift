import Foundation
import HTTPTypes
import NIOCore
import Sites

/// Makes the answers to one request to a form's address, as what is known about it grows.
struct FormAnswer {
    /// Whose page a request came from.
    enum Access: Hashable, Sendable {
        /// The site's own.
        case own
        /// One of the addresses that the project names.
        case allowed(origin: String)
        /// Another, or nothing says which.
        case foreign
    }

    let asked: FormRequest
    private let policy: ResponsePolicy
    private(set) var access = Access.foreign
    private var origins: [String] = []
    private var language: String?
    /// The form that is meant, once it is found.
    var form: FormDefinition?
    /// Whether nothing of the request is left to be read.
    var hasReadBody = false

    init(_ asked: FormRequest, policy: ResponsePolicy) {
        self.asked = asked
        self.policy = policy
    }

    /// Learns what site it is.
    mutating func know(_ target: FormTarget, language: String?) {
        self.language = language
        origins = target.settings.origins
        access = Self.access(asked, origins: origins)
    }

    /// Whether the request is that of a form.
    var isSending: Bool { asked.method == .post }

    /// Whether a page is wanted.
    var isForPeople: Bool { !asked.wantsJSON && asked.method != .options }

    private static func access(_ asked: FormRequest, origins: [String]) -> Access {
        // Browsers name the origin on every write; very old ones only the page. A page whose origin is kept secret
        // sends “null”, which is nobody's.
        guard let origin = asked.origin ?? asked.referer.flatMap(FormRequest.origin) else { return .foreign }
        if origin == "http://\(asked.host)" || origin == "https://\(asked.host)" { return .own }
        return origins.contains(origin) ? .allowed(origin: origin) : .foreign
    }

    // MARK: Answers

    private struct Received: Encodable {
        var ok = true
        var message: String
    }

    /// That it arrived: JSON, or the way to the page that says so.
    func received(_ form: FormDefinition) throws -> StaticResponse {
        if asked.wantsJSON {
            let bytes = try JSON.encode(Received(message: words(SiteDress()).thanks(for: form.purpose).text))
            return response(200, Self.json, String(decoding: bytes, as: UTF8.self))
        }
        var address = "\(FormRequest.base)/\(form.name)/thanks?from=\(PercentEncoding.encode(asked.page ?? form.page))"
        if case .allowed(let origin) = access { address += "&site=\(PercentEncoding.encode(origin))" }
        var response = response(303, "text/plain; charset=utf-8", "")
        response.location = address
        return response
    }

    /// The page that says that it arrived.
    func thanks(for form: FormDefinition, in dress: SiteDress) -> StaticResponse {
        let from = asked.value("from").flatMap { FormRequest.isPath($0) ? $0 : nil } ?? form.page
        // Only the project's own addresses: this page must not lead anybody anywhere else.
        let site = asked.value("site").flatMap { origins.contains($0) ? $0 : nil } ?? ""
        let pages = FormPages(dress: dress, words: words(dress))
        return response(200, Self.html, pages.thanks(for: form, back: site + from))
    }

    func preflight() -> StaticResponse {
        var fields = [
            HeaderBlock.Field("Access-Control-Allow-Methods", "POST"),
            HeaderBlock.Field("Access-Control-Allow-Headers", "Accept, Content-Type"),
            HeaderBlock.Field("Access-Control-Max-Age", "600"),
        ]
        fields += sharing
        return StaticResponse(status: 204, block: policy.ownBlock("text/plain; charset=utf-8", fields))
    }

    private struct Problem: Encodable {
        struct Field: Encodable {
            var name: String
            var reason: String
        }

        var ok = false
        var type: String
        var title: String
        var status: Int
        var code: String
        var detail: String
        var fields: [Field]?
        var retryAfter: Int?
    }

    /// Why it was not taken.
    func refused(_ refusal: FormRefusal, in dress: SiteDress) -> StaticResponse {
        let words = words(dress)
        var response: StaticResponse
        if isForPeople {
            let pages = FormPages(dress: dress, words: words)
            let text = pages.refusal(refusal, of: form, from: back)
            response = self.response(refusal.status, Self.html, text, refusal.retryAfter)
        } else {
            let message = words.refusal(refusal)
            var problem = Problem(
                type: "urn:sitewright:problem:\(refusal.code.rawValue)", title: message.title, status: refusal.status,
                code: refusal.code.rawValue, detail: message.text, retryAfter: refusal.retryAfter)
            if case .invalid(let entry) = refusal {
                problem.fields = entry.problems.map { .init(name: $0.name, reason: words.problem($0)) }
                problem.detail = entry.problems.map(words.problem).joined(separator: " ")
            }
            let bytes = (try? JSON.encode(problem)) ?? Data("{}".utf8)
            response = self.response(
                refusal.status, "application/problem+json; charset=utf-8", String(decoding: bytes, as: UTF8.self),
                refusal.retryAfter)
        }
        if case .wrongMethod(let allowed) = refusal { response.allow = allowed }
        return response
    }

    /// The page that somebody came from, where that can be said.
    private var back: String {
        let path = asked.page ?? form?.page ?? "/"
        guard case .allowed(let origin) = access else { return path }
        return origin + path
    }

    // MARK: Parts

    private static let html = "text/html; charset=utf-8"
    private static let json = "application/json; charset=utf-8"

    private func words(_ dress: SiteDress) -> FormWords { FormWords(language ?? dress.language) }

    private func response(_ status: Int, _ type: String, _ text: String, _ retryAfter: Int? = nil) -> StaticResponse {
        var fields = sharing
        if let retryAfter { fields.append(.init("Retry-After", String(retryAfter))) }
        // The rest of a body is not worth waiting for.
        if asked.hasBody, !hasReadBody { fields.append(.init("Connection", "close")) }
        return StaticResponse(
            status: status, block: policy.ownBlock(type, fields), text: text, isHead: asked.isHead)
    }

    /// The fields that let a script on one of the project's addresses read the answer.
    private var sharing: [HeaderBlock.Field] {
        var fields = [HeaderBlock.Field("Vary", "Accept, Origin")]
        guard case .allowed(let origin) = access else { return fields }
        fields.append(.init("Access-Control-Allow-Origin", origin))
        fields.append(.init("Access-Control-Expose-Headers", "Retry-After"))
        return fields
    }
}
