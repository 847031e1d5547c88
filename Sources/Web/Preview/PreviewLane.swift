import NIOCore
import NIOHTTP1

/// The head of every connection: answers what it can from memory, and lets one other request at a time through to the
/// application.
///
/// Answers leave in the order of their requests. While one is being made, or while the client does not read, what
/// follows waits here and nothing more is read. The lane also ends connections: idle, slow, refused, or at a shutdown.
final class PreviewLane: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let limits: ConnectionLimits
    private var phase = LanePhase.ready
    private var waiting = CircularBuffer<LaneArrival>()
    private var isDraining = false
    private var holdsRead = false
    private var needsFlush = false
    private var isQuiescing = false
    private var isInputClosed = false
    private var date = HTTPDate()
    private var answers: LaneAnswers
    private let timer = ConnectionTimer()

    init(sites: PreviewSites, limits: ConnectionLimits) {
        self.answers = LaneAnswers(sites: sites)
        self.limits = limits
    }

    // MARK: What arrives

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        receive(.part(unwrapInboundIn(data)), context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush(context)
        context.fireChannelReadComplete()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        receive(.failure(error), context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            quiesce(context)
        } else if case .inputClosed? = event as? ChannelEvent {
            isInputClosed = true
            if case .closing = phase { return context.close(promise: nil) }
            receive(.inputClosed, context)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        drain(context)
        context.fireChannelWritabilityChanged()
    }

    func read(context: ChannelHandlerContext) {
        if waiting.isEmpty {
            context.read()
        } else {
            holdsRead = true
        }
    }

    private func receive(_ arrival: LaneArrival, _ context: ChannelHandlerContext) {
        if case .closing = phase { return }
        if waiting.isEmpty, canTake(arrival, context) {
            take(arrival, context)
        } else {
            waiting.append(arrival)
        }
    }

    private func canTake(_ arrival: LaneArrival, _ context: ChannelHandlerContext) -> Bool {
        switch (arrival, phase) {
        case (.part(.head), .ready): context.channel.isWritable
        case (.part(.head), _): false
        case (.failure, .exchange(let exchange)): !exchange.requestEnded
        default: true
        }
    }

    private func drain(_ context: ChannelHandlerContext) {
        guard !isDraining else { return }
        isDraining = true
        while let next = waiting.first, canTake(next, context) {
            waiting.removeFirst()
            take(next, context)
        }
        isDraining = false
        // The application's side takes what it was given when the reading of it is said to be complete.
        if case .exchange = phase { context.fireChannelReadComplete() }
        flush(context)
        if holdsRead, waiting.isEmpty {
            holdsRead = false
            context.read()
        }
    }

    private func take(_ arrival: LaneArrival, _ context: ChannelHandlerContext) {
        switch arrival {
        case .part(.head(let head)): begin(head, context)
        case .part(let part): forward(part, context)
        case .failure(let error): fail(error, context)
        case .inputClosed:
            guard case .exchange(var exchange) = phase else { return finish(context) }
            exchange.closes = true
            phase = .exchange(exchange)
            context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
    }

    // MARK: Requests

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let facts = RequestFacts(head)
        guard facts.hasValidHost else { return refuse(400, context) }
        let closes = !head.isKeepAlive || isQuiescing || facts.hasUpgrade
        if let response = answers.answer(to: head, facts) {
            let field: StaticResponse.ConnectionField =
                closes ? .close : head.version.isOld ? .keepAlive : .none
            write(response, field, context)
            phase = .answered(closes: closes)
            return
        }
        phase = .exchange(LanePhase.Exchange(closes: closes))
        timer.expire(in: limits.body, context, check)
        if facts.expectsContinue {
            context.writeAndFlush(wrapOutboundOut(.byteBuffer(Self.goOn)), promise: nil)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    private func forward(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        var isEnd = false
        if case .end = part { isEnd = true }
        switch phase {
        case .answered(let closes) where isEnd:
            closes ? finish(context) : becomeReady(context)
        case .exchange(var exchange):
            exchange.requestEnded = isEnd
            phase = .exchange(exchange)
            timer.expire(in: limits.body, context, check)
            context.fireChannelRead(wrapInboundOut(part))
            settle(context)
        default: break
        }
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
        if case .exchange(var exchange) = phase {
            exchange.closes = true
            phase = .exchange(exchange)
            context.fireErrorCaught(error)
        } else if let error = error as? HTTPParserError {
            if case .headerOverflow = error { refuse(431, context) } else { refuse(400, context) }
        } else if error is ByteToMessageDecoderError || error is NIOHTTPDecoderError {
            refuse(400, context)
        } else {
            context.close(promise: nil)
        }
    }

    // MARK: Responses

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let ended = event as? ResponseGate.ResponseEnded else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        guard case .exchange(var exchange) = phase else { return }
        exchange.responseEnded = true
        exchange.closes = exchange.closes || ended.closes
        phase = .exchange(exchange)
        settle(context)
    }

    /// Ends an exchange of which both sides are over, or whose connection ends anyway.
    private func settle(_ context: ChannelHandlerContext) {
        guard case .exchange(let exchange) = phase, exchange.responseEnded else { return }
        if exchange.closes || isQuiescing {
            finish(context)
        } else if exchange.requestEnded {
            becomeReady(context)
            drain(context)
        }
    }

    private func becomeReady(_ context: ChannelHandlerContext) {
        phase = .ready
        timer.expire(in: limits.nextHead, context, check)
    }

    private func write(
        _ response: StaticResponse, _ field: StaticResponse.ConnectionField, _ context: ChannelHandlerContext
    ) {
        for buffer in response.buffers(context.channel.allocator, date: date.current(), connection: field) {
            context.write(wrapOutboundOut(.byteBuffer(buffer)), promise: nil)
        }
        needsFlush = true
    }

    private func flush(_ context: ChannelHandlerContext) {
        guard needsFlush else { return }
        needsFlush = false
        context.flush()
    }

    // MARK: The end

    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        write(.refusal(status), .close, context)
        finish(context)
    }

    /// Closes the connection when all that is written has been sent.
    private func finish(_ context: ChannelHandlerContext) {
        if case .closing = phase { return }
        phase = .closing
        waiting.removeAll()
        needsFlush = false
        let sent = context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())))
        timer.expire(in: limits.body, context, check)
        sent.assumeIsolated().whenComplete { _ in
            guard !self.isInputClosed, !self.isQuiescing else { return context.close(promise: nil) }
            // To close while the client still sends could take the answer from it: it is given time to read.
            context.close(mode: .output, promise: nil)
            self.timer.expire(in: self.limits.linger, context, self.check)
        }
        if holdsRead {
            holdsRead = false
            context.read()
        }
    }

    private func quiesce(_ context: ChannelHandlerContext) {
        isQuiescing = true
        switch phase {
        case .ready where waiting.isEmpty: finish(context)
        case .ready, .answered: break
        case .exchange:
            context.eventLoop.assumeIsolated().scheduleTask(in: limits.shutdown) { context.close(promise: nil) }
        case .closing: context.close(promise: nil)
        }
    }

    /// Called when a time is over: closes, unless the client is still reading what it was sent.
    private func check(_ context: ChannelHandlerContext, _ isReading: Bool, _ hasUnread: Bool) {
        if case .exchange(let exchange) = phase, exchange.requestEnded, isReading || !hasUnread {
            // The application takes its time, or streams.
            timer.expire(in: limits.body, context, check)
        } else if isReading {
            timer.expire(in: limits.body, context, check)
        } else {
            context.close(promise: nil)
        }
    }

    func channelActive(context: ChannelHandlerContext) {
        timer.expire(in: limits.firstHead, context, check)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer.cancel()
        phase = .closing
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer.cancel()
    }

    private static let goOn = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
}

@available(*, unavailable)
extension PreviewLane: Sendable {}
