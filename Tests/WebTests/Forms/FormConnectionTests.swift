import NIOCore
import Sites
import Storage
import TestSupport
import Testing

@testable import Web

@Suite("Connections that send forms", .timeLimit(.minutes(2)))
struct FormConnectionTests {
    @Test("However the bytes are cut up, each form arrives once", arguments: [1, 5, 64, 1_000])
    func inPieces(_ size: Int) async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                let chunked = server.post("").replacing("Content-Length: 0", with: "Transfer-Encoding: chunked")
                let bytes = Array(
                    (server.post(FormServer.message) + chunked + "c\r\nname=Bo&mail\r\n16\r\n=bo%40b.c&message=Moin\r\n"
                        + "0\r\n\r\n" + "GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n").utf8)
                var rest = bytes[...]
                while !rest.isEmpty {
                    try await client.send(String(decoding: rest.prefix(size), as: UTF8.self))
                    rest = rest.dropFirst(size)
                }
                let statuses = [
                    try await client.response().status, try await client.response().status,
                    try await client.response().status,
                ]
                #expect(statuses == [303, 303, 200])
            }
            let names = try await server.stored().map { $0.fields[0].value }
            #expect(names.sorted() == ["Ana", "Bo"])
        }
    }

    @Test("A connection takes form after form, refused ones among them")
    func keepsAlive() async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                for body in [FormServer.message, "name=only", FormServer.message] {
                    try await client.send(server.post(body))
                    let answer = try await client.response()
                    #expect(answer.status == (body == "name=only" ? 422 : 303))
                    #expect(answer["Connection"] == nil)
                }
            }
            #expect(try await server.stored().count == 2)
        }
    }

    @Test("What is announced as too large is refused before it is read, and the connection ends")
    func announcedTooLarge() async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(server.post("", length: 65_537))
                let answer = try await client.response()
                #expect(answer.status == 413 && answer["Connection"] == "close")
                #expect(answer.text.contains("larger than 64 KB"))
                // Nothing that follows is taken for a request.
                try await client.send(server.post(FormServer.message))
                #expect(try await client.readToEnd() == "")
            }
            #expect(try await server.stored().isEmpty)
            let next = try await server.answer(server.post(FormServer.message))
            #expect(next.status == 303)
        }
    }

    @Test("What grows too large on the way is refused, and the connection ends")
    func growsTooLarge() async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(
                    server.post("").replacing("Content-Length: 0", with: "Transfer-Encoding: chunked"))
                let part = "4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n"
                for _ in 0..<5 { try await client.send(part) }
                let answer = try await client.response()
                #expect(answer.status == 413 && answer["Connection"] == "close")
                #expect(try await client.readToEnd() == "")
            }
            #expect(try await server.stored().isEmpty)
        }
    }

    @Test("The largest body is taken; a field that is too long, and too many fields, are not")
    func largestBody() async throws {
        try await FormServer.run { server in
            let long = String(repeating: "x", count: 10_000)
            let filler = String(repeating: "y", count: 65_536 - 35)
            let many = (0..<60).map { "f\($0)=x" }.joined(separator: "&")
            let cases = [
                ("name=A&mail=a@b.c&message=\(long)", 303), ("name=A&mail=a@b.c&message=\(long)x", 422),
                ("name=A&mail=a@b.c&message=Hi&other=\(filler)", 303), (many, 422),
            ]
            for (body, status) in cases {
                let answer = try await server.answer(server.post(body))
                #expect(answer.status == status)
            }
        }
    }

    @Test("A body that comes too slowly is refused in words, and the connection ends")
    func slowBody() async throws {
        try await FormServer.run(forms: { $0.time = .zero }) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(server.post("name=", length: 500))
                let answer = try await client.response()
                #expect(answer.status == 408 && answer["Connection"] == "close")
                #expect(answer.text.contains("too long"))
                #expect(try await client.readToEnd() == "")
            }
        }
    }

    @Test("A body that never comes ends with the connection, and others are served meanwhile")
    func silentBody() async throws {
        try await FormServer.run(limits: ConnectionLimits(body: .milliseconds(300))) { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(server.post("name=", length: 500))
                let other = try await server.answer(server.post(FormServer.message))
                #expect(other.status == 303)
                #expect(try await client.readToEnd() == "")
            }
            #expect(try await server.stored().count == 1)
        }
    }

    @Test("A client that goes away in the middle leaves nothing behind")
    func goesAway() async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                try await client.send(server.post("name=Ana&mail=a@b.c&message=x", length: 500))
            }
            let next = try await server.answer(server.post(FormServer.message))
            #expect(next.status == 303)
            #expect(try await server.stored().count == 1)
        }
    }

    @Test("A client that waits to be told to go on is told so")
    func expectsContinue() async throws {
        try await FormServer.run { server in
            try await RawClient.connect(to: server.port) { client in
                let length = FormServer.message.utf8.count
                try await client.send(server.post("", fields: ["Expect: 100-continue"], length: length))
                #expect(try await client.response(hasBody: false).status == 100)
                try await client.send(FormServer.message)
                #expect(try await client.response().status == 303)
            }
        }
    }

    @Test("Other methods are told which there are")
    func wrongMethod() async throws {
        try await FormServer.run { server in
            for method in ["GET", "HEAD", "PUT", "DELETE", "PATCH"] {
                let form = try await server.answer(
                    "\(method) \(FormServer.form) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n",
                    hasBody: method != "HEAD")
                #expect(form.status == 405 && form["Allow"] == "POST, OPTIONS", "\(method)")
            }
            for method in ["PUT", "DELETE", "POST"] {
                let thanks = try await server.answer(
                    "\(method) \(FormServer.form)/thanks HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
                #expect(thanks.status == 405 && thanks["Allow"] == "GET, HEAD", "\(method)")
            }
        }
    }

    @Test("Other kinds of bodies are refused in words")
    func wrongType() async throws {
        try await FormServer.run { server in
            for type in ["multipart/form-data; boundary=x", "text/plain", "application/json", ""] {
                let answer = try await server.answer(server.post(FormServer.message, type: type))
                #expect(answer.status == 415 && answer.text.contains("application/x-www-form-urlencoded"), "\(type)")
            }
            #expect(try await server.stored().isEmpty)
        }
    }

    @Test("What is no form of the site is not found")
    func unknownForms() async throws {
        let targets = [
            "/__sitewright/forms", "/__sitewright/forms/", "/__sitewright/forms/contact.other",
            "/__sitewright/forms/contact.form/", "/__sitewright/forms/contact.form/x",
            "/__sitewright/forms/..%2f", "/__sitewright/forms/%00",
        ]
        try await FormServer.run { server in
            for target in targets {
                let answer = try await server.answer(server.post(FormServer.message, to: target))
                #expect(answer.status == 404, "\(target)")
            }
            #expect(try await server.stored().isEmpty)
        }
    }

    @Test("An address is limited, then may send again; others are not limited with it")
    func limitsAddresses() async throws {
        try await FormServer.run(forms: { $0.trustsForwardedFor = true }) { server in
            func send(_ address: String) async throws -> RawResponse {
                try await server.answer(
                    server.post(FormServer.message, fields: ["X-Forwarded-For: 1.1.1.1, \(address)"]))
            }
            for _ in 0..<10 { #expect(try await send("192.0.2.1").status == 303) }
            let limited = try await send("192.0.2.1")
            #expect(limited.status == 429 && limited["Retry-After"] == "12")
            #expect(limited.text.contains("Wait 12 seconds"))
            #expect(try await send("192.0.2.2").status == 303)
            for number in 0..<10 { #expect(try await send("2001:db8::\(number)").status == 303) }
            #expect(try await send("2001:db8::ffff").status == 429, "Of IPv6 the whole network counts")
            #expect(try await send("2001:db8:0:1::1").status == 303)
            server.time.advance(by: .seconds(12))
            #expect(try await send("192.0.2.1").status == 303)
            #expect(try await send("192.0.2.1").status == 429)
            #expect(server.count(.limited) == "3")
        }
    }

    @Test("A thousand forms at once are limited, harm nobody, and no more is stored than the limits allow")
    func flood() async throws {
        try await FormServer.run { server in
            let statuses = try await withThrowingTaskGroup(of: [Int].self) { tasks in
                for _ in 0..<10 {
                    tasks.addTask {
                        try await RawClient.connect(to: server.port) { client in
                            var statuses: [Int] = []
                            let request = server.post(FormServer.message + "&website=x")
                            for _ in 0..<100 {
                                // A refusal that comes before the body is read ends the connection.
                                try await client.send(request)
                                let answer = try await client.response()
                                statuses.append(answer.status)
                                if answer["Connection"] == "close" { return statuses }
                            }
                            return statuses
                        }
                    }
                }
                return try await tasks.reduce(into: []) { $0 += $1 }
            }
            #expect(statuses.count { $0 == 303 } == 10)
            for _ in 0..<980 {
                let answer = try await server.answer(server.post(FormServer.message + "&website=x"))
                #expect(answer.status == 429)
            }
            let page = try await server.answer("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
            #expect(page.status == 200)
            #expect(try await server.stored(SubmissionFilter(spam: true)).count == 10)
            #expect(server.count(.spam) == "10")
        }
    }

    @Test("A database that does not answer is told as a failure, with nothing of its reasons")
    func failure() async throws {
        try await FormServer.run { server in
            try await server.database.write { tx in try tx.execute("DROP TABLE submission") }
            let answer = try await server.answer(server.post(FormServer.message))
            #expect(answer.status == 500 && answer.text.contains("That did not work"))
            #expect(!answer.text.contains("submission"))
        }
    }
}
