import Foundation
import NIOHTTP1
import TestSupport
import Testing

@testable import Storage

/// The store that Scripts/test-s3 started, in which each test has a prefix of its own.
enum S3TestStore {
    static let address = ProcessInfo.processInfo.environment["SITEWRIGHT_TEST_S3"]
    static var isThere: Bool { address != nil }
    static let reason: Comment = "These tests need a store: run them as Scripts/test-s3 swift test --filter S3."

    static let tester = S3Credentials(accessKey: "tester", secretKey: "tester-secret")
    static let reader = S3Credentials(accessKey: "reader", secretKey: "reader-secret")

    /// - Parameter style: In host style, the host is one that only the client's options know.
    static func location(
        prefix: String = UUID().uuidString, bucket: String = "sitewright-tests", style: S3Location.Style = .path
    ) throws -> S3Location {
        var text = try #require(address).replacing("sitewright-tests", with: "\(bucket)/\(prefix)")
        if style == .host {
            text = text.replacing("127.0.0.1", with: "s3.test").replacing("style=path", with: "style=host")
        }
        return try S3Location(text)
    }

    static func open(
        _ location: S3Location? = nil, options: S3Options = S3Options()
    ) async throws -> S3BlobStore {
        try await S3BlobStore(location: location ?? Self.location(), credentials: tester, options: options)
    }

    /// How many uploads were begun and neither ended nor given up below a store's prefix.
    static func openUploads(_ store: S3BlobStore) async throws -> Int {
        let request = S3Request(
            method: .GET, key: nil, query: [("uploads", ""), ("prefix", store.location.key(""))], action: "list")
        let answer = try await store.client.send(request)
        return try #require(S3Document(answer.body)).all("Upload").count
    }
}
