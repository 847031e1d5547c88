import HummingbirdCore
import NIOCore
import Sites

/// The body of a form, as browsers send one without files.
enum FormBody {
    /// Reads a body, at most so large and in so much time.
    ///
    /// A client that sends nothing at all is ended by the connection; here it is one that always sends a little more.
    /// - Throws: ``FormRefusal``, and what the connection throws.
    static func read(_ body: RequestBody, _ limits: FormLimits) async throws -> ByteBuffer {
        var whole = ByteBuffer()
        let end = ContinuousClock.now + limits.time
        for try await part in body {
            guard whole.readableBytes + part.readableBytes <= limits.body else {
                throw FormRefusal.tooLarge(limit: limits.body)
            }
            guard ContinuousClock.now < end else { throw FormRefusal.slow }
            whole.writeImmutableBuffer(part)
        }
        return whole
    }

    /// The fields in `application/x-www-form-urlencoded`, in their order. What is no UTF-8 is replaced, as browsers do.
    /// - Throws: ``FormRefusal/tooManyFields(limit:)``.
    static func pairs(in bytes: some Sequence<UInt8>) throws(FormRefusal) -> [FormEntry.Pair] {
        var pairs: [FormEntry.Pair] = []
        // The trap is one more than the form's own fields.
        let most = FormEntry.mostFields + 1
        for part in Array(bytes).split(separator: UInt8(ascii: "&")) {
            guard pairs.count < most else { throw .tooManyFields(limit: FormEntry.mostFields) }
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append(
                FormEntry.Pair(name: decoded(pair.first ?? []), value: pair.count > 1 ? decoded(pair[1]) : ""))
        }
        return pairs
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
