import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Answers requests to previews that need more than what is in memory: the first for a file, changes of the pointer, and
/// what is not a file at all.
struct PreviewResponder: Sendable {
    let sites: PreviewSites
    /// Takes what the forms of sites send; nil where nothing is taken.
    let forms: FormDesk?
    let logger: Logger
    private let bridge: OwnAsset
    private let style: OwnAsset
    private let formStyle: OwnAsset

    init(sites: PreviewSites, forms: FormDesk? = nil, logger: Logger) {
        self.sites = sites
        self.forms = forms
        self.logger = logger
        let script = BridgeScript(consoleOrigins: sites.policy.consoleOrigins)
        self.bridge = OwnAsset(script.text, ending: "js", policy: sites.policy)
        self.style = OwnAsset(PreviewPages.style, ending: "css", policy: sites.policy)
        self.formStyle = OwnAsset(FormPages.style, ending: "css", policy: sites.policy)
    }

    /// Answers one request to the preview with a label; nil stands for a host that no preview can have.
    func respond(
        label: String?, to request: Request, _ writer: consuming ResponseWriter, channel: any Channel
    ) async throws {
        let asked = StaticRequest(request.head)
        if asked.path == BridgeScript.eventsPath, request.method == .get, let label,
            await isKnown(label)
        {
            return try await sendChanges(of: label, request, writer, channel)
        }
        let response =
            if let forms, let label, Self.isOfForm(asked), await isKnown(label) {
                try await forms.answer(
                    request, label: label, peer: channel.remoteAddress?.ipAddress ?? "", policy: sites.policy,
                    dress: { await dress(of: label) })
            } else {
                await response(label: label, request.method, asked)
            }
        try await writer.write(
            response: HTTPResponse(response), body: response.body.map(ResponseBody.init(byteBuffer:)) ?? ResponseBody())
    }

    /// The answer to a request for anything but the changes.
    func response(label: String?, _ method: HTTPRequest.Method, _ request: StaticRequest) async -> StaticResponse {
        do {
            guard let label else { return sites.pages.unknownPreview(isHead: request.isHead) }
            let path = request.path
            let isRead = method == .get || method == .head
            if isRead, path == BridgeScript.path { return bridge.response(to: request) }
            if isRead, path == PreviewPages.stylePath { return style.response(to: request) }
            if isRead, path == FormPages.stylePath { return formStyle.response(to: request) }
            switch try await sites.site(label: label) {
            case .unknown: return sites.pages.unknownPreview(isHead: request.isHead)
            case .unbuilt: return sites.pages.unbuilt(isHead: request.isHead)
            case .site(let site):
                if isRead, let page = StillPage.page(at: String(path)) {
                    return try await still(page, of: site, isHead: request.isHead)
                }
                if path.hasPrefix("/__sitewright/") { return sites.pages.missing(in: site, isHead: request.isHead) }
                guard isRead else { return sites.pages.wrongMethod() }
                return try await sites.response(of: site, label: label, to: request)
            }
        } catch {
            let reference = String(UInt32.random(in: .min ... .max), radix: 36)
            logger.error(
                "A preview could not be shown.",
                metadata: ["label": "\(label ?? "")", "reference": "\(reference)", "error": "\(error)"])
            return sites.pages.failure(isHead: request.isHead, reference: reference)
        }
    }

    /// A page without its scripts.
    private func still(_ path: String, of site: StaticSite, isHead: Bool) async throws -> StaticResponse {
        guard case .content(let front) = site.route(path, isNavigation: { true }), front.type.isHTML,
            front.status == 200
        else {
            return sites.pages.missing(in: site, isHead: isHead)
        }
        let page = try await sites.contents.load(front.blob, .identity)
        return StaticResponse(
            status: 200, block: front.block, text: StillPage.html(String(buffer: page.bytes)), isHead: isHead)
    }

    // MARK: Forms

    private static func isOfForm(_ request: StaticRequest) -> Bool {
        request.path == FormRequest.base || request.path.hasPrefix(FormRequest.base + "/")
    }

    /// How the site of a label looks, as its first page says it.
    private func dress(of label: String) async -> SiteDress {
        guard case .site(let site)? = try? await sites.site(label: label),
            case .content(let content) = site.route("/", isNavigation: { true }),
            let page = try? await sites.contents.bytes(content.blob)
        else { return SiteDress() }
        return SiteDress(page: String(decoding: page.prefix(32 << 10), as: UTF8.self))
    }

    // MARK: Changes

    private func isKnown(_ label: String) async -> Bool {
        switch try? await sites.site(label: label) {
        case .site, .unbuilt: true
        case .unknown, nil: false
        }
    }

    /// Sends the current build's name now and whenever it changes, until the client or the server ends.
    private func sendChanges(
        of label: String, _ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
    ) async throws {
        let (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        // A line now and then keeps proxies from closing the stream, and finds clients that went away silently.
        let heartbeat = channel.eventLoop.scheduleRepeatedTask(
            initialDelay: .seconds(20), delay: .seconds(20)
        ) { _ in signal.yield() }
        defer { heartbeat.cancel() }
        let number = sites.watch(label: label, signal)
        defer { sites.unwatch(label: label, number) }

        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = "text/event-stream"
        head.headerFields[.cacheControl] = "no-store"
        head.headerFields[.xContentTypeOptions] = "nosniff"
        head.headerFields[.date] = HTTPDate.now
        var body = try await writer.writeHead(head)
        signal.yield()
        try await body.write(ByteBuffer(string: "retry: 1000\n\n"))
        try await request.body.consumeWithInboundCloseHandler { _ in
            var sent: String?
            for await _ in signals.cancelOnGracefulShutdown() {
                let current = await currentBuild(of: label)
                let line = current == sent ? ":\n\n" : "event: build\nid: \(current)\ndata: \(current)\n\n"
                sent = current
                try await body.write(ByteBuffer(string: line))
            }
        } onInboundClosed: {
            signal.finish()
        }
        try await body.finish(nil)
    }

    private func currentBuild(of label: String) async -> String {
        guard case .site(let site)? = try? await sites.site(label: label) else { return "none" }
        return site.id
    }
}
