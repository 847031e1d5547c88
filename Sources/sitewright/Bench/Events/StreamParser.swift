import Foundation

/// Reads an answer of HTTP/1.1 that goes on, and gives out the lines of its body.
struct StreamParser {
    private enum Phase {
        case head
        case chunkSize
        case chunk(left: Int)
        case chunkEnd
        case plain
        case ended
    }

    private var phase = Phase.head
    /// Bytes of the head, of a chunk's size or of an unfinished line.
    private var frame: [UInt8] = []
    private var line: [UInt8] = []
    /// The status of the answer, once its head was read.
    private(set) var status: Int?

    /// Whether the server said that nothing more comes.
    var hasEnded: Bool { if case .ended = phase { true } else { false } }

    /// Takes what was received, and calls `body` with each whole line, without its end.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
        var rest = bytes[...]
        while !rest.isEmpty {
            switch phase {
            case .head:
                guard let text = frameLine(&rest, end: [13, 10, 13, 10]) else { return }
                let fields = text.lowercased()
                status = fields.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                phase = fields.contains("transfer-encoding: chunked") ? .chunkSize : .plain
            case .chunkSize:
                guard let text = frameLine(&rest, end: [13, 10]) else { return }
                let size = Int(text.prefix(while: \.isHexDigit), radix: 16) ?? 0
                phase = size == 0 ? .ended : .chunk(left: size)
            case .chunk(let left):
                let part = rest.prefix(left)
                lines(of: part, body)
                rest = rest.dropFirst(part.count)
                phase = part.count == left ? .chunkEnd : .chunk(left: left - part.count)
            case .chunkEnd:
                guard frameLine(&rest, end: [13, 10]) != nil else { return }
                phase = .chunkSize
            case .plain:
                lines(of: rest, body)
                return
            case .ended: return
            }
        }
    }

    /// What stands before `end`, once all of it is there.
    private mutating func frameLine(_ rest: inout Slice<UnsafeRawBufferPointer>, end: [UInt8]) -> String? {
        while let byte = rest.popFirst() {
            frame.append(byte)
            guard frame.count >= end.count, frame.suffix(end.count).elementsEqual(end) else { continue }
            defer { frame.removeAll(keepingCapacity: true) }
            return String(decoding: frame.dropLast(end.count), as: UTF8.self)
        }
        return nil
    }

    private mutating func lines(of part: Slice<UnsafeRawBufferPointer>, _ body: (UnsafeRawBufferPointer) -> Void) {
        var rest = part
        while let end = rest.firstIndex(of: 10) {
            let whole = UnsafeRawBufferPointer(rebasing: rest[rest.startIndex..<end])
            if line.isEmpty {
                body(whole)
            } else {
                line.append(contentsOf: whole)
                line.withUnsafeBytes(body)
                line.removeAll(keepingCapacity: true)
            }
            rest = rest[(end + 1)...]
        }
        line.append(contentsOf: rest)
    }
}
