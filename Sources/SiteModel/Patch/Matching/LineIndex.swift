/// Where lines stand in a document, by what one form compares of them.
struct LineIndex {
    let form: LineForm
    private var table: LineTable
    /// By node: the number of its line, moved so that none is negative.
    private var numbers: [Int32]
    /// By number: the first node with it, and how many there are.
    private var heads: [Int32: Posting] = [:]
    /// By node: its neighbours among the nodes of the same number.
    private var next: [Int32] = []
    private var previous: [Int32] = []

    private struct Posting {
        var first: Int32
        var count: Int
    }

    init(form: LineForm, capacity: Int) {
        self.form = form
        table = LineTable(capacity: capacity)
        numbers = []
        numbers.reserveCapacity(capacity)
        next.reserveCapacity(capacity)
        previous.reserveCapacity(capacity)
    }

    /// The number of a line that may stand in the document.
    func number(of line: ArraySlice<UInt8>) -> Int32? {
        line.withUnsafeBufferPointer { bytes in
            form.withKey(of: bytes) { table.number(of: $0, asText: $1) }
        }
    }

    func number(at node: Int) -> Int32 { numbers[node] }

    /// How many lines have this number.
    func count(of number: Int32) -> Int { heads[number]?.count ?? 0 }

    /// Calls `visit` with each node of this number until it returns false.
    func forEach(_ number: Int32, _ visit: (Int) -> Bool) {
        var node = heads[number]?.first ?? -1
        while node >= 0 {
            guard visit(Int(node)) else { return }
            node = next[Int(node)]
        }
    }

    /// Enters the node, which is the next one that has no number yet.
    mutating func insert(_ line: ArraySlice<UInt8>) {
        let number = line.withUnsafeBufferPointer { bytes in
            form.withKey(of: bytes) { table.enter($0, asText: $1) }
        }
        let node = Int32(numbers.count)
        numbers.append(number)
        previous.append(-1)
        guard let posting = heads[number] else {
            next.append(-1)
            heads[number] = Posting(first: node, count: 1)
            return
        }
        next.append(posting.first)
        previous[Int(posting.first)] = node
        heads[number] = Posting(first: node, count: posting.count + 1)
    }

    /// A node that holds no line.
    mutating func insertNothing() {
        numbers.append(.min)
        next.append(-1)
        previous.append(-1)
    }

    mutating func remove(_ node: Int) {
        let number = numbers[node]
        guard var posting = heads[number] else { return }
        let before = previous[node]
        let after = next[node]
        if before >= 0 { next[Int(before)] = after } else { posting.first = after }
        if after >= 0 { previous[Int(after)] = before }
        posting.count -= 1
        heads[number] = posting.count > 0 ? posting : nil
        numbers[node] = .min
    }
}
