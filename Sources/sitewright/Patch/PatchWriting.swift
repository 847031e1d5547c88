import Foundation
import SiteModel

/// Writes a turn that was checked: all of it, or nothing.
///
/// New contents are written to a temporary folder beside the files, synced, and then renamed to their places one by one,
/// so that each file is the old one or the new one at any time. What goes is kept by a second name until all is done; if
/// anything fails, it is put back.
final class PatchWriting {
    private let folder: PatchFolder
    private var staging: Int32 = -1
    private let name = ".sitewright-patch-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    /// The names in the temporary folder.
    private var staged: [String] = []
    /// How to take back what was done, the last first.
    private var undo: [() -> Void] = []

    init(_ folder: PatchFolder) {
        self.folder = folder
    }

    /// - Throws: ``PatchFailure``; the folder is then as it was.
    func write(_ result: PatchResult) throws {
        guard !result.writes.isEmpty || !result.removals.isEmpty else { return }
        try stage(result)
        // From here to the end there is nothing to wait for, and a signal must not stop in between.
        let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
        defer {
            for (number, handler) in signals { signal(number, handler) }
            clean()
        }
        do {
            try commit(result)
        } catch {
            for step in undo.reversed() { step() }
            throw error
        }
    }

    // MARK: The temporary folder

    private func stage(_ result: PatchResult) throws {
        guard mkdirat(folder.root, name, 0o700) == 0 else { throw PatchFolder.problem("write", ".") }
        staging = openat(folder.root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        do {
            guard staging >= 0 else { throw PatchFolder.problem("write", ".") }
            for (index, write) in result.writes.enumerated() {
                if let content = write.content {
                    try stage(content, as: "new-\(index)", for: write.path, like: write.origin)
                } else if let origin = write.origin {
                    try keep(origin, as: "new-\(index)")
                }
            }
            // What is overwritten or goes, under a second name.
            for (index, path) in goes(result).enumerated() { try keep(path, as: "old-\(index)") }
        } catch {
            clean()
            throw error
        }
    }

    /// The files of the base that do not stay as they are.
    private func goes(_ result: PatchResult) -> [FilePath] {
        result.removals + result.writes.map(\.path).filter { folder.base.sizes[$0] != nil }
    }

    private func stage(_ content: [UInt8], as name: String, for path: FilePath, like origin: FilePath?) throws {
        let file = openat(staging, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw PatchFolder.problem("write", path.text) }
        staged.append(name)
        defer { close(file) }
        var written = 0
        while written < content.count {
            let length = content.withUnsafeBytes { buffer in
                Foundation.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { throw PatchFolder.problem("write", path.text) }
            written += length
        }
        if let state = origin.flatMap(folder.state) {
            // The owner first: changing it may take permissions away. Not everybody may, and that is no error.
            _ = fchown(file, state.user, state.group)
            guard fchmod(file, state.permissions) == 0 else { throw PatchFolder.problem("write", path.text) }
        }
        guard fsync(file) == 0 else { throw PatchFolder.problem("write", path.text) }
    }

    /// Gives a file that is there a second name in the temporary folder.
    private func keep(_ path: FilePath, as name: String) throws {
        let parent = try folder.parent(of: path)
        defer { close(parent) }
        var status = stat()
        guard fstatat(parent, String(path.name), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw PatchFolder.problem("read", path.text)
        }
        guard PatchFolder.State(status) == folder.state(path) else {
            throw PatchFolder.problem("read", path.text, code: 0)
        }
        if linkat(parent, String(path.name), staging, name, 0) == 0 {
            staged.append(name)
            return
        }
        // A file system without second names.
        try stage(try folder.read(path), as: name, for: path, like: path)
    }

    private func clean() {
        for name in staged { unlinkat(staging, name, 0) }
        if staging >= 0 { close(staging) }
        staging = -1
        staged = []
        unlinkat(folder.root, name, AT_REMOVEDIR)
    }

    // MARK: The change

    private func commit(_ result: PatchResult) throws {
        let old = Dictionary(uniqueKeysWithValues: goes(result).enumerated().map { ($1, "old-\($0)") })
        for path in result.removals {
            let parent = try folder.parent(of: path)
            defer { close(parent) }
            guard unlinkat(parent, String(path.name), 0) == 0 else { throw PatchFolder.problem("remove", path.text) }
            undo.append { [self] in putBack(path, from: old[path]) }
            removeEmptyFolders(above: path)
        }
        for (index, write) in result.writes.enumerated() {
            try place(write, from: "new-\(index)", old: old[write.path])
        }
        fsync(folder.root)
    }

    private func place(_ write: PatchResult.Write, from name: String, old: String?) throws {
        let path = write.path
        let parent = try folder.parent(of: path) { [self] made in
            undo.append { [self] in unlinkat(folder.root, made, AT_REMOVEDIR) }
        }
        defer { close(parent) }
        if old == nil {
            var status = stat()
            guard fstatat(parent, String(path.name), &status, AT_SYMLINK_NOFOLLOW) != 0 else {
                throw PatchFolder.problem("write", path.text, code: EEXIST)
            }
        }
        guard renameat(staging, name, parent, String(path.name)) == 0 else {
            throw PatchFolder.problem("write", path.text)
        }
        undo.append { [self] in putBack(path, from: old) }
        fsync(parent)
    }

    /// Puts the old file in its place again, or takes a new one away.
    private func putBack(_ path: FilePath, from old: String?) {
        guard let parent = try? folder.parent(of: path, making: { _ in }) else { return }
        defer { close(parent) }
        if let old {
            renameat(staging, old, parent, String(path.name))
        } else {
            unlinkat(parent, String(path.name), 0)
        }
    }

    /// Folders without files are nothing in a tree.
    private func removeEmptyFolders(above path: FilePath) {
        var segments = path.segments.dropLast()
        while !segments.isEmpty {
            let folderPath = segments.joined(separator: "/")
            guard unlinkat(folder.root, folderPath, AT_REMOVEDIR) == 0 else { return }
            undo.append { [self] in mkdirat(folder.root, folderPath, 0o777) }
            segments = segments.dropLast()
        }
    }
}
