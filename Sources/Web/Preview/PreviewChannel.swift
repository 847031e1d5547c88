import HTTPTypes
public import HummingbirdCore
public import Logging
public import NIOCore
import NIOHTTP1
public import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// The connections of a server that serves previews beside an application.
///
/// A GET or HEAD for a preview whose bytes are in memory is answered on the event loop at once, see ``PreviewLane``. Every
/// other request goes the usual way: to the application's responder, or for a preview's host to the preview's own.
/// Limits, idle connections and graceful shutdown are the lane's business for both.
public struct PreviewChannel: HTTPChannelHandler {
    public typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    public let responder: Responder
    private let sites: PreviewSites
    private let limits: ConnectionLimits

    /// - Parameters:
    ///   - forms: Takes what the forms of the sites send; nil takes nothing.
    ///   - responder: The application's, for all hosts that are not previews.
    public init(
        sites: PreviewSites, forms: FormDesk? = nil, limits: ConnectionLimits = .init(), logger: Logger,
        responder: @escaping Responder
    ) {
        self.sites = sites
        self.limits = limits
        let previews = PreviewResponder(sites: sites, forms: forms, logger: logger)
        self.responder = { request, writer, channel in
            switch sites.domain.host(request.head.authority ?? "") {
            case .other: try await responder(request, writer, channel)
            case .unknown: try await previews.respond(label: nil, to: request, writer, channel: channel)
            case .preview(let label): try await previews.respond(label: label, to: request, writer, channel: channel)
            }
        }
    }

    public func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            var decoderLimits = NIOHTTPDecoderLimitConfiguration()
            decoderLimits.maxHeaderFieldSize = limits.fieldSize
            decoderLimits.maxHeaderListSize = limits.headSize
            decoderLimits.maxHeaderFieldCount = limits.fieldCount
            // Each connection keeps its last buffer. The usual head fits in a small one, and an upload's grow as it comes.
            try channel.syncOptions?.setOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 64, initial: 512, maximum: 64 << 10))
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: decoderLimits)))
            // The lane stands before the encoder, so that it can write whole responses as bytes.
            try pipeline.addHandler(PreviewLane(sites: sites, limits: limits))
            try pipeline.addHandler(HTTPResponseEncoder())
            try pipeline.addHandler(ResponseGate())
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    public func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}

extension HTTPServerBuilder {
    /// A server of HTTP/1.1 that serves previews beside an application.
    public static func previews(
        _ sites: PreviewSites, forms: FormDesk? = nil, limits: ConnectionLimits = .init(), logger: Logger
    ) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            PreviewChannel(sites: sites, forms: forms, limits: limits, logger: logger, responder: responder)
        }
    }
}
