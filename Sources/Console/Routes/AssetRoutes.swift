import Foundation
import HTTPTypes
import Hummingbird
import Web

/// Answers for the assets.
struct AssetRoutes: Sendable {
    let assets: Assets

    func add(to router: Router<AppRequestContext>) {
        router.get("/assets/:hash/:name") { request, context in
            guard let asset = assets[context.parameters.get("name") ?? ""] else { throw HTTPError(.notFound) }
            let form = asset.content.form(for: request.headers[.acceptEncoding])
            let tag = "\"\(asset.digest)\(form.tagSuffix)\""
            // A page that is older than this server asks for an older hash: it gets what there is, for now.
            let isCurrent = context.parameters.get("hash") == assets.hash
            var headers: HTTPFields = [
                .contentType: asset.type, .eTag: tag, .vary: "Accept-Encoding",
                .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
                .contentSecurityPolicy: Self.policy,
            ]
            if Self.knows(request.headers[.ifNoneMatch], tag) {
                return Response(status: .notModified, headers: headers)
            }
            headers[.contentEncoding] = form.coding
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: form.bytes))
        }
    }

    /// A worker lives by the policy of its own script, and asks for its modules and for events.
    private static let policy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

    /// Whether a browser that sent `tags` (`If-None-Match`) has what `tag` names.
    private static func knows(_ tags: String?, _ tag: String) -> Bool {
        guard let tags else { return false }
        return tags.split(separator: ",").contains { one in
            let one = one.trimmingCharacters(in: .whitespaces)
            return one == "*" || one == tag || one == "W/" + tag
        }
    }
}
