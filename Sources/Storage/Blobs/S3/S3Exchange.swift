import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import SiteModel

/// A request to a store, before it is signed.
struct S3Request: Sendable {
    var method: HTTPMethod
    /// The key, prefix included; nil is the bucket.
    var key: String?
    var query: [(String, String)] = []
    var headers: [(String, String)] = []
    var body = ByteBuffer()
    /// The SHA-256 of the body, by which the store notices bytes that changed on their way.
    var bodyHash = Digest(of: []).hex
    /// What the key must be allowed to do, in words.
    var action: String
    /// Answers beside success that the caller reads.
    var expected: Set<Int> = []
    /// Whether sending it twice does no more than sending it once.
    var canRepeat = true
    /// The largest body of the answer.
    var answerLimit = 8 * 1_024 * 1_024
    /// When it must not be sent any more, also where the time limit of the options is later.
    var deadline: ContinuousClock.Instant?
}

/// What a store answered, whole.
struct S3Answer: Sendable {
    var status: Int
    var headers: HTTPHeaders
    var body: [UInt8]

    /// The code of an error, such as `NoSuchKey`.
    var code: String? {
        guard let document = S3Document(body), document.name == "Error" else { return nil }
        return document.value("Code")
    }

    /// When the store says it is.
    var date: Date? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = .gmt
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return headers.first(name: "Date").flatMap { format.date(from: $0) }
    }
}

/// Bytes of an answer that came short, or were more than were asked for.
struct BrokenAnswer: Error, CustomStringConvertible {
    let description: String
}
