public import Foundation

/// The scheme, host and port of the console.
public struct ConsoleOrigin: Hashable, Sendable, CustomStringConvertible {
    public var isSecure: Bool
    /// Lower-cased, without a port.
    public var host: String
    public var port: Int

    public init(isSecure: Bool, host: String, port: Int) {
        self.isSecure = isSecure
        self.host = host.lowercased()
        self.port = port
    }

    /// As a browser writes it in `Origin`: without the scheme's own port.
    public var description: String {
        (isSecure ? "https://" : "http://") + (port == (isSecure ? 443 : 80) ? host : "\(host):\(port)")
    }

    /// Whether this machine itself is meant, so that no one else sees what is sent.
    var isLoopback: Bool { host == "localhost" || host.hasSuffix(".localhost") }
}

// MARK: Signing in

extension ConsoleOrigin {
    /// The page where a one-time link leads to. It only shows a button: the link is used up by POST.
    public func signInURL(token: String) -> String { "\(self)/sign-in/\(token)" }

    /// The name of the cookie that holds the session.
    ///
    /// Browsers take the `__Host-` prefix only over https. The port is in the plain name, because cookies are shared by
    /// all ports of a host and two servers on one machine would sign each other out.
    public var cookieName: String { isSecure ? "__Host-sitewright" : "sitewright-\(port)" }

    /// The cookie of a session, as `Set-Cookie` has it; one of the past takes it away.
    public func cookie(_ secret: String, until end: Date) -> String {
        let age = max(0, Int(end.timeIntervalSinceNow))
        return "\(cookieName)=\(secret); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(age)"
            + (isSecure ? "; Secure" : "")
    }
}
