import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct MetricsTests {
    @Test func requestsAreCountedByRouteAndNeverByPath() async throws {
        try await WebFixture.run { fixture in
            let made = try await fixture.makeProject()
            for _ in 0..<3 { try await fixture.send(.get, "/api/projects/\(made.id)") }
            try await fixture.send(.get, "/api/projects/none")
            try await fixture.send(.get, "/no/such/address")
            let text = try await fixture.send(.get, "/metrics").bodyText
            let route = #"route="/api/projects/{project}""#
            #expect(text.contains(#"http_requests_total{method="GET",\#(route),status="200"} 3"#))
            #expect(text.contains(#"http_requests_total{method="GET",\#(route),status="404"} 1"#))
            #expect(text.contains(#"http_requests_total{method="GET",route="NotFound",status="404"} 1"#))
            #expect(!text.contains(made.id))
            #expect(text.contains(#"http_request_duration_seconds_count{\#(route)} 4"#))
            #expect(text.contains(#"http_request_duration_seconds_bucket{\#(route),le="+Inf"} 4"#))
        }
    }

    @Test func everyLineIsATypeOrASample() async throws {
        try await WebFixture.run { fixture in
            _ = try await fixture.makeProject()
            let lines = try await fixture.send(.get, "/metrics").bodyText.split(separator: "\n")
            let type = /# TYPE [a-z_]+ (counter|gauge|histogram)/
            let sample = /[a-z_]+(\{[^}]*(\{[a-z]+\}[^}]*)*\})? [0-9.e+-]+/
            for line in lines {
                let isValid = line.wholeMatch(of: type) != nil || line.wholeMatch(of: sample) != nil
                #expect(isValid, "\(line)")
            }
            // A family is announced once.
            let types = lines.filter { $0.hasPrefix("#") }
            #expect(Set(types).count == types.count)
        }
    }
}
