import Hummingbird
import Web

/// What a page must know of the request that it answers.
struct PageRequest: Sendable {
    var words: Words
    /// The address of the page itself; the switch of languages leads back to it.
    var address: String
    var isSignedIn: Bool

    /// - Parameter words: In the language of whoever asks.
    init(_ request: Request, _ context: AppRequestContext, words: Words) {
        self.words = words
        isSignedIn = context.identity != nil
        address = Self.address(of: request)
    }

    /// A form is posted to an address below that of its page, which is the answer's page too where it is refused.
    private static func address(of request: Request) -> String {
        guard request.method != .get, request.method != .head else { return request.uri.string }
        let parent = request.uri.path.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + parent
    }
}
