import HTTPTypes
import Hummingbird
import Web

/// What a page must know of the request that it answers.
struct PageRequest: Sendable {
    var words: Words
    /// The address of the page itself; the switch of languages leads back to it.
    var address: String
    var isSignedIn: Bool
    /// How many notifications the reader has not read.
    var unread: Int
    /// Whether the reader runs the server, and may see its queue.
    var runsServer: Bool
    /// Whether anybody needs to know of credits.
    var hasCredits = false
    /// What the browser can unpack; nil where the page is not to be compressed.
    var acceptEncoding: String?
    /// `light` or `dark` for a page that is shown so whatever the reader's system wants.
    var scheme: String?

    /// - Parameter words: In the language of whoever asks.
    init(_ request: Request, _ context: AppRequestContext, words: Words) {
        self.words = words
        isSignedIn = context.identity != nil
        unread = context.unreadNotifications ?? 0
        runsServer = context.runsServer
        address = Self.address(of: request)
        acceptEncoding = Self.repeats(request) ? nil : request.headers[.acceptEncoding]
    }

    /// Whether the page repeats what the request says. The length of such a page, if it were compressed, would tell a
    /// listener how much of the page a guess in the address is like, and the page may hold the address of a preview.
    private static func repeats(_ request: Request) -> Bool {
        guard request.method == .get else { return true }
        return !(request.uri.query ?? "").split(separator: "&").allSatisfy { $0.hasPrefix("view=") }
    }

    /// A form is posted to an address below that of its page, which is the answer's page too where it is refused.
    private static func address(of request: Request) -> String {
        guard request.method != .get, request.method != .head else { return request.uri.string }
        let parent = request.uri.path.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + parent
    }
}
