import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Web

/// Signing in by a one-time link, and signing out.
///
/// A link only shows a page; the button on it uses the link up, so that a mail scanner or a preview of links cannot.
struct SignInRoutes: Sendable {
    let accounts: Accounts
    let console: ConsoleOrigin
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/sign-in") { request, context in
            if context.identity != nil { return Response.redirect("/") }
            let view = SignInView(signedOut: request.uri.queryParameters["signed-out"] != nil)
            return try respond(view, for: asking.page(for: request, context))
        }
        router.get("/sign-in/:token") { request, context in
            try respond(
                SignInView(token: context.parameters.get("token")), for: asking.page(for: request, context))
        }
        router.post("/sign-in") { request, context in
            try await asking.answer(request, context) { try await signIn(request, context) }
        }
        router.post("/sign-out") { request, context in
            try await asking.answer(request, context) { try await signOut(context) }
        }
    }

    private struct SignInView {
        /// The secret of the link that was followed.
        var token: String?
        /// The link was used, is too old or never was.
        var refused = false
        /// How long to wait until the next attempt.
        var wait: String?
        var signedOut = false
    }

    private struct Fields: Decodable {
        var token: String
    }

    private func respond(
        _ view: SignInView, for page: PageRequest, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var response = try asking.pages.page(
            "sign-in", title: page.words["sign_in_title"], view, for: page, status: status)
        // The address may hold the secret: no page that is linked from here is told it.
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
        return response
    }

    private func signIn(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        let token = try await request.form(Fields.self).token.trimmingCharacters(in: .whitespacesAndNewlines)
        // People paste the whole link as well as its end.
        let secret = token.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init) ?? ""
        do {
            let session = try await accounts.consumeSignInLink(secret, from: context.addressKey)
            var response = Response.redirect("/")
            response.headers[.setCookie] = cookie(session.secret, until: session.expiresAt)
            return response
        } catch AccountsError.linkInvalid {
            return try respond(
                SignInView(refused: true), for: asking.page(for: request, context), status: .unauthorized)
        } catch AccountsError.tooManyAttempts(let wait) {
            let seconds = max(1, Int(wait.components.seconds) + 1)
            let page = asking.page(for: request, context)
            let view = SignInView(wait: page.words.count("sign_in_wait", seconds))
            var response = try respond(view, for: page, status: .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        }
    }

    private func signOut(_ context: AppRequestContext) async throws -> Response {
        if case .session(let id) = try context.knownIdentity()?.how { try await accounts.signOut(id) }
        var response = Response.redirect("/sign-in?signed-out=1")
        response.headers[.setCookie] = cookie("", until: .distantPast)
        return response
    }

    private func cookie(_ value: String, until end: Date) -> String {
        let age = max(0, Int(end.timeIntervalSinceNow))
        return "\(console.cookieName)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(age)"
            + (console.isSecure ? "; Secure" : "")
    }
}
