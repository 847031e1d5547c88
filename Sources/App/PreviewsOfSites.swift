import Events
import Foundation
import Logging
import ServiceLifecycle
import SiteModel
import Sites
import Storage
import Synchronization
import Web

/// Tells the preview host what each label shows.
struct PreviewsOfSites: PreviewLookup {
    let sites: Sites
    let blobs: any BlobStore

    func preview(label: String) async throws -> PreviewState {
        guard let target = try await sites.previewTarget(label: label) else { return .unknown }
        guard let build = target.build else { return .unbuilt }
        return .built(artifact: try await blobs.tree(build.artifact), variant: try await blobs.tree(build.variant))
    }

    func recentArtifacts(label: String) async throws -> [Digest] {
        try await sites.recentArtifacts(label: label, limit: 6)
    }
}

/// Brings the news of a swap to the preview host of this process within the commit, so that nobody who hears of a new
/// build is shown the old one. The two sides need each other, so one is told of the other later.
final class PreviewChanges: Sendable {
    private let listener = Mutex<(@Sendable (String) -> Void)?>(nil)

    func listen(_ listener: @escaping @Sendable (String) -> Void) {
        self.listener.withLock { $0 = listener }
    }

    func tell(_ label: String) {
        listener.withLock { $0 }?(label)
    }
}

/// Tells the preview host when a label shows something else, as the log of events says it.
struct PreviewFollower: Service {
    let hub: EventHub
    let previews: PreviewSites
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    // Whatever moved before this subscription is not in memory, or is dropped here.
                    let events = try await hub.subscribe(workspace: nil, after: nil)
                    previews.invalidateAll()
                    for await delivery in events { apply(delivery) }
                } catch {
                    logger.error("Events cannot be read", metadata: ["error": "\(error)"])
                }
                // A subscription ends when it was too slow, or at the end of the program.
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    private func apply(_ delivery: EventDelivery) {
        switch delivery {
        case .event(let event, _):
            switch event.kind {
            case Sites.previewChanged:
                guard let news = try? JSONDecoder().decode(Sites.PreviewNews.self, from: Data(event.body.utf8)) else {
                    return previews.invalidateAll()
                }
                previews.invalidate(label: news.label)
            case "project.deleted": previews.invalidateAll()
            default: return
            }
        case .reset: previews.invalidateAll()
        }
    }
}
