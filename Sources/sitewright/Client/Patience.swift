import AsyncHTTPClient
import Foundation
import NIOHTTP1

/// Waits where the server says “too often, try again in …”, as long as a person would.
///
/// Such an answer means that nothing was done, so that the same request may be sent again.
struct Patience {
    /// The longest time that one command waits in all, in seconds.
    private static let longest = 90
    private var waited = 0

    /// How long to wait before the request is sent again; nil where the answer is final or the wait would be too long.
    mutating func pause(after response: HTTPClientResponse) -> Duration? {
        guard response.status == .tooManyRequests,
            let seconds = response.headers.first(name: "retry-after").flatMap({ Int($0) }), seconds >= 0,
            waited + max(1, seconds) <= Self.longest
        else { return nil }
        waited += max(1, seconds)
        let words = "Too many requests. Trying again in \(max(1, seconds)) s.\n"
        FileHandle.standardError.write(Data(words.utf8))
        return .seconds(max(1, seconds))
    }
}
