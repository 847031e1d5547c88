import Foundation
import Storage
import Testing

@testable import Sites

@Suite struct SubmissionTableTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+351 21", "'+351 21"), ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a=b", "a=b"), ("é", "é"),
        ("\r\n=cmd", "\"'\r\n=cmd\""),
    ])
    func cellsAreQuotedAndNoneIsAFormula(_ text: String, _ cell: String) {
        #expect(SubmissionTable.cell(text) == cell)
    }

    @Test func columnsAreTheLabelsOfAllForms() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            let first = try await fixture.receive(["Name": "Ana", "Mail": "a@b.c", "Mail": "d@e.f"], of: project)
            // Ids of one millisecond are in no order, so that the next one is of a later.
            while WallClock.milliseconds() <= first.id.milliseconds { await Task.yield() }
            try await fixture.receive(["Name": "=HYPERLINK()", "Guests": "4"], label: "Party", of: project)
            try await fixture.receive(["Name": "pills"], isSpam: true, of: project)
            nonisolated(unsafe) var pieces: [String] = []
            try await fixture.sites.writeSubmissions(of: project.slug, in: fixture.workspace) { pieces.append($0) }
            let text = pieces.joined()
            #expect(text.unicodeScalars.first == "\u{FEFF}")
            let lines = text.dropFirst(1).split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
            #expect(lines.count == 4)
            #expect(lines[0].hasSuffix("Received,Form,Page,Read,Name,Guests,Mail,Mail (2)"))
            #expect(lines[1].hasSuffix("Z,Party,/contact,,'=HYPERLINK(),4,,"))
            #expect(lines[2].hasSuffix("Z,Write to us,/contact,,Ana,,a@b.c,d@e.f"))
            #expect(lines[3] == "")
        }
    }

    @Test func aLongInboxIsWrittenInPieces() async throws {
        try await SitesFixture.run { fixture in
            let project = try await fixture.makeSite()
            for number in 0..<450 { try await fixture.receive(["n": "v\(number)"], of: project) }
            nonisolated(unsafe) var pieces: [String] = []
            try await fixture.sites.writeSubmissions(of: project.slug, in: fixture.workspace) { pieces.append($0) }
            #expect(pieces.count == 4)
            let values = pieces.joined().split(separator: "\r\n").compactMap { $0.split(separator: ",").last }
            #expect(Set(values).count == 451)
        }
    }

    @Test func aProjectThatIsNotThereWritesNothing() async throws {
        try await SitesFixture.run { fixture in
            await #expect(throws: SitesError.self) {
                try await fixture.sites.writeSubmissions(of: "none", in: fixture.workspace) { _ in
                    Issue.record("Something was written")
                }
            }
        }
    }
}
