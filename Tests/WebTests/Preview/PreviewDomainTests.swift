import Testing

@testable import Web

@Suite("Hosts of previews")
struct PreviewDomainTests {
    private static let label = "bakery-0123456789abcdefghjkmnpqrs"

    @Test(
        "A host is a preview's, unknown, or somebody else's",
        arguments: [
            ("\(label).localhost", .preview(label: label)),
            ("\(label).localhost:8080", .preview(label: label)),
            ("\(label).LOCALHOST:8080", .preview(label: label)),
            ("\(label.uppercased()).localhost", .preview(label: label)),
            ("x.localhost", .unknown),
            ("a.\(label).localhost", .unknown),
            ("\(label)..localhost", .unknown),
            (".localhost", .other),
            ("localhost", .other),
            ("localhost:8080", .other),
            ("127.0.0.1:8080", .other),
            ("[::1]:8080", .other),
            ("\(label).localhost.", .other),
            ("\(label).localhost.example.com", .other),
            ("\(label)localhost", .other),
            ("evil.com/.localhost", .unknown),
            ("\(label).localhost@evil.com", .other),
            ("", .other),
        ] as [(String, PreviewDomain.Host)])
    func hostsAreTold(host: String, expected: PreviewDomain.Host) {
        #expect(PreviewDomain().host(host) == expected)
    }

    @Test(
        "A label is a slug and 26 characters",
        arguments: [
            (label, true), ("a-0123456789abcdefghjkmnpqrs", true),
            (String(repeating: "s", count: 30) + "-0123456789abcdefghjkmnpqrs", true),
            (String(repeating: "s", count: 31) + "-0123456789abcdefghjkmnpqrs", false),
            ("-0123456789abcdefghjkmnpqrs", false), ("0123456789abcdefghjkmnpqrs", false),
            ("--0123456789abcdefghjkmnpqrs", false), ("a_b-0123456789abcdefghjkmnpqrs", false),
            ("bakery-0123456789abcdefghjkmnpqr", false), ("bäckerei-0123456789abcdefghjkmnpqrs", false), ("", false),
        ])
    func labelsAreTold(label: String, expected: Bool) {
        #expect(PreviewDomain.isLabel(label) == expected)
    }
}
