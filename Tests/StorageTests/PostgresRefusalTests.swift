import Foundation
import TestSupport
import Testing

@testable import Storage

/// What servers refuse, and the words for it.
@Suite("PostgreSQL that refuses", .enabled(if: TestDatabase.isPostgres))
struct PostgresRefusalTests {
    @Test func aDatabaseThatAllowsNoWritingCanBeRead() async throws {
        try await withTemporaryFolder { folder in
            let usual = try await openDatabase(in: folder, migrations: [.notes])
            try await usual.addNote("one")
            try await usual.close()
            let url = try await TestDatabase.url(in: folder, options: "-cdefault_transaction_read_only=on")
            let database = try await Database.open(.postgres(url: url), logger: .quiet)
            await #expect(throws: StorageError.readOnly) { try await database.addNote("two") }
            await #expect(throws: StorageError.readOnly) { try await database.migrate([.notes]) }
            let texts = try await database.texts()
            #expect(texts == ["one"])
            try await database.close()
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible)) func aServerWithoutRoomLosesNothingAndGoesOnWhenThereIs() async throws {
        let disk = try SmallDisk(kilobytes: 4_096)
        let server = try await TestServer.start()
        defer { server.remove() }
        let place = try await server.own(disk)
        let usual = try await Database.open(.postgres(url: server.url), logger: .quiet)
        // A tablespace cannot be made in a transaction, but whoever makes it may name it in one.
        try await server.execute("CREATE TABLESPACE small LOCATION '\(place)'")
        try await usual.close()
        let options = try DatabaseOptions.postgres(url: server.url + "&options=-cdefault_tablespace%3Dsmall")
        let database = try await Database.open(options, logger: .quiet)
        try await database.migrate([.notes])
        var stored = 0
        // Random text, which the server cannot make smaller.
        func text() -> String { (0..<60).map { _ in UUID().uuidString }.joined() }
        let failure = await #expect(throws: StorageError.self) {
            for _ in 0..<2_000 {
                try await database.addNote(text())
                stored += 1
            }
        }
        #expect(failure == .diskFull)
        #expect(stored > 10)
        let texts = try await database.texts()
        #expect(texts.count == stored)
        try disk.resize(kilobytes: 8_192)
        try await database.addNote("room again")
        let more = try await database.texts()
        #expect(more.count == stored + 1)
        try await database.close()
    }

    // MARK: TLS

    @Test func tlsIsAsTheURLSays() async throws {
        let server = try await TestServer.start(tls: true)
        defer { server.remove() }
        let root = try #require(server.certificate)
        for settings in ["sslmode=require", "sslmode=verify-full&sslrootcert=\(root)"] {
            let database = try await Database.open(.postgres(url: server.networkURL + settings), logger: .quiet)
            let cipher: String? = try await database.read { tx in
                try tx.first("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")?.get("version")
            }
            #expect(cipher?.hasPrefix("TLSv1") == true)
            try await database.close()
        }
    }

    @Test func aCertificateOfSomebodyElseIsRefusedInAClearSentence() async throws {
        let server = try await TestServer.start(tls: true)
        defer { server.remove() }
        let other = try await server.makeCertificate(named: "other")
        let wrongRoot = await refusal(server.networkURL + "sslmode=verify-full&sslrootcert=\(other)")
        #expect(wrongRoot.contains("certificate verify failed"))
        #expect(wrongRoot.hasSuffix(". Check sslmode and sslrootcert in the URL."))
        let root = try #require(server.certificate)
        let wrongName = await refusal(
            server.networkURL.replacing("127.0.0.1", with: "localhost") + "sslmode=verify-full&sslrootcert=\(root)")
        #expect(wrongName.contains("does not match host name"))
        #expect(wrongName.hasSuffix(". Check sslmode and sslrootcert in the URL."))
    }

    @Test func aServerWithoutTLSIsRefusedWhereTheURLWantsIt() async throws {
        let server = try await TestServer.start(tls: false)
        defer { server.remove() }
        let message = await refusal(server.networkURL + "sslmode=require")
        #expect(message.contains("server does not support SSL"))
        #expect(message.hasSuffix(". Check sslmode and sslrootcert in the URL."))
    }

    // MARK: Words

    @Test func whatTheLibrarySaysBecomesOneCleanSentence() async throws {
        let address = try PostgresAddress(url: "postgres://me:hunter2@db.example/sites")
        let refused = address.redacted(
            """
            connection to server at "db.example" (::1), port 5432 failed: Connection refused
            \tIs the server running on that host and accepting TCP/IP connections?
            connection to server at "db.example" (127.0.0.1), port 5432 failed: FATAL:  no entry for user "me"
            HINT:  Ask hunter2.

            """)
        #expect(
            refused == #"connection to server at "db.example" (::1), port 5432 failed: Connection refused; "#
                + #"connection to server at "db.example" (127.0.0.1), port 5432 failed: no entry for user "me"; Ask …"#)
        #expect(address.redacted(" \n\t\n") == "")
    }

    @Test(arguments: [
        "postgres://me@127.0.0.1:1/x", "postgres://me@localhost:1/x", "postgres://me@no-such-host.invalid/x",
        "postgres:///x?host=/nowhere",
    ])
    func everyRefusalIsMadeOfWholeSentences(url: String) async throws {
        let message = await refusal(url)
        #expect(message.hasPrefix("PostgreSQL at ") && message.hasSuffix("and that the URL is right."))
        #expect(!message.contains { $0.isNewline || $0 == "\t" })
        for wrong in ["?.", "..", "  ", " .", "FATAL", ":.", "?"] { #expect(!message.contains(wrong), "\(message)") }
    }

    private func refusal(_ url: String) async -> String {
        do {
            var options = try DatabaseOptions.postgres(url: url)
            options.reconnectSeconds = 0
            let database = try await Database.open(options, logger: .quiet)
            try await database.close()
            return "It was opened."
        } catch {
            return "\(error)"
        }
    }
}
