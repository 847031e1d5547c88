import Testing

@testable import Storage

@Suite("Addresses of S3 stores")
struct S3LocationTests {
    @Test func withoutAnEndpointItIsAmazonsWithTheBucketInTheHost() throws {
        let location = try S3Location("s3://sites?region=eu-central-1")
        #expect(location.host == "sites.s3.eu-central-1.amazonaws.com")
        #expect(location.scheme == "https")
        #expect(location.path("ab/cd") == "/ab/cd")
        #expect(location.path(nil) == "/")
        #expect(location.key("ab/cd") == "ab/cd")
    }

    @Test func withAnEndpointTheBucketIsInThePath() throws {
        let location = try S3Location("s3://sites/a%20b//c/?endpoint=http://S3.example:9000")
        #expect(location.host == "s3.example:9000")
        #expect(location.region == "us-east-1")
        #expect(location.prefix == "a b/c")
        #expect(location.path(location.key("x")) == "/sites/a b/c/x")
        #expect(location.path(nil) == "/sites")
        #expect("\(location)" == "s3://sites/a b/c at http://s3.example:9000")
    }

    @Test func theSchemesOwnPortIsNotNamed() throws {
        #expect(try S3Location("s3://sites?endpoint=https://s3.example:443&style=host").host == "sites.s3.example")
    }

    @Test(arguments: [
        "sites", "https://sites", "s3://", "s3://ab", "s3://Sites", "s3://sites?endpoint=s3.example",
        "s3://sites?endpoint=ftp://s3.example", "s3://sites?endpoint=https://s3.example/path", "s3://sites?style=both",
        "s3://sites?regoin=x", "s3://sites:80", "s3://key:secret@sites", "s3://sites?endpoint=https://k:secret@h",
    ])
    func whatIsNoAddressIsRefusedInWords(text: String) {
        let problem = #expect(throws: S3LocationProblem.self) { try S3Location(text) }
        #expect(problem?.description.contains("secret") == false)
    }

    @Test func keysAreNeitherPrintedNorReflected() {
        let credentials = S3Credentials(accessKey: "AKID", secretKey: "hidden-1", sessionToken: "hidden-2")
        var dumped = ""
        dump(credentials, to: &dumped)
        for text in ["\(credentials)", String(reflecting: credentials), dumped] {
            #expect(text.contains("AKID") && !text.contains("hidden"))
        }
    }

    @Test func documentsAreReadAndNonsenseIsNone() {
        let text = "<?xml version=\"1.0\"?><A xmlns=\"u\"><B>x &amp; y</B><C><B>1</B></C><C/></A>"
        let document = S3Document(Array(text.utf8))
        #expect(document?.value("B") == "x & y")
        #expect(document?.all("C").count == 2)
        #expect(document?.all("C").first?.value("B") == "1")
        #expect(S3Document(Array("<A><B></A>".utf8)) == nil)
        #expect(S3Document([]) == nil)
        #expect(S3Document(Array(String(repeating: "<A>", count: 10_000).utf8)) == nil)
    }
}
