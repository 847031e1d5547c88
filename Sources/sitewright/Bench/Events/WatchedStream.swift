import Foundation

/// One client of a measurement: a connection at a time, and what it has seen over all of them.
final class WatchedStream {
    /// How its connection came to an end.
    enum End { case byServer, refused(status: Int) }

    let index: Int
    private(set) var descriptor: Int32 = -1
    private(set) var isReady = false
    /// How many different events it has seen.
    private(set) var seenCount = 0
    private(set) var duplicates = 0
    private(set) var unordered = 0
    private var seen: [Bool] = []
    private var newest = 0
    private var lastID: [UInt8] = []
    private var pendingID: [UInt8] = []
    private var parser = StreamParser()
    /// Only events that were sent later count for the delay: others waited for the client.
    private var countsAfter: UInt64 = 0

    init(index: Int) { self.index = index }

    /// Connects and asks for the stream, from where the last connection ended.
    func connect(to request: WatchRequest) throws {
        parser = StreamParser()
        isReady = false
        pendingID = []
        descriptor = try Loopback.connect(port: request.port)
        let sent = Loopback.send(request.head(lastID: lastID), to: descriptor)
        guard sent else { throw CommandFailure("The server took no request.") }
    }

    func disconnect() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        isReady = false
    }

    /// Leaves out of the delays what is sent until now.
    func countFromNow() { countsAfter = monotonicNanoseconds() }

    /// Reads what is there, and says where the connection ended.
    func read(into buffer: UnsafeMutableRawBufferPointer, delays: inout [Double]) -> End? {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
            if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : .byServer }
            if count == 0 { return .byServer }
            let now = monotonicNanoseconds()
            parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { take($0, now, &delays) }
            if let status = parser.status, status != 200 { return .refused(status: status) }
            if parser.hasEnded { return .byServer }
            if count < buffer.count { return nil }
        }
    }

    private func take(_ line: UnsafeRawBufferPointer, _ now: UInt64, _ delays: inout [Double]) {
        guard let first = line.first else {
            // An empty line ends an event: only then its id counts.
            if !pendingID.isEmpty { lastID = pendingID }
            if !isReady {
                isReady = true
                countsAfter = now
            }
            return
        }
        if first == UInt8(ascii: "i"), line.starts(with: Array("id: ".utf8)) {
            pendingID = Array(line.dropFirst(4))
        } else if first == UInt8(ascii: "d"), let mark = BenchMark(in: line) {
            note(mark, now, &delays)
        }
    }

    private func note(_ mark: BenchMark, _ now: UInt64, _ delays: inout [Double]) {
        if seen.count <= mark.number {
            seen.append(contentsOf: repeatElement(false, count: mark.number - seen.count + 1))
        }
        guard !seen[mark.number] else {
            duplicates += 1
            return
        }
        seen[mark.number] = true
        seenCount += 1
        if mark.number < newest { unordered += 1 }
        newest = max(newest, mark.number)
        if mark.sentAt > countsAfter { delays.append(Double(now &- mark.sentAt) / 1e6) }
    }
}

/// What the clients of a measurement ask for.
struct WatchRequest {
    var port: Int
    var host: String
    var path: String
    var token: String?

    func head(lastID: [UInt8]) -> [UInt8] {
        var text = "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nAccept: text/event-stream\r\n"
        if let token { text += "Authorization: Bearer \(token)\r\n" }
        if !lastID.isEmpty { text += "Last-Event-ID: \(String(decoding: lastID, as: UTF8.self))\r\n" }
        return Array((text + "\r\n").utf8)
    }
}

/// Connections to 127.0.0.1, without a library, so that a thousand cost the measuring process little.
private enum Loopback {
    static func connect(port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                Foundation.connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, status == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw CommandFailure("No connection to port \(port): \(String(cString: strerror(errno)))")
        }
        return descriptor
    }

    static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            == bytes.count
    }
}
