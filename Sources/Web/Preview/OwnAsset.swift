import NIOCore
import SiteModel

/// A small file of our own on every preview's origin.
struct OwnAsset: Sendable {
    private let content: StaticContent
    private let loaded: LoadedContent

    init(_ text: String, ending: String, policy: ResponsePolicy) {
        let bytes = Array(text.utf8)
        let blob = Digest(of: bytes)
        let type = MediaType(fileExtension: ending)
        let block = policy.block(type: type, path: nil, status: 200, changes: [], buildID: nil)
        self.content = StaticContent(status: 200, blob: blob, size: bytes.count, type: type, block: block)
        self.loaded = LoadedContent(ByteBuffer(bytes: bytes), blob: blob, coding: .identity)
    }

    func response(to request: StaticRequest) -> StaticResponse {
        StaticResponse(content, loaded, for: request)
    }
}
