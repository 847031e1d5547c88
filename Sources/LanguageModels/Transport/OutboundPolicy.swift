import Foundation
import NIOPosix

/// Which addresses this server calls.
public struct OutboundPolicy: Sendable, Hashable {
    /// Whether this machine itself may be called.
    public var allowsLoopback: Bool
    /// Whether networks such as 192.168.0.0/16 may be called.
    public var allowsPrivateNetworks: Bool
    /// Whether nothing is looked at: for addresses that the configuration of the server itself names.
    var isUnlimited = false

    public init(allowsLoopback: Bool = false, allowsPrivateNetworks: Bool = false) {
        self.allowsLoopback = allowsLoopback
        self.allowsPrivateNetworks = allowsPrivateNetworks
    }

    /// For addresses that whoever runs the server has chosen.
    public static let unlimited: OutboundPolicy = {
        var policy = OutboundPolicy(allowsLoopback: true, allowsPrivateNetworks: true)
        policy.isUnlimited = true
        return policy
    }()

    func allows(_ address: NetworkAddress) -> Bool {
        switch address.reach {
        case .open: true
        case .loopback: allowsLoopback
        case .privateNetwork: allowsPrivateNetworks
        case .special: isUnlimited
        }
    }

    /// The address to which a call of `host` must go.
    ///
    /// The name is resolved once, here; the connection is then made to this very address, so that a name which
    /// resolves differently a moment later leads nowhere else. A name one of whose addresses is not allowed is refused
    /// as a whole.
    /// - Throws: ``ModelError/forbiddenAddress(_:)``, ``ModelError/unreachable(_:)``.
    func address(
        of host: String, resolve: @Sendable (String) async throws -> [NetworkAddress] = Self.resolve
    ) async throws -> NetworkAddress {
        let addresses = if let literal = NetworkAddress(host) { [literal] } else { try await resolve(host) }
        guard let first = addresses.first else { throw ModelError.unreachable("its name is not known") }
        guard addresses.allSatisfy(allows) else { throw ModelError.forbiddenAddress(host) }
        return first
    }

    /// The addresses of a name, in the order in which the system would use them.
    static func resolve(_ host: String) async throws -> [NetworkAddress] {
        try await NIOThreadPool.singleton.runIfActive {
            var hints = addrinfo()
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            hints.ai_flags = AI_ADDRCONFIG
            var list: UnsafeMutablePointer<addrinfo>?
            guard getaddrinfo(host, nil, &hints, &list) == 0 else {
                throw ModelError.unreachable("its name is not known")
            }
            defer { freeaddrinfo(list) }
            var addresses: [NetworkAddress] = []
            var next = list
            while let entry = next?.pointee {
                if let address = Self.address(entry) { addresses.append(address) }
                next = entry.ai_next
            }
            return addresses
        }
    }

    private static func address(_ entry: addrinfo) -> NetworkAddress? {
        guard let pointer = UnsafeRawPointer(entry.ai_addr) else { return nil }
        switch entry.ai_family {
        case AF_INET:
            var four = pointer.loadUnaligned(as: sockaddr_in.self).sin_addr
            return NetworkAddress(bytes: withUnsafeBytes(of: &four) { Array($0) })
        case AF_INET6:
            var sixteen = pointer.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return NetworkAddress(bytes: withUnsafeBytes(of: &sixteen) { Array($0) })
        default: return nil
        }
    }
}
