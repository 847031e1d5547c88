import Sites
import TestSupport
import Testing

@testable import Web

@Suite("Answers to forms", .timeLimit(.minutes(2)))
struct FormAnswerTests {
    @Test("A form that arrives is stored with the words of its page, and leads to a page that says so")
    func arrives() async throws {
        try await FormServer.run { server in
            let answer = try await server.answer(
                server.post(FormServer.message, fields: ["Referer: \(server.origin)/contact?x=1"]))
            #expect(answer.status == 303)
            #expect(answer["Location"] == "\(FormServer.form)/thanks?from=/contact")
            #expect(answer["Cache-Control"] == "no-store" && answer["Set-Cookie"] == nil)
            let stored = try await server.stored()
            #expect(stored.count == 1)
            #expect(stored.first?.fields.map(\.label) == ["Your name", "Your e-mail", "Your message"])
            #expect(stored.first?.fields.map(\.value) == ["Ana", "ana@example.org", "Hello there"])
            #expect(stored.first?.page == "/contact" && stored.first?.formLabel == "Write to us")
            #expect(server.count(.received) == "1")
            let page = try await server.answer(
                "GET \(answer["Location"] ?? "") HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
            #expect(page.status == 200 && page.text.contains("Message sent"))
            #expect(page.text.contains("href=\"/contact\"") && page.text.contains("<html lang=\"en\" dir=\"ltr\">"))
        }
    }

    @Test("Our pages wear the site's own styles and load nothing else, whatever is typed into them")
    func pagesAreSafe() async throws {
        try await FormServer.run { server in
            let nasty = "name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&mail=x&message=%3C/textarea%3E%3Cimg%20src=x%3E"
            let answer = try await server.answer(server.post(nasty, to: FormServer.form + "?from=/a%22%3Eb"))
            #expect(answer.status == 422)
            #expect(answer["Content-Type"] == "text/html; charset=utf-8")
            let policy = try #require(answer["Content-Security-Policy"])
            #expect(policy.hasPrefix("default-src 'none'; style-src 'self'"))
            #expect(
                policy.contains("form-action 'self'; base-uri 'none'; frame-ancestors 'self' http://localhost:8080"))
            #expect(!answer.text.contains("<script") && !answer.text.contains("<img") && !answer.text.contains("\">b"))
            #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""))
            #expect(answer.text.contains("\n&lt;/textarea&gt;&lt;img src=x&gt;</textarea>"))
            let styles = answer.text.split(separator: "\n").filter { $0.contains("rel=\"stylesheet\"") }
            #expect(
                styles.map(String.init)
                    == ["/assets/a.css", "/assets/b.css", "/__sitewright/form.css"].map {
                        "<link rel=\"stylesheet\" href=\"\($0)\">"
                    })
            let style = try await server.answer("GET /__sitewright/form.css HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
            #expect(style.status == 200 && style["Content-Type"] == "text/css; charset=utf-8")
        }
    }

    @Test("What is wrong is named, and the rest is there to be sent again")
    func saysWhatIsWrong() async throws {
        try await FormServer.run { server in
            let answer = try await server.answer(
                server.post(
                    "field-1=&field-2=four&field-3=Fish+%26+chips&website=",
                    to: "/__sitewright/forms/contact.party"))
            #expect(answer.status == 422)
            #expect(answer.text.contains("“Who?” is still empty."))
            #expect(answer.text.contains("“How many people?” needs a number."))
            #expect(answer.text.contains("<option value=\"Fish &amp; chips\" selected>"))
            #expect(
                answer.text.contains(
                    "<input name=\"field-2\" type=\"text\" value=\"four\" dir=\"ltr\" aria-invalid=\"true\">"))
            #expect(answer.text.contains("action=\"/__sitewright/forms/contact.party?from=/contact\""))
            #expect(try await server.stored().isEmpty)
            #expect(server.count(.refused) == "1")
        }
    }

    @Test("A site in Arabic answers in Arabic, from right to left")
    func speaksArabic() async throws {
        try await FormServer.run(FormServer.files("ar")) { server in
            let page = try await server.answer(
                "GET \(FormServer.form)/thanks HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
            #expect(page.text.contains("<html lang=\"ar\" dir=\"rtl\">") && page.text.contains("أُرسلت الرسالة"))
            let wrong = try await server.answer(server.post("name=Ana"))
            #expect(wrong.status == 422 && wrong.text.contains("«Your e-mail» ما زال فارغًا"))
        }
    }

    @Test("A script is answered in JSON")
    func answersJSON() async throws {
        try await FormServer.run { server in
            func ask(_ body: String, _ target: String = FormServer.form) async throws -> RawResponse {
                let request = server.post(body, to: target)
                    .replacing("Accept: text/html", with: "Accept: application/json")
                return try await server.answer(request)
            }
            let arrived = try await ask(FormServer.message)
            #expect(arrived.status == 200)
            #expect(arrived.text == #"{"message":"Thank you. Your message has arrived.","ok":true}"#)
            let wrong = try await ask("name=Ana&message=x")
            #expect(wrong.status == 422 && wrong["Content-Type"] == "application/problem+json; charset=utf-8")
            #expect(wrong.text.contains(#""code":"VALIDATION_FAILED""#))
            #expect(wrong.text.contains(#""fields":[{"name":"mail","reason":"“Your e-mail” is still empty."}]"#))
            let unknown = try await ask(FormServer.message, "/__sitewright/forms/no.such")
            #expect(unknown.status == 404 && unknown.text.contains(#""code":"NOT_FOUND""#))
        }
    }

    @Test("A page of another origin is refused, and so is one that hides where it is from")
    func refusesForeignPages() async throws {
        let origins = [
            "https://evil.example", "null", "http://localhost:8080", "", "http://evil.example, HOST",
            "HOST.evil.example",
            "http://other-0123456789abcdefghjkmnpqrs.localhost",
        ]
        try await FormServer.run { server in
            for origin in origins {
                let origin = origin.replacing("HOST", with: server.origin)
                let answer = try await server.answer(server.post(FormServer.message, origin: origin))
                #expect(answer.status == 403, "\(origin)")
                #expect(answer["Access-Control-Allow-Origin"] == nil && answer["Connection"] == "close")
            }
            #expect(try await server.stored().isEmpty)
        }
    }

    @Test("Where a browser sends no origin, the page's address says where it is from")
    func takesTheReferer() async throws {
        try await FormServer.run { server in
            let own = try await server.answer(
                server.post(FormServer.message, origin: "", fields: ["Referer: \(server.origin)/contact"]))
            #expect(own.status == 303)
            let other = try await server.answer(
                server.post(FormServer.message, origin: "", fields: ["Referer: https://evil.example/\(server.origin)/"])
            )
            #expect(other.status == 403)
        }
    }

    @Test("A copy of the site on an address that the project names may send, with and without script")
    func takesNamedOrigins() async throws {
        try await FormServer.run { server in
            let copy = "https://copy.example"
            let preflight =
                "OPTIONS \(FormServer.form) HTTP/1.1\r\nHost: \(server.host)\r\nOrigin: \(copy)\r\n"
                + "Access-Control-Request-Method: POST\r\n\r\n"
            let early = try await server.answer(preflight)
            #expect(early.status == 403 && early["Access-Control-Allow-Origin"] == nil)
            try await server.sites.setForms(
                of: server.project.slug, origins: [copy], takesAny: nil, in: server.workspace)
            let allowed = try await server.answer(preflight, hasBody: false)
            #expect(allowed.status == 204 && allowed["Access-Control-Allow-Origin"] == copy)
            #expect(allowed["Access-Control-Allow-Methods"] == "POST")
            #expect(allowed["Access-Control-Allow-Headers"] == "Accept, Content-Type")
            let sent = try await server.answer(server.post(FormServer.message, origin: copy))
            #expect(sent.status == 303 && sent["Access-Control-Allow-Origin"] == copy)
            #expect(sent["Location"] == "\(FormServer.form)/thanks?from=/contact&site=https://copy.example")
            let page = try await server.answer(
                "GET \(sent["Location"] ?? "") HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
            #expect(page.text.contains("href=\"https://copy.example/contact\""))
            let wrong = try await server.answer(server.post("name=x", origin: copy))
            #expect(wrong.status == 422 && wrong["Access-Control-Allow-Origin"] == copy)
            let other = try await server.answer(server.post(FormServer.message, origin: "https://other.example"))
            #expect(other.status == 403)
        }
    }

    @Test("The page that says it arrived leads nowhere but to the site")
    func leadsNowhereElse() async throws {
        let queries = [
            "from=//evil.example", "from=https://evil.example", "from=/%5Cevil.example", "from=javascript:alert(1)",
            "from=/a%0Ab", "from=/x&site=https://evil.example", "from=/%00", "site=null", "from=%zz", "from=",
        ]
        try await FormServer.run { server in
            for query in queries {
                let page = try await server.answer(
                    "GET \(FormServer.form)/thanks?\(query) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
                #expect(page.status == 200)
                let links = page.text.split(separator: "<a ").dropFirst().map { $0.prefix { $0 != ">" } }
                #expect(links.count == 1, "\(query)")
                #expect(links[0].contains("href=\"/contact\"") || links[0].contains("href=\"/x\""), "\(query)")
            }
        }
    }

    @Test("Who fills in what people do not see is told of a success, and is kept apart")
    func theTrap() async throws {
        try await FormServer.run { server in
            let answer = try await server.answer(server.post(FormServer.message + "&website=http://pills.example"))
            #expect(answer.status == 303)
            let empty = try await server.answer(server.post("website=x"))
            #expect(empty.status == 303)
            let (kept, spam) = (try await server.stored(), try await server.stored(SubmissionFilter(spam: true)))
            #expect(kept.isEmpty && spam.count == 1)
            #expect(server.count(.spam) == "2" && server.count(.received) == "0")
        }
    }

    @Test("A site that does not describe its forms takes any, where the project says so")
    func takesAnyForm() async throws {
        try await FormServer.run(["readme.txt": "x"]) { server in
            let target = "/__sitewright/forms/order"
            let refused = try await server.answer(server.post("size=L", to: target))
            #expect(refused.status == 404 && refused.text.contains("dir=\"rtl\""), "The first page says its language")
            try await server.sites.setForms(
                of: server.project.slug, origins: nil, takesAny: true, in: server.workspace)
            let taken = try await server.answer(server.post("size=L&note=%3Cb%3E", to: target))
            #expect(taken.status == 303)
            let fields = try await server.stored().first?.fields
            #expect(fields?.map(\.label) == ["size", "note"] && fields?.map(\.value) == ["L", "<b>"])
        }
    }

    @Test("A full inbox says so, and that nothing was kept")
    func fullInbox() async throws {
        try await FormServer.run(stored: 1) { server in
            let first = try await server.answer(server.post(FormServer.message))
            #expect(first.status == 303)
            let second = try await server.answer(server.post(FormServer.message))
            #expect(second.status == 507 && second.text.contains("No more room"))
            #expect(try await server.stored().count == 1)
        }
    }

    @Test("A preview of one version takes its own forms")
    func versionPreview() async throws {
        try await FormServer.run { server in
            let label = try await server.sites.previewLabel(
                of: server.project.slug, version: 1, in: server.workspace)
            let host = "\(label).localhost:\(server.port)"
            let request = server.post(FormServer.message, origin: "http://\(host)").replacing(server.host, with: host)
            let answer = try await server.answer(request)
            #expect(answer.status == 303)
            #expect(try await server.stored().count == 1)
        }
    }
}
