/// Takes typographic characters for the plain ones that a keyboard has.
enum UnicodeFolding {
    /// The line with plain quotation marks, hyphens, full stops and spaces.
    static func folded(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(line.count)
        var index = 0
        while index < line.count {
            let byte = line[index]
            if byte == 0xC2, index + 1 < line.count, let plain = latin[line[index + 1]] {
                result.append(plain)
                index += 2
            } else if byte == 0xE2, index + 2 < line.count,
                let plain = general[UInt16(line[index + 1]) << 8 | UInt16(line[index + 2])]
            {
                result.append(contentsOf: plain)
                index += 3
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    /// By the second byte of UTF-8: U+00A0, U+00AB, U+00AD (soft hyphen), U+00BB, U+00B4 (acute accent).
    private static let latin: [UInt8: UInt8] = [
        0xA0: 0x20, 0xAB: UInt8(ascii: "\""), 0xAD: UInt8(ascii: "-"), 0xBB: UInt8(ascii: "\""),
        0xB4: UInt8(ascii: "'"),
    ]

    /// By the second and third byte of UTF-8.
    private static let general: [UInt16: [UInt8]] = {
        var table: [UInt16: [UInt8]] = [:]
        func fold(_ scalars: [UInt32], to plain: String) {
            for scalar in scalars {
                let bytes = Array(String(Unicode.Scalar(scalar) ?? " ").utf8)
                table[UInt16(bytes[1]) << 8 | UInt16(bytes[2])] = Array(plain.utf8)
            }
        }
        fold([0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A], to: "'")
        fold([0x201C, 0x201D, 0x201E, 0x201F, 0x2033], to: "\"")
        fold([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212], to: "-")
        fold([0x2007, 0x202F], to: " ")
        fold([0x2026], to: "...")
        return table
    }()
}
