/// Where previews live: each label is a host of its own below one domain.
public struct PreviewAddress: Hashable, Sendable {
    /// `http` or `https`.
    public var scheme: String
    /// The domain below which the labels stand, such as `localhost`.
    public var domain: String
    /// The port that people see; nil for the scheme's own.
    public var port: Int?

    public init(scheme: String, domain: String, port: Int?) {
        self.scheme = scheme
        self.domain = domain
        self.port = port
    }

    /// The origin of the preview with this label, without a slash at its end.
    public func origin(of label: String) -> String {
        "\(scheme)://\(label).\(domain)" + (port.map { ":\($0)" } ?? "")
    }
}
