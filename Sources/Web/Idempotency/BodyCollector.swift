import HTTPTypes
import Hummingbird
import Synchronization

/// Takes the body of a response into memory instead of sending it.
final class BodyCollector: ResponseBodyWriter, Sendable {
    let content = Mutex(ByteBuffer())

    func write(_ buffer: ByteBuffer) async throws {
        content.withLock { content in _ = content.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
