import Foundation
import Jobs
import Storage
import Testing

@testable import Sites

@Suite struct MemoryTests {
    @Test func documentIsWrittenOnTheVersionThatItsWriterKnew() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let name = try await fixture.makeSite().slug
            #expect(try await sites.memory(of: name, in: workspace) == .empty)
            let first = try await sites.writeMemory(
                "\r\n- Phone: 1\r\n\r\n", of: name, base: 0, by: fixture.user, in: workspace)
            #expect(first.memory.text == "- Phone: 1\n" && first.memory.version == 1)
            #expect(first.memory.author == fixture.user)
            do {
                try await sites.writeMemory("other", of: name, base: 0, by: nil, in: workspace)
                Issue.record("An outdated text was saved.")
            } catch SitesError.outdated(let base, let head, _) {
                #expect(base == 0 && head == 1)
            }
            // Saving the same again is no change.
            let same = try await sites.writeMemory("- Phone: 1", of: name, base: 1, by: nil, in: workspace)
            #expect(same.memory.version == 1)
            #expect(try await sites.writeMemory("", of: name, base: 1, by: nil, in: workspace).memory.text.isEmpty)
            await #expect(throws: SitesError.self) { try await sites.memory(of: name, in: WorkspaceID()) }
        }
    }

    @Test func ofTwoWhoWriteAtOnceOneIsRefused() async throws {
        try await SitesFixture.run { fixture in
            let name = try await fixture.makeSite().slug
            let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            _ = try await fixture.sites.writeMemory(
                                "text \(number)", of: name, base: 0, by: nil, in: fixture.workspace)
                            return true
                        } catch SitesError.outdated {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(saved == 1)
        }
    }

    @Test func textsThatMayNotBeAreRefused() async throws {
        try await SitesFixture.run { fixture in
            let name = try await fixture.makeSite().slug
            let longest = String(repeating: "a", count: Memory.longest)
            for text in [longest + "a", "a\u{7}b", String(repeating: "é", count: Memory.longest / 2 + 1)] {
                await #expect(throws: SitesError.self) {
                    try await fixture.sites.writeMemory(text, of: name, base: 0, by: nil, in: fixture.workspace)
                }
            }
            let written = try await fixture.sites.writeMemory(
                longest, of: name, base: 0, by: nil, in: fixture.workspace)
            #expect(written.memory.version == 1)
        }
    }

    @Test func proposalsAreAcceptedOrDismissedAndNotMadeAgain() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            let (name, job) = (project.slug, JobID())
            let propose: @Sendable ([String]) async throws -> [MemoryProposal] = { lines in
                try await fixture.database.write { tx in try sites.propose(lines, to: project.id, job: job, in: tx) }
                return try await sites.memory(of: name, in: workspace).proposals
            }
            try await sites.writeMemory("# Brand\n\nMail: a@b.example", of: name, base: 0, by: nil, in: workspace)
            // What the document has already, and what says nothing, is not proposed.
            let open = try await propose(["E-mail: A@b.example", "Phone: 12", "Tone: calm", "Name: ", "Phone: 12"])
            #expect(open.map(\.text) == ["Phone: 12", "Tone: calm"] && open.first?.job == job)
            let first = try #require(open.first).id
            let accepted = try await sites.acceptProposals([first], of: name, by: fixture.user, in: workspace)
            #expect(accepted.memory.text == "# Brand\n\nMail: a@b.example\n\n- Phone: 12\n")
            #expect(accepted.memory.version == 2 && accepted.proposals.map(\.text) == ["Tone: calm"])
            let second = try #require(open.last).id
            #expect(try await sites.dismissProposal(second, of: name, by: nil, in: workspace).proposals.isEmpty)
            #expect(try await propose(["Tone: calm", "Phone: 12"]).isEmpty)
            for gone in [first, second, MemoryProposalID()] {
                await #expect(throws: SitesError.self) {
                    try await sites.acceptProposals([gone], of: name, by: nil, in: workspace)
                }
                await #expect(throws: SitesError.self) {
                    try await sites.dismissProposal(gone, of: name, by: nil, in: workspace)
                }
            }
            _ = try await propose(["Hours: Mon 9–5", "Address: Main Street 1"])
            let all = try await sites.acceptProposals(nil, of: name, by: nil, in: workspace)
            #expect(all.memory.text.hasSuffix("- Phone: 12\n- Hours: Mon 9–5\n- Address: Main Street 1\n"))
            #expect(all.proposals.isEmpty)
        }
    }

    @Test func openProposalsAndKeptStatesAreBounded() async throws {
        try await SitesFixture.run { fixture in
            let (sites, workspace) = (fixture.sites, fixture.workspace)
            let project = try await fixture.makeSite()
            try await fixture.database.write { tx in
                try sites.propose((0..<50).map { "Phone: \($0)00" }, to: project.id, job: JobID(), in: tx)
            }
            #expect(try await sites.memory(of: project.slug, in: workspace).proposals.count == MemoryProposal.most)
            for number in 0..<25 {
                try await sites.writeMemory("text \(number)", of: project.slug, base: number, by: nil, in: workspace)
            }
            let kept = try await fixture.database.read { tx in
                try tx.query("SELECT version FROM memory WHERE project_id = \(project.id)").count
            }
            #expect(kept == 20)
            try await sites.delete(project.slug, in: workspace)
            let left = try await fixture.database.read { tx in
                try tx.query("SELECT 1 AS one FROM memory").count
                    + tx.query("SELECT 1 AS one FROM memory_proposal").count
            }
            #expect(left == 0)
        }
    }
}
