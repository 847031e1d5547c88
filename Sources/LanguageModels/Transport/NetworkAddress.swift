import Foundation

/// An address of IPv4 or IPv6, and what kind of place it is.
struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// Where an address leads to.
    enum Reach: Sendable, Hashable {
        /// Anywhere on the internet.
        case open
        /// This machine.
        case loopback
        /// A network of its owner's, such as 192.168.0.0/16.
        case privateNetwork
        /// Whatever else is not the internet: link-local addresses with the secrets of cloud machines, multicast,
        /// addresses for documentation.
        case special
    }

    /// 4 or 16 bytes.
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads an address, also one in the brackets of a URL.
    init?(_ text: String) {
        let text = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
        var four = in_addr()
        var sixteen = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
        } else {
            return nil
        }
    }

    var description: String {
        var text = [CChar](repeating: 0, count: 64)
        _ = bytes.withUnsafeBytes {
            inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, $0.baseAddress, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var reach: Reach { bytes.count == 4 ? Self.reach(ofFour: bytes) : reachOfSixteen }

    private static func reach(ofFour bytes: [UInt8]) -> Reach {
        let (first, second, third) = (bytes[0], bytes[1], bytes[2])
        switch first {
        case 127: return .loopback
        case 10: return .privateNetwork
        case 172 where (16...31).contains(second): return .privateNetwork
        case 192 where second == 168: return .privateNetwork
        case 100 where (64...127).contains(second): return .privateNetwork
        case 0, 224...255: return .special
        case 169 where second == 254: return .special
        case 192 where second == 0 && (third == 0 || third == 2): return .special
        case 192 where second == 88 && third == 99: return .special
        case 198 where second == 18 || second == 19: return .special
        case 198 where second == 51 && third == 100: return .special
        case 203 where second == 0 && third == 113: return .special
        default: return .open
        }
    }

    private var reachOfSixteen: Reach {
        let isZero = { (range: Range<Int>) in bytes[range].allSatisfy { $0 == 0 } }
        if isZero(0..<15) { return bytes[15] == 1 ? .loopback : .special }
        // Addresses that carry one of IPv4 lead to where that leads: mapped, compatible, NAT64 and 6to4.
        if isZero(0..<10) && bytes[10] == 0xFF && bytes[11] == 0xFF || isZero(0..<12) {
            return Self.reach(ofFour: Array(bytes[12...]))
        }
        if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) {
            return isZero(4..<12) ? Self.reach(ofFour: Array(bytes[12...])) : .special
        }
        if bytes.starts(with: [0x20, 0x02]) { return Self.reach(ofFour: Array(bytes[2..<6])) }
        if bytes[0] & 0xFE == 0xFC { return .privateNetwork }
        // Only 2000::/3 is the internet, without 2001::/23 (Teredo and the like) and 2001:db8::/32.
        guard bytes[0] & 0xE0 == 0x20 else { return .special }
        if bytes.starts(with: [0x20, 0x01]), bytes[2] <= 0x01 || bytes[2] == 0x0D && bytes[3] == 0xB8 {
            return .special
        }
        return .open
    }
}
