import Foundation

/// The address below which a provider's paths are, put together anew so that whoever reads it reads the same host.
struct BaseAddress: Sendable, Hashable {
    /// Without a slash at its end.
    let text: String
    /// In lower case, without brackets.
    let host: String

    /// - Throws: ``ModelError/rejected(_:)`` where it is no address of HTTP, or holds a name and a password.
    init(_ text: String) throws {
        let problem = ModelError.rejected("The base address is no address such as https://models.example/v1.")
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let named = parts.host?.lowercased(), parts.user == nil,
            parts.password == nil, parts.query == nil, parts.fragment == nil
        else { throw problem }
        let literal = NetworkAddress(named)
        host = literal?.description ?? named
        guard literal != nil || !host.isEmpty && host.utf8.allSatisfy(Self.isOfName) else { throw problem }
        guard parts.port.map({ (1...65_535).contains($0) }) ?? true else { throw problem }
        var path = Substring(parts.percentEncodedPath)
        while path.hasSuffix("/") { path.removeLast() }
        let place = host.contains(":") ? "[\(host)]" : host
        self.text = "\(scheme)://\(place)\(parts.port.map { ":\($0)" } ?? "")\(path)"
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
