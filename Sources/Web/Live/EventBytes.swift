import Events
import Foundation
import NIOCore
import Synchronization

/// The bytes of events as they go over the wire, made once for all streams.
///
/// The newest events are kept, so that a thousand streams that get one event share one buffer. An event that is read
/// again later is encoded again.
final class EventBytes: Sendable {
    private struct Kept {
        var id: String
        var bytes: ByteBuffer
    }

    /// How many events are kept; each has the place of its position modulo this.
    static let places = 256
    /// Larger ones are encoded for each stream: they are rare, and keeping them could cost much memory.
    static let longest = 16 << 10

    private let kept = Mutex([Kept?](repeating: nil, count: EventBytes.places))

    /// - Parameter id: The cursor of the event, which tells histories of the log apart.
    func bytes(of event: Event, id: String) -> ByteBuffer {
        let place = Int(event.position % Int64(Self.places))
        let known = kept.withLock { kept -> ByteBuffer? in
            guard let found = kept[place], found.id == id else { return nil }
            return found.bytes
        }
        if let known { return known }
        let bytes = ServerSentEvent(id: id, data: Self.data(of: event)).buffer
        if bytes.readableBytes <= Self.longest {
            kept.withLock { $0[place] = Kept(id: id, bytes: bytes) }
        }
        return bytes
    }

    private static func data(of event: Event) -> String {
        let at = JSON.text(of: Date(timeIntervalSince1970: Double(event.atMilliseconds) / 1_000))
        let project = event.scope.project.map { "\"\($0)\"" } ?? "null"
        let job = event.scope.job.map { "\"\($0)\"" } ?? "null"
        // Kinds are words of ours and the body is JSON already, so no text has to be escaped.
        return #"{"at":"\#(at)","body":\#(event.body),"job":\#(job),"kind":"\#(event.kind)","project":\#(project)}"#
    }
}
