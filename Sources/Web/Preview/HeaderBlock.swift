/// Header fields that are the same for every response of one kind, written out once.
struct HeaderBlock: Hashable, Sendable {
    /// The fields in order; a name may occur more than once.
    let fields: [Field]
    /// The fields as HTTP/1.1 sends them, each ended by CRLF.
    let bytes: [UInt8]

    struct Field: Hashable, Sendable {
        let name: String
        let value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    init(_ fields: [Field]) {
        self.fields = fields
        self.bytes = fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }
    }

    /// The values of a field, by its name in any case.
    subscript(name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}
