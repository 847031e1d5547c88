/// The keys of a store. Neither printing nor reflecting shows the secret ones.
public struct S3Credentials: Sendable {
    public let accessKey: String
    let secretKey: String
    let sessionToken: String?

    public init(accessKey: String, secretKey: String, sessionToken: String? = nil) {
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.sessionToken = sessionToken == "" ? nil : sessionToken
    }
}

extension S3Credentials: CustomStringConvertible, CustomReflectable {
    public var description: String { "the access key \(accessKey)" }
    public var customMirror: Mirror { Mirror(self, children: ["accessKey": accessKey]) }
}
