import Foundation
import Testing

@testable import Storage

/// The first examples are Amazon's own, from
/// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>; the vanilla one is of its Signature
/// Version 4 test suite; the last was computed with botocore 1.43.11.
@Suite("Request signatures")
struct RequestSignatureTests {
    private static let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var method = "GET"
        var path = "/"
        var query: [(String, String)] = []
        var headers: [(String, String)] = []
        var hash = RequestSignatureTests.emptyHash
        var signedHeaders: String
        var signature: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Example(
            name: "GET of an object", path: "/test.txt", headers: [("Range", "bytes=0-9")],
            signedHeaders: "host;range;x-amz-content-sha256;x-amz-date",
            signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
        Example(
            name: "PUT of an object", method: "PUT", path: "/test$file.text",
            headers: [("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
            hash: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            signedHeaders: "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
            signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
        Example(
            name: "GET of a bucket's lifecycle", query: [("lifecycle", "")],
            signedHeaders: "host;x-amz-content-sha256;x-amz-date",
            signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        Example(
            name: "GET of a list", query: [("prefix", "J"), ("max-keys", "2")],
            signedHeaders: "host;x-amz-content-sha256;x-amz-date",
            signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    ])
    func amazonsExamplesAreSignedAsAmazonSignsThem(example: Example) {
        let signature = RequestSignature(
            region: "us-east-1", service: "s3",
            credentials: S3Credentials(
                accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"))
        let date = RequestSignature.timestamp(Date(timeIntervalSince1970: 1_369_353_600))
        #expect(date == "20130524T000000Z")
        let headers =
            example.headers + [
                ("Host", "examplebucket.s3.amazonaws.com"), ("x-amz-content-sha256", example.hash),
                ("x-amz-date", date),
            ]
        let value = signature.authorization(
            method: example.method, path: example.path, query: example.query, headers: headers,
            payloadHash: example.hash, date: date)
        let expected =
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
            + "SignedHeaders=\(example.signedHeaders),Signature=\(example.signature)"
        #expect(value == expected)
    }

    @Test(
        arguments: [
            ("GET", [], "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
            ("POST", [], "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
            (
                "GET", [("Param2", "value2"), ("Param1", "value1")],
                "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
            ),
        ] as [(String, [(String, String)], String)])
    func theTestSuiteIsSignedAsItSays(method: String, query: [(String, String)], signature: String) {
        let signer = RequestSignature(
            region: "us-east-1", service: "service",
            credentials: S3Credentials(
                accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"))
        let value = signer.authorization(
            method: method, path: "/", query: query,
            headers: [("Host", "example.amazonaws.com"), ("X-Amz-Date", "20150830T123600Z")],
            payloadHash: Self.emptyHash, date: "20150830T123600Z")
        #expect(value.hasSuffix("Signature=\(signature)"))
    }

    @Test func strangePathsQueriesAndASessionTokenAreSignedAsBotocoreSignsThem() {
        let signer = RequestSignature(
            region: "eu-central-1", service: "s3",
            credentials: S3Credentials(
                accessKey: "AKIDEXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
                sessionToken: "token/with+signs=="))
        let hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        let value = signer.authorization(
            method: "PUT", path: "/bucket/pre fix+ü/~a*b'(c)/=é&",
            query: [("uploadId", "a/b+c=="), ("partNumber", "2")],
            headers: [
                ("host", "s3.example:9000"), ("if-none-match", "*"), ("x-amz-content-sha256", hash),
                ("x-amz-date", "20261121T200001Z"), ("x-amz-security-token", "token/with+signs=="),
            ],
            payloadHash: hash, date: "20261121T200001Z")
        #expect(value.hasSuffix("Signature=3627728290d6e6b26a4d6d6f7812f349781eadfe4ec9f08b07dc7de32d326cdc"))
    }
}
