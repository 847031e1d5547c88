import Crypto
import Foundation

/// Amazon's Signature Version 4, over a request as it goes out.
///
/// The rules are those of
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>: S3 signs each part of the path
/// encoded once and as it is, without taking out dots or double slashes.
struct RequestSignature {
    let region: String
    let service: String
    let credentials: S3Credentials

    /// The value of the header `Authorization`.
    /// - Parameters:
    ///   - path: The path, not yet encoded.
    ///   - query: The parameters, not yet encoded.
    ///   - headers: All headers to sign, `host` and `x-amz-date` among them.
    ///   - payloadHash: The SHA-256 of the body, in hexadecimal digits.
    ///   - date: As ``timestamp(_:)`` writes it.
    func authorization(
        method: String, path: String, query: [(String, String)], headers: [(String, String)], payloadHash: String,
        date: String
    ) -> String {
        let names = headers.map { ($0.0.lowercased(), Self.trimmed($0.1)) }.sorted { $0.0 < $1.0 }
        let signed = names.map(\.0).joined(separator: ";")
        let canonical = [
            method, PercentEncoding.path(path), PercentEncoding.query(query),
            names.map { "\($0.0):\($0.1)\n" }.joined(), signed, payloadHash,
        ].joined(separator: "\n")
        let day = String(date.prefix(8))
        let scope = "\(day)/\(region)/\(service)/aws4_request"
        let toSign = "AWS4-HMAC-SHA256\n\(date)\n\(scope)\n\(Self.hex(SHA256.hash(data: Array(canonical.utf8))))"
        var key = Array("AWS4\(credentials.secretKey)".utf8)
        for part in [day, region, service, "aws4_request"] { key = Self.code(part, key) }
        let signature = Self.hex(Self.code(toSign, key))
        return "AWS4-HMAC-SHA256 Credential=\(credentials.accessKey)/\(scope),SignedHeaders=\(signed),"
            + "Signature=\(signature)"
    }

    /// A time as signatures carry it: `20130524T000000Z`.
    static func timestamp(_ date: Date) -> String {
        date.formatted(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false)
                .timeSeparator(.omitted).timeZone(separator: .omitted))
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
    }

    private static func code(_ text: String, _ key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
    }

    /// A header's value without spaces at its ends, and with runs of spaces as one.
    private static func trimmed(_ value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}

/// Percent-encoding as signatures want it: everything but the unreserved characters of RFC 3986.
enum PercentEncoding {
    static func path(_ path: String) -> String {
        encode(path, keeping: "/")
    }

    /// The parameters in the order of their encoded names, then values.
    static func query(_ items: [(String, String)]) -> String {
        items.map { (encode($0.0), encode($0.1)) }.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    private static func encode(_ text: String, keeping kept: String = "") -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(kept)".utf8)
        var encoded = ""
        for byte in text.utf8 {
            if plain.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
