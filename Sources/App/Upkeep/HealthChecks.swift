import Building
import Foundation
import Jobs
import Storage

/// Looks at what the program depends on.
struct HealthChecks: Sendable {
    let database: Database
    let blobs: any BlobStore
    let governor: Governor
    let builder: SiteBuilder

    func all() async -> [HealthCheck] {
        let reading = governor.refresh()
        return [await databaseCheck(), await blobCheck(), diskCheck(reading), toolCheck(), sandboxCheck()]
    }

    private func databaseCheck() async -> HealthCheck {
        do {
            let clock = ContinuousClock()
            let began = clock.now
            try await database.write { tx in
                _ = try tx.execute("DELETE FROM schedule_task WHERE occurrence < -1")
            }
            let took = (clock.now - began) / .milliseconds(1)
            return HealthCheck(
                "database", took < 1_000 ? .ok : .degraded,
                took < 1_000 ? "" : "A write of nothing took \(Int(took)) ms.")
        } catch {
            return HealthCheck("database", .failed, "It does not take writes: \(error)")
        }
    }

    private func blobCheck() async -> HealthCheck {
        do {
            // The same few bytes each time, so that nothing piles up.
            let bytes = Array("sitewright health check".utf8)
            let digest = try await blobs.put(bytes, durable: false)
            guard try await blobs.get(digest) == bytes else {
                return HealthCheck("blobs", .failed, "What was stored was not what came back.")
            }
            return HealthCheck("blobs", .ok)
        } catch {
            return HealthCheck("blobs", .failed, "\(error)")
        }
    }

    private func diskCheck(_ reading: MachineReading) -> HealthCheck {
        guard governor.isShortOfDisk else { return HealthCheck("disk", .ok) }
        let rooms = reading.disks.sorted { $0.key < $1.key }.map { name, disk in
            "\(name): \(disk.free >> 20) MB free"
        }
        return HealthCheck(
            "disk", .failed, "Builds wait for room (\(rooms.joined(separator: ", "))). Free some, or use a larger disk."
        )
    }

    private func toolCheck() -> HealthCheck {
        let report = ToolReport(
            toolchain: builder.toolchain, sandbox: builder.sandbox.status, dependencies: builder.dependencyStatus,
            folder: builder.cache.folder)
        let missing = report.lines.filter { $0.state == .missing && $0.name != "sandbox" }
        guard !missing.isEmpty else { return HealthCheck("tools", .ok) }
        return HealthCheck(
            "tools", .degraded, missing.map { "\($0.name): \($0.without) \($0.remedy)" }.joined(separator: " "))
    }

    private func sandboxCheck() -> HealthCheck {
        let status = builder.sandbox.status
        if let remedy = status.remedy { return HealthCheck("sandbox", .failed, remedy) }
        let degraded = status.degraded.joined(separator: " ")
        return HealthCheck("sandbox", degraded.isEmpty ? .ok : .degraded, degraded)
    }
}
