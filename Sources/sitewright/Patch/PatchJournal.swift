import Foundation
import SiteModel

/// What a turn is about to do to a folder.
///
/// It stands in the turn's temporary folder from before the first change until after the last one. While it is there
/// the turn has not happened: whoever fails, or finds it after a crash, puts back what was there before.
struct PatchJournal: Codable {
    /// A path that gets another file, or none.
    struct Step: Codable {
        var path: String
        /// The staged file that takes the place, and by what it is known there; nil where the path goes.
        var new: String?
        var state: PatchFolder.State?
        /// The second name of what stood there; nil where nothing did.
        var old: String?
    }

    static let name = "journal"

    /// In the order in which they are taken.
    var steps: [Step] = []
    /// The folders that are made on the way, the outer before the inner.
    var folders: [String] = []

    /// Writes the journal: from then on, the turn can be taken back.
    func write(to staging: PatchStaging, of folder: PatchFolder) throws {
        let draft = Self.name + ".new"
        try staging.write(Array(try JSONEncoder().encode(self)), as: draft, for: ".")
        // It is there as a whole, and before any change is.
        guard fsync(staging.descriptor) == 0,
            renameat(staging.descriptor, draft, staging.descriptor, Self.name) == 0,
            fsync(staging.descriptor) == 0, fsync(folder.root) == 0
        else { throw PatchFolder.problem("write", ".") }
    }

    /// Removes the journal: from then on, the turn has happened, or it never did.
    static func close(in staging: PatchStaging) {
        unlinkat(staging.descriptor, name, 0)
        fsync(staging.descriptor)
    }

    /// Puts back what was there. It may be broken off and taken up again.
    /// - Throws: ``PatchFailure`` where a file is neither what was there nor what the turn wrote; it is left as it is.
    func takeBack(in folder: PatchFolder, from staging: PatchStaging) throws {
        for step in steps.reversed() { try takeBack(step, in: folder, from: staging) }
        for path in folders.reversed() {
            let path = try FilePath(path)
            guard let parent = try? folder.parent(of: path) else { continue }
            unlinkat(parent, String(path.name), AT_REMOVEDIR)
            Foundation.close(parent)
        }
        fsync(folder.root)
    }

    /// Whether every name in it is one that a turn writes: the folder may have come from anywhere.
    private var isSafe: Bool {
        let paths = steps.map(\.path) + folders
        let names = steps.flatMap { [$0.new, $0.old].compactMap(\.self) }
        return paths.allSatisfy { (try? FilePath($0)) != nil }
            && names.allSatisfy { $0.wholeMatch(of: /(new|old|gone)-[0-9]+/) != nil }
    }

    private func takeBack(_ step: Step, in folder: PatchFolder, from staging: PatchStaging) throws {
        // A staged file that waits has not taken its place.
        if let new = step.new, staging.state(new) != nil { return }
        let path = try FilePath(step.path)
        guard let old = step.old else {
            guard let parent = try? folder.parent(of: path) else { return }
            defer { Foundation.close(parent) }
            guard let now = PatchFolder.State(of: String(path.name), in: parent) else { return }
            guard now == step.state else { throw Self.changed(path, staging) }
            unlinkat(parent, String(path.name), 0)
            return
        }
        // It is back where its second name is gone.
        guard let kept = staging.state(old) else { return }
        let parent = try folder.parent(of: path, making: { _ in })
        defer { Foundation.close(parent) }
        if let now = PatchFolder.State(of: String(path.name), in: parent) {
            // Nothing has come to stand where a file only goes: it is there still.
            if now == kept || step.new == nil { return }
            guard now == step.state else { throw Self.changed(path, staging) }
        }
        guard renameat(staging.descriptor, old, parent, String(path.name)) == 0 else {
            throw PatchFolder.problem("write", path.text)
        }
        fsync(parent)
    }

    private static func changed(_ path: FilePath, _ staging: PatchStaging) -> PatchFailure {
        .unwritable(
            path: path.text,
            "A turn was broken off in this folder, and “\(path)” was changed since. The files as they were before are in "
                + "“\(staging.name)”: keep what you need of them, and remove that folder.")
    }

    /// Takes back the turns that a crash has broken off, and clears away what they left.
    ///
    /// The caller has the lock of the folder, so that no turn is under way in it.
    static func takeBackBroken(in folder: PatchFolder) throws {
        for name in PatchFolder.names(in: folder.root) where name.hasPrefix(PatchStaging.prefix) {
            guard let staging = PatchStaging(left: name, in: folder) else { continue }
            if let content = staging.content(of: Self.name) {
                guard let journal = try? JSONDecoder().decode(PatchJournal.self, from: content), journal.isSafe else {
                    throw PatchFailure.unwritable(
                        path: nil, "A turn was broken off in this folder, and its journal in “\(name)” cannot be read.")
                }
                try journal.takeBack(in: folder, from: staging)
                close(in: staging)
            }
            staging.remove()
        }
    }
}

extension PatchStaging {
    /// What is in a file of the folder; nil where there is none.
    fileprivate func content(of name: String) -> Data? {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        return try? FileHandle(fileDescriptor: file, closeOnDealloc: true).readToEnd() ?? Data()
    }
}
