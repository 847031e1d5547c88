public import SiteModel

/// Collects what a step depends on, and makes one digest of it.
///
/// Each part is written with its name and length, so that no two lists of parts look the same.
public struct StepKey: Sendable {
    private var bytes: [UInt8] = []

    /// - Parameter name: What is keyed, with a number that changes when its making does.
    public init(_ name: String) {
        add("step", name)
    }

    public mutating func add(_ name: String, _ value: String) {
        bytes += Array("\(name.utf8.count):\(name)=\(value.utf8.count):\(value)\n".utf8)
    }

    public mutating func add(_ name: String, _ digest: Digest) {
        add(name, digest.hex)
    }

    /// Every path, mode and content of a tree.
    public mutating func add(_ name: String, _ tree: FileTree) {
        add(name, tree.digest)
    }

    public var digest: Digest { Digest(of: bytes) }
}

extension Digest {
    /// The first digits, for the name of a file.
    var short: String { String(hex.prefix(10)) }
}
