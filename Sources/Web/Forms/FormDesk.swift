import Accounts
import Foundation
import HTTPTypes
import HummingbirdCore
public import Logging
import NIOCore
import SiteModel
public import Sites
import Storage

/// Takes what visitors send with the forms of sites, and answers them.
///
/// Every check that needs no body comes before the body is read: method, form, origin, how often. A person without
/// script gets a redirect to a page that says that it arrived, or a page that says what is in the way with the form and
/// what was typed; a script that accepts JSON gets that.
public struct FormDesk: Sendable {
    private let sites: Sites
    private let limits: FormLimits
    private let counts: FormCounts
    private let addresses: RateLimiter
    private let projects: RateLimiter
    private let logger: Logger

    public init(sites: Sites, limits: FormLimits = FormLimits(), metrics: MetricsRegistry, logger: Logger) {
        self.sites = sites
        self.limits = limits
        self.counts = FormCounts(registry: metrics)
        self.addresses = RateLimiter(limits.address, now: limits.uptime)
        self.projects = RateLimiter(limits.project, now: limits.uptime)
        self.logger = logger
    }

    /// Answers a request to an address below ``FormRequest/base`` of the site with a label.
    /// - Parameters:
    ///   - dress: How the site looks, for pages.
    ///   - peer: The address of the other end of the connection.
    /// - Throws: what the connection throws.
    func answer(
        _ request: Request, label: String, peer: String, policy: ResponsePolicy, dress: () async -> SiteDress
    ) async throws -> StaticResponse {
        let asked = FormRequest(request.head)
        var answer = FormAnswer(asked, policy: policy)
        do {
            guard let target = try await sites.formTarget(label: label) else { throw FormRefusal.unbuilt }
            answer.know(target, language: target.forms.language)
            switch asked.place {
            case .thanks(let name):
                guard asked.method == .get || asked.method == .head else {
                    throw FormRefusal.wrongMethod(allowed: "GET, HEAD")
                }
                guard let form = target.form(name) else { throw FormRefusal.unknownForm }
                return answer.thanks(for: form, in: await dress())
            case .form(let name) where asked.method == .options: return try preflight(name, target, answer)
            case .form(let name) where asked.method == .post:
                let form = try await receive(
                    name, for: target, asked, request, from: client(request.headers, peer: peer), &answer)
                return try answer.received(form)
            case .form: throw FormRefusal.wrongMethod(allowed: "POST, OPTIONS")
            case .nothing: throw FormRefusal.unknownForm
            }
        } catch let refusal as FormRefusal {
            return await refused(refusal, answer, dress)
        } catch SitesError.inboxFull {
            logger.warning("An inbox is full.", metadata: ["label": "\(label)"])
            return await refused(.full, answer, dress)
        } catch let error where Self.isOurs(error) {
            let reference = String(UInt32.random(in: .min ... .max), radix: 36)
            logger.error(
                "A form could not be taken.",
                metadata: ["label": "\(label)", "reference": "\(reference)", "error": "\(error)"])
            return await refused(.failed(reference: reference), answer, dress)
        }
    }

    // MARK: A form that was sent

    private func receive(
        _ name: String, for target: FormTarget, _ asked: FormRequest, _ request: Request, from client: String,
        _ answer: inout FormAnswer
    ) async throws -> FormDefinition {
        guard let form = target.form(name) else { throw FormRefusal.unknownForm }
        answer.form = form
        guard asked.isForm else { throw FormRefusal.wrongType }
        guard (asked.contentLength ?? 0) <= limits.body else { throw FormRefusal.tooLarge(limit: limits.body) }
        guard answer.access != .foreign else { throw FormRefusal.foreign }
        let project = target.project.description
        if let wait = addresses.take("\(project) \(client)") ?? projects.take(project) {
            throw FormRefusal.limited(seconds: Self.seconds(wait))
        }
        let body = try await FormBody.read(request.body, limits)
        answer.hasReadBody = true
        let entry = FormEntry(try FormBody.pairs(in: body.readableBytesView), for: form)
        guard entry.isSpam || entry.problems.isEmpty else { throw FormRefusal.invalid(entry) }
        // What has no fields at all is not worth keeping, even to look for what was taken for spam by mistake.
        if !entry.fields.isEmpty {
            _ = try await sites.receive(
                SubmissionDraft(
                    form: form.name, formLabel: form.label, fields: entry.fields, page: asked.page ?? form.page,
                    language: target.forms.language, isSpam: entry.isSpam),
                of: target.project)
        }
        counts.add(entry.isSpam ? .spam : .received)
        return form
    }

    /// Lets a script on one of the project's own addresses send, see CORS.
    private func preflight(_ name: String, _ target: FormTarget, _ answer: FormAnswer) throws -> StaticResponse {
        guard target.form(name) != nil else { throw FormRefusal.unknownForm }
        guard answer.access != .foreign else { throw FormRefusal.foreign }
        return answer.preflight()
    }

    private func refused(
        _ refusal: FormRefusal, _ answer: FormAnswer, _ dress: () async -> SiteDress
    ) async -> StaticResponse {
        if case .limited = refusal { counts.add(.limited) } else if answer.isSending { counts.add(.refused) }
        return answer.refused(refusal, in: answer.isForPeople ? await dress() : SiteDress())
    }

    /// Who sends: the address, and of IPv6 the network, of which everybody has a whole one.
    private func client(_ fields: HTTPFields, peer: String) -> String {
        let forwarded = limits.trustsForwardedFor ? RequestLog.forwardedAddress(fields) : nil
        return ClientAddress.key(of: forwarded ?? peer)
    }

    /// Whether an error is one of this server, and not the end of the connection.
    private static func isOurs(_ error: any Error) -> Bool {
        error is StorageError || error is BlobError || error is SitesError || error is FileTree.MalformedManifest
    }

    private static func seconds(_ duration: Duration) -> Int {
        let parts = duration.components
        return max(1, Int(parts.seconds) + (parts.attoseconds > 0 ? 1 : 0))
    }
}

/// How many forms were sent, by what became of them.
struct FormCounts: Sendable {
    enum Outcome: String, Sendable, CaseIterable { case received, spam, limited, refused }

    let registry: MetricsRegistry

    init(registry: MetricsRegistry) {
        self.registry = registry
        // From the start, so that a rate can be computed of the first ones.
        for outcome in Outcome.allCases { series(outcome).add(0) }
    }

    func add(_ outcome: Outcome) { series(outcome).add(1) }

    private func series(_ outcome: Outcome) -> Series {
        registry.series("form_submissions", [("outcome", outcome.rawValue)], .counter)
    }
}
