import CBrotli
import CZlib

/// Bodies of HTTP in their compressed forms, for who serves an artifact.
public enum Compression {
    /// The bytes in the Brotli format, or nil where the library has no memory for it.
    ///
    /// - Parameter quality: 0 to 11. 5 is some twenty times faster than 11 and a few percent larger.
    public static func brotli(_ bytes: [UInt8], quality: Int = 5) -> [UInt8]? {
        var length = BrotliEncoderMaxCompressedSize(bytes.count)
        guard length > 0 else { return nil }
        var output = [UInt8](repeating: 0, count: length)
        let done = BrotliEncoderCompress(
            Int32(min(max(quality, 0), 11)), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &length,
            &output)
        guard done == BROTLI_TRUE else { return nil }
        return Array(output.prefix(length))
    }

    /// The bytes in the gzip format, or nil where the library has no memory for it.
    ///
    /// The same bytes always give the same result: the header carries no time and no name.
    /// - Parameter level: 1 to 9.
    public static func gzip(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
        var stream = z_stream()
        let windowOfGzip: Int32 = 15 + 16
        let version = ZLIB_VERSION
        guard
            deflateInit2_(
                &stream, Int32(min(max(level, 1), 9)), Z_DEFLATED, windowOfGzip, 8, Z_DEFAULT_STRATEGY, version,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let length: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
            }
        }
        return length.map { Array(output.prefix($0)) }
    }
}
