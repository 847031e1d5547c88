import CBrotli
import CZlib

/// Compression of bodies.
enum Compression {
    /// Compresses with Brotli; nil if the library refuses.
    static func brotli(_ bytes: [UInt8], quality: Int = 5) -> [UInt8]? {
        var size = max(BrotliEncoderMaxCompressedSize(bytes.count), 16)
        var succeeded = false
        let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            succeeded =
                BrotliEncoderCompress(
                    Int32(quality), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.count, bytes, &size,
                    buffer.baseAddress) == BROTLI_TRUE
            count = succeeded ? size : 0
        }
        return succeeded ? result : nil
    }

    /// Compresses with gzip; nil if the library refuses.
    static func gzip(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
        var stream = z_stream()
        // A window of 15 bits, and 16 for gzip's header instead of zlib's.
        let opened = deflateInit2_(
            &stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var succeeded = false
        let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(bound)
                succeeded = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = succeeded ? Int(stream.total_out) : 0
        }
        return succeeded ? result : nil
    }
}
