import Foundation
import Synchronization

/// A server on a loopback port that answers each request as a test says, also wrongly.
final class RawServer: Sendable {
    struct Request: Sendable {
        var method: String
        var target: String
        var headers: [String: String]
        var body: [UInt8]
    }

    enum Reply: Sendable {
        /// A whole answer.
        case answer(Int, headers: [String: String] = [:], body: String = "")
        /// The head says one length, fewer bytes come, and the connection is closed.
        case cut(length: Int, body: String)
        /// The head, and then a byte after each interval, without end.
        case drip(length: Int, every: Duration)
        /// Nothing at all, until the client goes away.
        case silence
        /// The connection is closed without an answer.
        case hangUp
    }

    let port: Int
    private let listener: Int32
    private let requests = Mutex<[Request]>([])
    private let reply: @Sendable (Request, Int) -> Reply

    /// - Parameter reply: The reply to a request, whose number counts from 0.
    init(_ reply: @escaping @Sendable (Request, Int) -> Reply) throws {
        self.reply = reply
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                guard let self else {
                    close(connection)
                    return
                }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// What was asked so far.
    var seen: [Request] { requests.withLock { $0 } }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var pending: [UInt8] = []
        while let request = read(connection, &pending) {
            let number = requests.withLock { requests in
                requests.append(request)
                return requests.count - 1
            }
            switch reply(request, number) {
            case .answer(let status, let headers, let body):
                let isHead = request.method == "HEAD"
                var lines = headers
                if lines["Content-Length"] == nil { lines["Content-Length"] = "\(body.utf8.count)" }
                guard send(connection, head(status, lines) + (isHead ? "" : body)) else { return }
            case .cut(let length, let body):
                _ = send(connection, head(200, ["Content-Length": "\(length)"]) + body)
                return
            case .drip(let length, let interval):
                guard send(connection, head(200, ["Content-Length": "\(length)"])) else { return }
                while send(connection, "x") { usleep(UInt32(interval / .microseconds(1))) }
                return
            case .silence:
                var byte: UInt8 = 0
                while recv(connection, &byte, 1, 0) > 0 {}
                return
            case .hangUp: return
            }
        }
    }

    private func head(_ status: Int, _ headers: [String: String]) -> String {
        "HTTP/1.1 \(status) X\r\n" + headers.map { "\($0.key): \($0.value)\r\n" }.joined() + "\r\n"
    }

    private func send(_ connection: Int32, _ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Foundation.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// The next request, nil where the client has gone.
    private func read(_ connection: Int32, _ pending: inout [UInt8]) -> Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = pending.firstRange(of: end) {
                let lines = String(decoding: pending[..<range.lowerBound], as: UTF8.self).components(
                    separatedBy: "\r\n")
                let first = lines[0].split(separator: " ")
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
                }
                let length = headers["content-length"].flatMap { Int($0) } ?? 0
                if pending.count >= range.upperBound + length {
                    let body = Array(pending[range.upperBound..<range.upperBound + length])
                    pending.removeSubrange(..<(range.upperBound + length))
                    return Request(
                        method: String(first[0]), target: String(first[1]), headers: headers, body: body)
                }
            }
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            pending += buffer[..<count]
        }
    }
}
