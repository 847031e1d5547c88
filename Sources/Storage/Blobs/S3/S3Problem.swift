/// Why an S3-compatible store did not do what it was asked, as far as a person can act on it.
public enum S3Problem: Error, Hashable, Sendable {
    /// The store does not know the access key, or the session token is not valid.
    case unknownKey(accessKey: String)
    /// The secret key is not that of the access key.
    case wrongSecret(accessKey: String)
    /// The key may not do this.
    case forbidden(action: String)
    case noBucket(String)
    /// The bucket is in another region.
    case otherRegion(String?)
    /// This machine's clock and the store's differ too much, and correcting by the store's did not help.
    case clock
    /// The store asked to come back later until time was up.
    case busy
    /// No connection, or a connection that broke, until time was up.
    case unreachable(endpoint: String, reason: String)
    /// The store took longer than the operation may take.
    case timedOut(endpoint: String)
    /// The store is full.
    case full
    /// Anything else, with the code that the store gave.
    case refused(status: Int, code: String)
}

extension S3Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownKey(let key):
            "The store does not know the access key \(key). Check the access key and, if there is one, the session token."
        case .wrongSecret(let key):
            "The secret key does not belong to the access key \(key). Check the secret key, and the region."
        case .forbidden(let action):
            "The key may not \(action) in this bucket. Allow it to read, write, delete and list."
        case .noBucket(let bucket): "There is no bucket “\(bucket)” in the store. Make it, or correct the name."
        case .otherRegion(let region):
            "The bucket is in \(region.map { "the region \($0)" } ?? "another region"). Set region= in the address of the store."
        case .clock: "This machine's clock and the store's differ too much. Set this machine's clock."
        case .busy: "The store has too much to do. Try again in a moment."
        case .unreachable(let endpoint, let reason):
            "The store at \(endpoint) cannot be reached: \(reason). Check the endpoint, the network and that the store runs."
        case .timedOut(let endpoint): "The store at \(endpoint) did not answer in time. Try again in a moment."
        case .full: "The store is full. Free some space in it and try again; nothing was lost."
        case .refused(let status, let code): "The store refused: \(code) (HTTP status \(status))."
        }
    }
}
