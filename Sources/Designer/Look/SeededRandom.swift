/// A small, fast source of numbers that gives the same ones for the same seed on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A source of its own for `purpose`, so that one choice more in one place changes nothing in another.
    init(seed: UInt64, _ purpose: String) {
        state = purpose.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not including, 1.
    mutating func unit() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }

    /// From `range`'s lower bound up to its upper.
    mutating func within(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    /// True in `share` of the cases.
    mutating func chance(_ share: Double) -> Bool {
        unit() < share
    }

    /// An index below `count`, which is at least 1.
    mutating func index(_ count: Int) -> Int {
        Int(next() % UInt64(max(count, 1)))
    }

    /// One of `first` and `others`.
    mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
        let chosen = index(others.count + 1)
        return chosen == 0 ? first : others[chosen - 1]
    }
}
