/// Numbers for lines: two lines have the same number exactly when they hold the same bytes.
///
/// A line that is not ASCII may be entered as text instead; then composed and decomposed letters are the same.
struct LineTable {
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [Int] = []
    /// The number of a line plus one, at the place of its hash or behind it; 0 is free.
    private var slots: [Int32]
    private var texts: [String: Int32] = [:]
    private var textCount: Int32 = 0

    /// - Parameter capacity: About how many lines there will be.
    init(capacity: Int = 8) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        starts.reserveCapacity(capacity + 1)
        hashes.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 32)
    }

    /// The number of `line`, where it was entered.
    func number(of line: UnsafeBufferPointer<UInt8>, asText: Bool = false) -> Int32? {
        if asText { return texts[String(decoding: line, as: UTF8.self)] }
        let found = slots[slot(of: line, hash: Self.hash(line))]
        return found == 0 ? nil : found - 1
    }

    /// The number of `line`, which is entered where it was not.
    mutating func enter(_ line: UnsafeBufferPointer<UInt8>, asText: Bool = false) -> Int32 {
        if asText {
            // Counted down from -1, so that they never meet the numbers of the others.
            let text = String(decoding: line, as: UTF8.self)
            if let number = texts[text] { return number }
            textCount += 1
            texts[text] = -textCount
            return -textCount
        }
        let hash = Self.hash(line)
        let place = slot(of: line, hash: hash)
        if slots[place] != 0 { return slots[place] - 1 }
        bytes.append(contentsOf: line)
        starts.append(bytes.count)
        hashes.append(hash)
        slots[place] = Int32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return Int32(hashes.count - 1)
    }

    /// The place of `line`, or the free one that it would take.
    private func slot(of line: UnsafeBufferPointer<UInt8>, hash: Int) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var place = hash & mask
            while slots[place] != 0 {
                let entry = Int(slots[place]) - 1
                if hashes[entry] == hash, holds(entry, line) { return place }
                place = (place + 1) & mask
            }
            return place
        }
    }

    private func holds(_ entry: Int, _ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[entry]
        let length = starts[entry + 1] - start
        guard length == line.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            let held = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
            let asked = UnsafeRawBufferPointer(line)
            var offset = 0
            // Eight bytes at a time.
            while offset + 8 <= length {
                let mine = held.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                guard mine == asked.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
                offset += 8
            }
            while offset < length {
                guard held[offset] == asked[offset] else { return false }
                offset += 1
            }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (entry, hash) in hashes.enumerated() {
            var place = hash & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = Int32(entry + 1)
        }
    }

    /// Seeded at random by the standard library, so that no input can be made to collide.
    private static func hash(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(line))
        return hasher.finalize()
    }
}
