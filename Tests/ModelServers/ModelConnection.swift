import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// One connection to a server: reads requests, and plays the reply to each.
final class ModelConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let holder: ServerHolder
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    private var playing: Task<Void, Never>?

    init(holder: ServerHolder) {
        self.holder = holder
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end:
            guard let head, let server = holder.server.withLock({ $0 }) else { return }
            var headers: [String: String] = [:]
            for header in head.headers { headers[header.name.lowercased()] = header.value }
            let request = SeenRequest(
                method: head.method.rawValue, path: head.uri, headers: headers, body: String(buffer: body))
            let channel = context.channel
            // The reply may take its time, and the event loop may not.
            playing = Task { await ReplyPlayer(server: server, channel: channel).play(request) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        playing?.cancel()
        playing = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}

/// Plays one reply.
struct ReplyPlayer {
    let server: ModelServer
    let channel: any Channel

    private struct HungUp: Error {}
    private struct Cut: Error {}

    func play(_ request: SeenRequest) async {
        if request.path.hasPrefix("/__control/") {
            let answer = server.control(request)
            try? await sendHead(200, ["content-type": "application/json"])
            try? await send(Array(answer.utf8))
            try? await end()
            return
        }
        server.tell(.asked)
        let reply = server.replyTo(request)
        do {
            try await play(reply)
            server.tell(.answered)
        } catch is Cut {
            try? await channel.close().get()
        } catch {
            server.tell(.hungUp)
        }
    }

    private func play(_ reply: ScriptedReply) async throws {
        var headers = reply.headers
        guard reply.status == 200, reply.body == nil, let answer = reply.answer else {
            let body = reply.body ?? server.speaks.errorBody(reply.status, reply.errorName)
            if headers["content-type"] == nil { headers["content-type"] = "application/json" }
            try await sendHead(reply.status, headers)
            try await send(Array(body.utf8))
            return try await end()
        }
        if headers["content-type"] == nil { headers["content-type"] = "text/event-stream" }
        try await sendHead(200, headers)
        var frames = server.speaks.frames(of: answer)
        if let after = reply.errorAfter { frames = frames.prefix(after) + [server.speaks.errorFrame(reply.errorName)] }
        let longest = frames.indices.max { frames[$0].utf8.count < frames[$1].utf8.count }
        var sent = 0
        for (number, frame) in frames.enumerated() {
            if reply.holdAfter == number { try await hold(reply) }
            if reply.drip > 0 { try await Task.sleep(for: .milliseconds(reply.drip)) }
            server.noteSending(number)
            try await send(frame, reply, &sent)
            server.tell(.sentFrame(number))
            while reply.isEndless, number == longest { try await send(frame, reply, &sent) }
        }
        try await end()
    }

    private func hold(_ reply: ScriptedReply) async throws {
        server.tell(.holding)
        guard let interval = reply.keepAlive else {
            let (released, continuation) = AsyncStream<Void>.makeStream()
            server.callOnRelease(continuation)
            // The client's going away wakes this too.
            channel.closeFuture.whenComplete { _ in continuation.finish() }
            for await _ in released { return }
            throw HungUp()
        }
        while true {
            try await send(Array(server.speaks.keepAliveFrame.utf8))
            try await Task.sleep(for: .milliseconds(interval))
        }
    }

    private func send(_ frame: String, _ reply: ScriptedReply, _ sent: inout Int) async throws {
        let bytes = Array(frame.utf8)
        var rest = bytes[...]
        while !rest.isEmpty {
            var piece = rest.prefix(reply.split ?? rest.count)
            rest = rest.dropFirst(piece.count)
            if let cut = reply.cutAt, sent + piece.count >= cut {
                piece = piece.prefix(cut - sent)
                try await send(Array(piece))
                throw Cut()
            }
            try await send(Array(piece))
            let isLast = rest.isEmpty
            if reply.drip > 0, !isLast { try await Task.sleep(for: .milliseconds(reply.drip)) }
            sent += piece.count
        }
    }

    private func sendHead(_ status: Int, _ headers: [String: String]) async throws {
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status),
            headers: HTTPHeaders(headers.map { ($0.key, $0.value) }))
        try await channel.writeAndFlush(HTTPServerResponsePart.head(head)).get()
    }

    private func send(_ bytes: [UInt8]) async throws {
        guard channel.isActive else { throw HungUp() }
        try Task.checkCancellation()
        guard !bytes.isEmpty else { return }
        try await channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))).get()
    }

    private func end() async throws {
        try await channel.writeAndFlush(HTTPServerResponsePart.end(nil)).get()
    }
}
