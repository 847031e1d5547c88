import Foundation
import HTTPTypes

/// What is measured about requests and about the process.
struct HTTPMetrics: Sendable {
    let registry: MetricsRegistry

    /// Counts a request by the pattern of its route, never by its path.
    func count(method: HTTPRequest.Method, route: String, status: HTTPResponse.Status, took: Duration) {
        let method = Self.known.contains(method) ? method.rawValue : "OTHER"
        registry.series(
            "http_requests", [("method", method), ("route", route), ("status", String(status.code))], .counter
        ).add(1)
        registry.series("http_request_duration_seconds", [("route", route)], .histogram).observe(took.seconds)
    }

    /// How many streams of events are open.
    var streams: Series { registry.series("event_streams", [], .gauge) }

    /// Everything, with what is read when it is asked for.
    var text: String {
        if let memory = Self.residentMemory {
            registry.series("process_resident_memory_bytes", [], .gauge).replace(Double(memory))
        }
        return registry.text
    }

    private static let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]

    private static var residentMemory: Int? {
        guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = statm.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
}
