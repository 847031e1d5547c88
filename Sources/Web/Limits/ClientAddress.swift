import Foundation

/// Who an address is, for limits.
enum ClientAddress {
    /// The address, and of IPv6 the network, of which everybody has a whole one.
    static func key(of address: String) -> String {
        guard address.contains(":") else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { all in
            // An IPv4 address in the clothes of IPv6 counts whole.
            let isMapped = all.prefix(10).allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
            return (isMapped ? all.suffix(4) : all.prefix(8)).map(String.init).joined(separator: ".")
        }
    }
}

extension AppRequestContext {
    /// What limits know the sender's address by.
    public var addressKey: String { ClientAddress.key(of: remoteAddress) }
}
