import HTTPTypes
import Hummingbird
import Web

/// The switch of languages: a form on every page, also for who is not signed in.
struct LanguageRoutes: Sendable {
    /// Whether the console is reached by HTTPS.
    let isSecure: Bool
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.post("/language") { request, context in
            try await asking.answer(request, context) {
                let fields = try await request.form(Fields.self)
                var response = Response.redirect(Self.isOurs(fields.to) ? fields.to : "/")
                if let language = Language(rawValue: fields.language) {
                    response.headers[.setCookie] =
                        "\(Language.cookieName)=\(language.rawValue); Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
                        + (isSecure ? "; Secure" : "")
                }
                return response
            }
        }
    }

    private struct Fields: Decodable {
        var language: String
        /// The page that the form stands on.
        var to: String
    }

    /// Whether `address` is a path of this origin, as a browser reads it: for browsers `//x` and `/\x` name a host, and
    /// control characters are not there.
    static func isOurs(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 4_000 else { return false }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
        return bytes.count == 1 || bytes[1] != UInt8(ascii: "/")
    }
}
