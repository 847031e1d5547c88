import SiteModel
import Sites
import Storage

/// A picture as it was sent with a message.
public struct SentImage: Sendable, Hashable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What it is, by its first bytes: what a client says of it is not believed.
    ///
    /// The signatures are those of the WHATWG's “MIME Sniffing” standard.
    var mediaType: String? {
        let signatures: [(String, [UInt8])] = [
            ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ("image/jpeg", [0xFF, 0xD8, 0xFF]),
            ("image/gif", Array("GIF87a".utf8)), ("image/gif", Array("GIF89a".utf8)),
        ]
        if let known = signatures.first(where: { bytes.starts(with: $0.1) }) { return known.0 }
        let isWebP = bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBPVP".utf8))
        return isWebP ? "image/webp" : nil
    }
}

extension SiteIntake {
    /// Stores pictures, durably, before the message that names them.
    /// - Throws: `SitesError` for too many, too large ones, or what is no picture.
    func keep(_ images: [SentImage]) async throws -> [TurnImage] {
        guard !images.isEmpty else { return [] }
        guard images.count <= TurnImage.most else {
            throw SitesError.invalid(field: "images", reason: "Send at most \(TurnImage.most) pictures with a message.")
        }
        let types = try images.map { image in
            guard image.bytes.count <= TurnImage.largest else {
                throw SitesError.invalid(
                    field: "images", reason: "A picture has at most \(TurnImage.largest >> 20) MiB. Make it smaller.")
            }
            guard let type = image.mediaType else {
                throw SitesError.invalid(field: "images", reason: "A picture is a PNG, JPEG, WebP or GIF file.")
            }
            return type
        }
        let digests = try await sites.keep(images.map(\.bytes))
        return zip(types, digests).map { TurnImage(mediaType: $0, blob: $1) }
    }
}
