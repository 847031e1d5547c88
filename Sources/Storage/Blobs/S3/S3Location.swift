import Foundation

/// Which bucket of which S3-compatible store, and where in it.
public struct S3Location: Hashable, Sendable {
    /// How the bucket is named in an address.
    public enum Style: String, Hashable, Sendable {
        /// `https://endpoint/bucket/key`.
        case path
        /// `https://bucket.endpoint/key`.
        case host
    }

    public let bucket: String
    /// What every key begins with, without slashes at its ends; empty for the whole bucket.
    public let prefix: String
    public let region: String
    public let style: Style
    let scheme: String
    /// The endpoint's host, with its port unless that is the scheme's own.
    let authority: String

    /// Reads `s3://bucket/prefix?endpoint=https://…&region=…&style=path|host`.
    ///
    /// Without an endpoint it is Amazon's of the region, host style; with one, path style. The region is `us-east-1`
    /// where none is given.
    /// - Throws: ``S3LocationProblem``.
    public init(_ text: String) throws {
        guard let parts = URLComponents(string: text), parts.scheme == "s3", let bucket = parts.host, !bucket.isEmpty
        else { throw S3LocationProblem("A store is written as s3://bucket/prefix?endpoint=https://…&region=….") }
        guard parts.user == nil, parts.password == nil else {
            throw S3LocationProblem("Keys do not belong in the address of a store.")
        }
        guard parts.port == nil, Self.isBucket(bucket) else {
            throw S3LocationProblem(
                "“\(bucket)” is no name of a bucket: those have 3 to 63 lower-case letters, digits, dots and hyphens.")
        }
        var given: [String: String] = [:]
        for item in parts.queryItems ?? [] {
            guard ["endpoint", "region", "style"].contains(item.name) else {
                throw S3LocationProblem("“\(item.name)” is not known; an address has endpoint, region and style.")
            }
            given[item.name] = item.value ?? ""
        }
        region = given["region"].flatMap { $0.isEmpty ? nil : $0 } ?? "us-east-1"
        let endpoint = given["endpoint"] ?? "https://s3.\(region).amazonaws.com"
        guard let url = URLComponents(string: endpoint), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = url.host?.lowercased(), !host.isEmpty,
            ["", "/"].contains(url.path), url.user == nil, url.query == nil
        else { throw S3LocationProblem("“endpoint” is an origin such as https://s3.example:9000.") }
        let styleName = given["style"] ?? (given["endpoint"] == nil ? "host" : "path")
        guard let style = Style(rawValue: styleName) else { throw S3LocationProblem("“style” is path or host.") }
        let ownPort = scheme == "https" ? 443 : 80
        self.bucket = bucket
        self.prefix = parts.path.split(separator: "/").joined(separator: "/")
        self.style = style
        self.scheme = scheme
        self.authority = if let port = url.port, port != ownPort { "\(host):\(port)" } else { host }
    }

    /// What requests name as their host.
    var host: String { style == .host ? "\(bucket).\(authority)" : authority }

    /// The path of a key, not yet percent-encoded; nil is the bucket's own.
    func path(_ key: String?) -> String {
        let inside = key.map { "/" + $0 } ?? (style == .host ? "/" : "")
        return style == .host ? inside : "/\(bucket)\(inside)"
    }

    /// A key below the prefix.
    func key(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix)/\(name)" }

    private static func isBucket(_ name: String) -> Bool {
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789.-")
        return (3...63).contains(name.count) && name.allSatisfy { letters.contains($0) }
    }
}

extension S3Location: CustomStringConvertible {
    public var description: String {
        "s3://\(bucket)\(prefix.isEmpty ? "" : "/" + prefix) at \(scheme)://\(authority)"
    }
}

/// Why an address of a store cannot be used.
public struct S3LocationProblem: Error, CustomStringConvertible, Hashable, Sendable {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
