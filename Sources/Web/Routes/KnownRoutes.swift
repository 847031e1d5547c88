import HTTPTypes
import Hummingbird
import Synchronization

/// All routes, so that a request to an address that exists with a method that does not can be told so.
final class KnownRoutes: Sendable {
    private let routes = Mutex<[(path: RouterPath, method: HTTPRequest.Method)]>([])

    func learn(_ router: Router<AppRequestContext>) {
        let found = router.routes.map { (path: $0.path, method: $0.method) }
        routes.withLock { $0 = found }
    }

    /// The methods that the address takes, as `Allow` lists them; nil for an address that does not exist.
    func methods(of path: String) -> String? {
        let parts = path.split(separator: "/")
        var methods = Set(
            routes.withLock { $0.filter { Self.matches($0.path, parts) }.map(\.method.rawValue) })
        // The router answers HEAD wherever it answers GET.
        if methods.contains("GET") { methods.insert("HEAD") }
        return methods.isEmpty ? nil : methods.sorted().joined(separator: ", ")
    }

    private static func matches(_ pattern: RouterPath, _ parts: [Substring]) -> Bool {
        for (index, element) in pattern.enumerated() {
            if element.description == "**" { return parts.count > index }
            guard index < parts.count, element ~= parts[index] else { return false }
        }
        return pattern.count == parts.count
    }
}
