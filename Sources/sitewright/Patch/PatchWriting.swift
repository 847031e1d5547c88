import Foundation
import SiteModel

/// Writes a turn that was checked: all of it, or nothing.
///
/// New contents are written to a temporary folder beside the files, synced, and then renamed to their places one by one,
/// so that each file is the old one or the new one at any time. What goes is kept by a second name until all is done; if
/// anything fails, it is put back, and if the program is killed, the next one does that.
struct PatchWriting {
    private let folder: PatchFolder

    init(_ folder: PatchFolder) {
        self.folder = folder
    }

    /// - Throws: ``PatchFailure``; the folder is then as it was.
    func write(_ result: PatchResult) throws {
        guard !result.writes.isEmpty || !result.removals.isEmpty else { return }
        let staging = try PatchStaging(in: folder)
        let journal: PatchJournal
        do {
            journal = try stage(result, in: staging)
            try journal.write(to: staging, of: folder)
        } catch {
            staging.remove()
            throw error
        }
        // From here to the end there is nothing to wait for, and a signal must not stop in between.
        let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer {
            for (number, handler) in signals { signal(number, handler) }
        }
        do {
            try commit(journal, from: staging)
        } catch {
            // What cannot be put back now stays in the temporary folder with its journal.
            try journal.takeBack(in: folder, from: staging)
            PatchJournal.close(in: staging)
            staging.remove()
            throw error
        }
        PatchJournal.close(in: staging)
        staging.remove()
    }

    private func stage(_ result: PatchResult, in staging: PatchStaging) throws -> PatchJournal {
        var journal = PatchJournal()
        for (index, path) in result.removals.enumerated() {
            let old = "gone-\(index)"
            try staging.keep(path, as: old)
            journal.steps.append(.init(path: path.text, old: old))
        }
        var folders: Set<String> = []
        for (index, write) in result.writes.enumerated() {
            var step = PatchJournal.Step(path: write.path.text)
            let new = "new-\(index)"
            if let content = write.content {
                try staging.write(content, as: new, for: write.path.text, like: write.origin)
            } else if let origin = write.origin {
                try staging.keep(origin, as: new)
            }
            step.new = new
            step.state = staging.state(new)
            if folder.base.sizes[write.path] != nil {
                let old = "old-\(index)"
                try staging.keep(write.path, as: old)
                step.old = old
            }
            journal.steps.append(step)
            for end in write.path.segments.indices.dropLast() {
                let parent = write.path.segments[...end].joined(separator: "/")
                var status = stat()
                let isThere =
                    fstatat(folder.root, parent, &status, AT_SYMLINK_NOFOLLOW) == 0
                    && status.st_mode & S_IFMT == S_IFDIR
                if !isThere, folders.insert(parent).inserted { journal.folders.append(parent) }
            }
        }
        return journal
    }

    // MARK: The change

    private func commit(_ journal: PatchJournal, from staging: PatchStaging) throws {
        for step in journal.steps {
            let path = try FilePath(step.path)
            if let new = step.new {
                try place(new, at: path, isNew: step.old == nil, from: staging)
            } else {
                let parent = try folder.parent(of: path)
                defer { close(parent) }
                guard unlinkat(parent, String(path.name), 0) == 0 else {
                    throw PatchFolder.problem("remove", path.text)
                }
                removeEmptyFolders(above: path)
            }
        }
        fsync(folder.root)
    }

    private func place(_ name: String, at path: FilePath, isNew: Bool, from staging: PatchStaging) throws {
        let parent = try folder.parent(of: path, making: { _ in })
        defer { close(parent) }
        if isNew, PatchFolder.State(of: String(path.name), in: parent) != nil {
            throw PatchFolder.problem("write", path.text, code: EEXIST)
        }
        guard renameat(staging.descriptor, name, parent, String(path.name)) == 0 else {
            throw PatchFolder.problem("write", path.text)
        }
        fsync(parent)
    }

    /// Folders without files are nothing in a tree.
    private func removeEmptyFolders(above path: FilePath) {
        var segments = path.segments.dropLast()
        while !segments.isEmpty {
            guard unlinkat(folder.root, segments.joined(separator: "/"), AT_REMOVEDIR) == 0 else { return }
            segments = segments.dropLast()
        }
    }
}
