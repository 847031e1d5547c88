/// Something that a person can start from with a click.
struct Example: Sendable {
    var title: String
    var hint: String
    var text: String
    /// The text as a part of an address.
    var encoded: String

    init(title: String, hint: String, text: String) {
        self.title = title
        self.hint = hint
        self.text = text
        encoded = Self.encode(text)
    }

    /// A text as a part of an address.
    static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { encoded, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                encoded.unicodeScalars.append(scalar)
            } else {
                encoded += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}

extension Words {
    /// The examples `key_1_text`, `key_2_text` and so on, as many as there are, with their titles and hints.
    func examples(_ key: String) -> [Example] {
        (1...).lazy.map { "\(key)_\($0)" }.prefix { has($0 + "_text") }.map { one in
            Example(
                title: has(one + "_title") ? self[one + "_title"] : "",
                hint: has(one + "_hint") ? self[one + "_hint"] : "", text: self[one + "_text"])
        }
    }
}
