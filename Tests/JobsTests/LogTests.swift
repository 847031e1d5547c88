import Storage
import TestSupport
import Testing

@testable import Jobs

struct LogTests {
    private func append(_ texts: [String], to run: ClaimedRun, in bench: Bench) async throws {
        let lines = texts.map { RunReport.Line(at: 7, level: .info, text: $0) }
        try await bench.database.write { tx in
            try bench.queue.store(RunReport(lines: lines), of: run.job.run, in: tx)
        }
    }

    @Test func linesKeepTheirOrderAcrossRuns() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let first = try await bench.claimOne()
            try await append(["one", "two"], to: first, in: bench)
            try await append(["three"], to: first, in: bench)
            try await bench.end(first, as: .givenBack(after: 0))
            let second = try await bench.claimOne()
            try await append(["four"], to: second, in: bench)
            let lines = try await bench.queue.logs(of: first.job.id)
            #expect(lines.map(\.text) == ["one", "two", "three", "four"])
            #expect(lines.map(\.number) == [1, 2, 3, 4])
            #expect(lines.map(\.runNo) == [1, 1, 1, 2])
            let rest = try await bench.queue.logs(of: first.job.id, after: 2, limit: 1)
            #expect(rest.map(\.text) == ["three"])
        }
    }

    @Test func searchTakesItsTextLiterally() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            try await append(["100% done", "Error: x_y!", "100 done", "xzy"], to: run, in: bench)
            let search = { (text: String) in
                try await bench.queue.logs(of: run.job.id, search: text).map(\.text)
            }
            #expect(try await search("100%") == ["100% done"])
            #expect(try await search("ERROR") == ["Error: x_y!"])
            #expect(try await search("x_y") == ["Error: x_y!"])
            #expect(try await search("y!") == ["Error: x_y!"])
            #expect(try await search("") == ["100% done", "Error: x_y!", "100 done", "xzy"])
        }
    }

    @Test func logIsCutAtItsLimitWithOneMark() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            let line = String(repeating: "a", count: 4_000)
            for _ in 0..<3 { try await append(Array(repeating: line, count: 100), to: run, in: bench) }
            let lines = try await bench.queue.logs(of: run.job.id)
            #expect(lines.count == 251)
            #expect(lines.last?.text == JobQueue.logCutMark)
            #expect(lines.last?.level == .warning)
            #expect(lines.dropLast().allSatisfy { $0.text == line })
        }
    }

    @Test func logOfManyShortLinesIsCutToo() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let run = try await bench.claimOne()
            for _ in 0..<6 { try await append(Array(repeating: "x", count: 1_000), to: run, in: bench) }
            let lines = try await bench.queue.logs(of: run.job.id, after: 4_990)
            #expect(lines.count == 11)
            #expect(lines.last?.text == JobQueue.logCutMark)
        }
    }

    @Test(arguments: [
        ("\u{1B}[31mred\u{1B}[0m text", ["red text"]),
        ("\u{1B}]0;title\u{07}shown", ["shown"]),
        ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", ["link"]),
        ("10%\r50%\r100%", ["100%"]),
        ("line\r\nnext", ["line", "next"]), ("a\n\nb\n", ["a", "", "b"]), ("", [""]),
        ("a\tb\u{00}c\u{7F}", ["a bc"]),
        ("\u{1B}(Bplain", ["plain"]),
        ("unfinished \u{1B}[", ["unfinished "]),
        ("pão 🍞", ["pão 🍞"]),
    ])
    func terminalCodesAreRemoved(text: String, lines: [String]) {
        #expect(LogText.lines(of: text) == lines)
    }

    @Test func longLineIsCutBetweenCharacters() throws {
        let line = try #require(LogText.lines(of: "a" + String(repeating: "é", count: 4_000)).first)
        #expect(line.hasSuffix("é…"))
        #expect(!line.contains("\u{FFFD}"))
        #expect(line.utf8.count <= LogText.lineLimit + 3)
    }

    @Test func linesThatComeTooFastAreCounted() async throws {
        try await withBench { bench in
            try await bench.enqueue()
            let context = bench.context(try await bench.claimOne())
            for _ in 0..<1_500 { context.log("line") }
            let report = try #require(context.takeReport())
            #expect(report.lines.count == 1_001)
            #expect(report.lines.last?.text == "… 500 lines came too fast and were left out.")
            // One report at a time, so that lines stay in order.
            context.log("next")
            #expect(context.takeReport() == nil)
            context.reported(nil)
            #expect(context.takeReport()?.lines.map(\.text) == ["next"])
        }
    }
}
