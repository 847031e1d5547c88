import NIOCore
import NIOHTTP1

/// Watches the application's responses: says when one is over, and writes what the connection's future demands.
///
/// It stands between the application and the encoder, where responses still have parts.
final class ResponseGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Goes outwards when the last part of a response was written.
    struct ResponseEnded: Sendable {
        /// Whether the response said that the connection ends with it.
        let closes: Bool
    }

    private var isOld = false
    private var keepsAlive = true
    private var responseCloses = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data) {
            isOld = head.version.isOld
            keepsAlive = head.isKeepAlive && !head.headers.contains(name: "upgrade")
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            responseCloses = !keepsAlive || !head.isKeepAlive
            if responseCloses {
                head.headers.replaceOrAdd(name: "connection", value: "close")
            } else if isOld {
                head.headers.replaceOrAdd(name: "connection", value: "keep-alive")
            }
            if isOld, !head.headers.contains(name: "content-length") {
                // Such a client knows no chunks: the end of the connection ends the body.
                head.version = .http1_0
                head.headers.replaceOrAdd(name: "connection", value: "close")
                responseCloses = true
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            context.write(data, promise: promise)
            context.triggerUserOutboundEvent(ResponseEnded(closes: responseCloses), promise: nil)
        default:
            context.write(data, promise: promise)
        }
    }
}

@available(*, unavailable)
extension ResponseGate: Sendable {}
