import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out, and tokens for programs.
struct SessionRoutes: Sendable {
    let accounts: Accounts
    let console: ConsoleOrigin

    func add(to table: RouteTable) {
        table.addOpen(.post, "/api/session", signIn)
        table.addOpen(.delete, "/api/session", signOut)
        table.add(.get, "/api/session", needs: .read, show)
        table.add(.put, "/api/session/password", needs: .read, setPassword)
        table.addSecret(.post, "/api/sign-in-links", needs: .read, makeLink)
        table.add(.get, "/api/tokens", needs: .read, listTokens)
        table.addSecret(.post, "/api/tokens", needs: .read, makeToken)
        table.add(.delete, "/api/tokens/:token", needs: .read, revokeToken)
    }

    // MARK: Sessions

    /// Either the token of a link, or an address and a password.
    private struct Credentials: Decodable {
        var token: String?
        var email: String?
        var password: String?
    }

    private func signIn(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        // The sign-in page works without a script, so it sends a form and wants to be led on.
        let isForm = request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false
        let credentials = isForm ? try await form(request) : try await request.json(Credentials.self)
        let session = try await session(for: credentials, from: context.addressKey)
        context.identity = try await accounts.authenticate(session: session.secret)
        let identity = try context.requireIdentity()
        var response =
            isForm
            ? Response(status: .seeOther, headers: [.location: "/"]) : try await Self.body(of: identity, accounts)
        response.headers[.setCookie] = console.cookie(session.secret, until: session.expiresAt)
        return response
    }

    private func session(for credentials: Credentials, from address: String) async throws -> Session {
        if let token = credentials.token { return try await accounts.consumeSignInLink(token, from: address) }
        guard let email = credentials.email, let password = credentials.password else {
            throw ProblemError.invalid("token", "is required, or “email” and “password”.")
        }
        return try await accounts.signIn(email: email, password: password, from: address)
    }

    private func form(_ request: Request) async throws -> Credentials {
        let text = String(buffer: try await request.bytes(upTo: BodyLimit.json))
        do {
            return try URLEncodedFormDecoder().decode(Credentials.self, from: text)
        } catch {
            throw ProblemError(.badRequest, "The form cannot be read.", underlying: error)
        }
    }

    private func signOut(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        if case .session(let id) = try context.knownIdentity()?.how { try await accounts.signOut(id) }
        return Response(status: .noContent, headers: [.setCookie: console.cookie("", until: .distantPast)])
    }

    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        try await Self.body(of: identity, accounts)
    }

    private struct NewPassword: Decodable {
        var password: String
    }

    private func setPassword(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        guard case .session(let session) = identity.how else { throw Self.onlyForPeople }
        let wanted = try await request.json(NewPassword.self)
        try await accounts.setPassword(wanted.password, of: identity.user, keeping: session)
        return Response(status: .noContent)
    }

    private struct Link: Encodable {
        var url: String
        var expiresAt: Date
    }

    private func makeLink(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let link = try await accounts.makeSignInLink(for: identity.user)
        return try .json(
            Link(url: console.signInURL(token: link.token), expiresAt: link.expiresAt), status: .created)
    }

    // MARK: Tokens

    private struct TokenBody: Encodable {
        var id: TokenID
        var name: String
        var createdAt: Date
        var usedAt: Date?
        /// Only in the answer to the request that made it.
        var secret: String?

        init(_ token: APIToken, secret: String? = nil) {
            id = token.id
            name = token.name
            createdAt = token.createdAt
            usedAt = token.usedAt
            self.secret = secret
        }
    }

    private func listTokens(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        let found = try await accounts.tokens(of: identity.user, in: identity.workspace)
        return try .json(
            ListBody(found, ListPage(cursor: nil, limit: found.count), cursor: \.id.description) { TokenBody($0) })
    }

    private struct NewToken: Decodable {
        var name: String
    }

    private func makeToken(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        // A token that could make tokens would outlive its own revocation.
        guard case .session = identity.how else { throw Self.onlyForPeople }
        let wanted = try await request.json(NewToken.self)
        let (token, secret) = try await accounts.makeToken(
            user: identity.user, workspace: identity.workspace, name: wanted.name)
        return try .json(TokenBody(token, secret: secret), status: .created)
    }

    private func revokeToken(
        _ request: Request, _ context: AppRequestContext, _ identity: Identity
    ) async throws -> Response {
        try await accounts.revoke(context.id("token", of: "such token"), of: identity.user, in: identity.workspace)
        return Response(status: .noContent)
    }

    // MARK: Parts

    private struct SessionBody: Encodable {
        struct Named: Encodable {
            var id: String
            var name: String
        }

        var user: Named
        var workspace: Named
        var role: Role
    }

    private static func body(of identity: Identity, _ accounts: Accounts) async throws -> Response {
        let user = try await accounts.user(identity.user)
        let workspace = try await accounts.workspace(identity.workspace)
        return try .json(
            SessionBody(
                user: .init(id: identity.user.description, name: user?.name ?? ""),
                workspace: .init(id: identity.workspace.description, name: workspace?.name ?? ""),
                role: identity.role))
    }

    private static let onlyForPeople = ProblemError(
        .forbidden, "This is for people who signed in, not for programs with a token.")
}
